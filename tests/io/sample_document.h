// A document that uses every field, for the tests of formats.
#pragma once
#include <initializer_list>

#include "doc/document.h"
#include "text/clean.h"

namespace dragoman {

inline Span span_of(const Document& doc, std::string_view words, size_t from = 0) {
    const size_t begin = doc.text.find(words, from);
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + words.size())};
}

inline Document sample_document() {
    Document doc;
    doc.text = *clean_text(
        "李尚福 meets 😊👨‍🚒 fans\r\n“Zoë\u0301 Müller said \"\\no\\\" to\u00A0Rome,” "
        "3\u2028\tpeople \x01 say.");
    doc.title = {0, static_cast<uint32_t>(doc.text.find('\n'))};
    const std::initializer_list<std::string_view> words = {"李尚福", "meets", "😊👨‍🚒",
                                                           "fans",   "“",     "Zoë\u0301",
                                                           "Müller", "said",  "Rome",
                                                           "3",      "say",   "."};
    size_t at = 0;
    for (std::string_view word : words) {
        const Span span = span_of(doc, word, at);
        at = span.end;
        doc.tokens.push_back({span, doc.tokens.size() < 4 ? 0u : 1u, std::string(word), Upos::Propn,
                              Xpos::Nnp, 1, Dep::NsubjPass});
    }
    for (size_t i = 4; i < doc.tokens.size(); ++i) doc.tokens[i].head = 7;
    doc.tokens[1] = {doc.tokens[1].span, 0, "meet", Upos::Verb, Xpos::WpDollar, kNone, Dep::Root};
    doc.tokens[7] = {doc.tokens[7].span, 1, "say", Upos::Verb, Xpos::None, kNone, Dep::Root};
    doc.sentences = {{doc.span(TokenRange{0, 4}), {0, 4}, true, 0},
                     {doc.span(TokenRange{4, 12}), {4, 12}, false, 1}};
    doc.entities = {{"李尚福", EntityType::Person, "Q6553063"},
                    {"Zoë\u0301 \"Z\" Müller", EntityType::Person, ""},
                    {"Rome", EntityType::Gpe, "Q220"}};
    doc.mentions = {
        {doc.tokens[0].span,
         {0, 1},
         MentionKind::Name,
         EntityType::Person,
         0,
         0,
         Origin::Model,
         990},
        {doc.span(TokenRange{5, 7}),
         {5, 7},
         MentionKind::Name,
         EntityType::Person,
         5,
         1,
         Origin::User,
         1000},
        {doc.tokens[8].span,
         {8, 9},
         MentionKind::Nominal,
         EntityType::Gpe,
         8,
         2,
         Origin::Rule,
         805},
        {doc.tokens[9].span,
         {9, 10},
         MentionKind::Name,
         EntityType::Cardinal,
         kNone,
         kNone,
         Origin::Rule,
         1},
    };
    doc.roles = {{1, 2, span_of(doc, "people"), Origin::Rule, 900},
                 {0, kNone, span_of(doc, "fans"), Origin::User, 0}};
    doc.quotes = {{span_of(doc, "\"\\no\\\" to\u00A0Rome"), QuoteKind::Mixed, 1, 1,
                   span_of(doc, "Müller"), doc.tokens[7].span, 7, 0, Origin::Rule, 750},
                  {span_of(doc, "Rome"),
                   QuoteKind::Direct,
                   kNone,
                   kNone,
                   {},
                   {},
                   kNone,
                   kNone,
                   Origin::Model,
                   300}};
    Relation meets{0,
                   1,
                   0,
                   1,
                   RelationType::Consult,
                   "meets",
                   doc.tokens[1].span,
                   doc.sentences[0].span,
                   Polarity::Cooperation,
                   10,
                   false,
                   Modality::Asserted,
                   kNone,
                   kNone,
                   kNone,
                   kNone,
                   Origin::Model,
                   333,
                   "verb \"meet\""};
    Relation rejects{1,
                     kNone,
                     1,
                     kNone,
                     RelationType::Reject,
                     "says no",
                     doc.tokens[7].span,
                     {},
                     Polarity::Conflict,
                     -45,
                     true,
                     Modality::Planned,
                     1,
                     0,
                     3,
                     2,
                     Origin::User,
                     800,
                     ""};
    doc.relations = {meets, rejects};
    return doc;
}

}  // namespace dragoman
