#include "ui/help_view.h"

#include <algorithm>

#include "ui/commands.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr float kKeyRow = 21;

struct Sign {
    enum Kind { Solid, Dotted, Dashed, Crossed, Claimed, Bar, DottedBar } kind;
    const char* words;
};
constexpr Sign kSigns[] = {
    {Sign::Solid, "a line: it is said to have happened"},
    {Sign::Dashed, "dashed: planned or wished for"},
    {Sign::Dotted, "dotted: possible, or only supposed"},
    {Sign::Crossed, "crossed: it is said not to be so"},
    {Sign::Claimed, "a ring: a source says so, not the article itself"},
    {Sign::Bar, "a bar beside the text: a quotation"},
    {Sign::DottedBar, "a broken bar: reported speech"},
};

void draw_sign(ImDrawList* list, const Theme& theme, Sign::Kind kind, ImVec2 at) {
    const Color color = theme.polarity(Polarity::Cooperation);
    auto pieces = [&](float on, float off) {
        for (float x = 0; x < 38; x += on + off)
            list->AddRectFilled({at.x + x, at.y - 1}, {at.x + std::min(x + on, 38.0f), at.y + 1},
                                color);
    };
    switch (kind) {
        case Sign::Solid:
            pieces(38, 0.1f);
            break;
        case Sign::Dashed:
            pieces(8, 5);
            break;
        case Sign::Dotted:
            pieces(2, 4);
            break;
        case Sign::Crossed:
            pieces(38, 0.1f);
            list->AddLine({at.x + 14, at.y - 5}, {at.x + 24, at.y + 5}, color, 2);
            list->AddLine({at.x + 14, at.y + 5}, {at.x + 24, at.y - 5}, color, 2);
            break;
        case Sign::Claimed:
            list->AddCircle({at.x + 19, at.y}, 5, color, 0, 1.5f);
            break;
        case Sign::Bar:
            list->AddRectFilled({at.x + 18, at.y - 9}, {at.x + 21, at.y + 9}, theme.quote);
            break;
        case Sign::DottedBar:
            for (float y = -9; y < 9; y += 6)
                list->AddRectFilled({at.x + 18, at.y + y}, {at.x + 20, at.y + y + 3}, theme.quote);
            break;
    }
}

void draw_signs(Frame& frame, ImDrawList* list, float x, float& y) {
    const Type type{Face::Plain, kTextSize};
    for (const Sign& sign : kSigns) {
        draw_sign(list, frame.theme, sign.kind, {x, y + 11});
        draw_words(list, type, {x + 52, y + 2}, frame.theme.text, sign.words);
        y += 25;
    }
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
    draw_signs(frame, list, x, y);
    y += 12;
    const Type small{Face::Plain, 13};
    for (const char* line : {"Click a highlight, a box, a line or a row: everything that",
                             "belongs to it lights up, and the text scrolls to it.",
                             "Drag a box to put it elsewhere; double-click to let it go.",
                             "To correct: select words and press a letter, or Enter.",
                             "Right-click a name, a box or a line for its card.",
                             "Drag from name to name, or from a box's handle, for a relation.",
                             "Ctrl+Z takes everything back; Ctrl+K lists all commands.",
                             "Click the legend to hide and show kinds of things.",
                             "Everything happens in your browser; nothing is sent."}) {
        draw_words(list, small, {x, y}, frame.theme.faint, line);
        y += 20;
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
