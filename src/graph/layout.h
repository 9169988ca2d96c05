// Places for the nodes and the labels of a diagram.
//
// Edge labels are vertices with a size. A stress layout from several starts is followed by a local
// search on explicit penalties (penalties.h). The work is done in slices, of which the constructor
// is a short one: the placement is complete after it and after every step(), fit to be seen as soon
// as is_drawable(), and what it settles to depends on the diagram, the options and the known places
// only, never on how the work was sliced.
//
//   Layout layout(diagram, {.aspect = 1.6f});
//   while (layout.step(kSliceWork)) draw(layout.placement());
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "graph/arrangement.h"
#include "graph/diagram.h"
#include "graph/geometry.h"

namespace dragoman {

// In a timeline each node has a lane, which goes on along the time: from left to right or
// downwards.
enum class Lanes : uint8_t { None, Level, Upright };

// Centres of the boxes: one point for each node and one for each bundle's label, in their order.
struct Placement {
    std::vector<Point> nodes;
    std::vector<Point> labels;
    Lanes lanes = Lanes::None;
    uint32_t centre = kNone;  // the node that rings go around
    bool operator==(const Placement&) const = default;
};

// Where something was in an earlier picture, and whether the reader put it there by hand.
struct KnownPlace {
    uint64_t key = 0;  // of a Node or a Bundle
    Point place;
    bool pinned = false;
    bool on_rim = false;  // a node without relations
};

struct LayoutOptions {
    float aspect = 1.6f;   // width / height of the window that the picture is to fill
    uint32_t starts = 20;  // stress layouts tried; fewer for large diagrams
    float effort = 1;      // factor on the length of the local search
    uint64_t seed = 1;
    LayoutKind kind = LayoutKind::Free;
    uint32_t centre = kNone;  // node, for LayoutKind::Radial; kNone: the busiest
};

// About 4 ms of step() in a browser on a slow laptop.
inline constexpr uint32_t kSliceWork = 100'000;
// What the page does between two looks at the clock.
inline constexpr uint32_t kSliceOfFrame = kSliceWork / 8;

class Layout {
  public:
    // Known nodes start at their old places and are held there softly, pinned ones firmly. The
    // diagram is not kept.
    explicit Layout(const Diagram& diagram, const LayoutOptions& options = {},
                    const std::vector<KnownPlace>& known = {});
    ~Layout();
    Layout(Layout&&) noexcept;
    Layout& operator=(Layout&&) noexcept;

    // Does about `work` units of work (one unit: one comparison of two things). False once the
    // picture has settled and there is nothing left to do.
    bool step(uint32_t work);
    bool settled() const;
    // False while everything still lies in a heap: until the first start is done, a tenth of a
    // second at most. A layout for which that takes longer is drawable as a heap.
    bool is_drawable() const;
    float progress() const;  // 0..1

    const Placement& placement() const;
    double cost() const;  // the penalty of the placement; smaller is better
    const std::vector<LayoutGuide>& guides() const;  // of a timeline; else none

    // The reader drags a node: it goes there and stays; its labels follow and the rest gives way
    // during the next steps.
    void pin(uint32_t node, Point place);
    // The end of a drag, which is a row of pin() of one node: until then the others give way from
    // where they were when it began.
    void let_go();
    void unpin(uint32_t node);
    bool is_pinned(uint32_t node) const;

    // All places, for the next Layout. `diagram` is the one that this layout was made from.
    std::vector<KnownPlace> known_places(const Diagram& diagram) const;

  private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace dragoman
