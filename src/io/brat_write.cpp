// Document -> brat stand-off: the text, one annotation a line, and a configuration that lets brat
// show them. Offsets are code points.
//
//   T1   PERSON 280 292      Lloyd Austin               a mention; T too: triggers, titles, cues
//   *    Coref T1 T4                                    mentions of one entity
//   N1   Reference T1 Dragoman:e1   Lloyd Austin        its entity; Wikidata:Q941146 at the first
//   E1   CONSULT:T9 Source:T1 Target:T3                 a relation; quotes and roles are events too
//   A1   Modality E1 planned                            Kind, EntityType, Negation, Polarity too
//   #1   Found E1            rule 0.8                   Label, Evidence, Intensity, Why too
#include <array>
#include <map>
#include <set>

#include "io/document_builder.h"
#include "io/format_files.h"
#include "io/lines.h"
#include "io/losses.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

class BratWriter {
  public:
    explicit BratWriter(const Document& doc)
        : doc_(doc), offsets_(doc.text, OffsetUnit::CodePoint) {}

    std::string write() {
        for (const Mention& mention : doc_.mentions) add_words(name(mention.type), mention.span);
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) add_mention_facts(i);
        add_entities();
        for (const Quote& quote : doc_.quotes) add_quote(quote);
        for (const Role& role : doc_.roles) add_role(role);
        for (const Relation& relation : doc_.relations) add_relation(relation);
        return words_ + same_ + events_ + references_ + attributes_ + notes_;
    }

    std::vector<std::string> losses() { return losses_.take(); }

  private:
    // "10 15;16 20" and the words of the pieces: a span is cut where a line or a column ends.
    void add_words(std::string_view type, Span span) {
        std::string places, words;
        for (uint32_t begin = span.begin; begin < span.end;) {
            uint32_t end = begin;
            while (end < span.end && doc_.text[end] != '\n' && doc_.text[end] != '\t') ++end;
            if (end > begin) {
                if (!places.empty()) places += ';', words += ' ';
                places += place({begin, end});
                words += doc_.words(Span{begin, end});
            }
            begin = end + 1;
        }
        ++words_count_;
        words_ += "T" + std::to_string(words_count_) + "\t" + std::string(type) + " " + places +
                  "\t" + words + "\n";
    }

    std::string place(Span span) const {
        return std::to_string(offsets_.from_byte(span.begin)) + " " +
               std::to_string(offsets_.from_byte(span.end));
    }

    // A text-bound annotation that is no mention: one for each type and place.
    std::string words_id(std::string_view type, Span span) {
        const auto [known, is_new] = extra_.try_emplace(
            std::make_pair(std::string(type), std::array{span.begin, span.end}), 0);
        if (is_new) {
            add_words(type, span);
            known->second = words_count_;
        }
        return "T" + std::to_string(known->second);
    }

    void add_mention_facts(uint32_t index) {
        const Mention& mention = doc_.mentions[index];
        const std::string id = id_of('T', index);
        if (mention.kind != MentionKind::Name) add_attribute("Kind", id, name(mention.kind));
        add_found(id, mention.origin, mention.score);
        if (mention.entity == kNone) return;
        const Entity& entity = doc_.entities[mention.entity];
        add_reference(id, "Dragoman:" + id_of('e', mention.entity), entity.name);
        if (!seen_.insert(mention.entity).second) return;
        if (!entity.wikidata.empty()) add_reference(id, "Wikidata:" + entity.wikidata, entity.name);
        if (entity.type != mention.type) add_attribute("EntityType", id, name(entity.type));
    }

    void add_entities() {
        std::vector<std::string> members(doc_.entities.size());
        std::vector<uint32_t> counts(doc_.entities.size());
        for (uint32_t i = 0; i < doc_.mentions.size(); ++i) {
            const uint32_t entity = doc_.mentions[i].entity;
            if (entity == kNone) continue;
            members[entity] += " " + id_of('T', i);
            ++counts[entity];
        }
        for (size_t i = 0; i < members.size(); ++i) {
            if (counts[i] > 1) same_ += "*\tCoref" + members[i] + "\n";
            if (counts[i] == 0)
                losses_.add("entity that the text nowhere mentions",
                            "entities that the text nowhere mentions");
        }
    }

    void add_quote(const Quote& quote) {
        std::string line = "Quote:" + words_id("Quote", quote.span);
        add_participant(line, "Speaker", quote.speaker, quote.speaker_mention, quote.span);
        add_participant(line, "Addressee", quote.addressee, kNone, quote.span);
        if (!quote.cue.empty()) line += " Cue:" + words_id("Cue", quote.cue);
        if (!quote.speaker_text.empty())
            line += " SpeakerText:" + words_id("SpeakerText", quote.speaker_text);
        const std::string id = add_event(line);
        add_attribute("Kind", id, name(quote.kind));
        add_found(id, quote.origin, quote.score);
    }

    void add_role(const Role& role) {
        std::string line = "Title:" + words_id("Title", role.title);
        if (!add_participant(line, "Person", role.person, kNone, role.title)) {
            losses_.add("role of somebody whom the text nowhere mentions",
                        "roles of people whom the text nowhere mentions");
            return;
        }
        add_participant(line, "Organisation", role.org, kNone, role.title);
        add_found(add_event(line), role.origin, role.score);
    }

    void add_relation(const Relation& relation) {
        std::string line(name(relation.type));
        line += ":" + words_id(name(relation.type), relation.trigger);
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        if (!add_participant(line, "Source", relation.source, relation.source_mention, near)) {
            losses_.add("relation whose actor the text nowhere mentions",
                        "relations whose actors the text nowhere mentions");
            return;
        }
        add_participant(line, "Target", relation.target, relation.target_mention, near);
        add_participant(line, "AttributedTo", relation.attributed_to, kNone, near);
        if (relation.time != kNone) line += " Time:" + id_of('T', relation.time);
        if (relation.place != kNone) line += " Place:" + id_of('T', relation.place);
        if (relation.quote != kNone) line += " Quote:" + id_of('E', relation.quote);
        const std::string id = add_event(line);
        add_attribute("Polarity", id, name(relation.polarity));
        if (relation.modality != Modality::Asserted)
            add_attribute("Modality", id, name(relation.modality));
        if (relation.negated) add_attribute("Negation", id, "");
        if (!relation.label.empty()) add_note("Label", id, relation.label);
        if (!relation.evidence.empty()) add_note("Evidence", id, place(relation.evidence));
        if (relation.intensity != 0) add_note("Intensity", id, decimal(relation.intensity, 1));
        if (!relation.why.empty()) add_note("Why", id, relation.why);
        add_found(id, relation.origin, relation.score);
    }

    // Returns whether there was a mention to name.
    bool add_participant(std::string& line, std::string_view role, uint32_t entity, uint32_t given,
                         Span near) {
        const uint32_t mention = find_mention(doc_, entity, given, near);
        if (mention == kNone) return false;
        line += " " + std::string(role) + ":" + id_of('T', mention);
        return true;
    }

    std::string add_event(const std::string& line) {
        const std::string id = id_of('E', events_count_++);
        events_ += id + "\t" + line + "\n";
        return id;
    }

    void add_attribute(std::string_view type, const std::string& of, std::string_view value) {
        attributes_ += id_of('A', attributes_count_++) + "\t" + std::string(type) + " " + of;
        if (!value.empty()) attributes_ += " " + std::string(value);
        attributes_ += "\n";
    }

    void add_reference(const std::string& of, const std::string& entry, std::string_view words) {
        references_ += id_of('N', references_count_++) + "\tReference " + of + " " + entry + "\t" +
                       in_one_line(words) + "\n";
    }

    void add_note(std::string_view type, const std::string& of, std::string_view words) {
        notes_ += id_of('#', notes_count_++) + "\t" + std::string(type) + " " + of + "\t" +
                  in_one_line(words) + "\n";
    }

    // What a person did in full confidence needs no note.
    void add_found(const std::string& of, Origin origin, uint16_t score) {
        if (origin == Origin::User && score == 1000) return;
        add_note("Found", of, std::string(name(origin)) + " " + decimal(score, 3));
    }

    const Document& doc_;
    OffsetTable offsets_;
    Losses losses_;
    std::string words_, same_, events_, references_, attributes_, notes_;
    uint32_t words_count_ = 0, events_count_ = 0, references_count_ = 0, attributes_count_ = 0,
             notes_count_ = 0;
    std::map<std::pair<std::string, std::array<uint32_t, 2>>, uint32_t> extra_;
    std::set<uint32_t> seen_;  // entities whose first mention has been written
};

std::string all_types(std::string_view separator, EntityType end) {
    std::string list;
    for (uint8_t i = 0; i < static_cast<uint8_t>(end); ++i) {
        if (i > 0) list += separator;
        list += name(static_cast<EntityType>(i));
    }
    return list;
}

template <class Label>
std::string all_values(Label count) {
    std::string list;
    for (uint8_t i = 0; i < static_cast<uint8_t>(count); ++i) {
        if (i > 0) list += "|";
        list += name(static_cast<Label>(i));
    }
    return list;
}

std::string configuration() {
    const std::string names = all_types("|", EntityType::Date);
    std::string text =
        "[entities]\n" + all_types("\n", EntityType::Count) +
        "\nTitle\nCue\nSpeakerText\n\n[relations]\nCoref\tArg1:<ENTITY>, Arg2:<ENTITY>, "
        "<REL-TYPE>:symmetric-transitive\n<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>\n"
        "\n[events]\n";
    for (uint8_t i = 0; i < static_cast<uint8_t>(RelationType::Count); ++i) {
        text += std::string(name(static_cast<RelationType>(i))) + "\tSource:" + names +
                ", Target?:" + names + ", AttributedTo?:" + names +
                ", Time?:DATE|TIME, Place?:GPE|LOC|FAC|ORG, Quote?:Quote\n";
    }
    text += "Quote\tSpeaker?:" + names + ", Addressee?:" + names +
            ", Cue?:Cue, SpeakerText?:SpeakerText\nTitle\tPerson:" + names +
            ", Organisation?:" + names +
            "\n\n[attributes]\nNegation\tArg:<EVENT>\nModality\tArg:<EVENT>, Value:" +
            all_values(Modality::Count) +
            "\nPolarity\tArg:<EVENT>, Value:" + all_values(Polarity::Count) +
            "\nKind\tArg:<ANY>, Value:" + all_values(MentionKind::Count) + "|" +
            all_values(QuoteKind::Count) + "\nEntityType\tArg:<ENTITY>, Value:" + names + "\n";
    return text;
}

}  // namespace

Exported write_brat(const Document& doc, const ExportOptions& options) {
    BratWriter writer(doc);
    Exported result;
    result.files = {{options.stem + ".ann", writer.write()},
                    {options.stem + ".txt", doc.text},
                    {"annotation.conf", configuration()}};
    result.left_out = writer.losses();
    return result;
}

}  // namespace dragoman
