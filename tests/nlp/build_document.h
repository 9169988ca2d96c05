// Documents for tests, written by hand: one word a line, an empty line after each sentence.
//
//   form lemma UPOS XPOS head dep [mention]
//
//   China   China   PROPN NNP 2 nsubj B-GPE:china
//   rejects reject  VERB  VBZ 0 root
//   talks   talk    NOUN  NNS 2 obj
//   .       .       PUNCT .   2 punct
//
// Heads count from 1 in the sentence, 0 is the root. A mention is B-TYPE:entity or I-TYPE:entity, with
// ":nominal" or ":pronoun" behind it where it is no name; values have no entity ("B-DATE"). A line "#
// paragraph" begins a new paragraph, "# headline" makes the next sentence a headline. Words are joined by
// spaces except where English has none (before , . ; : ? ! ' ” and after “ ( $).
#pragma once
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "model/container.h"
#include "nlp/lexicon.h"

namespace dragoman {

inline bool joins_left(std::string_view word) {
    return word == "," || word == "." || word == ";" || word == ":" || word == "?" || word == "!" || word == ")" ||
           word == "”" || word == "%" || word == "'s" || word == "’s" || word == "n't" || word == "n’t" || word == "'";
}

inline bool joins_right(std::string_view word) { return word == "“" || word == "(" || word == "$" || word == "‘"; }

inline Document build_document(const std::string& lines) {
    Document doc;
    std::map<std::string, uint32_t> entities;
    std::istringstream in(lines);
    std::string line;
    uint32_t paragraph = 0;
    bool headline = false;
    uint32_t begin = 0;
    auto end_sentence = [&] {
        const uint32_t end = static_cast<uint32_t>(doc.tokens.size());
        if (begin == end) return;
        const TokenRange range{begin, end};
        for (uint32_t t = begin; t < end; ++t) {
            Token& token = doc.tokens[t];
            token.sentence = static_cast<uint32_t>(doc.sentences.size());
            token.head = token.head == 0 ? kNone : begin + token.head - 1;
        }
        doc.sentences.push_back({doc.span(range), range, headline, paragraph});
        headline = false;
        begin = end;
    };
    while (std::getline(in, line)) {
        std::istringstream fields(line);
        std::string form, lemma, upos, xpos, dep, mention;
        uint32_t head = 0;
        if (!(fields >> form)) {
            end_sentence();
            continue;
        }
        if (form == "#") {
            fields >> form;
            end_sentence();
            if (form == "paragraph") ++paragraph;
            if (form == "headline") headline = true;
            continue;
        }
        fields >> lemma >> upos >> xpos >> head >> dep >> mention;
        if (!doc.text.empty()) {
            const std::string_view last = doc.words(doc.tokens.back());
            const bool new_paragraph = begin == doc.tokens.size() && !doc.sentences.empty() && doc.sentences.back().paragraph != paragraph;
            if (new_paragraph) doc.text += '\n';
            else if (!joins_left(form) && !joins_right(last)) doc.text += ' ';
        }
        Token token;
        token.span.begin = static_cast<uint32_t>(doc.text.size());
        doc.text += form;
        token.span.end = static_cast<uint32_t>(doc.text.size());
        token.lemma = lemma;
        token.upos = upos_named(upos);
        token.xpos = xpos_named(xpos);
        token.head = head;
        token.dep = dep_named(dep);
        const uint32_t index = static_cast<uint32_t>(doc.tokens.size());
        doc.tokens.push_back(token);
        if (mention.size() < 3) continue;
        if (mention[0] == 'I') {
            Mention& open = doc.mentions.back();
            open.tokens.end = index + 1;
            open.span.end = token.span.end;
            continue;
        }
        Mention made;
        made.span = token.span;
        made.tokens = {index, index + 1};
        const size_t colon = mention.find(':');
        made.type = entity_type_named(mention.substr(2, colon == std::string::npos ? colon : colon - 2), EntityType::Org);
        if (colon != std::string::npos) {
            const size_t kind = mention.find(':', colon + 1);
            const std::string name = mention.substr(colon + 1, kind == std::string::npos ? kind : kind - colon - 1);
            if (kind != std::string::npos) made.kind = mention_kind_named(mention.substr(kind + 1), MentionKind::Name);
            const auto [entity, fresh] = entities.emplace(name, static_cast<uint32_t>(doc.entities.size()));
            if (fresh) doc.entities.push_back({name, made.type, ""});
            made.entity = entity->second;
        }
        doc.mentions.push_back(made);
    }
    end_sentence();
    // A mention's head is the token whose own head lies outside.
    for (Mention& mention : doc.mentions) {
        mention.head = mention.tokens.end - 1;
        for (uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t)
            if (doc.tokens[t].head == kNone || !mention.tokens.contains(doc.tokens[t].head)) mention.head = t;
    }
    return doc;
}

// The entity of that name; kNone if there is none.
inline uint32_t entity_named(const Document& doc, std::string_view name) {
    for (uint32_t e = 0; e < doc.entities.size(); ++e)
        if (doc.entities[e].name == name) return e;
    return kNone;
}

// A lexicon of the given tables: {{"acts_verb", {{"reject", "REJECT -4"}}}}.
inline Lexicon build_lexicon(const std::map<std::string, std::map<std::string, std::string>>& tables) {
    std::vector<Section> sections;
    for (const auto& [name, table] : tables) {
        Section section{"table:" + name, ""};
        for (const auto& [key, value] : table) section.bytes += key + '\t' + value + '\n';
        sections.push_back(std::move(section));
    }
    Result<Lexicon> lexicon = read_lexicon(write_container(sections));
    return lexicon ? std::move(*lexicon) : Lexicon();
}

}  // namespace dragoman
