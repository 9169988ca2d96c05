// What the diagram shows: entities as nodes, relations gathered into bundles. No positions yet
// (layout.h) and no drawing.
//
// All relations that go from one entity to another share one bundle, one curve and one stacked
// label. The way back is a bundle of its own, with its own label and arrowhead, so that "who acts
// on whom" is always read off one arrow.
//
//   "China rejects ... U.S.", "U.S. sanctions ... Li"
//   nodes {China, United States, Li Shangfu}
//   bundles {China -> United States: "rejects meeting with"}, {United States -> Li: "sanctions"}
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "graph/geometry.h"
#include "graph/look.h"

namespace dragoman {

// The size in pixels of one line of bare text at scale 1; is_label: the smaller type of edge
// labels and of nodes on the rim. Called once for every line while the diagram is built.
using Measure = Size (*)(std::string_view line, bool is_label, void* user);

// Which relations a voice filter lets through.
enum class Voice : uint8_t {
    All,
    Article,  // only what the article itself asserts
    Speaker,  // only what DiagramOptions::speaker says
    Count
};

struct DiagramOptions {
    // What is shown. A bit 1 << value lets that value through.
    uint32_t polarities = UINT32_MAX;      // of Polarity
    uint32_t relation_types = UINT32_MAX;  // of RelationType
    uint32_t modalities = UINT32_MAX;      // of Modality
    uint32_t entity_types = UINT32_MAX;    // of EntityType; hides nodes and what hangs on them
    std::vector<std::string> hidden_tags;  // of entities; theirs goes before their type's bit
    uint32_t hidden_articles = 0;  // of a collection: a bit 1 << article hides what only it tells
    uint16_t least_score = 0;      // thousandths; relations below are left out
    Voice voice = Voice::All;
    uint32_t speaker = kNone;          // entity, for Voice::Speaker
    uint32_t first_sentence = 0;       // relations whose trigger lies in sentences
    uint32_t end_sentence = kNone;     //   [first_sentence, end_sentence)
    uint32_t focus = kNone;            // entity: show it and what is near it only
    uint32_t focus_steps = 1;          //   at most this many bundles away
    bool show_unconnected = true;      // entities without any shown relation, on a rim; not authors
    bool show_without_target = false;  // "declined to comment": a label that hangs on its node
    uint32_t most_unconnected = UINT32_MAX;  // of these, those mentioned most
    uint32_t most_nodes = 2000;              // the most important ones if there are more

    bool by_sentence = false;  // bundles of what one sentence tells, for a timeline

    // How it is measured.
    uint32_t label_rows = 4;      // of a stacked label; lines beyond become one line "+2"
    uint32_t label_letters = 22;  // in a row; a longer line is broken into rows,
    uint32_t line_rows = 3;       // at most so many, the last of which then ends in "…"
    uint32_t name_letters = 18;   // a longer name is broken into two lines
    Size node_padding{20, 12};    // added to the text's size, both sides together
    Size label_padding{10, 6};
};

struct Node {
    uint32_t entity = kNone;
    uint64_t key = 0;  // of name and type: the same entity in an edited text has the same
    std::vector<std::string> lines;  // the name as it is to be drawn, one or two lines
    Size size;                       // of the box, padding included
    uint32_t mentions = 0;
    uint32_t bundles = 0;  // how many end here
    // Nothing is said of it: it lies on the rim, in the smaller type of labels.
    bool is_alone() const { return bundles == 0; }
    float em() const { return is_alone() ? kLabelType : kNodeType; }
};

// One line of a stacked label: relations of the same words and the same look.
struct LabelLine {
    std::string text;                 // "rejects meeting with", "urges ×2"; "+2" for the rest
    std::vector<std::string> rows;    // the same as it is to be drawn
    std::vector<uint32_t> relations;  // of the document, in its order; never empty
    Polarity polarity = Polarity::Neutral;
    Modality modality = Modality::Asserted;
    bool negated = false;
    Size size;  // of its rows, without padding
    // Denied, and the words do not say so: "not surprise" would be denied twice.
    bool is_struck() const { return negated && !text.starts_with("not "); }
};

struct Bundle {
    uint32_t source = kNone;  // node
    uint32_t target = kNone;  // node; the source itself for a self-relation; kNone: no target
    uint64_t key = 0;         // of the two nodes' keys
    std::vector<uint32_t> relations;   // of the document, in its order; never empty
    std::vector<LabelLine> lines;      // the stacked label as it is to be drawn, strongest first
    std::vector<LabelLine> all_lines;  // for fanning out: as `lines`, but none folded into "+2"
    uint32_t sentence = 0;             // in which the first of them is told
    Size label_size;                   // padding included
    Polarity polarity = Polarity::Neutral;   // of most relations; the strongest on a draw
    Modality modality = Modality::Asserted;  // Asserted if any relation is asserted
    bool negated = false;                    // every relation is negated
    uint32_t count() const { return static_cast<uint32_t>(relations.size()); }
};

// Options for a diagram that is laid out as a timeline: labels are narrow there.
void make_for_timeline(DiagramOptions& options);

struct Diagram {
    std::vector<Node> nodes;      // in the order of the document's entities
    std::vector<Bundle> bundles;  // in the order of their first relation
    uint32_t left_out = 0;        // entities that were too many: most_unconnected, most_nodes
};

// reads: entities, mentions, relations, sentences.  Any document that find_fault() accepts will do.
Diagram build_diagram(const Document& doc, const DiagramOptions& options, Measure measure,
                      void* user = nullptr);

// The same diagram when the text has been told up to `sentence` and no further: bundles say what
// was told by then. Nodes, keys and order stay, and so do bundles of which nothing was told.
Diagram told_diagram(const Document& doc, const Diagram& diagram, uint32_t sentence,
                     const DiagramOptions& options, Measure measure, void* user = nullptr);

// The node that shows an entity, the bundle that shows a relation; kNone if hidden.
uint32_t node_of(const Diagram& diagram, uint32_t entity);
uint32_t bundle_of(const Diagram& diagram, uint32_t relation);

}  // namespace dragoman
