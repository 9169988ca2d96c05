#include "ui/text_layout.h"

#include <algorithm>

#include "base/utf8.h"
#include "ui/clusters.h"

namespace dragoman {

namespace {

// Punctuation that must not begin a line, and that must not end one.
bool is_closing(char32_t c) {
    constexpr char32_t kClosing[] =
        U"、。，．！？：；）】」』〉》〕｝］”’…‥・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々)]}!?,.;:"
        U"%";
    return std::find(std::begin(kClosing), std::end(kClosing) - 1, c) != std::end(kClosing) - 1;
}
bool is_opening(char32_t c) {
    constexpr char32_t kOpening[] = U"（【「『〈《〔｛［“‘([{";
    return std::find(std::begin(kOpening), std::end(kOpening) - 1, c) != std::end(kOpening) - 1;
}

bool is_letter_or_digit(char32_t c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
           (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || c >= 0x2C00;
}

bool is_thai(char32_t c) {
    return c >= 0xE00 && c < 0xF00;
}

// May a line end between two neighbours?
bool can_break(char32_t before, char32_t after) {
    if (is_break_space(after)) return false;
    if (is_break_space(before)) return true;
    if (is_opening(before) || is_closing(after)) return false;
    if (before == 0x2014 || after == 0x2014) return true;  // em dash
    if (before == '-' || before == 0x2010 || before == 0x2013 || before == '/') return after > '9';
    return is_spaceless(before) || is_spaceless(after) || (is_thai(before) && is_thai(after));
}

bool begins_right_to_left(std::string_view text, Span span) {
    for (uint32_t at = span.begin; at < span.end;) {
        const Cluster cluster = cluster_at(text, at);
        if (cluster.right_to_left) return true;
        if (is_letter_or_digit(cluster.first)) return false;
        at += cluster.length;
    }
    return false;
}

void break_paragraph(std::string_view text, const Paragraph& paragraph, float width,
                     const TextStyle& style, const TextMeasure& measure, TextLayout& out) {
    const std::string_view words = text.substr(0, paragraph.span.end);
    const bool right_to_left = begins_right_to_left(text, paragraph.span);
    auto end_line = [&](uint32_t begin, uint32_t end) {
        out.lines.push_back(
            {{begin, end}, out.height, style.line_height, paragraph.style, right_to_left});
        out.height += style.line_height;
    };
    uint32_t line = paragraph.span.begin;
    uint32_t candidate = line;  // the last place where this line may end
    float used = 0;             // width from `line`
    float used_before = 0;      // width from `line` to `candidate`
    char32_t before = ' ';
    for (uint32_t at = line; at < paragraph.span.end;) {
        const Cluster cluster = cluster_at(words, at);
        if (at > line && can_break(before, cluster.first)) {
            candidate = at;
            used_before = used;
        }
        const float advance =
            measure.advance(measure.user, paragraph.style, words.substr(at, cluster.length));
        if (used + advance > width && at > line && !is_break_space(cluster.first)) {
            if (candidate <= line) {  // one word wider than the line
                candidate = at;
                used_before = used;
            }
            end_line(line, candidate);
            line = candidate;
            used -= used_before;
            used_before = 0;
        }
        used += advance;
        before = cluster.first;
        at += cluster.length;
    }
    end_line(line, paragraph.span.end);
}

}  // namespace

std::vector<Paragraph> split_paragraphs(std::string_view text, Span title,
                                        const std::vector<Span>& headings) {
    std::vector<Paragraph> out;
    size_t heading = 0;
    for (uint32_t begin = 0; begin < text.size();) {
        uint32_t end = static_cast<uint32_t>(std::min(text.find('\n', begin), text.size()));
        Span span{begin, end};
        begin = end + 1;
        while (span.end > span.begin && is_break_space(static_cast<uint8_t>(text[span.end - 1])))
            --span.end;
        if (span.empty()) continue;
        span.end = end;
        LineStyle style = LineStyle::Body;
        while (heading < headings.size() && headings[heading].end <= span.begin) ++heading;
        if (heading < headings.size() && span.contains(headings[heading]))
            style = LineStyle::Heading;
        if (!title.empty() && title.overlaps(span)) style = LineStyle::Title;
        out.push_back({span, style});
    }
    return out;
}

TextLayout lay_out(std::string_view text, const std::vector<Paragraph>& paragraphs, float width,
                   const TextStyle (&styles)[kLineStyles], const TextMeasure& measure) {
    TextLayout out;
    out.width = width;
    for (const Paragraph& paragraph : paragraphs) {
        const TextStyle& style = styles[static_cast<int>(paragraph.style)];
        if (!out.lines.empty()) out.height += style.space_above;
        break_paragraph(text, paragraph, width, style, measure, out);
    }
    return out;
}

void place_clusters(std::string_view text, const TextLine& line, float width,
                    const TextMeasure& measure, std::vector<PlacedCluster>& out) {
    out.clear();
    const std::string_view words = text.substr(0, line.span.end);
    float x = 0;
    bool any_right_to_left = false;
    std::vector<bool> turned;
    for (uint32_t at = line.span.begin; at < line.span.end;) {
        const Cluster cluster = cluster_at(words, at);
        const float advance =
            measure.advance(measure.user, line.style, words.substr(at, cluster.length));
        out.push_back({{at, at + cluster.length}, x, advance});
        any_right_to_left |= cluster.right_to_left;
        turned.push_back(cluster.right_to_left);
        x += advance;
        at += cluster.length;
    }
    if (!any_right_to_left) return;

    // Turn each run of right-to-left words round; in a right-to-left line, the order of the runs
    // too. Spaces and signs go with their neighbours, and with the line where the neighbours
    // differ.
    auto is_neutral = [&](size_t i) {
        return !turned[i] && !is_letter_or_digit(decode(text, out[i].span.begin).value);
    };
    for (size_t i = 0; i < out.size();) {
        size_t next = i;
        while (next < out.size() && is_neutral(next)) ++next;
        const bool before = i == 0 ? line.right_to_left : turned[i - 1];
        const bool after = next == out.size() ? line.right_to_left : turned[next];
        const bool turns = before == after ? before : line.right_to_left;
        for (; i < next; ++i) turned[i] = turns;
        while (i < out.size() && (turned[i] || !is_neutral(i))) ++i;
    }
    std::vector<uint32_t> order(out.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    if (line.right_to_left) std::reverse(order.begin(), order.end());
    for (size_t i = 0; i < order.size();) {
        size_t end = i;
        while (end < order.size() && turned[order[end]] == turned[order[i]]) ++end;
        const bool reads_backwards = line.right_to_left ? !turned[order[i]] : turned[order[i]];
        if (reads_backwards) std::reverse(order.begin() + i, order.begin() + end);
        i = end;
    }
    float at = line.right_to_left ? std::max(0.0f, width - x) : 0;
    for (uint32_t index : order) {
        out[index].x = at;
        at += out[index].width;
    }
}

uint32_t line_at(const TextLayout& layout, float y) {
    const auto found =
        std::partition_point(layout.lines.begin(), layout.lines.end(),
                             [&](const TextLine& line) { return line.y + line.height <= y; });
    return static_cast<uint32_t>(found - layout.lines.begin());
}

uint32_t line_of(const TextLayout& layout, uint32_t byte) {
    const auto found =
        std::partition_point(layout.lines.begin(), layout.lines.end(),
                             [&](const TextLine& line) { return line.span.begin <= byte; });
    return found == layout.lines.begin() ? 0
                                         : static_cast<uint32_t>(found - layout.lines.begin()) - 1;
}

uint32_t byte_at(const std::vector<PlacedCluster>& clusters, float x) {
    uint32_t best = clusters.empty() ? 0 : clusters.front().span.begin;
    float least = 1e30f;
    for (const PlacedCluster& cluster : clusters) {
        const float left = x > cluster.x ? x - cluster.x : cluster.x - x;
        const float end = cluster.x + cluster.width;
        const float right = x > end ? x - end : end - x;
        if (left < least) {
            least = left;
            best = cluster.span.begin;
        }
        if (right < least) {
            least = right;
            best = cluster.span.end;
        }
    }
    return best;
}

Span word_around(std::string_view text, uint32_t byte) {
    if (text.empty()) return {};
    byte = std::min<uint32_t>(byte, static_cast<uint32_t>(text.size()) - 1);
    auto start_of = [&](uint32_t at) {
        while (at > 0 && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) --at;
        return at;
    };
    byte = start_of(byte);
    Span word{byte, byte};
    auto joins = [&](char32_t c) { return is_letter_or_digit(c) && !is_spaceless(c); };
    if (!joins(decode(text, word.begin).value)) {
        word.end = word.begin + cluster_at(text, word.begin).length;
        return word;
    }
    constexpr uint32_t kLongestWord = 1000;  // bytes to either side
    while (word.begin > 0 && byte - word.begin < kLongestWord) {
        const uint32_t before = start_of(word.begin - 1);
        if (!joins(decode(text, before).value)) break;
        word.begin = before;
    }
    while (word.end < text.size() && word.end - byte < kLongestWord) {
        const CodePoint next = decode(text, word.end);
        if (!joins(next.value)) break;
        word.end += next.length;
    }
    return word;
}

}  // namespace dragoman
