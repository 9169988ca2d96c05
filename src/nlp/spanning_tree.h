// The best tree over a sentence's words.
#pragma once
#include <cstdint>
#include <vector>

namespace dragoman {

// scores[d * n + h] is how well node h heads node d, for n nodes of which node 0 is the root.
// Returns the head of every node (0 for node 0): the tree of the highest sum in which exactly one
// node hangs on the root. Chu & Liu 1965, Edmonds 1967; greedy heads are kept when they are a tree
// already.
std::vector<uint32_t> find_spanning_tree(std::vector<float> scores, uint32_t n);

}  // namespace dragoman
