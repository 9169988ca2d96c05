// The lexicon's places: countries with their demonyms and capitals, regions, cities, seas and
// hills.
#include <array>
#include <cstdlib>

#include "train/lexicon_builder.h"

namespace dragoman {
namespace {

bool is_capitalised(std::string_view text) {
    return !text.empty() &&
           ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<uint8_t>(text[0]) >= 0xc0);
}

// Text before the first bracket or star, without spaces at its ends.
std::string plain(std::string_view text) {
    text = text.substr(0, text.find_first_of("(*["));
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.remove_suffix(1);
    return std::string(text);
}

// Codes that share a name with a larger country keep it out: "Korean", "Chinese", "Congo".
bool is_own_country(const LexiconTables& tables, std::string_view code) {
    auto countries = tables.tables.find("own_countries");
    return countries != tables.tables.end() && countries->second.contains(code);
}

// countries.tsv, ours: code, name, Q-id, capital, names, demonyms. Ours win.
Error add_own_countries(const std::string& own, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(own + "countries.tsv", false, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 5) return Error::CorpusFormat;
        tables.add("countries", row[0], row[1] + '|' + row[2] + '|' + row[3]);
        tables.add("own_countries", row[0], "");
        for (const std::string& name : split_list(row[4])) tables.add_name(name, 'C', row[0]);
        if (row.size() > 5)
            for (const std::string& name : split_list(row[5])) tables.add_name(name, 'D', row[0]);
        if (!row[3].empty()) tables.add_name(row[3], 'K', row[0]);
    }
    return Error::None;
}

// Everybody else's country, from the shared lists.
Error add_countries(const std::string& shared, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(shared + "countries_aliases.tsv", true, rows); error != Error::None)
        return error;
    std::map<std::string, std::array<std::string, 3>> countries;  // name, Q-id, capital
    for (const auto& row : rows) {
        if (row.size() < 5 || row[2].size() != 3) continue;
        auto& country = countries[row[2]];
        country[1] = row[1];
        if (row[3] == "common" && row[4] == "cia-factbook") country[0] = plain(row[0]);
        if (row[3] == "capital" && country[2].empty()) country[2] = plain(row[0]);
    }
    for (const auto& [code, country] : countries)
        if (!country[0].empty())
            tables.add("countries", code, country[0] + '|' + country[1] + '|' + country[2]);

    for (const auto& row : rows) {
        if (row.size() < 5 || row[2].size() != 3 || is_own_country(tables, row[2])) continue;
        const std::string name = plain(row[0]);
        if (!is_capitalised(name) || name.size() < 3 || name.find(',') != std::string::npos)
            continue;
        if (!tables.tables["countries"].contains(row[2])) continue;
        if (tables.has_name(name, 'C') || tables.has_name(name, 'D')) continue;
        if (row[3] == "demonym") {
            tables.add_name(name, 'D', row[2]);
            if (name.ends_with("an") || name.ends_with("i") || name.ends_with("er"))
                tables.add_name(name + "s", 'D', row[2]);
        } else if (row[3] == "capital") {
            tables.add_name(name, 'K', row[2]);
        } else if (row[3] == "common" || (row[3] == "official" && name.size() > 8)) {
            tables.add_name(name, 'C', row[2]);
        }
    }
    return Error::None;
}

// places.tsv, ours: kind TAB name;name;... ; demonyms_of_regions.tsv: demonym TAB region;
// seats.tsv: seat of a government TAB country.
Error add_own_places(const std::string& own, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(own + "places.tsv", false, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2 || row[0].size() != 1) return Error::CorpusFormat;
        for (const std::string& name : split_list(row[1])) {
            if (row[0] != "d")
                tables.add_name(name, row[0][0]);
            else if (!tables.has_name(name, 'D'))
                tables.add_name(name, 'n');
        }
    }
    rows.clear();
    if (Error error = read_rows(own + "demonyms_of_regions.tsv", false, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2) return Error::CorpusFormat;
        tables.add("region_demonyms", row[0], row[1]);
        tables.add_name(row[0], 'n');
    }
    rows.clear();
    if (Error error = read_rows(own + "seats.tsv", false, rows); error != Error::None) return error;
    for (const auto& row : rows) {
        if (row.size() < 2) return Error::CorpusFormat;
        tables.add_name(row[0], 'g', row[1]);
    }
    return Error::None;
}

// "58 provinces (wilayas); Adrar, Ain Defla, ..."
Error add_regions(const std::string& shared, const MinedCounts& mined, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(shared + "admin_divisions_factbook.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2 || row[0].size() != 3) continue;
        std::string text = row[1];
        for (char& c : text)
            if (c == ';' || c == ':') c = ',';
        for (const std::string& part : split_list(text, ',')) {
            const std::string name = plain(part);
            if (!is_capitalised(name) || name.size() < 4 || mined.is_mostly_small(name)) continue;
            const uint32_t count =
                name.find(' ') == std::string::npos ? mined.word(name) : mined.run(name);
            if (count < 8 && row[0] != "USA") continue;
            if (!tables.has_name(name, 'C')) tables.add_name(name, 'r', row[0]);
        }
    }
    return Error::None;
}

Error add_cities(const std::string& shared, const MinedCounts& mined, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(shared + "places_cities_naturalearth.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 8) continue;
        const std::string& name = row[0];
        if (!is_capitalised(name) || name.size() < 3 || mined.is_mostly_small(name)) continue;
        if (tables.has_name(name, 'C')) continue;
        const uint32_t count =
            name.find(' ') == std::string::npos ? mined.word(name) : mined.run(name);
        const unsigned long people = std::strtoul(row[4].c_str(), nullptr, 10);
        if (count < 5 && people < 300000) continue;
        tables.add_name(name, 'y', row[1]);
    }
    return Error::None;
}

Error add_natural_places(const std::string& shared, const MinedCounts& mined,
                         LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(shared + "places_physical_regions_naturalearth.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2 || row[1] == "disputed area") continue;
        const std::string name = plain(row[0]);
        if (!is_capitalised(name) || name.size() < 4 || name.find('.') != std::string::npos)
            continue;
        if (tables.has_name(name, 'C') || tables.has_name(name, 'y') || tables.has_name(name, 'r'))
            continue;
        const bool one_word = name.find(' ') == std::string::npos;
        if (mined.is_mostly_small(name) || (one_word ? mined.word(name) : mined.run(name)) < 8)
            continue;
        tables.add_name(name, 'l');
    }
    return Error::None;
}

}  // namespace

Error add_places(const std::string& shared, const std::string& own, const MinedCounts& mined,
                 LexiconTables& tables) {
    Error error = add_own_countries(own, tables);
    if (error == Error::None) error = add_countries(shared, tables);
    if (error == Error::None) error = add_own_places(own, tables);
    if (error == Error::None) error = add_regions(shared, mined, tables);
    if (error == Error::None) error = add_cities(shared, mined, tables);
    if (error == Error::None) error = add_natural_places(shared, mined, tables);
    tables.tables.erase("own_countries");
    return error;
}

}  // namespace dragoman
