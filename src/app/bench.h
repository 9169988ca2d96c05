// `dragoman bench`: how long the whole analysis takes, natively.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "doc/document.h"
#include "nlp/models.h"

namespace dragoman {

// The lines of a text over and over until it has `words` words (what stands between spaces); it
// ends after a whole line. A text without words stays as it is.
std::string repeat_to_words(std::string_view text, uint32_t words);

uint32_t count_words(std::string_view text);

// Median time of the analysis of one text, after one run to warm up: at least 3 runs, then until a
// second has gone by.
struct Timing {
    double milliseconds = 0;
    uint32_t tokens = 0;
    uint32_t runs = 0;
};
Timing time_analysis(const std::function<Document(std::string)>& analyser, const std::string& text);

// The share of the analysis that is not reading (tags, trees and names by the network): names
// looked at again, values, entities, roles, quotes and relations. Percent of the fastest of five
// runs.
double story_share(const Models& models, const std::string& text);

// One line of the table: "sample.txt    302 words    352 tokens     31.2 ms    11282 tokens/s"
std::string timing_row(const std::string& name, const std::string& text, const Timing& timing);

}  // namespace dragoman
