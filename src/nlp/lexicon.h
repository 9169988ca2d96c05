// The lists that the analysis looks words up in: named tables word -> value, and the gazetteer.
//
// File: a DRGM container with one section "table:NAME" per table. A section is a text of lines
// "key TAB value LF", sorted by the bytes of the key, every key once. A value may be empty.
//
//   "table:months"     "April\t4\nAugust\t8\n"
//   "table:gazetteer"  "China\tC:CHN\nNewYork\ty:USA;r:USA\n"      (keys without spaces)
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "model/container.h"

namespace dragoman {

// Sorted lines and a hash over them. Views into bytes that the Lexicon owns.
class LexiconTable {
  public:
    LexiconTable() = default;
    // `text` must outlive the table. False when the lines are not sorted or have no tab.
    bool read(std::string_view text);

    bool has(std::string_view key) const { return find(key) != kNoLine; }
    // The value beside the key; empty when the key is unknown (or its value is empty).
    std::string_view value(std::string_view key) const;
    uint32_t size() const { return static_cast<uint32_t>(lines_.size()); }
    std::string_view key(uint32_t line) const;
    std::string_view value(uint32_t line) const;

    // Lines [begin, end) whose keys agree so far; narrow() keeps those that go on with `more` at
    // byte `depth`. all() is the start.  all() -> narrow(0, "New") -> narrow(3, "York")
    struct Lines {
        uint32_t begin = 0;
        uint32_t end = 0;
        bool empty() const { return begin >= end; }
    };
    Lines all() const { return {0, size()}; }
    Lines narrow(Lines lines, uint32_t depth, std::string_view more) const;

  private:
    static constexpr uint32_t kNoLine = UINT32_MAX;
    uint32_t find(std::string_view key) const;

    std::string_view text_;
    std::vector<uint32_t> lines_;  // byte at which each line begins
    std::vector<uint32_t> slots_;  // open addressing: line or kNoLine; a power of two
};

// What the gazetteer knows of a name: "C:CHN;y:CHN" has the kinds C and y, of('C') is "CHN".
// Kinds: C country, D demonym, K capital, y city, r region or state, l natural place or region of
// the world, o organisation, a acronym of one, p known person (payload: m or f or empty, then
// Q-id), e event, w law or treaty, b building, t product, n group of people (party members,
// religions, peoples), g seat that stands for a government (payload: country), i first name (m, f,
// or empty when unsure), s surname.
class NameFacts {
  public:
    NameFacts() = default;
    explicit NameFacts(std::string_view text) : text_(text) {}
    bool known() const { return !text_.empty(); }
    bool has(char kind) const;
    std::string_view of(char kind) const;

  private:
    std::string_view text_;
};

// One country. Views into the lexicon.
struct Country {
    std::string_view code;      // ISO 3166 alpha 3
    std::string_view name;      // "United States"
    std::string_view wikidata;  // "Q30"
    std::string_view capital;   // "Washington"
};

class Lexicon {
  public:
    Lexicon() = default;
    Lexicon(Lexicon&&) = default;
    Lexicon& operator=(Lexicon&&) = default;

    // A table by name; an empty table if the file has none of that name. The reference stays valid
    // as long as the lexicon lives and is not moved.
    const LexiconTable& table(std::string_view name) const;
    std::string_view value(std::string_view table_name, std::string_view key) const {
        return table(table_name).value(key);
    }
    bool has(std::string_view table_name, std::string_view key) const {
        return table(table_name).has(key);
    }

    // What is known of a name as it is written in a text: "New York", "Shangri-La Dialogue".
    // Spaces do not count; curly apostrophes equal straight ones. Not known: NameFacts().
    NameFacts name_facts(std::string_view name) const;
    // The country with that code; code is empty if there is none.
    Country country(std::string_view code) const;
    // The country that a name, demonym or official name stands for ("Chinese", "PRC"); capitals
    // only with `capitals`. code is empty if there is none.
    Country country_of(std::string_view name, bool capitals = false) const;
    // 'm', 'f' or '\0'.
    char gender_of_first_name(std::string_view name) const;
    // The Wikidata id of a name that is no country, "" where unsure.
    std::string_view wikidata(std::string_view name) const;

  private:
    friend Result<Lexicon> read_lexicon(std::string_view bytes);
    struct Named {
        std::string name;
        LexiconTable table;
    };
    std::unique_ptr<const Container> container_;
    std::vector<Named> tables_;
    LexiconTable none_;
};

// Errors: those of read_container; ModelDamaged when a table is not sorted. Copies the bytes.
Result<Lexicon> read_lexicon(std::string_view bytes);

// The key under which the gazetteer keeps a name: spaces dropped, curly apostrophes made straight.
std::string gazetteer_key(std::string_view name);

}  // namespace dragoman
