#include "nlp/tree_path.h"

#include <algorithm>

namespace dragoman {

namespace {

constexpr uint32_t kLongestPath = 60;

// From a token up to the root, itself included.
std::vector<uint32_t> way_up(const Document& doc, uint32_t token) {
    std::vector<uint32_t> way{token};
    while (doc.tokens[token].head != kNone && way.size() < kLongestPath)
        way.push_back(token = doc.tokens[token].head);
    return way;
}

}  // namespace

TreePath tree_path(const Document& doc, uint32_t from, uint32_t to) {
    TreePath path;
    path.up = way_up(doc, from);
    path.down = way_up(doc, to);
    for (size_t up = 0; up < path.up.size(); ++up) {
        const auto met = std::find(path.down.begin(), path.down.end(), path.up[up]);
        if (met == path.down.end()) continue;
        path.top = *met;
        path.up.resize(up);
        path.down.erase(met, path.down.end());
        break;
    }
    std::reverse(path.down.begin(), path.down.end());
    return path;
}

}  // namespace dragoman
