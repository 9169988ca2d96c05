// The lexicon's words: cue words from our own lists, and how common words are written.
#include "text/normal.h"
#include "train/lexicon_builder.h"

namespace dragoman {

// cues.tsv: class TAB word;word;...   becomes the table "cues": word -> class,class
Error add_cue_words(const std::string& own, LexiconTables& tables) {
    Rows rows;
    if (Error error = read_rows(own + "cues.tsv", false, rows); error != Error::None) return error;
    LexiconTables::Table& cues = tables.tables["cues"];
    for (const auto& row : rows) {
        if (row.size() < 2) return Error::CorpusFormat;
        for (const std::string& word : split_list(row[1])) {
            // Groups and products are names of the gazetteer; the others are cues.
            if (row[0] == "group") {
                tables.add_name(word, 'n');
            } else if (row[0] == "product") {
                tables.add_name(word, 't');
            } else {
                std::string& classes = cues[word];
                if (!classes.empty()) classes += ',';
                classes += row[0];
            }
        }
    }
    // posts.tsv, the same form: the table "posts", what a person can be: "president" -> office.
    rows.clear();
    if (Error error = read_rows(own + "posts.tsv", false, rows); error != Error::None) return error;
    for (const auto& row : rows) {
        if (row.size() < 2) return Error::CorpusFormat;
        for (const std::string& word : split_list(row[1])) tables.add("posts", word, row[0]);
    }
    // parties.tsv: name TAB words for it and for its people, which are one entity; in small letters.
    rows.clear();
    if (Error error = read_rows(own + "parties.tsv", false, rows); error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 2) return Error::CorpusFormat;
        for (const std::string& word : split_list(row[1]))
            tables.add("parties", lower_word(word), row[0]);
    }
    return Error::None;
}

// The table "small": words that the news writes small much oftener than with a capital, so that a
// capital at the begin of a sentence or in a headline says little. 95 % covers "The", "However".
Error add_word_cases(const MinedCounts& mined, LexiconTables& tables) {
    constexpr uint32_t kLeastCount = 150;  // the 20 000 most common small words
    for (const auto& [word, count] : mined.words) {
        if (count < kLeastCount || word.size() < 2) continue;
        bool letters = true;
        for (char c : word) letters = letters && c >= 'a' && c <= 'z';
        if (!letters) continue;
        std::string capital = word;
        capital[0] += 'A' - 'a';
        if (mined.word(capital) < count) tables.add("small", word, "");
    }
    return Error::None;
}

}  // namespace dragoman
