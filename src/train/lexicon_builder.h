// Makes assets/models/lexicon.drgm from the shared lists of knowledge and from our own small lists.
//
// in:   SHARED_DATA_DIR/knowledge/*.tsv, and OWN_LISTS_DIR/*.tsv (assets/lexicons)
// out:  a DRGM container of tables (nlp/lexicon.h). The same lists give the same bytes.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dragoman {

// Tables under construction.
class LexiconTables {
  public:
    // Sets a value; the first one wins.
    void add(std::string_view table, std::string_view key, std::string_view value);
    // Adds a kind (nlp/lexicon.h, NameFacts) to a name of the gazetteer; the first payload of a
    // kind wins.
    void add_name(std::string_view name, char kind, std::string_view payload = {});
    // True when the name has that kind already.
    bool has_name(std::string_view name, char kind) const;
    void remove_name(std::string_view name);
    std::string write() const;  // the container's bytes

    using Table = std::map<std::string, std::string, std::less<>>;
    std::map<std::string, Table, std::less<>> tables;
};

// One list: rows of fields between tabs.
using Rows = std::vector<std::vector<std::string>>;

// Reads a .tsv file. Skips empty lines and, with `header`, the first line. Errors: FileUnreadable.
Error read_rows(const std::string& path, bool header, Rows& rows);

// The parts of a list in one field, without empty ones: "a;b" -> a, b.
std::vector<std::string> split_list(std::string_view text, char between = ';');

// How often a word or a run of words was seen in the mined news, as it is written.
struct MinedCounts {
    std::map<std::string, uint32_t, std::less<>> words;
    std::map<std::string, uint32_t, std::less<>> runs;  // of capitalised words
    uint32_t word(std::string_view word) const;
    uint32_t run(std::string_view run) const;
    // True for a word that is mostly written small: "Will", "Rose", "March" are not names by
    // themselves.
    bool is_mostly_small(std::string_view word) const;
};

// Each adds its tables; the parts of train_lexicon. `shared` is the folder knowledge/, `own` ours.
Error add_cue_words(const std::string& own, LexiconTables& tables);
Error add_places(const std::string& shared, const std::string& own, const MinedCounts& mined,
                 LexiconTables& tables);
Error add_organisations(const std::string& shared, const std::string& own, const MinedCounts& mined,
                        LexiconTables& tables);
Error add_people(const std::string& shared, const MinedCounts& mined, LexiconTables& tables);
Error add_word_cases(const MinedCounts& mined, LexiconTables& tables);

// Errors: FileUnreadable (a list is missing), FileUnwritable.
Error train_lexicon(const std::string& shared_data_dir, const std::string& out_path,
                    const std::string& own_lists_dir = "assets/lexicons");

}  // namespace dragoman
