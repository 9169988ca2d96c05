#include "doc/made_up_news.h"

#include <algorithm>

namespace dragoman {

namespace {

struct Name {
    const char* words;
    EntityType type;
    const char* entity;
};
constexpr Name kNames[] = {
    {"Ada Brown", EntityType::Person, "Ada Brown"},
    {"Brown", EntityType::Person, "Ada Brown"},
    {"Austin", EntityType::Gpe, "Austin"},
    {"Lloyd Austin", EntityType::Person, "Lloyd Austin"},
    {"Norland", EntityType::Gpe, "Norland"},
    {"Harbour Union", EntityType::Org, "Harbour Union"},
    {"李尚福", EntityType::Person, "李尚福"},
    {"Zoë", EntityType::Person, "Zoë"},
    {"Monday", EntityType::Date, ""},
};
constexpr const char* kSentences[] = {
    "Ada Brown met Lloyd Austin in Norland on Monday.",
    "“We will wait,” Brown said.",
    "Norland thanked the Harbour Union for its ships.",
    "李尚福 declined to meet Austin 😊.",
    "Zoë told Brown that Austin would pay.",
    "The Harbour Union accused Norland of delay.",
    "Austin is a city.",
    "Nobody said anything on Monday.",
    "On Monday Lloyd Austin and Ada Brown left Austin.",
};

}  // namespace

uint32_t count_made_up_sentences() {
    return static_cast<uint32_t>(std::size(kSentences));
}

Document made_up_news(const std::vector<uint32_t>& sentences) {
    Document doc;
    for (uint32_t sentence : sentences) {
        if (!doc.text.empty()) doc.text += ' ';
        const uint32_t begin = static_cast<uint32_t>(doc.text.size());
        doc.text += kSentences[sentence];
        doc.sentences.push_back({{begin, static_cast<uint32_t>(doc.text.size())}, {}, false, 0});
    }
    for (uint32_t at = 0; at < doc.text.size(); ++at) {
        const Name* longest = nullptr;
        for (const Name& name : kNames)
            if (doc.text.compare(at, std::string_view(name.words).size(), name.words) == 0 &&
                (!longest ||
                 std::string_view(name.words).size() > std::string_view(longest->words).size()))
                longest = &name;
        if (!longest) continue;
        Mention mention;
        mention.span = {at, at + static_cast<uint32_t>(std::string_view(longest->words).size())};
        mention.type = longest->type;
        if (*longest->entity) {
            uint32_t entity = 0;
            while (entity < doc.entities.size() && doc.entities[entity].name != longest->entity)
                ++entity;
            if (entity == doc.entities.size())
                doc.entities.push_back({longest->entity, longest->type, ""});
            mention.entity = entity;
        }
        doc.mentions.push_back(mention);
        at = mention.span.end - 1;
    }
    for (const Sentence& sentence : doc.sentences) {
        std::vector<uint32_t> people;
        for (uint32_t i = 0; i < doc.mentions.size(); ++i)
            if (sentence.span.contains(doc.mentions[i].span) && doc.mentions[i].entity != kNone)
                people.push_back(i);
        const size_t quote = doc.text.find("“", sentence.span.begin);
        if (quote < sentence.span.end && !people.empty()) {
            Quote said;
            said.span = {static_cast<uint32_t>(quote),
                         static_cast<uint32_t>(doc.text.find("”", quote) + 3)};
            said.kind = QuoteKind::Direct;
            said.speaker_mention = people.back();
            said.speaker = doc.mentions[people.back()].entity;
            doc.quotes.push_back(said);
        }
        if (people.size() < 2) continue;
        Relation relation;
        relation.source_mention = people[0];
        relation.target_mention = people[1];
        relation.source = doc.mentions[people[0]].entity;
        relation.target = doc.mentions[people[1]].entity;
        const uint32_t end = doc.mentions[people[0]].span.end;
        relation.trigger = {end + 1, static_cast<uint32_t>(doc.text.find(' ', end + 1))};
        relation.evidence = sentence.span;
        relation.label = doc.words(relation.trigger);
        doc.relations.push_back(relation);
        const Entity& source = doc.entities[relation.source];
        if (source.type == EntityType::Person)
            doc.roles.push_back(
                {relation.source, relation.target, relation.trigger, Origin::Rule, 900});
    }
    return doc;
}

}  // namespace dragoman
