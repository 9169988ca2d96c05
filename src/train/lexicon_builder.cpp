// The frame of the lexicon's making: reading lists, keeping tables, writing the file.
#include "train/lexicon_builder.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "io/file.h"
#include "model/container.h"
#include "nlp/lexicon.h"
#include "train/lemma_tables.h"
#include "train/verb_tables.h"

namespace dragoman {
namespace {

Error read_counts(const std::string& path, std::map<std::string, uint32_t, std::less<>>& counts) {
    Rows rows;
    if (Error error = read_rows(path, false, rows); error != Error::None) return error;
    for (const auto& row : rows)
        if (row.size() >= 2)
            counts[row[1]] += static_cast<uint32_t>(std::strtoul(row[0].c_str(), nullptr, 10));
    return Error::None;
}

}  // namespace

void LexiconTables::add(std::string_view table, std::string_view key, std::string_view value) {
    auto found = tables.find(table);
    if (found == tables.end()) found = tables.emplace(std::string(table), Table()).first;
    found->second.emplace(std::string(key), std::string(value));
}

void LexiconTables::add_name(std::string_view name, char kind, std::string_view payload) {
    // "DNA": no list makes a name of it, though some do.
    const auto cue = tables["cues"].find(std::string(name));
    if (cue != tables["cues"].end() && cue->second == "thing") return;
    std::string& facts = tables["gazetteer"][gazetteer_key(name)];
    if (NameFacts(facts).has(kind)) return;
    if (!facts.empty()) facts += ';';
    facts += kind;
    if (!payload.empty()) (facts += ':') += payload;
}

bool LexiconTables::has_name(std::string_view name, char kind) const {
    const auto& names = tables.find("gazetteer");
    if (names == tables.end()) return false;
    const auto found = names->second.find(gazetteer_key(name));
    return found != names->second.end() && NameFacts(found->second).has(kind);
}

void LexiconTables::remove_name(std::string_view name) {
    tables["gazetteer"].erase(gazetteer_key(name));
}

std::string LexiconTables::write() const {
    std::vector<Section> sections;
    for (const auto& [name, table] : tables) {
        Section section{"table:" + name, ""};
        for (const auto& [key, value] : table) section.bytes += key + '\t' + value + '\n';
        sections.push_back(std::move(section));
    }
    return write_container(sections);
}

Error read_rows(const std::string& path, bool header, Rows& rows) {
    const Result<std::string> read = read_file(path);
    if (!read) return read.error();
    const std::string& text = *read;
    bool skip = header;
    for (size_t begin = 0; begin < text.size();) {
        size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (std::exchange(skip, false) || line.empty()) continue;
        auto& row = rows.emplace_back();
        for (;;) {
            size_t tab = std::min(line.find('\t'), line.size());
            row.emplace_back(line.substr(0, tab));
            if (tab == line.size()) break;
            line.remove_prefix(tab + 1);
        }
    }
    return Error::None;
}

std::vector<std::string> split_list(std::string_view text, char between) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find(between), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

uint32_t MinedCounts::word(std::string_view word) const {
    auto found = words.find(word);
    return found == words.end() ? 0 : found->second;
}

uint32_t MinedCounts::run(std::string_view run) const {
    auto found = runs.find(run);
    return found == runs.end() ? 0 : found->second;
}

bool MinedCounts::is_mostly_small(std::string_view name) const {
    std::string small(name);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    return small != name && word(small) > word(name);
}

namespace {

// The lemmatiser's tables. Our own list comes first and wins.
//   lemmas.tsv: lemma TAB part of speech TAB form;form;...   becomes "fled/VERB" -> "flee"
Error add_lemmas(const std::string& shared_data_dir, const std::string& own,
                 LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(own + "lemmas.tsv", true, rows); error != Error::None) return error;
    for (const auto& row : rows) {
        if (row.size() < 3) return Error::CorpusFormat;
        for (const std::string& form : split_list(row[2]))
            tables.add("lemmas", form + "/" + row[1], row[0]);
        if (row[1] == "VERB") tables.add("verbs", row[0], "");
    }
    const Result<TableLines> verbs = make_verb_table(shared_data_dir);
    if (!verbs) return verbs.error();
    const Result<TableLines> lemmas = make_lemma_table(shared_data_dir, *verbs);
    if (!lemmas) return lemmas.error();
    for (const auto& [key, value] : *verbs) tables.add("verbs", key, value);
    for (const auto& [key, value] : *lemmas) tables.add("lemmas", key, value);
    return Error::None;
}

}  // namespace

Error train_lexicon(const std::string& shared_data_dir, const std::string& out_path,
                    const std::string& own_lists_dir) {
    const std::string shared = shared_data_dir + "/knowledge/";
    const std::string own = own_lists_dir + "/";
    MinedCounts mined;
    LexiconTables tables;
    Error error = read_counts(shared + "mined_word_counts_ge5.tsv", mined.words);
    if (error == Error::None)
        error = read_counts(shared + "mined_capitalised_runs_ge8.tsv", mined.runs);
    if (error == Error::None) error = add_cue_words(own, tables);
    if (error == Error::None) error = add_places(shared, own, mined, tables);
    if (error == Error::None) error = add_organisations(shared, own, mined, tables);
    if (error == Error::None) error = add_people(shared, mined, tables);
    if (error == Error::None) error = add_word_cases(mined, tables);
    if (error == Error::None) error = add_acts(shared, own, tables);
    if (error == Error::None) error = add_lemmas(shared_data_dir, own, tables);
    return error == Error::None ? write_file(out_path, tables.write()) : error;
}

}  // namespace dragoman
