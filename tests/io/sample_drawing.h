// A laid-out diagram of a story with awkward names, for the tests of its formats; and the tools
// that other people read such files with, where they are installed.
#pragma once
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "graph/layout.h"
#include "graph/plain_measure.h"
#include "io/diagram_formats.h"
#include "io/file.h"

namespace dragoman {

// Five entities; relations of all polarities, one of them negated, one planned and claimed, one
// without target, two from the same source to the same target.
struct SampleDrawing {
    Document doc;
    Diagram diagram;
    Placement placement;

    SampleDrawing() {
        doc.text = "Tom & Jerry <b>\n\nThey met. They \"fought\" 😊. 李尚福 left.";
        doc.title = {0, 15};
        for (const auto& [begin, end] : {std::pair{0u, 15u}, {17u, 26u}, {27u, 46u}})
            doc.sentences.push_back({{begin, end}, {}, false, 0});
        doc.entities = {{"Tom & \"Jerry\" <b>", EntityType::Person, "Q1"},
                        {"李尚福 😊", EntityType::Gpe, ""},
                        {"A\\B\nCorp.", EntityType::Org, ""},
                        {"Summit", EntityType::Event, ""},
                        {"Alone", EntityType::Norp, ""}};
        add(0, 1, "meets", Polarity::Cooperation, 17);
        add(0, 1, "meets < again", Polarity::Cooperation, 27);
        add(1, 0, "bans \"A&B\"", Polarity::Conflict, 17);
        doc.relations.back().negated = true;
        add(2, 3, "attends", Polarity::Neutral, 30);
        doc.relations.back().modality = Modality::Planned;
        doc.relations.back().attributed_to = 0;
        add(3, kNone, "ends", Polarity::Neutral, 30);
        DiagramOptions options;
        options.show_without_target = true;
        diagram = build_diagram(doc, options, measure_plainly);
        Layout layout(diagram);
        while (layout.step(kSliceWork)) {
        }
        placement = layout.placement();
    }
    Drawing drawing(bool dark = false) const { return {doc, diagram, placement, dark}; }

  private:
    void add(uint32_t source, uint32_t target, const char* label, Polarity polarity,
             uint32_t trigger) {
        Relation relation;
        relation.source = source;
        relation.target = target;
        relation.label = label;
        relation.polarity = polarity;
        relation.trigger = {trigger, trigger + 4};
        relation.evidence = {17, 26};
        relation.score = 875;
        relation.intensity = -45;
        doc.relations.push_back(relation);
    }
};

// True if `program` is on the path; says so if it is not.
inline bool has_program(const std::string& program) {
    const bool is_there = std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
    if (!is_there) MESSAGE("skipped: " << program << " is not installed");
    return is_there;
}

// Writes the bytes into a file and runs a command on it; the command's output, or "failed".
inline std::string output_of(const std::string& command, const std::string& bytes) {
    const char* folder = std::getenv("TMPDIR");
    const std::string path = std::string(folder ? folder : "/tmp") + "/dragoman-format-test";
    if (write_file(path, bytes) != Error::None) return "failed";
    FILE* pipe = popen((command + " " + path + " 2>&1").c_str(), "r");
    if (!pipe) return "failed";
    std::string out;
    char buffer[4096];
    while (size_t count = fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, count);
    const bool failed = pclose(pipe) != 0;
    std::remove(path.c_str());
    return failed ? "failed: " + out : out;
}

inline size_t count_of(std::string_view text, std::string_view part) {
    size_t count = 0;
    for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

}  // namespace dragoman
