#include "ui/legend.h"

#include <vector>

#include "ui/describe.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr Type kType{Face::Plain, kSmallSize};
constexpr float kGap = 2, kPad = 8;

// One entry: a kind of thing or a kind of relation.
struct Entry {
    bool is_polarity;
    EntityType type;
    Polarity polarity;
    const char* label;
};

float entry_height(const Frame& frame) {
    return frame.state.narrow ? 44 : 26;
}
float entry_width(const Entry& entry) {
    return 29 + width_of(kType, entry.label) + 5;
}

std::vector<Entry> entries(const Document& doc) {
    bool there[static_cast<int>(EntityType::Count)] = {};
    for (const Entity& entity : doc.entities) there[static_cast<int>(entity.type)] = true;
    std::vector<Entry> out;
    for (int i = 0; i < static_cast<int>(EntityType::Count); ++i)
        if (there[i])
            out.push_back(
                {false, static_cast<EntityType>(i), {}, short_name(static_cast<EntityType>(i))});
    if (!doc.relations.empty()) {
        out.push_back({true, {}, Polarity::Cooperation, "Cooperation"});
        out.push_back({true, {}, Polarity::Conflict, "Conflict"});
        out.push_back({true, {}, Polarity::Neutral, "Neutral"});
    }
    return out;
}

// Places all entries in rows; calls place(entry, area) for each. Returns the height of all rows.
template <class Place>
float flow(const Frame& frame, float left, float top, float width, Place place) {
    const float height = entry_height(frame);
    float x = left + kPad, y = top + kPad * 0.5f;
    bool any = false;
    for (const Entry& entry : entries(frame.doc)) {
        const float wide = entry_width(entry);
        if (any && x + wide > left + width - kPad) {
            x = left + kPad;
            y += height + kGap * 0.5f;
        }
        place(entry, Area{x, y, wide, height});
        x += wide + kGap;
        any = true;
    }
    return any ? y + height + kPad * 0.5f - top : 0;
}

void draw_sample(ImDrawList* list, const Frame& frame, const Entry& entry, const Area& area,
                 bool shown) {
    const float middle = area.y + area.height * 0.5f;
    auto faded = [&](Color color) { return shown ? color : mix(color, frame.theme.surface, 0.7f); };
    if (entry.is_polarity) {
        const Color color = faded(frame.theme.polarity(entry.polarity));
        list->AddLine({area.x + 4, middle}, {area.x + 18, middle}, color, 2);
        list->AddTriangleFilled({area.x + 24, middle}, {area.x + 16, middle - 4},
                                {area.x + 16, middle + 4}, color);
    } else {
        draw_shape(list, shape_of(entry.type), {area.x + 4, middle - 6, 20, 12},
                   faded(frame.theme.fill(entry.type)), faded(frame.theme.type(entry.type)), 1.3f);
    }
}

void draw_entry(Frame& frame, const Entry& entry, const Area& area) {
    UiState& state = frame.state;
    uint32_t& hidden = entry.is_polarity ? state.hidden_polarities : state.hidden_types;
    const uint32_t bit =
        1u << (entry.is_polarity ? static_cast<int>(entry.polarity) : static_cast<int>(entry.type));
    const bool shown = !(hidden & bit);
    const std::string name =
        "legend " + std::string(entry.is_polarity ? dragoman::name(entry.polarity)
                                                  : dragoman::name(entry.type));
    const Click click = click_area(name.c_str(), 0, area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (click.hovered) list->AddRectFilled(area.min(), area.max(), frame.theme.hover, 6);
    draw_sample(list, frame, entry, area, shown);
    const float x = area.x + 29, y = area.y + (area.height - height_of(kType)) * 0.5f;
    draw_words(list, kType, {x, y}, shown ? frame.theme.text : with_alpha(frame.theme.faint, 150),
               entry.label);
    if (!shown) {
        const float line = area.y + area.height * 0.5f + 1;
        list->AddLine({x, line}, {x + width_of(kType, entry.label), line}, frame.theme.faint, 1);
    }
    frame.probe.add(ProbeKind::Button, 0, name, area.x, area.y, area.width, area.height);
    if (click.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (!frame.touch) {
            begin_tooltip(frame);
            if (!entry.is_polarity) tooltip_words(frame, kind_name(entry.type));
            tooltip_words(frame, shown ? "Click to hide" : "Click to show");
            end_tooltip();
        }
    }
    if (click.clicked) hidden ^= bit;
}

}  // namespace

float legend_height(const Frame& frame, float width) {
    return flow(frame, 0, 0, width, [](const Entry&, const Area&) {});
}

void draw_legend(Frame& frame, const Area& area) {
    if (area.height <= 0) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(area.min(), area.max(), frame.theme.panel);
    list->AddLine(area.min(), {area.x + area.width, area.y}, frame.theme.line);
    flow(frame, area.x, area.y, area.width,
         [&](const Entry& entry, const Area& place) { draw_entry(frame, entry, place); });
}

}  // namespace dragoman
