#include "doc/history.h"

#include <algorithm>

#include "doc/outcome.h"

namespace dragoman {

namespace {

template <class T>
Change::Part<T> part_between(const std::vector<T>& before, const std::vector<T>& after) {
    Change::Part<T> part;
    if (before.size() == after.size()) {  // few of many differ: a new type, a new index
        for (uint32_t i = 0; i < before.size(); ++i) {
            if (before[i] == after[i]) continue;
            part.places.push_back(i);
            part.before.push_back(before[i]);
        }
        return part;
    }
    const size_t shorter = std::min(before.size(), after.size());
    size_t begin = 0, end = 0;
    while (begin < shorter && before[begin] == after[begin]) ++begin;
    while (end < shorter - begin &&
           before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    part.begin = static_cast<uint32_t>(begin);
    part.after = static_cast<uint32_t>(after.size() - begin - end);
    part.before.assign(before.begin() + begin, before.end() - end);
    return part;
}

template <class T>
void put_back(std::vector<T>& things, const Change::Part<T>& part) {
    if (!part.places.empty()) {
        for (size_t i = 0; i < part.places.size(); ++i) things[part.places[i]] = part.before[i];
        return;
    }
    const auto at =
        things.erase(things.begin() + part.begin, things.begin() + part.begin + part.after);
    things.insert(at, part.before.begin(), part.before.end());
}

// What an edit may change; the text and its words stay where they are.
Document findings_of(const Document& doc) {
    Document out;
    out.mentions = doc.mentions;
    out.entities = doc.entities;
    out.roles = doc.roles;
    out.quotes = doc.quotes;
    out.relations = doc.relations;
    return out;
}

}  // namespace

Change change_between(const Document& before, const Document& after) {
    return {part_between(before.mentions, after.mentions),
            part_between(before.entities, after.entities), part_between(before.roles, after.roles),
            part_between(before.quotes, after.quotes),
            part_between(before.relations, after.relations)};
}

void revert(Document& after, const Change& change) {
    put_back(after.mentions, change.mentions);
    put_back(after.entities, change.entities);
    put_back(after.roles, change.roles);
    put_back(after.quotes, change.quotes);
    put_back(after.relations, change.relations);
}

void History::begin(Document analysis, Document& doc) {
    restore(std::move(analysis), {}, 0, doc);
}

void History::renew(Document analysis, Document& doc) {
    const uint32_t count = done();
    std::vector<Edit> edits = std::move(edits_);
    restore(std::move(analysis), std::move(edits), count, doc);
}

void History::restore(Document analysis, std::vector<Edit> edits, uint32_t done, Document& doc) {
    analysis_ = std::move(analysis);
    edits_ = std::move(edits);
    steps_.clear();
    doc = analysis_;
    for (uint32_t i = 0; i < done && i < edits_.size(); ++i)
        steps_.push_back(apply_to(doc, edits_[i]));
    find_contradictions(doc);
}

std::string History::add(Edit edit, Document& doc) {
    Step step = apply_to(doc, edit);
    if (!step.conflict.empty()) return step.conflict;
    if (step.back.empty()) return "That is so already.";
    edits_.resize(steps_.size());
    edits_.push_back(std::move(edit));
    steps_.push_back(std::move(step));
    find_contradictions(doc);
    return {};
}

bool History::undo(Document& doc) {
    if (steps_.empty()) return false;
    revert(doc, steps_.back().back);
    steps_.pop_back();
    find_contradictions(doc);
    return true;
}

bool History::redo(Document& doc) {
    if (steps_.size() == edits_.size()) return false;
    steps_.push_back(apply_to(doc, edits_[steps_.size()]));
    find_contradictions(doc);
    return true;
}

uint32_t History::count_conflicts() const {
    uint32_t count = 0;
    for (uint32_t i = 0; i < done(); ++i) count += !conflict(i).empty();
    return count;
}

std::string History::in_words(uint32_t edit) const {
    return describe(edits_[edit]) + (edit < done() ? steps_[edit].outcome : std::string());
}

// In the document as it is now: a later edit may have answered what spoke against an earlier one.
void History::find_contradictions(const Document& doc) {
    for (uint32_t i = 0; i < done(); ++i) steps_[i].contradiction = contradiction(doc, edits_[i]);
}

History::Step History::apply_to(Document& doc, const Edit& edit) {
    const Document before = findings_of(doc);
    Step step;
    step.conflict = apply(doc, edit);
    step.back = change_between(before, doc);
    if (step.conflict.empty()) step.outcome = outcome(before, doc, edit);
    return step;
}

}  // namespace dragoman
