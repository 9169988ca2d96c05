#include "graph/marks.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace dragoman {

namespace {

constexpr struct {
    const char *words, *meaning;
} kMarks[] = {
    {"Fact", "a line: it is said to have happened"},
    {"Planned, wished", "dashed: planned or wished for"},
    {"Possible", "dotted: possible, or only supposed"},
    {"Denied", "crossed: it is said not to be so"},
    {"Said by a source", "a ring: a source says so, not the article itself"},
    {"Several relations", "thicker: more relations of these two"},
};
static_assert(std::size(kMarks) == static_cast<size_t>(LineMark::Count));

}  // namespace

const char* words_of(LineMark mark) {
    return kMarks[static_cast<int>(mark)].words;
}

const char* meaning_of(LineMark mark) {
    return kMarks[static_cast<int>(mark)].meaning;
}

const char* words_of(Polarity tone) {
    switch (tone) {
        case Polarity::Cooperation:
            return "Cooperation";
        case Polarity::Conflict:
            return "Conflict";
        default:
            return "Neutral";
    }
}

LineMark mark_of(Modality modality) {
    switch (modality) {
        case Modality::Planned:
        case Modality::Desired:
            return LineMark::Dashed;
        case Modality::Possible:
        case Modality::Hypothetical:
            return LineMark::Dotted;
        default:
            return LineMark::Whole;
    }
}

uint32_t modalities_of(LineMark mark) {
    uint32_t bits = 0;
    for (int i = 0; i < static_cast<int>(Modality::Count); ++i)
        if (mark_of(static_cast<Modality>(i)) == mark) bits |= 1u << i;
    return bits;
}

std::vector<LineMark> marks_of(const std::vector<Relation>& relations) {
    bool there[static_cast<int>(LineMark::Count)] = {};
    auto note = [&](LineMark mark, bool is_there) { there[static_cast<int>(mark)] |= is_there; };
    std::set<std::pair<uint32_t, uint32_t>> pairs;
    for (const Relation& relation : relations) {
        note(mark_of(relation.modality), true);
        note(LineMark::Crossed, relation.negated);
        note(LineMark::Ringed, relation.attributed_to != kNone);
        note(LineMark::Thick, !pairs.insert({relation.source, relation.target}).second);
    }
    std::vector<LineMark> marks;
    for (int i = static_cast<int>(LineMark::Whole) + 1; i < static_cast<int>(LineMark::Count); ++i)
        if (there[i]) marks.push_back(static_cast<LineMark>(i));
    return marks;
}

bool is_reported(const Document& doc, const Bundle& bundle) {
    return std::all_of(bundle.relations.begin(), bundle.relations.end(),
                       [&](uint32_t r) { return doc.relations[r].attributed_to != kNone; });
}

}  // namespace dragoman
