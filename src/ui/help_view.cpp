#include "ui/help_view.h"

#include <algorithm>
#include <array>
#include <span>

#include "graph/marks.h"
#include "ui/commands.h"
#include "ui/legend.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kKeyRow = 21;
constexpr std::array kByMouse = {
    "Click a highlight, a box, a line or a row: everything that belongs to it lights up, and the "
    "text scrolls to it.",
    "Drag a box to put it elsewhere; double-click to let it go.",
    "To correct: select words and press a letter, or Enter.",
    "Right-click a name, a box or a line for its card; a letter there marks this place, with Shift "
    "all places.",
    "Drag from name to name, or from a box's handle, for a relation.",
    "Ctrl+Z takes everything back; Ctrl+K lists all commands.",
    "Click the legend to hide and show kinds of things.",
    "Everything happens in your browser; nothing is sent."};
constexpr std::array kByTouch = {
    "Tap a highlight, a box, a line or a row: everything that belongs to it lights up, and the "
    "text "
    "scrolls to it.",
    "Tap a line with several words to spread them out; tap one to choose it.",
    "Two fingers make the diagram larger; one moves it, or a box.",
    "The card of what is chosen corrects it; Undo and all commands are in the menu.",
    "Tap the legend to hide and show kinds of things.",
    "Everything happens in your browser; nothing is sent."};

// Beside the text of the article.
void draw_bar(ImDrawList* list, Color color, ImVec2 at, bool is_broken) {
    if (!is_broken) return list->AddRectFilled({at.x + 18, at.y - 9}, {at.x + 21, at.y + 9}, color);
    for (float y = -9; y < 9; y += 6)
        list->AddRectFilled({at.x + 18, at.y + y}, {at.x + 20, at.y + y + 3}, color);
}

void draw_signs(Frame& frame, ImDrawList* list, float x, float& y, float width) {
    const Type type{Face::Plain, kTextSize};
    const Color color = frame.theme.polarity(Polarity::Cooperation);
    auto tell = [&](const char* words) {
        for (std::string_view line : lines_within(type, words, width - 52)) {
            draw_words(list, type, {x + 52, y + 2}, frame.theme.text, line);
            y += 20;
        }
        y += 5;
    };
    for (int i = 0; i < static_cast<int>(LineMark::Count); ++i) {
        const LineMark mark = static_cast<LineMark>(i);
        draw_mark(list, mark, {x, y, 38, 22}, color, frame.theme.raised);
        tell(meaning_of(mark));
    }
    draw_bar(list, frame.theme.quote, {x, y + 11}, false);
    tell("a bar beside the text: a quotation");
    draw_bar(list, frame.theme.quote, {x, y + 11}, true);
    tell("a broken bar: reported speech");
}

// Three columns of keys; the palette says in whole sentences what each command does.
void draw_keys(Frame& frame, ImDrawList* list, float x, float top, float width, float bottom) {
    const Type type{Face::Plain, 13};
    const float column = width / 3;
    float y = top;
    for (const Command& command : commands()) {
        if (command.chord.key == kNoKey) continue;
        if (y + kKeyRow > bottom) {
            y = top;
            x += column;
        }
        const std::string keys = chord_name(command.chord);
        const float wide = std::max(24.0f, width_of(type, keys) + 10);
        list->AddRectFilled({x, y}, {x + wide, y + kKeyRow - 3}, frame.theme.hover, 4);
        draw_words_centred(list, type, {x, y, wide, kKeyRow - 3}, frame.theme.text, keys);
        draw_words(list, type, {x + 92, y + 1}, frame.theme.text,
                   shortened(type, command.label, column - 100));
        y += kKeyRow;
    }
}

}  // namespace

void draw_help(Frame& frame, const Area& screen) {
    if (!frame.state.help_open) return;
    const bool narrow = frame.state.narrow;
    const float width = std::min(narrow ? 480.0f : 1240.0f, screen.width - 24),
                height = std::min(narrow ? 620.0f : 740.0f, screen.height - 24);
    const Area card{(screen.width - width) * 0.5f, (screen.height - height) * 0.5f, width, height};
    ImGui::SetNextWindowFocus();
    begin_pane("help", screen, with_alpha(rgb(0x000000), 110), true);
    if (click_area("outside", 0, screen).clicked)
        frame.state.help_open = card.contains(ImGui::GetIO().MousePos);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(card.min(), card.max(), frame.theme.raised, 12);
    list->AddRect(card.min(), card.max(), frame.theme.line, 12);
    ImGui::PushClipRect(card.min(), card.max(), true);
    const float column = narrow ? width - 48 : 420;
    float x = card.x + 24, y = card.y + 20;
    draw_words(list, {Face::ReadingBold, 22}, {x, y}, frame.theme.text, "How to read this page");
    y += 44;
    const float top = y;
    draw_signs(frame, list, x, y, column);
    y += 12;
    const Type small{Face::Plain, 13};
    for (const char* sentence : frame.touch ? std::span<const char* const>(kByTouch)
                                            : std::span<const char* const>(kByMouse)) {
        for (std::string_view line : lines_within(small, sentence, column)) {
            draw_words(list, small, {x, y}, frame.theme.faint, line);
            y += 18;
        }
        y += 3;
    }
    x += column + 24;
    if (!narrow) draw_keys(frame, list, x, top + 26, card.x + width - x - 12, card.y + height - 14);
    ImGui::PopClipRect();
    frame.probe.add(ProbeKind::Area, 0, "help", card.x, card.y, card.width, card.height);
    const float wide = button_width("Close");
    const Area close{card.x + card.width - wide - 14, card.y + 12, wide, 44};
    if (button(frame, "close-help", "Close", close, ButtonLook::Outlined))
        frame.state.help_open = false;
    end_pane();
}

}  // namespace dragoman
