#include "graph/plain_measure.h"

#include <cmath>

#include "base/utf8.h"
#include "graph/look.h"

namespace dragoman {

namespace {

constexpr float kLine = 1.25f;       // ems from one line to the next
constexpr float kLabelLine = 0.95f;  // of that: stacked labels stand closer

bool is_among(char32_t letter, std::string_view letters) {
    return letter < 128 && letters.find(static_cast<char>(letter)) != std::string_view::npos;
}

// In ems. The steps are those of a grotesque: hairlines, narrow letters, figures, capitals, m and
// w; signs of East Asian scripts and emoji fill their square.
float width_of(char32_t letter) {
    if (letter >= 0x300 && letter < 0x370) return 0;  // combining marks
    if (letter == 0x200D || (letter >= 0xFE00 && letter <= 0xFE0F)) return 0;
    if (letter >= 0x2E80) return 1.05f;
    if (is_among(letter, "iljI.,:;'|!")) return 0.30f;
    if (is_among(letter, " ftr()[]/\\-")) return 0.37f;
    if (is_among(letter, "mwMW@%&")) return 0.89f;
    if (letter >= 'A' && letter <= 'Z') return 0.70f;
    if (letter == 0x2026) return 0.9f;  // "…"
    return 0.59f;
}

}  // namespace

Size measure_plainly(std::string_view line, bool is_label, void*) {
    float ems = 0;
    for (size_t at = 0; at < line.size();) {
        const CodePoint letter = decode(line, at);
        ems += width_of(letter.value);
        at += letter.length;
    }
    const float em = is_label ? kLabelType : kNodeType;
    return {std::ceil(ems * em), std::floor(em * kLine * (is_label ? kLabelLine : 1) + 0.5f)};
}

}  // namespace dragoman
