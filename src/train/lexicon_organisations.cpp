// The lexicon's organisations, events, laws and buildings.
#include <algorithm>

#include "nlp/lexicon.h"
#include "train/lexicon_builder.h"

namespace dragoman {
namespace {

std::string without_article(std::string_view name) {
    for (std::string_view article : {"The ", "the "})
        if (name.starts_with(article)) name.remove_prefix(article.size());
    return std::string(name);
}

bool is_acronym(std::string_view name) {
    if (name.size() < 2 || name.size() > 7 || name.find(' ') != std::string_view::npos)
        return false;
    uint32_t capitals = 0;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z')
            ++capitals;
        else if (c >= 'a' && c <= 'z')
            return false;
    }
    return capitals >= 2;
}

// organisations.tsv, ours: name, kind, Q-id, short forms. The table "canonical" leads from a short
// form to the full name, so that both become one entity.
Error add_own(const std::string& own, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(own + "organisations.tsv", false, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 4 || row[1].size() != 1) return Error::CorpusFormat;
        const char kind = row[1][0];
        tables.add_name(row[0], kind);
        if (!row[2].empty()) tables.add("wikidata", gazetteer_key(row[0]), row[2]);
        if (kind == 'o' && is_acronym(row[0])) tables.add_name(row[0], 'a');
        for (const std::string& alias : split_list(row[3])) {
            tables.add_name(alias, kind);
            if (kind == 'o' && is_acronym(alias)) tables.add_name(alias, 'a');
            tables.add("canonical", gazetteer_key(alias), row[0]);
            if (!row[2].empty()) tables.add("wikidata", gazetteer_key(alias), row[2]);
        }
    }
    return Error::None;
}

// A name of several words that the mined news knows, or whose last word says what it is.
void add_if_known(const std::string& text, uint32_t least, const MinedCounts& mined,
                  LexiconTables& tables) {
    const std::string name = without_article(text);
    if (name.find(' ') == std::string::npos || mined.run(name) < least) return;
    if (!tables.has_name(name, 'C') && !tables.has_name(name, 'r')) tables.add_name(name, 'o');
}

Error add_listed(const std::string& shared, const MinedCounts& mined, LexiconTables& tables) {
    struct List {
        const char* file;
        uint32_t column;
        uint32_t least;
    };
    for (const List& list :
         {List{"orgs_universities_hipo.tsv", 0, 8}, List{"orgs_us_newspapers_wikidata.tsv", 0, 20},
          List{"orgs_parties_factbook.tsv", 2, 0}, List{"orgs_terrorist_factbook.tsv", 1, 8},
          List{"orgs_legislatures_factbook.tsv", 2, 0}, List{"orgs_phoenix_cameo.tsv", 0, 40}}) {
        Rows rows;
        if (Error error = read_rows(shared + list.file, true, rows); error != Error::None)
            return error;
        for (const auto& row : rows) {
            if (row.size() <= list.column) continue;
            if (row.size() > 3 &&
                (row[3] == "ethnic" || row[3] == "religion" || row[1].find("GOV") == 3))
                continue;
            std::string name = row[list.column].substr(0, row[list.column].find(" ("));
            name = name.substr(0, name.find(" or "));
            add_if_known(name, list.least, mined, tables);
            if (list.column == 2 && row.size() > 3 && is_acronym(row[3]) &&
                mined.word(row[3]) >= 8 && !tables.has_name(row[3], 'C')) {
                tables.add_name(row[3], 'o');
                tables.add_name(row[3], 'a');
            }
        }
    }
    // Companies are also known by one word: "Pfizer". Leave out words that are small in the news.
    Rows rows;
    if (Error error = read_rows(shared + "orgs_sp500.tsv", true, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2) continue;
        std::string name = without_article(row[1].substr(0, row[1].find(" (")));
        tables.add_name(name, 'o');
        for (std::string_view tail : {" Inc.", " Corporation", " Corp.", " Company", " Inc", " plc",
                                      " Group", " Companies"})
            if (name.ends_with(tail)) name.resize(name.size() - tail.size());
        if (!mined.is_mostly_small(name) && (mined.word(name) >= 20 || mined.run(name) >= 8))
            tables.add_name(name, 'o');
    }
    rows.clear();
    if (Error error = read_rows(shared + "orgs_igo_membership_factbook.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (!is_acronym(row[0]) || row[0].size() < 3 || mined.word(row[0]) < 20 ||
            tables.has_name(row[0], 'C'))
            continue;
        tables.add_name(row[0], 'o');
        tables.add_name(row[0], 'a');
    }
    return Error::None;
}

// Runs of capitalised words in the mined news that a cue word shows to be an organisation,
// building, event or law: "Department of Justice", "Brookings Institution", "Kennedy Center".
void add_mined(const MinedCounts& mined, LexiconTables& tables) {
    constexpr uint32_t kLeastCount = 25;
    const LexiconTables::Table& cues = tables.tables["cues"];
    const LexiconTables::Table& gazetteer = tables.tables["gazetteer"];
    std::vector<std::pair<std::string, char>> found;
    for (const auto& [run, count] : mined.runs) {
        if (count < kLeastCount || run.size() > 60) continue;
        const std::string name = without_article(run);
        const std::vector<std::string> words = split_list(name, ' ');
        if (words.size() < 2 || words.size() > 7) continue;
        if (std::any_of(words.begin(), words.end(),
                        [](const std::string& w) { return w == "and" || w == "The"; }))
            continue;
        auto is_cue = [&](const std::string& word, std::string_view what) {
            auto cue = cues.find(word);
            return cue != cues.end() &&
                   ("," + cue->second + ",").find("," + std::string(what) + ",") !=
                       std::string::npos;
        };
        // A title, day or month at the begin is no part of a name: "President Parliament".
        bool stop = false;
        for (const std::string& word : words)
            stop = stop || is_cue(word, "month") || is_cue(word, "weekday") ||
                   is_cue(word, "honorific");
        if (stop || is_cue(words[0], "title")) continue;
        // "Chinese Ministry", "U.S. Embassy": a country's name at the begin is cut by convention.
        std::string small = words[0];
        if (small[0] >= 'A' && small[0] <= 'Z') small[0] += 'a' - 'A';
        if (mined.word(small) > mined.word(words[0]) * 3) continue;
        auto facts = gazetteer.find(gazetteer_key(name));
        if (facts != gazetteer.end()) continue;
        const std::string& last = words.back();
        const std::string& head = words.size() > 2 && words[1] == "of" ? words[0] : last;
        if (is_cue(head, "facility"))
            found.emplace_back(name, 'b');
        else if (is_cue(head, "organisation"))
            found.emplace_back(name, 'o');
        else if (is_cue(head, "law"))
            found.emplace_back(name, 'w');
        else if (is_cue(head, "event"))
            found.emplace_back(name, 'e');
        else if (is_cue(head, "place"))
            found.emplace_back(name, 'l');
        else if (is_cue(head, "settlement"))
            found.emplace_back(name, 'r');
    }
    for (const auto& [name, kind] : found) tables.add_name(name, kind);
}

}  // namespace

Error add_organisations(const std::string& shared, const std::string& own, const MinedCounts& mined,
                        LexiconTables& tables) {
    Error error = add_own(own, tables);
    if (error == Error::None) error = add_listed(shared, mined, tables);
    if (error == Error::None) add_mined(mined, tables);
    return error;
}

}  // namespace dragoman
