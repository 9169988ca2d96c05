// The relation diagram: the picture of src/graph on a plane that can be moved and zoomed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "graph/article_marks.h"
#include "graph/diagram.h"
#include "graph/layout.h"
#include "graph/picture.h"
#include "ui/find_view.h"
#include "ui/frame.h"
#include "ui/ink.h"
#include "ui/moves.h"
#include "ui/widgets.h"

namespace dragoman {

// From the plane of the layout to the canvas and back.
struct Plane {
    Point offset;
    float zoom;
    Point to_canvas(Point p) const { return p * zoom + offset; }
    Point to_plane(Point p) const { return (p - offset) * (1 / zoom); }
    Box to_canvas(const Box& box) const { return {to_canvas(box.min), to_canvas(box.max)}; }
};

// A box that is larger than the picture's, for words that could not be read in that.
struct FarWords {
    uint32_t index = 0;  // node or bundle
    std::vector<std::string> lines;
    Box box;  // on the canvas
};

struct DiagramView {
    // Made from the document and the filters; made again when one of them changes.
    Diagram diagram;
    ArticleMarks marks;
    DiagramOptions options;
    std::optional<Layout> layout;
    bool is_stale = true;
    std::vector<uint32_t> now;      // what renew_diagram() was told, for the diagram as it is
    std::vector<KnownPlace> given;  // places from elsewhere, for the next diagram,
    bool given_stays = false;       // and the part of it that is seen stays the same
    uint32_t hidden_types = 0, hidden_polarities = 0;  // of the diagram as it is
    std::vector<std::string> hidden_tags;
    DiagramChoice choice;  // the same

    std::vector<Curve> curves;  // of what is shown
    uint32_t fanned = kNone;    // bundle whose relations are spread out under the pointer
    bool holds_map = false;     // the pointer moves the view on the minimap

    Placement shown;         // follows the layout's placement, a part of the way in each frame
    bool is_unseen = false;  // a new picture that is not drawable yet
    Point offset;            // canvas = plane * zoom + offset
    float zoom = 1;
    Plane plane() const { return {offset, zoom}; }
    std::vector<KnownPlace>
        free_places;                // where things stood in the free layout, while another is shown
    bool follows = true;            // the whole picture is kept in view, until the reader moves it
    std::optional<Point> flies_to;  // a place of the plane that comes into the middle
    Selection seen;                 // the selection that the view last made room for

    bool in_story = false;
    // What the story has told up to a sentence; without one, nothing, and everything is shown.
    uint32_t told_sentence = kNone;
    Diagram told;
    std::vector<bool> told_nodes, told_bundles;
    const Diagram& pictured() const { return told_sentence == kNone ? diagram : told; }
    bool shows_node(uint32_t node) const { return told_nodes.empty() || told_nodes[node]; }
    bool shows_bundle(uint32_t bundle) const {
        return told_bundles.empty() || told_bundles[bundle];
    }

    // What the pointer holds.
    uint32_t held_node = kNone;
    std::vector<KnownPlace> before_hold;  // where everything was
    std::optional<Move> moved_now;        // what the reader moved in this frame
    Point held_at;                        // where in the node
    bool holds_plane = false;
    bool moved = false;
    bool by_keys = false;  // walked since the pointer moved: it lights nothing

    FindView find;
    Scroller legend;
    std::vector<FarWords> far_names, far_labels;  // of this frame
    std::vector<Ink> inks;  // of this frame: under the labels' words, over them
    std::vector<Point> points;
    bool rests = false;  // laid out, and everything shown where it belongs
};

// After the document was replaced. now[e]: the entity that stands for the old entity e; it keeps
// its place under another name or type too. Empty: an entity is known by its name.
void renew_diagram(DiagramView& view, std::vector<uint32_t> now = {});

// The next picture begins with these places instead of those of the one before; all of it is shown,
// or the part that is seen now.
void place_diagram(DiagramView& view, std::vector<KnownPlace> places, bool stays = false);

// To be called before nodes are pinned or let go, and after.
void begin_move(DiagramView& view);
void end_move(DiagramView& view, std::string words);

// A slice of a few milliseconds for the layout; true while it has not settled.
bool work_on_layout(DiagramView& view);

// Makes the diagram if that was not done yet, and finishes its layout at once.
void settle_diagram(DiagramView& view, const Frame& frame);

// `pinch`: how far two fingers spread over the canvas since the last frame.
void draw_diagram_view(DiagramView& view, Frame& frame, const Area& area, float pinch);

}  // namespace dragoman
