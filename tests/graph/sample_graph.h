// Small documents for the tests of the diagram, built by hand: entities and relations without text.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "graph/diagram.h"
#include "graph/layout.h"

namespace dragoman {

struct SampleRelation {
    uint32_t source;
    uint32_t target;  // kNone: no target
    const char* label = "meets";
    RelationType type = RelationType::Consult;
};

inline Document sample_story(const std::vector<std::string>& names,
                             const std::vector<SampleRelation>& relations) {
    Document doc;
    for (const std::string& name : names) doc.entities.push_back({name, EntityType::Gpe, ""});
    for (const SampleRelation& sample : relations) {
        Relation relation;
        relation.source = sample.source;
        relation.target = sample.target;
        relation.label = sample.label;
        relation.type = sample.type;
        relation.polarity = polarity_of(sample.type);
        doc.relations.push_back(relation);
    }
    return doc;
}

// Names "A0", "A1" ...
inline std::vector<std::string> sample_names(uint32_t count) {
    std::vector<std::string> names;
    for (uint32_t i = 0; i < count; ++i) names.push_back("A" + std::to_string(i));
    return names;
}

// Seven pixels a byte, so that no font is needed.
inline Size sample_measure(std::string_view line, bool is_label, void*) {
    float letters = static_cast<float>(line.size());
    return is_label ? Size{letters * 6, 14} : Size{letters * 7, 17};
}

inline Diagram sample_diagram(const Document& doc, const DiagramOptions& options = {}) {
    return build_diagram(doc, options, sample_measure);
}

// Steps until the layout has settled; counts the steps. Stops after `most` of them.
inline uint32_t settle(Layout& layout, uint32_t work = kSliceWork, uint32_t most = 100'000) {
    uint32_t steps = 0;
    while (steps < most && layout.step(work)) ++steps;
    return steps;
}

// The entities and pairs of a real story of eighteen entities, some of them without relations.
inline Document sample_summit() {
    return sample_story({"China", "United States", "Financial Times", "Lloyd Austin", "Li Shangfu",
                         "Shangri-La Dialogue", "Singapore", "Russia", "White House",
                         "North America", "Antony Blinken", "FBI", "Southeast Asia", "Liu Pengyu"},
                        {{0, 1, "rejects meeting with", RelationType::Reject},
                         {0, 1, "informs"},
                         {3, 4, "wants to meet"},
                         {3, 5, "attends"},
                         {5, 6, "in", RelationType::Locate},
                         {1, 4, "sanctions", RelationType::Sanction},
                         {0, 7, "imports arms from", RelationType::Cooperate},
                         {1, 0, "informs"},
                         {1, 0, "seeks visits with"},
                         {0, 9, "flies balloon over", RelationType::Mobilize},
                         {0, 10, "hesitates to receive", RelationType::Reject},
                         {0, 11, "fears", RelationType::Fear},
                         {11, 0, "releases report on", RelationType::Accuse},
                         {4, 5, "attends"},
                         {12, 1, "blames", RelationType::Accuse},
                         {12, 0, "blames", RelationType::Accuse},
                         {13, 1, "urges", RelationType::Request}});
}

}  // namespace dragoman
