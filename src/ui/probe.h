// Where things were drawn in the last frame, so that a test can point at them. Written anew in
// every frame; nothing on the screen depends on it.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class ProbeKind : uint8_t { Mention, Node, EdgeLabel, EdgePoint, Button, Row, Area, Count };

struct ProbeItem {
    ProbeKind kind = ProbeKind::Area;
    uint32_t index = 0;  // of the mention, entity (node), relation (edge), or a row's thing
    std::string name;    // of a button or an area; the kind of a row: "entity", "relation" ...
    float x = 0, y = 0, width = 0, height = 0;  // CSS pixels of the canvas
};

class Probe {
  public:
    void clear() { items_.clear(); }
    // Only what has its centre inside this area is noted: a test must be able to point at it.
    void limit(float x, float y, float width, float height) {
        limit_ = {ProbeKind::Area, 0, {}, x, y, width, height};
    }
    void no_limit() { limit_.width = 0; }
    void add(ProbeKind kind, uint32_t index, std::string_view name, float x, float y, float width,
             float height) {
        const float at_x = x + width * 0.5f - limit_.x, at_y = y + height * 0.5f - limit_.y;
        const bool outside = at_x < 0 || at_y < 0 || at_x >= limit_.width || at_y >= limit_.height;
        if (limit_.width > 0 && outside) return;
        items_.push_back({kind, index, std::string(name), x, y, width, height});
    }
    const std::vector<ProbeItem>& items() const { return items_; }

  private:
    std::vector<ProbeItem> items_;
    ProbeItem limit_;  // no width: none
};

}  // namespace dragoman
