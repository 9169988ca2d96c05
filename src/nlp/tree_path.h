// The way through the tree from one token to another.
//
//   "Zarif condemned a U.S. decision"   from Zarif to U.S.:  up {Zarif}, top condemned,
//                                       down {decision, U.S.}
#pragma once
#include <vector>

#include "doc/document.h"

namespace dragoman {

struct TreePath {
    std::vector<uint32_t> up;    // from the first token, itself included, to below the top
    uint32_t top = kNone;        // where the two ways meet; kNone if they do not
    std::vector<uint32_t> down;  // from below the top to the second token, itself included

    bool meets() const { return top != kNone; }
    uint32_t length() const { return static_cast<uint32_t>(up.size() + down.size()); }
};

// Linear in the depth of the tree. Ways of more than 60 tokens do not meet.
TreePath tree_path(const Document& doc, uint32_t from, uint32_t to);

}  // namespace dragoman
