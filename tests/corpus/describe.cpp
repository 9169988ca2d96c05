#include "corpus/describe.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "train/lines.h"

namespace dragoman {

namespace {

std::string words(const Document& doc, Span span) {
    std::string text(doc.words(span));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string entity_name(const Document& doc, uint32_t entity) {
    return entity == kNone ? "-" : doc.entities[entity].name;
}

std::string describe_tokens(const Document& doc) {
    std::string out;
    for (const Token& token : doc.tokens) out += words(doc, token.span) + " ";
    return out;
}

std::string describe_sentences(const Document& doc) {
    std::string out;
    for (const Sentence& sentence : doc.sentences) out += words(doc, sentence.span) + "\n";
    return out;
}

std::string describe_tags(const Document& doc) {
    std::string out;
    for (const Token& token : doc.tokens)
        out += words(doc, token.span) + "/" + std::string(name(token.upos)) + " ";
    return out;
}

std::string describe_lemmas(const Document& doc) {
    std::string out;
    for (const Token& token : doc.tokens) out += words(doc, token.span) + "/" + token.lemma + " ";
    return out;
}

std::string describe_trees(const Document& doc) {
    std::string out;
    for (const Token& token : doc.tokens) {
        out += words(doc, token.span) + " " + std::string(name(token.dep)) + " ";
        out += (token.head == kNone ? "ROOT" : words(doc, doc.tokens[token.head].span)) + "\n";
    }
    return out;
}

std::string describe_mentions(const Document& doc, bool values) {
    std::string out;
    for (const Mention& mention : doc.mentions) {
        if (mention.kind != MentionKind::Name || is_value(mention.type) != values) continue;
        out += words(doc, mention.span) + " " + std::string(name(mention.type)) + "\n";
    }
    return out;
}

std::string describe_roles(const Document& doc) {
    std::string out;
    for (const Role& role : doc.roles) {
        out += entity_name(doc, role.person) + " = " + words(doc, role.title);
        if (role.org != kNone) out += " of " + entity_name(doc, role.org);
        out += "\n";
    }
    return out;
}

std::string describe_entities(const Document& doc) {
    std::string out;
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        std::string mentions;
        for (const Mention& mention : doc.mentions) {
            if (mention.entity == i)
                mentions += (mentions.empty() ? " = " : ", ") + words(doc, mention.span);
        }
        out +=
            doc.entities[i].name + " " + std::string(name(doc.entities[i].type)) + mentions + "\n";
    }
    return out;
}

std::string describe_quotes(const Document& doc) {
    std::string out;
    for (const Quote& quote : doc.quotes) {
        out += std::string(name(quote.kind)) + " | ";
        if (quote.speaker == kNone && !quote.speaker_text.empty())
            out += "(" + words(doc, quote.speaker_text) + ")";
        else
            out += entity_name(doc, quote.speaker);
        out += " | " + (quote.cue.empty() ? "-" : words(doc, quote.cue)) + " | " +
               words(doc, quote.span) + "\n";
    }
    return out;
}

std::string describe_relations(const Document& doc) {
    std::string out;
    for (const Relation& relation : doc.relations) {
        out += entity_name(doc, relation.source) + " " + std::string(name(relation.type)) + " " +
               entity_name(doc, relation.target);
        out += " " + std::string(name(relation.polarity));
        if (relation.negated) out += " negated";
        if (relation.modality != Modality::Asserted)
            out += " " + std::string(name(relation.modality));
        if (relation.attributed_to != kNone)
            out += ", says " + entity_name(doc, relation.attributed_to);
        out += "\n";
    }
    return out;
}

// What is compared: words for the stages that write whole texts, lines for the others.
std::vector<std::string> pieces(std::string_view stage, std::string_view text) {
    const bool by_word = stage == "tokens" || stage == "tags" || stage == "lemmas";
    std::vector<std::string> result;
    std::string_view line;
    while (take_line(text, line)) {
        for (std::string_view piece : by_word ? split_fields(line, ' ') : std::vector{line}) {
            while (piece.ends_with(' ')) piece.remove_suffix(1);
            if (!piece.empty()) result.emplace_back(piece);
        }
    }
    if (!by_word && stage != "sentences") std::sort(result.begin(), result.end());
    return result;
}

}  // namespace

std::string describe(std::string_view stage, const Document& doc) {
    if (stage == "tokens") return describe_tokens(doc);
    if (stage == "sentences") return describe_sentences(doc);
    if (stage == "tags") return describe_tags(doc);
    if (stage == "lemmas") return describe_lemmas(doc);
    if (stage == "trees") return describe_trees(doc);
    if (stage == "names") return describe_mentions(doc, false);
    if (stage == "values") return describe_mentions(doc, true);
    if (stage == "roles") return describe_roles(doc);
    if (stage == "entities") return describe_entities(doc);
    if (stage == "quotes") return describe_quotes(doc);
    if (stage == "relations") return describe_relations(doc);
    return "";
}

bool meets(std::string_view stage, const std::string& expected, const std::string& found) {
    std::vector<std::string> wanted = pieces(stage, expected);
    const std::vector<std::string> have = pieces(stage, found);
    const auto more = std::find(wanted.begin(), wanted.end(), "...");
    const bool allows_more = more != wanted.end() || stage == "trees";
    if (more != wanted.end()) wanted.erase(more);
    return allows_more ? std::includes(have.begin(), have.end(), wanted.begin(), wanted.end())
                       : wanted == have;
}

}  // namespace dragoman
