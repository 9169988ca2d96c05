// brat stand-off -> Document; brat_write.cpp shows the lines. What other people's files hold beyond
// these is counted and said: types that we do not have, events within events, attributes.
#include <map>
#include <memory>

#include "io/document_builder.h"
#include "io/foreign_labels.h"
#include "io/foreign_text.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/losses.h"

namespace dragoman {

namespace {

using Text = std::string_view;

struct Words {  // T1 <tab> TYPE 10 15;20 25 <tab> words
    Text id, type, words;
    std::vector<std::pair<uint32_t, uint32_t>> pieces;
};

struct Event {  // E1 <tab> TYPE:T9 Role:T1 ...;  R1 <tab> TYPE Arg1:T1 Arg2:T3 has no trigger
    Text id, type, trigger;
    std::vector<std::pair<Text, Text>> arguments;
};

struct Fact {  // A1 <tab> TYPE E1 value;  N1 <tab> Reference T1 DB:ID <tab> words;  #1 likewise
    Text type, of, value, words;
};

struct Lines {
    std::vector<Words> words;
    std::vector<Event> events;
    std::vector<std::vector<Text>> same;  // members of each equivalence
    std::vector<Fact> attributes, references, notes;
    uint32_t strange = 0;  // lines that are none of these
};

bool parse_words(Text id, Text data, Lines& lines) {
    Words words;
    Text head, piece, begin;
    words.id = id;
    if (!take_part(data, '\t', head) || !take_part(head, ' ', words.type)) return false;
    words.words = data;
    while (take_part(head, ';', piece)) {
        uint32_t first = 0, last = 0;
        if (!take_part(piece, ' ', begin) || !parse_number(begin, first) ||
            !parse_number(piece, last))
            return false;
        words.pieces.emplace_back(first, last);
    }
    if (words.pieces.empty()) return false;
    lines.words.push_back(std::move(words));
    return true;
}

bool parse_event(Text id, Text data, Lines& lines) {
    Event event;
    Text head;
    event.id = id;
    data = data.substr(0, data.find('\t'));  // brat ends R lines with a tab
    if (!take_part(data, ' ', head)) return false;
    const size_t colon = head.find(':');
    event.type = head.substr(0, colon);
    if (colon != Text::npos) event.trigger = head.substr(colon + 1);
    if ((id[0] == 'E') != (colon != Text::npos)) return false;
    for (Text argument; take_part(data, ' ', argument);) {
        const size_t end = argument.find(':');
        if (argument.empty()) continue;
        if (end == Text::npos) return false;
        event.arguments.emplace_back(argument.substr(0, end), argument.substr(end + 1));
    }
    lines.events.push_back(std::move(event));
    return true;
}

bool parse_fact(Text data, std::vector<Fact>& facts) {
    Fact fact;
    Text head;
    if (!take_part(data, '\t', head) || !take_part(head, ' ', fact.type) ||
        !take_part(head, ' ', fact.of))
        return false;
    fact.value = head;
    while (data.starts_with('\t')) data.remove_prefix(1);  // brat itself writes two in N lines
    fact.words = data;
    facts.push_back(fact);
    return true;
}

bool parse_same(Text data, Lines& lines) {
    Text type, member;
    std::vector<Text> members;
    if (!take_part(data, ' ', type)) return false;
    while (take_part(data, ' ', member)) members.push_back(member);
    lines.same.push_back(std::move(members));
    return true;
}

bool parse_line(Text line, Lines& lines) {
    Text id;
    if (!take_part(line, '\t', id) || id.empty() || line.empty()) return false;
    switch (id[0]) {
        case 'T':
            return parse_words(id, line, lines);
        case 'E':
        case 'R':
            return parse_event(id, line, lines);
        case '*':
            return parse_same(line, lines);
        case 'A':
        case 'M':
            return parse_fact(line, lines.attributes);
        case 'N':
            return parse_fact(line, lines.references);
        case '#':
            return parse_fact(line, lines.notes);
        default:
            return false;
    }
}

Lines parse_lines(Text bytes) {
    Lines lines;
    for (Text line; take_line(bytes, line);)
        if (!line.empty() && !parse_line(line, lines)) ++lines.strange;
    return lines;
}

std::string without_spaces(Text words) {
    std::string out;
    for (const char c : words)
        if (static_cast<uint8_t>(c) > ' ') out += c;
    return out;
}

// The whole stretch of an annotation; empty where its words do not stand at its place.
Span place_of(const ForeignText& text, const Words& words) {
    std::string found;
    Span all;
    for (const auto& [begin, end] : words.pieces) {
        const Span piece = text.span(begin, end);
        if (piece.empty()) return {};
        all = all.empty() ? piece
                          : Span{std::min(all.begin, piece.begin), std::max(all.end, piece.end)};
        found += Text(text.text()).substr(piece.begin, piece.length());
    }
    return without_spaces(found) == without_spaces(words.words) ? all : Span{};
}

// brat counts a CRLF as one character, other programs as two: the way of counting under which more
// annotations stand at their words.
std::unique_ptr<ForeignText> place_text(Text raw, const Lines& lines) {
    std::string unified;
    for (size_t i = 0; i < raw.size(); ++i)
        if (raw[i] != '\r' || i + 1 == raw.size() || raw[i + 1] != '\n') unified += raw[i];
    auto text = std::make_unique<ForeignText>(unified, OffsetUnit::CodePoint);
    if (unified.size() == raw.size()) return text;
    auto other = std::make_unique<ForeignText>(raw, OffsetUnit::CodePoint);
    size_t fits = 0, other_fits = 0;
    for (const Words& words : lines.words) {
        fits += !place_of(*text, words).empty();
        other_fits += !place_of(*other, words).empty();
    }
    return other_fits > fits ? std::move(other) : std::move(text);
}

class BratReader {
  public:
    BratReader(const Lines& lines, const ForeignText& text)
        : lines_(lines), text_(text), builder_(text.text()) {}

    Result<Imported> read() {
        losses_.add("line that is not brat's", "lines that are not brat's", lines_.strange);
        find_triggers();
        find_keys();
        for (const Words& words : lines_.words) read_words(words);
        read_references();
        for (const Event& event : lines_.events)
            if (event.type == "Quote" && event.id[0] == 'E') read_quote(event);
        for (const Event& event : lines_.events) {
            if (event.id[0] == 'R')
                read_relation(event, Span{});
            else if (event.type == "Title")
                read_role(event);
            else if (event.type != "Quote")
                read_relation(event, place(event.trigger));
        }
        Result<Document> doc = builder_.finish();
        if (!doc) return doc.error();
        Imported result;
        result.documents.push_back(std::move(*doc));
        result.left_out = losses_.take();
        return result;
    }

  private:
    void find_triggers() {
        for (const Event& event : lines_.events) {
            triggers_[event.trigger] = true;
            // Our own words that are not mentions; the type decides, so others' names are safe.
            for (const auto& [role, id] : event.arguments)
                if (role == "Cue" || role == "SpeakerText") triggers_[id] = true;
        }
        for (const Fact& fact : lines_.attributes) facts_[fact.of].push_back(&fact);
        for (const Fact& fact : lines_.notes) facts_[fact.of].push_back(&fact);
    }

    // Which entity a mention belongs to: ours first, then equivalences, then other references.
    void find_keys() {
        for (const Fact& fact : lines_.references)
            if (!fact.value.starts_with("Dragoman:")) keys_[fact.of] = std::string(fact.value);
        size_t number = 0;
        for (const std::vector<Text>& members : lines_.same) {
            ++number;
            for (const Text member : members) keys_[member] = "same " + std::to_string(number);
        }
        for (const Fact& fact : lines_.references)
            if (fact.value.starts_with("Dragoman:")) keys_[fact.of] = fact.value.substr(9);
    }

    void read_words(const Words& words) {
        const Span span = place_of(text_, words);
        if (span.empty()) {
            losses_.add("annotation whose words do not stand at its place",
                        "annotations whose words do not stand at their places");
            return;
        }
        places_[words.id] = span;
        if (triggers_.contains(words.id)) return;
        const EntityType type = foreign_entity_type(words.type);
        if (type == EntityType::Count) {
            losses_.add("annotation of the type " + std::string(words.type),
                        "annotations of the type " + std::string(words.type));
            return;
        }
        if (words.pieces.size() > 1 && has_words_between(words))
            losses_.say("Annotations in several pieces became one stretch each.");
        const MentionKind kind = mention_kind_named(value_of(words.id, "Kind"), MentionKind::Name);
        const auto key = keys_.find(words.id);
        const uint32_t mention =
            builder_.add_mention(span, type, kind, key == keys_.end() ? "" : key->second);
        mentions_[words.id] = mention;
        read_found(words.id, builder_.mention_at(mention));
        const EntityType entity_type =
            entity_type_named(value_of(words.id, "EntityType"), EntityType::Count);
        const uint32_t entity = builder_.mention_at(mention).entity;
        if (entity != kNone && entity_type != EntityType::Count)
            builder_.entity_at(entity).type = entity_type;
    }

    bool has_words_between(const Words& words) const {
        const Span all = place_of(text_, words);
        return without_spaces(builder_.words(all)) != without_spaces(words.words);
    }

    void read_references() {
        for (const Fact& fact : lines_.references) {
            const auto mention = mentions_.find(fact.of);
            if (mention == mentions_.end()) continue;
            const uint32_t index = builder_.mention_at(mention->second).entity;
            if (index == kNone) continue;
            Entity& entity = builder_.entity_at(index);
            if (entity.name.empty()) entity.name = fact.words;
            if (fact.value.starts_with("Wikidata:Q")) entity.wikidata = fact.value.substr(9);
        }
    }

    void read_quote(const Event& event) {
        Quote quote;
        quote.span = place(event.trigger);
        if (quote.span.empty()) return;
        quote.speaker_mention = mention_of(event, "Speaker");
        quote.speaker = entity_of(quote.speaker_mention);
        if (quote.speaker == kNone) quote.speaker_mention = kNone;
        quote.addressee = entity_of(mention_of(event, "Addressee"));
        quote.cue = place(argument(event, "Cue"));
        quote.speaker_text = place(argument(event, "SpeakerText"));
        quote.kind = quote_kind_named(value_of(event.id, "Kind"), QuoteKind::Direct);
        quote.origin = Origin::User;
        read_found(event.id, quote);
        quotes_[event.id] = builder_.add_quote(quote);
    }

    void read_role(const Event& event) {
        Role role;
        role.title = place(event.trigger);
        role.person = entity_of(mention_of(event, "Person"));
        role.org = entity_of(mention_of(event, "Organisation"));
        role.origin = Origin::User;
        read_found(event.id, role);
        if (!role.title.empty() && role.person != kNone)
            builder_.add_role(role);
        else
            losses_.add("role without a title or person", "roles without titles or persons");
    }

    void read_relation(const Event& event, Span trigger) {
        Relation relation;
        read_participants(event, relation);
        if (relation.source == kNone) {
            losses_.add("relation without an actor that is a name or pronoun",
                        "relations without an actor that is a name or pronoun");
            return;
        }
        relation.trigger = trigger;
        if (trigger.empty()) {
            relation.trigger = builder_.mention_at(relation.source_mention).span;
            losses_.say("Relations without words of their own stand at their first participant.");
        }
        relation.type = foreign_relation_type(event.type);
        relation.polarity =
            polarity_named(value_of(event.id, "Polarity"), polarity_of(relation.type));
        relation.modality = modality_named(value_of(event.id, "Modality"), Modality::Asserted);
        relation.negated = find_fact(event.id, "Negation") != nullptr;
        relation.label = words_of(event.id, "Label");
        if (relation.label.empty() && relation.type == RelationType::Other && event.type != "OTHER")
            relation.label = event.type;
        relation.why = words_of(event.id, "Why");
        relation.intensity =
            static_cast<int16_t>(parse_decimal(words_of(event.id, "Intensity"), 1, -100, 100, 0));
        Text evidence = words_of(event.id, "Evidence"), begin;
        uint32_t first = 0, last = 0;
        if (take_part(evidence, ' ', begin) && parse_number(begin, first) &&
            parse_number(evidence, last))
            relation.evidence = text_.span(first, last);
        relation.origin = Origin::User;
        read_found(event.id, relation);
        builder_.add_relation(relation);
    }

    // Ours are named; of other programs' events the first participant acts, the second is acted on.
    void read_participants(const Event& event, Relation& relation) {
        relation.source_mention = mention_of(event, "Source");
        relation.target_mention = mention_of(event, "Target");
        const bool is_ours = !argument(event, "Source").empty();
        for (const auto& [role, id] : event.arguments) {
            const auto mention = mentions_.find(id);
            if (role == "Quote" && quotes_.contains(id)) {
                relation.quote = quotes_[id];
            } else if (mention == mentions_.end()) {
                losses_.add("participant that is no mention", "participants that are no mentions");
            } else if (role == "Time") {
                relation.time = mention->second;
            } else if (role == "Place" && is_ours) {
                relation.place = mention->second;
            } else if (role == "AttributedTo") {
                relation.attributed_to = entity_of(mention->second);
            } else if (role == "Source" || role == "Target") {
                continue;
            } else if (!is_ours && relation.source_mention == kNone) {
                relation.source_mention = mention->second;
            } else if (!is_ours && relation.target_mention == kNone) {
                relation.target_mention = mention->second;
            } else {
                losses_.add("third participant of a relation", "third participants of relations");
            }
        }
        relation.source = entity_of(relation.source_mention);
        relation.target = entity_of(relation.target_mention);
        if (relation.target == kNone) relation.target_mention = kNone;
    }

    static Text argument(const Event& event, Text role) {
        for (const auto& [name, id] : event.arguments)
            if (name == role) return id;
        return {};
    }

    uint32_t mention_of(const Event& event, Text role) const {
        const auto found = mentions_.find(argument(event, role));
        return found == mentions_.end() ? kNone : found->second;
    }

    uint32_t entity_of(uint32_t mention) {
        return mention == kNone ? kNone : builder_.entity_of_mention(mention);
    }

    Span place(Text id) const {
        const auto found = places_.find(id);
        return found == places_.end() ? Span{} : found->second;
    }

    const Fact* find_fact(Text of, Text type) const {
        const auto found = facts_.find(of);
        if (found == facts_.end()) return nullptr;
        for (const Fact* fact : found->second)
            if (fact->type == type) return fact;
        return nullptr;
    }
    Text value_of(Text of, Text type) const {
        const Fact* fact = find_fact(of, type);
        return fact ? fact->value : Text();
    }
    Text words_of(Text of, Text type) const {
        const Fact* fact = find_fact(of, type);
        return fact ? fact->words : Text();
    }

    template <class Item>
    void read_found(Text id, Item& item) {
        Text score = words_of(id, "Found"), origin;
        if (!take_part(score, ' ', origin)) return;
        item.origin = origin_named(origin, Origin::User);
        item.score = static_cast<uint16_t>(parse_decimal(score, 3, 0, 1000, 1000));
    }

    const Lines& lines_;
    const ForeignText& text_;
    DocumentBuilder builder_;
    Losses losses_;
    std::map<Text, bool> triggers_;                   // words that are no mentions
    std::map<Text, std::vector<const Fact*>> facts_;  // attributes and notes of an id
    std::map<Text, std::string> keys_;                // mention -> entity
    std::map<Text, Span> places_;
    std::map<Text, uint32_t> mentions_, quotes_;
};

}  // namespace

Result<Imported> read_brat(Files files) {
    if (files.empty()) return Error::FormatDamaged;
    const NamedFile* text = nullptr;
    for (const NamedFile& file : files)
        if (file.name.ends_with(".txt")) text = &file;
    if (!text) return Error::TextMissing;
    const Lines lines = parse_lines(files[0].bytes);
    if (lines.words.empty() && lines.strange > 0) return Error::FormatDamaged;
    const std::unique_ptr<ForeignText> placed = place_text(text->bytes, lines);
    if (placed->error() != Error::None) return placed->error();
    return BratReader(lines, *placed).read();
}

}  // namespace dragoman
