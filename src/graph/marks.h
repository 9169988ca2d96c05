// What the marks on lines and labels mean, beside colour and shape: one list for the painter, the
// legend, the help and exported pictures.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/diagram.h"

namespace dragoman {

enum class LineMark : uint8_t { Whole, Dashed, Dotted, Crossed, Ringed, Thick, Count };

// For a legend, a word or two; for the help, what one sees and what it means.
const char* words_of(LineMark mark);
const char* meaning_of(LineMark mark);

// "Cooperation"
const char* words_of(Polarity tone);

// How a line is drawn for a modality, and which modalities a mark stands for (bits 1 << Modality).
LineMark mark_of(Modality modality);
uint32_t modalities_of(LineMark mark);

// The marks that a picture of these relations needs, but for Whole, in the order of the list.
std::vector<LineMark> marks_of(const std::vector<Relation>& relations);

// Nobody but a source says so: the label has a ring.
bool is_reported(const Document& doc, const Bundle& bundle);

}  // namespace dragoman
