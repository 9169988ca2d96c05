#include "ui/welcome.h"

#include <algorithm>

#include "ui/commands.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

// Returns the y below the last line.
float draw_centred_lines(ImDrawList* list, Type type, const Area& area, float y, Color color,
                         std::string_view words) {
    for (std::string_view line : lines_within(type, words, area.width)) {
        draw_words(list, type, {area.x + (area.width - width_of(type, line)) * 0.5f, y}, color,
                   line);
        y += height_of(type) * 1.15f;
    }
    return y;
}

// "China --rejects talks with--> United States": what the diagram will look like.
float draw_example(ImDrawList* list, const Theme& theme, const Area& area, float y) {
    const Type name{Face::Plain, 14}, label{Face::Plain, 12};
    constexpr float kNode = 108, kHeight = 34;
    const float gap = std::min(150.0f, area.width - 2 * kNode);
    const float x = area.x + (area.width - 2 * kNode - gap) * 0.5f, middle = y + kHeight * 0.5f;
    const Color red = theme.polarity(Polarity::Conflict);
    const Area source{x, y, kNode, kHeight}, target{x + kNode + gap, y, kNode, kHeight};
    list->AddLine({x + kNode, middle}, {target.x - 9, middle}, red, 2);
    list->AddTriangleFilled({target.x - 1, middle}, {target.x - 11, middle - 5},
                            {target.x - 11, middle + 5}, red);
    const std::string_view words = "rejects";
    const float width = width_of(label, words) + 12;
    const Area box{x + kNode + (gap - width) * 0.5f - 4, middle - 10, width, 20};
    list->AddRectFilled(box.min(), box.max(), theme.paper, 4);
    draw_words_centred(list, label, box, red, words);
    draw_shape(list, NodeShape::Octagon, source, theme.fill(EntityType::Gpe),
               theme.type(EntityType::Gpe), 1.5f);
    draw_shape(list, NodeShape::Pill, target, theme.fill(EntityType::Person),
               theme.type(EntityType::Person), 1.5f);
    draw_words_centred(list, name, source, theme.text, "A country");
    draw_words_centred(list, name, target, theme.text, "A minister");
    return y + kHeight;
}

}  // namespace

void draw_welcome(Frame& frame, const Area& area) {
    begin_pane("welcome", area, frame.theme.paper);
    frame.probe.add(ProbeKind::Area, 0, "welcome", area.x, area.y, area.width, area.height);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Theme& theme = frame.theme;
    const float width = std::min(620.0f, area.width - 32);
    const Area column{area.x + (area.width - width) * 0.5f, area.y, width, area.height};
    const bool narrow = frame.state.narrow;
    float y = area.y + std::max(24.0f, (area.height - (narrow ? 480 : 400)) * 0.42f);

    y = draw_centred_lines(list, {Face::ReadingBold, narrow ? 28.0f : 38.0f}, column, y, theme.text,
                           "Paste a news article") +
        6;
    y = draw_centred_lines(
            list, {Face::Plain, narrow ? 16.0f : 18.0f}, column, y, theme.faint,
            "and see who is in it, who did and said what to whom, and where the text says so.") +
        26;
    y = draw_example(list, theme, column, y) + 32;

    constexpr const char* kButtons[] = {"paste", "open-file", "sample", "edit-text"};
    constexpr const char* kLabels[] = {"Paste an article", "Open a file", "Try the sample",
                                       "Type a text"};
    constexpr float kHeight = 46, kGap = 10;
    float widths[4], row = 0;
    for (int i = 0; i < 4; ++i) row += widths[i] = button_width(kLabels[i]) + 14;
    row += 3 * kGap;
    const bool stacked = row > width;
    float x = column.x + (width - row) * 0.5f;
    for (int i = 0; i < 4; ++i) {
        const Area place = stacked ? Area{column.x + (width - std::min(width, 300.0f)) * 0.5f, y,
                                          std::min(width, 300.0f), kHeight}
                                   : Area{x, y, widths[i], kHeight};
        const std::string name = std::string("welcome ") + kButtons[i];
        if (button(frame, name.c_str(), kLabels[i], place,
                   i == 0 ? ButtonLook::Primary : ButtonLook::Outlined,
                   find_command(std::string_view(kButtons[i]))->help))
            run_command(kButtons[i], frame.state, frame.doc);
        if (stacked)
            y += kHeight + kGap;
        else
            x += widths[i] + kGap;
    }
    if (!stacked) y += kHeight + kGap;
    y += 16;
    if (frame.state.stage == Stage::Failed && !frame.state.message.empty())
        y = draw_centred_lines(list, {Face::Plain, 15}, column, y,
                               theme.polarity(Polarity::Conflict), frame.state.message) +
            10;
    else if (frame.state.stage == Stage::Loading)
        y = draw_centred_lines(list, {Face::Plain, 14}, column, y, theme.faint,
                               frame.state.message.empty() ? "Loading…" : frame.state.message) +
            10;
    draw_centred_lines(list, {Face::Plain, 14}, column, y, theme.faint,
                       "You can also press Ctrl+V anywhere, or drop a file. Everything happens in "
                       "your browser: your text is sent nowhere.");
    end_pane();
}

}  // namespace dragoman
