#include "ui/chooser.h"

#include <algorithm>
#include <cmath>

#include "ui/chooser_rows.h"
#include "ui/label_look.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kPad = 16, kField = 36;

float row_height(const Frame& frame) {
    return frame.state.narrow ? 46 : 32;
}

// The field one writes in, in the look of the page.
void draw_field(ChooserView& view, Frame& frame, const Area& area) {
    Chooser& chooser = frame.state.edit.chooser;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(area.min(), area.max(), frame.theme.paper, 7);
    list->AddRect(area.min(), area.max(), frame.theme.accent, 7, 0, 1.5f);
    ImGui::SetCursorScreenPos({area.x + 10, area.y + 1});
    ImGui::SetNextItemWidth(area.width - 20);
    ImGui::PushFont(font(Face::Plain), line_size(15));
    const float padding = (area.height - 2 - ImGui::GetFontSize()) * 0.5f;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, std::max(0.0f, padding)});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    // It has the keys as long as it is open.
    if (chooser.fresh || !ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
    view.early.take(chooser.fresh);
    if (ImGui::InputTextWithHint("##words", chooser_hint(chooser.kind), chooser.words.data(),
                                 chooser.words.size(), ImGuiInputTextFlags_AutoSelectAll)) {
        chooser.row = 0;
        chooser.scroll = true;
    }
    view.early.give();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

// Arrows, Enter, Escape; true if the chooser is done.
bool act_on_keys(Frame& frame, const std::vector<ChooserRow>& rows) {
    Chooser& chooser = frame.state.edit.chooser;
    const int count = static_cast<int>(rows.size());
    int by = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) by = 1;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) by = -1;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown)) by = 8;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) by = -8;
    if (by != 0 && count > 0) {
        chooser.row =
            static_cast<uint32_t>(std::clamp(static_cast<int>(chooser.row) + by, 0, count - 1));
        chooser.scroll = true;
    }
    if (chooser.fresh) return false;  // the key that opened it
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        close_chooser(frame.state);
        return true;
    }
    if (chooser.kind == ChooserKind::Library && chooser.row < rows.size() &&
        ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_Delete, false))
        frame.state.edit.delete_kept = rows[chooser.row].id;
    if (ImGui::IsKeyPressed(ImGuiKey_Enter, false) && chooser.row < rows.size()) {
        choose_row(frame.state, frame.doc, rows[chooser.row]);
        return true;
    }
    return false;
}

void draw_row(Frame& frame, const ChooserRow& row, const Area& area, bool chosen) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (chosen)
        list->AddRectFilled(area.min(), area.max(),
                            mix(frame.theme.raised, frame.theme.accent, 0.2f), 6);
    const Type type{Face::Plain, kTextSize}, small{Face::Plain, kSmallSize};
    float x = area.x + 10;
    const float middle = area.y + area.height * 0.5f;
    if (row.type != EntityType::Count) {
        draw_shape(list, shape_of(row.type), {x, middle - 6, 18, 12}, fill_of(frame, row),
                   stroke_of(frame, row), 1.2f);
        x += 28;
    }
    const float detail = width_of(small, row.detail);
    const Color color = row.can_choose ? frame.theme.text : with_alpha(frame.theme.faint, 140);
    draw_words(list, type, {x, middle - height_of(type) * 0.5f}, color,
               shortened(type, row.words, area.x + area.width - x - detail - 24));
    draw_words(list, small, {area.x + area.width - 10 - detail, middle - height_of(small) * 0.5f},
               frame.theme.faint, row.detail);
}

float forget_width(const Frame& frame) {
    return frame.state.narrow ? 48 : 34;
}

// Takes an article out of the library.
void draw_forget(Frame& frame, const ChooserRow& row, const Area& area) {
    const std::string name = "forget " + std::to_string(row.id);
    if (button(frame, name.c_str(), "×", area, ButtonLook::Quiet, "Delete from the library"))
        frame.state.edit.delete_kept = row.id;
}

const char* words_for_empty(const Chooser& chooser) {
    if (chooser.words[0]) return "Nothing fits.";
    if (chooser.kind == ChooserKind::Library)
        return "Nothing is kept yet: every article that you paste is.";
    return chooser.now.empty() ? "Nothing fits." : "Write it and press Enter.";
}

void draw_rows(ChooserView& view, Frame& frame, const Area& area,
               const std::vector<ChooserRow>& rows) {
    Chooser& chooser = frame.state.edit.chooser;
    const float height = row_height(frame);
    if (chooser.scroll || chooser.fresh) {
        const float y = chooser.row * height;
        if (y < view.scroller.at) view.scroller.at = y;
        if (y + height > view.scroller.at + area.height)
            view.scroller.at = y + height - area.height;
        chooser.scroll = false;
    }
    if (rows.empty())
        draw_words(ImGui::GetWindowDrawList(), {Face::Plain, kTextSize}, {area.x + 10, area.y + 8},
                   frame.theme.faint, words_for_empty(chooser));
    ImGui::PushClipRect(area.min(), area.max(), true);
    frame.probe.limit(area.x, area.y, area.width, area.height);
    const float top = std::round(view.scroller.at);
    uint32_t clicked = kNone;
    for (size_t i = static_cast<size_t>(top / height); i < rows.size(); ++i) {
        Area place{area.x, area.y + i * height - top, area.width - 12, height};
        if (place.y >= area.y + area.height) break;
        if (chooser.kind == ChooserKind::Library) place.width -= forget_width(frame);
        const Click click = click_area("chooser row", static_cast<uint32_t>(i), place);
        if (click.hovered && (ImGui::GetIO().MouseDelta.x != 0 || ImGui::GetIO().MouseDelta.y != 0))
            chooser.row = static_cast<uint32_t>(i);
        if (click.clicked && !view.scroller.finger_moved) clicked = static_cast<uint32_t>(i);
        draw_row(frame, rows[i], place, i == chooser.row);
        frame.probe.add(ProbeKind::Row, static_cast<uint32_t>(i), "choice", place.x, place.y,
                        place.width, place.height);
        if (chooser.kind == ChooserKind::Library)
            draw_forget(frame, rows[i],
                        {place.x + place.width, place.y + 2, forget_width(frame), height - 4});
    }
    frame.probe.no_limit();
    ImGui::PopClipRect();
    scroll(view.scroller, frame, area, rows.size() * height);
    if (clicked != kNone) choose_row(frame.state, frame.doc, rows[clicked]);
}

}  // namespace

void draw_chooser(ChooserView& view, Frame& frame, const Area& screen) {
    Chooser& chooser = frame.state.edit.chooser;
    if (chooser.kind == ChooserKind::None) return;
    if (chooser.fresh) view.scroller = {};
    const std::vector<ChooserRow> rows = chooser_rows(frame.state, frame.doc);
    if (!rows.empty()) chooser.row = std::min(chooser.row, static_cast<uint32_t>(rows.size()) - 1);

    const float width = std::min(620.0f, screen.width - 24);
    const float top = frame.state.narrow ? 12 : std::round(screen.height * 0.12f);
    const float list_height =
        std::min(std::max(1.0f, static_cast<float>(rows.size())) * row_height(frame),
                 std::min(420.0f, screen.height - top - 110));
    const Area card{std::round((screen.width - width) * 0.5f), top, width,
                    list_height + kField + 2 * kPad + 36};
    if (chooser.fresh) ImGui::SetNextWindowFocus();
    begin_pane("chooser", screen, with_alpha(rgb(0x000000), 90), true);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(card.min(), card.max(), frame.theme.raised, 12);
    list->AddRect(card.min(), card.max(), frame.theme.line, 12);
    frame.probe.add(ProbeKind::Area, 0, "chooser", card.x, card.y, card.width, card.height);
    draw_words(
        list, {Face::Bold, 15}, {card.x + kPad, card.y + 12}, frame.theme.text,
        shortened({Face::Bold, 15}, chooser_title(frame.state, frame.doc), card.width - 2 * kPad));
    draw_field(view, frame, {card.x + kPad, card.y + 40, card.width - 2 * kPad, kField});
    const ChooserKind before = chooser.kind;
    const bool was_fresh = chooser.fresh;
    if (!act_on_keys(frame, rows)) {
        const Area area{card.x + kPad - 6, card.y + 40 + kField + 10, card.width - 2 * kPad + 12,
                        list_height};
        draw_rows(view, frame, area, rows);
        const bool outside = ImGui::IsMouseClicked(0) && !chooser.fresh &&
                             ImGui::IsWindowHovered() && !card.contains(ImGui::GetIO().MousePos);
        if (outside) close_chooser(frame.state);
    }
    if (chooser.kind == before) chooser.fresh = false;
    if (was_fresh || chooser.kind != before) platform::request_frames(3);
    end_pane();
}

}  // namespace dragoman
