// The tables of the lexicon: reading, hashing, looking up.
#include "nlp/lexicon.h"

#include <algorithm>
#include <utility>

#include "base/hash.h"

namespace dragoman {
namespace {

constexpr std::string_view kTablePrefix = "table:";

uint32_t slot_hash(std::string_view key) {
    const uint64_t h = hash(key);
    return static_cast<uint32_t>(h ^ (h >> 32));
}

// The n-th field (from 0) of a text with fields between bars.
std::string_view field(std::string_view text, uint32_t n) {
    for (; n > 0; --n) {
        size_t bar = text.find('|');
        if (bar == std::string_view::npos) return {};
        text.remove_prefix(bar + 1);
    }
    return text.substr(0, text.find('|'));
}

}  // namespace

bool LexiconTable::read(std::string_view text) {
    text_ = text;
    lines_.clear();
    for (size_t begin = 0; begin < text.size();) {
        size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) return false;
        if (text.substr(begin, end - begin).find('\t') == std::string_view::npos) return false;
        lines_.push_back(static_cast<uint32_t>(begin));
        begin = end + 1;
    }
    for (uint32_t i = 1; i < size(); ++i)
        if (!(key(i - 1) < key(i))) return false;

    uint32_t slots = 1;
    while (slots < 2 * size() + 1) slots *= 2;
    slots_.assign(slots, kNoLine);
    for (uint32_t i = 0; i < size(); ++i) {
        uint32_t slot = slot_hash(key(i)) & (slots - 1);
        while (slots_[slot] != kNoLine) slot = (slot + 1) & (slots - 1);
        slots_[slot] = i;
    }
    return true;
}

std::string_view LexiconTable::key(uint32_t line) const {
    std::string_view rest = text_.substr(lines_[line]);
    return rest.substr(0, rest.find('\t'));
}

std::string_view LexiconTable::value(uint32_t line) const {
    std::string_view rest = text_.substr(lines_[line]);
    rest = rest.substr(0, rest.find('\n'));
    return rest.substr(rest.find('\t') + 1);
}

uint32_t LexiconTable::find(std::string_view wanted) const {
    if (slots_.empty()) return kNoLine;
    uint32_t mask = static_cast<uint32_t>(slots_.size()) - 1;
    for (uint32_t slot = slot_hash(wanted) & mask; slots_[slot] != kNoLine;
         slot = (slot + 1) & mask) {
        std::string_view rest = text_.substr(lines_[slots_[slot]]);
        if (rest.size() > wanted.size() && rest[wanted.size()] == '\t' && rest.starts_with(wanted))
            return slots_[slot];
    }
    return kNoLine;
}

std::string_view LexiconTable::value(std::string_view key) const {
    uint32_t line = find(key);
    return line == kNoLine ? std::string_view() : value(line);
}

LexiconTable::Lines LexiconTable::narrow(Lines lines, uint32_t depth, std::string_view more) const {
    auto part = [&](uint32_t line) {
        std::string_view rest = key(line);
        return rest.substr(std::min<size_t>(depth, rest.size())).substr(0, more.size());
    };
    uint32_t low = lines.begin, high = lines.end;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (part(middle) < more)
            low = middle + 1;
        else
            high = middle;
    }
    Lines result{low, low};
    high = lines.end;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (part(middle) == more)
            low = middle + 1;
        else
            high = middle;
    }
    result.end = low;
    return result;
}

bool NameFacts::has(char kind) const {
    for (size_t i = 0; i < text_.size();) {
        if (text_[i] == kind) return true;
        i = text_.find(';', i);
        if (i == std::string_view::npos) break;
        ++i;
    }
    return false;
}

std::string_view NameFacts::of(char kind) const {
    for (size_t i = 0; i < text_.size();) {
        size_t end = std::min(text_.find(';', i), text_.size());
        if (text_[i] == kind) return text_.substr(std::min(i + 2, end), end - std::min(i + 2, end));
        i = end + 1;
    }
    return {};
}

const LexiconTable& Lexicon::table(std::string_view name) const {
    for (const Named& named : tables_)
        if (named.name == name) return named.table;
    return none_;
}

NameFacts Lexicon::name_facts(std::string_view name) const {
    return NameFacts(value("gazetteer", gazetteer_key(name)));
}

Country Lexicon::country(std::string_view code) const {
    const LexiconTable& countries = table("countries");
    if (code.empty() || !countries.has(code)) return {};
    std::string_view facts = countries.value(code);
    Country result;
    result.code = code;
    result.name = field(facts, 0);
    result.wikidata = field(facts, 1);
    result.capital = field(facts, 2);
    return result;
}

Country Lexicon::country_of(std::string_view name, bool capitals) const {
    NameFacts facts = name_facts(name);
    std::string_view code = facts.of('C');
    if (code.empty()) code = facts.of('D');
    if (code.empty() && capitals) code = facts.of('K');
    return country(code);
}

char Lexicon::gender_of_first_name(std::string_view name) const {
    std::string_view gender = name_facts(name).of('i');
    return gender.empty() ? '\0' : gender[0];
}

std::string_view Lexicon::wikidata(std::string_view name) const {
    return value("wikidata", gazetteer_key(name));
}

Result<Lexicon> read_lexicon(std::string_view bytes) {
    Result<Container> container = read_container(bytes);
    if (!container) return container.error();
    Lexicon lexicon;
    lexicon.container_ = std::make_unique<const Container>(std::move(*container));
    for (const std::string& name : lexicon.container_->names()) {
        if (!name.starts_with(kTablePrefix)) continue;
        Lexicon::Named named;
        named.name = name.substr(kTablePrefix.size());
        if (!named.table.read(lexicon.container_->find(name))) return Error::ModelDamaged;
        lexicon.tables_.push_back(std::move(named));
    }
    return Result<Lexicon>(std::move(lexicon));
}

std::string gazetteer_key(std::string_view name) {
    std::string key;
    for (size_t i = 0; i < name.size(); ++i) {
        if (name[i] == ' ' || name[i] == '\n' || name[i] == '\t') continue;
        if (name.substr(i, 3) == "\u2019") {
            key += '\'';
            i += 2;
        } else {
            key += name[i];
        }
    }
    return key;
}

}  // namespace dragoman
