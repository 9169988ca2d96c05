// From box to line to box by arrow keys.
#pragma once
#include "graph/picture.h"

namespace dragoman {

// What a step in a direction (x to the right, y downwards; a unit vector) leads to. From a node:
// the label of one of its bundles, or the nearest node where no bundle leads that way. From a
// bundle (Label or Edge): the node at the end that lies there. From Nothing: the node with the most
// bundles. Where nothing lies that way: `from` itself.
Hit walk(const Diagram& diagram, const Placement& placement, Hit from, Point direction);

}  // namespace dragoman
