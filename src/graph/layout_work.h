// The inside of a Layout, shared by the files that do its work: layout.cpp (its course),
// layout_start.cpp (the first pictures), layout_known.cpp (what was there before).
#pragma once
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "graph/layout.h"
#include "graph/scene.h"
#include "graph/search.h"
#include "graph/stress.h"

namespace dragoman {

enum class LayoutPhase : uint8_t { Starts, Scales, Search, Settled };

// A picture that was tried out.
struct TriedPicture {
    double cost = 0;
    std::vector<Point> places;
};

struct Layout::Work {
    LayoutOptions options;
    Scene scene;
    std::vector<uint32_t> node_of_vertex;  // scene node -> diagram node
    std::vector<uint32_t> vertex_of_node;  // diagram node -> scene node, kNone on the rim
    std::vector<uint32_t> rim;             // diagram nodes
    std::vector<Size> rim_sizes;
    std::vector<std::optional<Point>> rim_known;   // where each was, if it may stay there
    float aspect = 1;                              // of the window, rim and all
    std::vector<uint8_t> pinned;                   // scene node -> put there by the reader
    std::vector<LayoutGuide> guides;               // of a timeline
    uint32_t dragged = kNone;                      // the diagram node that is being put somewhere
    std::vector<Point> before_drag;                // where everything was when that began
    std::unordered_map<uint32_t, Point> rim_pins;  // diagram node -> where the reader put it
    std::vector<KnownPlace> known;
    std::unordered_map<uint64_t, uint32_t> known_at;      // key -> known, inside
    std::unordered_map<uint64_t, uint32_t> known_rim_at;  // the same on the rim

    bool something_is_new = false;  // beside what is known
    LayoutPhase phase = LayoutPhase::Settled;
    std::unique_ptr<Stress> stress;
    bool stress_has_labels = true;
    uint32_t starts = 0, starts_done = 0;
    int64_t start_work = 0;
    size_t scales_tried = 0;
    std::vector<Point> unscaled;  // the picture that is tried at several scales
    std::vector<TriedPicture>
        pictures;  // the best scale of each start; after the starts: cheapest first
    std::unique_ptr<Search> search;
    uint32_t runs_done = 0;  // searches from different starts
    int64_t run_work = 0;    // of all of them
    TriedPicture best;       // the cheapest of those that are done; while there is none, empty
    Placement placement;

    void build_scene(const Diagram& diagram);
    void build_stress();
    void begin(const Diagram& diagram);
    void arrange(const Diagram& diagram);
    bool place_known(const Diagram& diagram);
    void know_rim(const Diagram& diagram);
    void place_rim(const Box& inner);
    void use_start();
    void orient();
    void try_scale();
    void begin_search();
    void begin_mending(float heat);
    void end_search();
    void show(const std::vector<Point>& places);
    const std::vector<Point>& best_places() const;
    void run(int64_t budget);
    void publish();
};

}  // namespace dragoman
