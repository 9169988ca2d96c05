// The four doors through which bytes come in, each with what must hold behind it. The test program
// sends bytes from a fixed seed through them, libFuzzer whatever it finds.
#pragma once
#include <span>
#include <string_view>

#include "io/format.h"
#include "nlp/models.h"

namespace dragoman {

// An article: it is refused with an error, or its analysis keeps every promise of the record and
// comes back whole from JSON. Null, or the promise that did not hold.
const char* enter_text(const Models& models, std::string_view bytes);

// A JSON document: refused, or a record that keeps its promises and is written again as it was read.
const char* enter_json(std::string_view bytes);

// Files of another program: refused, or documents that keep their promises and can be written in
// every format.
const char* enter_import(Format format, std::span<const NamedFile> files);

// A model file: refused, or a model with which a sentence can be analysed.
const char* enter_model(std::string_view bytes);

}  // namespace dragoman
