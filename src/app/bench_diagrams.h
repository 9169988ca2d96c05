// `dragoman bench --diagrams`: what is wrong with the diagrams of gold stories, counted, beside
// Graphviz's neato and sfdp with the same boxes; and how long larger graphs take.
#pragma once
#include <string>
#include <vector>

#include "base/error.h"

namespace dragoman {

// Writes tables to standard output:
//   000_46a1a7332cdedc8d.gold.json: 18 nodes, 15 edges, settled in 0.19 s
//     dragoman    0 overlaps   0 nodes   0 labels   0 crossings  27°
//     straight    ...          the same places with straight lines, as the peers are counted
//     neato       3 overlaps   0 nodes   3 labels   0 crossings
// overlaps: pairs of boxes; nodes, labels: edges through foreign ones; the angle is the smallest
// between two edges at a node. Where Graphviz is not installed a sentence says so.
// Errors: those of reading a story's file.
Error bench_diagrams(const std::vector<std::string>& stories);

}  // namespace dragoman
