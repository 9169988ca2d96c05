// The lexicon's people: first names with their gender, surnames, known persons.
#include <algorithm>
#include <cstdlib>

#include "nlp/lexicon.h"
#include "train/lexicon_builder.h"

namespace dragoman {
namespace {

// How often a word is a first name of men, of women, or of unknown.
struct FirstName {
    uint32_t men = 0;
    uint32_t women = 0;
    uint32_t seen = 0;    // as the first word of a person's name in the lists and the mined news
    bool listed = false;  // in a list of first names
};

struct People {
    std::map<std::string, FirstName, std::less<>> first;
    std::map<std::string, uint32_t, std::less<>> last;
};

bool is_name_word(std::string_view word) {
    if (word.size() < 2 || word.find('.') != std::string_view::npos) return false;
    const uint8_t c = static_cast<uint8_t>(word[0]);
    return (c >= 'A' && c <= 'Z') || (c >= 0xc3 && c <= 0xc5);
}

bool is_shouted(std::string_view word) {
    for (char c : word)
        if (c >= 'a' && c <= 'z') return false;
    return true;
}

// What follows a name and is no part of it.
bool is_suffix(std::string_view word) {
    return word == "Jr" || word == "Jr." || word == "Sr" || word == "II" || word == "III" ||
           word == "IV";
}

// Counts the parts of one full name: "George W Bush" -> George, Bush. Family-first names stay
// in the order of the text, which is what a reader of the news meets.
void count_name(std::string_view name, char gender, uint32_t weight, People& people) {
    name = name.substr(0, name.find(','));
    std::vector<std::string> words = split_list(name, ' ');
    while (words.size() > 1 && is_suffix(words.back())) words.pop_back();
    if (words.size() < 2 || words.size() > 4 || !is_name_word(words[0]) ||
        !is_name_word(words.back()))
        return;
    FirstName& first = people.first[words[0]];
    first.seen += weight;
    if (gender == 'm') first.men += weight;
    if (gender == 'f') first.women += weight;
    people.last[words.back()] += weight;
}

char gender_of(std::string_view text) {
    if (text == "male" || text == "M") return 'm';
    if (text == "female" || text == "F") return 'f';
    return '\0';
}

std::string person_payload(char gender, std::string_view wikidata) {
    std::string payload = gender ? std::string(1, gender) : std::string("-");
    return payload.append(wikidata);
}

// Lists of known persons: the name becomes an entry when the mined news knows it.
Error add_persons(const std::string& shared, const MinedCounts& mined, People& people,
                  LexiconTables& tables) {
    struct List {
        const char* file;
        uint32_t name, gender, wikidata, least;
    };
    for (const List& list : {List{"people_world_leaders_wikidata.tsv", 0, UINT32_MAX, 1, 0},
                             List{"people_leaders_factbook.tsv", 0, UINT32_MAX, 2, 0},
                             List{"people_us_congress.tsv", 0, 5, 4, 0},
                             List{"people_wikidata_us_cn_ru_uk.tsv", 0, 3, 1, 12}}) {
        Rows rows;
        if (Error error = read_rows(shared + list.file, true, rows); error != Error::None)
            return error;
        for (const auto& row : rows) {
            if (row.size() < 4) continue;
            const std::string& name = row[list.name];
            const char gender = list.gender == UINT32_MAX ? '\0' : gender_of(row[list.gender]);
            count_name(name, gender, 1, people);
            if (name.find(' ') == std::string::npos || name.size() < 6) continue;
            if (list.least == 0 || mined.run(name) >= list.least)
                tables.add_name(name, 'p', person_payload(gender, row[list.wikidata]));
        }
    }
    return Error::None;
}

// "7513 TAB President TAB Donald Trump": names seen beside a title.
Error add_titled_names(const std::string& shared, People& people, LexiconTables& tables) {
    constexpr uint32_t kLeastCount = 12;
    Rows rows;
    if (Error error = read_rows(shared + "mined_title_name_counts.tsv", false, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 3) continue;
        const uint32_t count = static_cast<uint32_t>(std::strtoul(row[0].c_str(), nullptr, 10));
        count_name(row[2], '\0', std::min(count, 3u), people);
        if (count >= kLeastCount && row[2].find(' ') != std::string::npos)
            tables.add_name(row[2], 'p');
    }
    return Error::None;
}

Error count_first_names(const std::string& shared, People& people) {
    Rows rows;
    if (Error error = read_rows(shared + "names_first_popular_by_country.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2 || !is_name_word(row[0])) continue;
        FirstName& first = people.first[row[0]];
        first.listed = true;
        if (gender_of(row[1]) == 'm') first.men += 2;
        if (gender_of(row[1]) == 'f') first.women += 2;
    }
    rows.clear();
    if (Error error = read_rows(shared + "compromise_lexicon.tsv", true, rows);
        error != Error::None)
        return error;
    for (auto& row : rows) {
        if (row.size() < 2 || row[0].empty() || row[0].find(' ') != std::string::npos) continue;
        std::string name = row[0];
        if (name[0] < 'a' || name[0] > 'z') continue;
        name[0] += 'A' - 'a';
        if (row[1] == "people/maleNames")
            people.first[name].men += 5, people.first[name].listed = true;
        if (row[1] == "people/femaleNames")
            people.first[name].women += 5, people.first[name].listed = true;
        if (row[1] == "people/lastnames") people.last[name] += 3;
    }
    rows.clear();
    if (Error error = read_rows(shared + "names_first_all_smashew.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows)
        if (is_name_word(row[0])) people.first[row[0]].listed = true;
    return Error::None;
}

Error count_surnames(const std::string& shared, People& people) {
    Rows rows;
    if (Error error = read_rows(shared + "names_surname_popular_by_country.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows)
        if (is_name_word(row[0])) people.last[row[0]] += 3;
    rows.clear();
    if (Error error = read_rows(shared + "names_surname_us_smashew.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows)
        if (is_name_word(row[0])) people.last[row[0]] += 1;
    rows.clear();
    if (Error error = read_rows(shared + "people_cabinets_cia_2019.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) count_name(row[0], '\0', 1, people);
    return Error::None;
}

// Runs of two or three capitalised words of the news that begin with a first name end with a
// surname. What the news repeats often and both lists know is a known person.
void count_mined_runs(const MinedCounts& mined, People& people, LexiconTables& tables) {
    constexpr uint32_t kLeastCount = 10;
    std::vector<std::string> names;
    for (const auto& [run, count] : mined.runs) {
        const std::vector<std::string> words = split_list(run, ' ');
        if (words.size() < 2 || words.size() > 3) continue;
        auto first = people.first.find(words[0]);
        if (first == people.first.end() || first->second.men + first->second.women < 3) continue;
        if (mined.is_mostly_small(words[0]) || mined.is_mostly_small(words.back())) continue;
        names.push_back(words.back());
        auto last = people.last.find(words.back());
        const bool known = last != people.last.end() && last->second >= 2;
        const bool other = tables.tables["gazetteer"].contains(gazetteer_key(run)) ||
                           tables.tables["cues"].contains(words.back());
        if (count >= kLeastCount && known && !other) tables.add_name(run, 'p');
    }
    for (const std::string& name : names)
        if (is_name_word(name)) people.last[name] += 1;
}

void add_first_names(const People& people, const MinedCounts& mined, LexiconTables& tables) {
    for (const auto& [name, first] : people.first) {
        const bool sure = first.men + first.women >= 4;
        if (mined.is_mostly_small(name) && first.men + first.women < 20) continue;
        if (mined.word(name) < (sure ? 3u : 25u) || (!first.listed && first.seen < 2)) continue;
        if (!sure && (tables.has_name(name, 'C') || tables.has_name(name, 'D') ||
                      tables.has_name(name, 'o') || tables.has_name(name, 'y')))
            continue;
        std::string_view gender;
        if (first.men > 6 * first.women) gender = "m";
        if (first.women > 6 * first.men) gender = "f";
        tables.add_name(name, 'i', gender);
    }
}

void add_surnames(const People& people, const MinedCounts& mined, LexiconTables& tables) {
    for (const auto& [name, count] : people.last) {
        const uint32_t seen = mined.word(name);
        if (mined.is_mostly_small(name) || name.size() < 2 || seen < 6 || is_shouted(name))
            continue;
        if (count < 2 && seen < 60) continue;
        if (tables.has_name(name, 'C') || tables.has_name(name, 'D')) continue;
        tables.add_name(name, 's');
    }
}

}  // namespace

Error add_people(const std::string& shared, const MinedCounts& mined, LexiconTables& tables) {
    People people;
    Error error = add_persons(shared, mined, people, tables);
    if (error == Error::None) error = add_titled_names(shared, people, tables);
    if (error == Error::None) error = count_first_names(shared, people);
    if (error == Error::None) error = count_surnames(shared, people);
    if (error != Error::None) return error;
    count_mined_runs(mined, people, tables);
    add_first_names(people, mined, tables);
    add_surnames(people, mined, tables);
    return Error::None;
}

}  // namespace dragoman
