// Pictures that can lie as columns or as rows: one coordinate runs along the layers or the time,
// the other across.
#pragma once
#include <algorithm>

#include "graph/scene.h"

namespace dragoman {

// upright: the layers are columns, one beside the other.
inline float along(Point p, bool upright) {
    return upright ? p.x : p.y;
}
inline float across(Point p, bool upright) {
    return upright ? p.y : p.x;
}
inline Point point_at(float along, float across, bool upright) {
    return upright ? Point{along, across} : Point{across, along};
}

// How large the scene can be drawn in a window that is 1 high.
inline float room_for_all(const Scene& scene) {
    const Box all = bounds(scene);
    return std::min(scene.aspect / std::max(all.width(), 1.0f), 1 / std::max(all.height(), 1.0f));
}

// Lies whichever way has the larger room(upright); arrange(upright) places everything.
template <class Arrange, class Room>
void arrange_either_way(Scene& scene, Arrange arrange, Room room) {
    float rooms[2];
    for (const bool upright : {false, true}) {
        arrange(upright);
        update_all_edges(scene);
        rooms[upright] = room(upright);
    }
    if (rooms[true] >= rooms[false]) return;
    arrange(false);
    update_all_edges(scene);
}

}  // namespace dragoman
