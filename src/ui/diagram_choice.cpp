#include "ui/diagram_choice.h"

#include <algorithm>
#include <set>

#include "graph/describe.h"
#include "ui/selection.h"

namespace dragoman {

namespace {

constexpr double kLeastTime = 1600, kMostTime = 6000, kTimeOfByte = 28;  // milliseconds

uint32_t same_entity(const Document& before, uint32_t entity, const Document& after) {
    if (entity == kNone) return kNone;
    const Selection there = carried_over(before, {SelectionKind::Entity, entity}, after);
    return there ? there.index : kNone;
}

}  // namespace

DiagramChoice carried_over(const Document& before, DiagramChoice choice, const Document& after) {
    choice.focus = same_entity(before, choice.focus, after);
    choice.centre = same_entity(before, choice.centre, after);
    choice.speaker = same_entity(before, choice.speaker, after);
    if (choice.voice == Voice::Speaker && choice.speaker == kNone) choice.voice = Voice::All;
    if (before.sentences.size() != after.sentences.size()) {
        choice.first_sentence = 0;
        choice.end_sentence = kNone;
        choice.hidden_articles = 0;
    }
    return choice;
}

std::vector<uint32_t> first_sentences(const Document& doc) {
    std::vector<uint32_t> first(doc.entities.size(), kNone);
    uint32_t sentence = 0;
    for (const Mention& mention : doc.mentions) {  // sorted by their places
        while (sentence + 1 < doc.sentences.size() &&
               mention.span.begin >= doc.sentences[sentence + 1].span.begin)
            ++sentence;
        if (mention.entity != kNone && first[mention.entity] == kNone)
            first[mention.entity] = sentence;
    }
    return first;
}

std::vector<uint32_t> telling_sentences(const Document& doc) {
    std::set<uint32_t> telling;
    for (const Relation& relation : doc.relations) telling.insert(sentence_of(doc, relation));
    for (uint32_t sentence : first_sentences(doc))
        if (sentence != kNone) telling.insert(sentence);
    return {telling.begin(), telling.end()};
}

uint32_t story_step(const Document& doc, uint32_t sentence, int step) {
    const std::vector<uint32_t> telling = telling_sentences(doc);
    if (step > 0) {
        const auto next = std::upper_bound(telling.begin(), telling.end(), sentence);
        return next == telling.end() ? sentence : *next;
    }
    const auto here = std::lower_bound(telling.begin(), telling.end(), sentence);
    return here == telling.begin() ? sentence : *(here - 1);
}

double reading_time(const Document& doc, uint32_t sentence) {
    if (sentence >= doc.sentences.size()) return kLeastTime;
    return std::clamp(kTimeOfByte * doc.sentences[sentence].span.length(), kLeastTime, kMostTime);
}

}  // namespace dragoman
