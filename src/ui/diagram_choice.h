// What of a story the diagram shows, beside the kinds that the legend hides, how it is laid out,
// and how far a reader has come who goes through it sentence by sentence.
#pragma once
#include <cstdint>
#include <vector>

#include "doc/document.h"
#include "graph/arrangement.h"
#include "graph/diagram.h"

namespace dragoman {

struct DiagramChoice {
    uint32_t hidden_modalities = 0;  // bit 1 << Modality
    uint32_t hidden_articles = 0;    // bit 1 << article of a collection
    Voice voice = Voice::All;
    uint32_t speaker = kNone;       // entity, for Voice::Speaker
    uint16_t least_score = 0;       // thousandths
    uint32_t first_sentence = 0;    // relations told in
    uint32_t end_sentence = kNone;  //   [first_sentence, end_sentence)
    uint32_t focus = kNone;         // entity: only what is near it
    bool show_unconnected = true;   // entities without relations
    LayoutKind layout = LayoutKind::Free;
    uint32_t centre = kNone;  // entity, for LayoutKind::Radial
    bool operator==(const DiagramChoice&) const = default;
};

// The same choice for another analysis of an edited text; what it named and is gone, is not chosen.
DiagramChoice carried_over(const Document& before, DiagramChoice choice, const Document& after);

// Everything from sentences up to this one is shown; the sentence's own is lit.
struct Story {
    bool open = false;
    bool playing = false;
    uint32_t sentence = 0;
    double next = 0;  // milliseconds, when it goes on by itself
};

// The sentences that tell of an act or name somebody for the first time, in order.
std::vector<uint32_t> telling_sentences(const Document& doc);

// The telling sentence `step` further on (-1, 1); the same one at the end.
uint32_t story_step(const Document& doc, uint32_t sentence, int step);

// The first sentence that names each entity; kNone where none does.
std::vector<uint32_t> first_sentences(const Document& doc);

// How long a sentence stays before the next one comes, in milliseconds.
double reading_time(const Document& doc, uint32_t sentence);

}  // namespace dragoman
