#include "ui/left_out.h"

#include <algorithm>

#include "ui/commands.h"

namespace dragoman {

namespace {

constexpr float kPad = 14;
constexpr const char* kBack = "news-labels";

std::string sentence(const UiState& state, uint32_t count, const char* thing) {
    const std::string what = count == 1 ? std::string("the only ") + thing
                                        : "all " + std::to_string(count) + " " + thing + "s";
    return "The labels “" + state.schema.name + "” leave out " + what + ".";
}

float button_room() {
    return button_width(find_command(std::string_view(kBack))->label);
}

// What the sentence and the button need beside each other.
float way_back_width(const std::string& sentence) {
    return width_of({Face::Plain, kTextSize}, sentence) + 12 + button_room() + 2 * kPad;
}

}  // namespace

std::string left_out_entities(const UiState& state, const Document& doc) {
    if (!doc.entities.empty() || state.left_out.entities == 0) return {};
    return sentence(state, state.left_out.entities, "name");
}

std::string left_out_relations(const UiState& state, const Document& doc) {
    if (!doc.relations.empty() || state.left_out.relations == 0) return {};
    return sentence(state, state.left_out.relations, "relation");
}

void draw_way_back(Frame& frame, const Area& area, const std::string& sentence) {
    const Type type{Face::Plain, kTextSize};
    const float height = frame.state.narrow ? 44 : 28;
    const float width = button_room(), words = width_of(type, sentence);
    const bool beside = way_back_width(sentence) <= area.width;
    draw_words(ImGui::GetWindowDrawList(), type,
               {area.x + kPad, area.y + (height - height_of(type)) * 0.5f}, frame.theme.text,
               shortened(type, sentence, area.width - 2 * kPad));
    command_button(frame, kBack,
                   {beside ? area.x + kPad + words + 12 : area.x + kPad,
                    beside ? area.y : area.y + height, width, height},
                   ButtonLook::Outlined);
}

Area draw_left_out(Frame& frame, const Area& area) {
    const std::string entities = left_out_entities(frame.state, frame.doc);
    const std::string& told =
        entities.empty() ? left_out_relations(frame.state, frame.doc) : entities;
    if (told.empty()) return area;
    const float height = entities.empty() ? (frame.state.narrow ? 100.0f : 44.0f) : area.height;
    begin_pane("left out", {area.x, area.y, area.width, height}, frame.theme.panel);
    frame.probe.add(ProbeKind::Area, 0, "left out", area.x, area.y, area.width, height);
    Area place{area.x, area.y + 8, area.width, height - 8};
    if (!entities.empty()) {  // in the middle, where an empty diagram has its words
        place.x += std::max(0.0f, (area.width - way_back_width(told)) * 0.5f);
        place.y = area.y + area.height * 0.42f;
    }
    draw_way_back(frame, place, told);
    end_pane();
    return {area.x, area.y + height, area.width, area.height - height};
}

}  // namespace dragoman
