// A small document by hand: two people, a country, a reported rejection, a quotation.
#pragma once
#include <string_view>

#include "doc/document.h"

namespace dragoman {

inline Span place_of(const Document& doc, std::string_view words, size_t from = 0) {
    const size_t at = doc.text.find(words, from);
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

inline Document sample_news() {
    Document doc;
    doc.text =
        "Ada Brown rejects talks\n\nMinister Ada Brown rejected talks with Norland.\n\"We will "
        "wait,\" Brown said.";
    doc.title = place_of(doc, "Ada Brown rejects talks");
    doc.entities = {{"Ada Brown", EntityType::Person, ""}, {"Norland", EntityType::Gpe, "Q1"}};
    auto add = [&](std::string_view words, size_t from, uint32_t entity, EntityType type) {
        Mention mention;
        mention.span = place_of(doc, words, from);
        mention.entity = entity;
        mention.type = type;
        doc.mentions.push_back(mention);
    };
    add("Ada Brown", 0, 0, EntityType::Person);
    add("Ada Brown", 20, 0, EntityType::Person);
    add("Norland", 0, 1, EntityType::Gpe);
    add("Brown said", 0, 0, EntityType::Person);
    doc.mentions.back().span.end -= 5;
    Quote quote;
    quote.span = place_of(doc, "\"We will wait,\"");
    quote.kind = QuoteKind::Direct;
    quote.speaker = 0;
    quote.cue = place_of(doc, "said");
    doc.quotes = {quote};
    Role role;
    role.person = 0;
    role.org = 1;
    role.title = place_of(doc, "Minister");
    doc.roles = {role};
    Relation relation;
    relation.source = 0;
    relation.target = 1;
    relation.type = RelationType::Reject;
    relation.label = "rejects talks with";
    relation.trigger = place_of(doc, "rejected");
    relation.evidence = place_of(doc, "Minister Ada Brown rejected talks with Norland.");
    relation.polarity = Polarity::Conflict;
    doc.relations = {relation};
    return doc;
}

}  // namespace dragoman
