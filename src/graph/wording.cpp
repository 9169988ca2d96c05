#include "graph/wording.h"

#include <iterator>

#include "base/utf8.h"

namespace dragoman {

namespace {

constexpr const char* kWords[] = {
    "agrees with",   "meets",
    "supports",      "works with",
    "helps",         "yields to",
    "retreats from", "asks",
    "accuses",       "rejects",
    "threatens",     "protests against",
    "sanctions",     "mobilises against",
    "coerces",       "attacks",
    "owns",          "belongs to",
    "is in",         "competes with",
    "made",          "fears",
    "is linked to",
};
static_assert(std::size(kWords) == static_cast<size_t>(RelationType::Count));

}  // namespace

const char* words_of(RelationType type) {
    return kWords[static_cast<size_t>(type)];
}

std::string shortened(std::string_view text, uint32_t letters) {
    size_t at = 0, keep = 0;
    for (uint32_t count = 0; at < text.size(); ++count) {
        if (count + 1 == letters) keep = at;
        if (count == letters) return std::string(text.substr(0, keep)) + "…";
        at += decode(text, at).length;
    }
    return std::string(text);
}

std::string one_line(std::string_view text) {
    std::string out;
    for (char c : text) {
        bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space) out += c;
        if (space && !out.empty() && out.back() != ' ') out += ' ';
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

namespace {

// As many words in each row as it holds; a word that is longer than a row has one for itself.
std::vector<std::string_view> filled_rows(std::string_view text, uint32_t letters) {
    std::vector<std::string_view> rows;
    size_t begin = 0, end = 0;  // of the row at hand
    for (size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] != ' ') continue;
        if (end > begin && count_code_points(text.substr(begin, at - begin)) > letters) {
            rows.push_back(text.substr(begin, end - begin));
            begin = end + 1;
        }
        end = at;
    }
    rows.push_back(text.substr(begin));
    return rows;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, uint32_t letters, uint32_t most) {
    // The narrowest rows of which there are no more than of the widest.
    size_t fewest = filled_rows(text, letters).size();
    uint32_t narrow = letters;
    while (narrow > 1 && filled_rows(text, narrow - 1).size() == fewest) --narrow;
    std::vector<std::string> rows;
    for (std::string_view row : filled_rows(text, fewest > most ? letters : narrow)) {
        bool is_last = rows.size() + 1 == most;
        if (is_last) row = text.substr(static_cast<size_t>(row.data() - text.data()));
        rows.push_back(shortened(row, letters));
        if (is_last) break;
    }
    return rows;
}

std::vector<std::string> name_lines(std::string_view raw, uint32_t letters) {
    std::string name = one_line(raw);
    if (count_code_points(name) <= letters) return {name};
    size_t best = std::string::npos, best_off = name.size();
    for (size_t i = 0; i < name.size(); ++i) {
        if (name[i] != ' ') continue;
        size_t off = i * 2 > name.size() ? i * 2 - name.size() : name.size() - i * 2;
        if (off < best_off) best = i, best_off = off;
    }
    uint32_t most = letters + letters / 2;
    if (best == std::string::npos) return {shortened(name, most)};
    // "Convention for the Safeguarding of the Intangible Cultural Heritage": three lines, cut in
    // the last one only.
    if (count_code_points(name) > 2 * most) {
        std::vector<std::string> lines;
        std::string_view rest = name;
        while (lines.size() < 2) {
            size_t end = rest.find_last_of(' ', most);
            if (end == std::string_view::npos || end == 0)
                end = std::min<size_t>(rest.find(' '), rest.size());
            lines.push_back(shortened(rest.substr(0, end), most));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (!rest.empty()) lines.push_back(shortened(rest, most));
        return lines;
    }
    return {shortened(std::string_view(name).substr(0, best), most),
            shortened(std::string_view(name).substr(best + 1), most)};
}

}  // namespace dragoman
