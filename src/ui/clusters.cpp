#include "ui/clusters.h"

#include <unordered_map>
#include <vector>

#include "base/utf8.h"

namespace dragoman {

namespace {

constexpr char32_t kFirstNumber = 0xE000, kEndNumber = 0xF900;
constexpr char32_t kJoiner = 0x200D;
constexpr uint32_t kLongestRun = 64;  // code points in one cluster; longer ones are cut

struct Range {
    char32_t begin, end;
};

bool is_in(char32_t c, const Range* ranges, size_t count) {
    for (size_t i = 0; i < count; ++i)
        if (c >= ranges[i].begin && c < ranges[i].end) return true;
    return false;
}

// Hebrew to Arabic Extended, and their presentation forms.
constexpr Range kRightToLeft[] = {
    {0x590, 0x900}, {0xFB1D, 0xFE00}, {0xFE70, 0xFEFF}, {0x10800, 0x11000}};
// Scripts whose letters change shape or order beside each other, besides the above.
constexpr Range kShaped[] = {
    {0x900, 0xE00}, {0xF00, 0x10A0}, {0x1780, 0x18B0}, {0x1A20, 0x1B00}, {0xA8E0, 0xA900}};
constexpr Range kMarks[] = {
    {0x300, 0x370},   {0x483, 0x48A},     {0xE31, 0xE32},     {0xE34, 0xE3B},    {0xE47, 0xE4F},
    {0x1AB0, 0x1B00}, {0x1DC0, 0x1E00},   {0x20D0, 0x2100},   {0x3099, 0x309B},  {0xFE00, 0xFE10},
    {0xFE20, 0xFE30}, {0x1F3FB, 0x1F400}, {0xE0020, 0xE0080}, {0xE0100, 0xE01F0}};
constexpr Range kIdeographs[] = {{0x2E80, 0xA4D0},  {0xAC00, 0xD7B0}, {0xF900, 0xFB00},
                                 {0xFE30, 0xFE50},  {0xFF00, 0xFFE7}, {0x1B000, 0x1B300},
                                 {0x20000, 0x32000}};

template <size_t N>
bool is_in(char32_t c, const Range (&ranges)[N]) {
    return is_in(c, ranges, N);
}

bool is_regional(char32_t c) {
    return c >= 0x1F1E6 && c < 0x1F200;
}

struct Numbers {
    std::vector<std::string> texts;
    std::unordered_map<std::string, char32_t> numbers;
};
Numbers& numbers() {
    static Numbers all;
    return all;
}

}  // namespace

bool is_break_space(char32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == 0x3000 || c == 0x200B ||
           (c >= 0x2000 && c < 0x2007) || (c >= 0x2008 && c < 0x200B);
}

bool is_spaceless(char32_t c) {
    return is_in(c, kIdeographs);
}

Cluster cluster_at(std::string_view text, size_t at) {
    const CodePoint first = decode(text, at);
    Cluster cluster{first.length, first.value, is_in(first.value, kRightToLeft)};
    if (first.value < 0x300) {  // the common case: an ASCII letter before another
        if (at + 1 >= text.size() ||
            static_cast<uint8_t>(text[at + first.length < text.size() ? at + first.length : at]) <
                0xCC)
            return cluster;
    }
    if (is_break_space(first.value)) return cluster;
    const bool shaped = cluster.right_to_left || is_in(first.value, kShaped);
    char32_t before = first.value;
    uint32_t regional = is_regional(before) ? 1 : 0;
    for (uint32_t n = 1; n < kLongestRun && at + cluster.length < text.size(); ++n) {
        const CodePoint next = decode(text, at + cluster.length);
        bool joins = is_in(next.value, kMarks) || next.value == kJoiner || before == kJoiner;
        if (shaped)
            joins |= is_in(next.value, kRightToLeft) == cluster.right_to_left &&
                     !is_break_space(next.value) &&
                     (is_in(next.value, kRightToLeft) || is_in(next.value, kShaped));
        if (regional == 1 && is_regional(next.value)) {
            joins = true;
            regional = 2;
        }
        if (!joins || is_break_space(next.value)) break;
        cluster.length += next.length;
        before = next.value;
    }
    return cluster;
}

char32_t glyph_of(std::string_view cluster) {
    const CodePoint first = decode(cluster, 0);
    const bool is_private = first.value >= kFirstNumber && first.value < kEndNumber;
    if (first.length == cluster.size() && !is_private) return first.value;
    Numbers& all = numbers();
    const auto known = all.numbers.find(std::string(cluster));
    if (known != all.numbers.end()) return known->second;
    const char32_t number = kFirstNumber + static_cast<char32_t>(all.texts.size());
    if (number >= kEndNumber) return first.value;
    all.texts.emplace_back(cluster);
    all.numbers.emplace(cluster, number);
    return number;
}

std::string_view cluster_text(char32_t glyph) {
    const Numbers& all = numbers();
    return glyph >= kFirstNumber && glyph - kFirstNumber < all.texts.size()
               ? all.texts[glyph - kFirstNumber]
               : std::string_view();
}

std::string displayed(std::string_view text) {
    std::string out;
    std::vector<char32_t> run;  // right-to-left words and the spaces between them
    size_t run_words = 0;       // length of `run` up to its last word
    auto flush = [&] {
        for (size_t i = run_words; i > 0; --i) append(out, run[i - 1]);
        for (size_t i = run_words; i < run.size(); ++i) append(out, run[i]);
        run.clear();
        run_words = 0;
    };
    for (size_t at = 0; at < text.size();) {
        const Cluster cluster = cluster_at(text, at);
        const char32_t glyph = glyph_of(text.substr(at, cluster.length));
        if (cluster.right_to_left) {
            run.push_back(glyph);
            run_words = run.size();
        } else if (!run.empty() && is_break_space(cluster.first) && cluster.first != '\n') {
            run.push_back(glyph);
        } else {
            flush();
            append(out, glyph);
        }
        at += cluster.length;
    }
    flush();
    return out;
}

}  // namespace dragoman
