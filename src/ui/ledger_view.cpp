#include "ui/ledger_view.h"

#include <algorithm>
#include <cmath>

#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/label_look.h"
#include "ui/ledger_rows.h"
#include "ui/left_out.h"

namespace dragoman {

namespace {

constexpr float kPad = 14;
constexpr const char* kTabCommands[] = {"show-entities", "show-relations", "show-quotes",
                                        "show-roles"};
static_assert(std::size(kTabCommands) == static_cast<size_t>(LedgerTab::Count));
constexpr const char* kRowNames[] = {"entity", "relation", "quote", "role"};
constexpr const char* kEmpty[] = {
    "No people, organisations or places were found in this text.",
    "Nobody does anything to anybody in this text, as far as was found.",
    "Nobody is quoted in this text, as far as was found.",
    "No offices or titles were found in this text.",
};

float row_height(const Frame& frame) {
    return frame.state.narrow ? 46 : 30;
}

// The tabs with the number of rows behind each. Returns the height that they take.
float draw_tabs(Frame& frame, const Area& area) {
    const float height = frame.state.narrow ? 46 : 36;
    ImDrawList* list = ImGui::GetWindowDrawList();
    float x = area.x + kPad - 8;
    const Type small{Face::Plain, kSmallSize};
    for (int i = 0; i < static_cast<int>(LedgerTab::Count); ++i) {
        const LedgerTab tab = static_cast<LedgerTab>(i);
        const bool chosen = frame.state.ledger_tab == tab;
        const Command* command = find_command(std::string_view(kTabCommands[i]));
        const std::string count = count_words(frame.doc, frame.state, tab);
        const Type type{chosen ? Face::Bold : Face::Plain, kTextSize};
        const float words = width_of(type, command->label),
                    figures = frame.state.narrow ? 0 : width_of(small, count) + 6;
        const Area place{x, area.y, words + figures + 18, height};
        const Click click = click_area(kTabCommands[i], 0, place);
        if (click.hovered) {
            list->AddRectFilled({place.x, place.y + 4},
                                {place.x + place.width, place.y + height - 4}, frame.theme.hover,
                                6);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        }
        const float y = area.y + (height - height_of(type)) * 0.5f;
        draw_words(list, type, {x + 9, y}, chosen ? frame.theme.accent : frame.theme.text,
                   command->label);
        if (!frame.state.narrow)
            draw_words(list, small,
                       {x + 9 + words + 6, area.y + (height - height_of(small)) * 0.5f},
                       frame.theme.faint, count);
        if (chosen)
            list->AddRectFilled({x + 6, area.y + height - 3},
                                {x + place.width - 6, area.y + height - 1}, frame.theme.accent, 1);
        frame.probe.add(ProbeKind::Button, 0, kTabCommands[i], place.x, place.y, place.width,
                        place.height);
        if (click.clicked) frame.state.ledger_tab = tab;
        x += place.width + 2;
    }
    list->AddRectFilled({area.x, area.y + height - 1}, {area.x + area.width, area.y + height},
                        frame.theme.line);
    return height;
}

// Calls place(column number, left, width) for each column that is shown.
template <class Place>
void for_columns(const Frame& frame, LedgerTab tab, const Area& area, Place place) {
    const ColumnList list = columns_of(tab);
    float whole = 0;
    for (int i = 0; i < list.count; ++i)
        if (!frame.state.narrow || list.columns[i].on_narrow) whole += list.columns[i].share;
    float x = area.x + kPad;
    const float room = area.width - 2 * kPad;
    for (int i = 0; i < list.count; ++i) {
        if (frame.state.narrow && !list.columns[i].on_narrow) continue;
        const float width = room * list.columns[i].share / whole;
        place(i, x, width);
        x += width;
    }
}

float draw_heads(LedgerView& view, Frame& frame, const Area& area) {
    const float height = frame.state.narrow ? 44 : 26;
    const Type type{Face::Plain, kSmallSize};
    ImDrawList* list = ImGui::GetWindowDrawList();
    for_columns(frame, view.tab, area, [&](int column, float x, float width) {
        const Column& head = columns_of(view.tab).columns[column];
        const Area place{x, area.y, width - 4, height};
        const std::string name = std::string("sort ") + head.title;
        const Click click = click_area(name.c_str(), 0, place);
        const bool sorted = view.sort_column == column;
        const float y = area.y + (height - height_of(type)) * 0.5f;
        const float end =
            x + draw_words(list, type, {x, y},
                           sorted || click.hovered ? frame.theme.text : frame.theme.faint,
                           head.title);
        if (sorted) {
            const float middle = area.y + height * 0.5f, up = view.descending ? -1.0f : 1.0f;
            list->AddTriangleFilled({end + 5, middle + 2 * up}, {end + 13, middle + 2 * up},
                                    {end + 9, middle - 3 * up}, frame.theme.faint);
        }
        frame.probe.add(ProbeKind::Button, 0, name, place.x, place.y, place.width, place.height);
        if (click.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (!click.clicked) return;
        // First click: the useful way round; second: the other way; third: the order of the text.
        const bool first_descending = head.is_number;
        if (!sorted) {
            view.sort_column = column;
            view.descending = first_descending;
        } else if (view.descending == first_descending) {
            view.descending = !first_descending;
        } else {
            view.sort_column = -1;
        }
        view.is_stale = true;
    });
    return height;
}

bool is_lit(LedgerTab tab, uint32_t row, const Focus& focus, Selection selection) {
    if (selection == Selection{kind_of(tab), row}) return true;
    if (tab == LedgerTab::Entities) return focus.has_entity(row);
    if (tab == LedgerTab::Relations) return focus.has_relation(row);
    return false;
}

// A sign before the words of some cells; returns the room it takes.
float draw_sign(ImDrawList* list, const Frame& frame, LedgerTab tab, uint32_t row, int column,
                float x, float middle) {
    if (tab == LedgerTab::Entities && column == 0) {
        const Entity& entity = frame.doc.entities[row];
        draw_shape(list, shape_of(entity.type), {x, middle - 6, 18, 12}, fill_of(frame, entity),
                   stroke_of(frame, entity), 1.2f);
        return 26;
    }
    if (tab == LedgerTab::Relations && column == 1) {
        const Relation& relation = frame.doc.relations[row];
        const Color color = frame.theme.polarity(relation.polarity);
        constexpr float kLength = 20;
        if (relation.modality == Modality::Asserted)
            list->AddRectFilled({x, middle - 1}, {x + kLength - 6, middle + 1}, color);
        else
            for (float at = 0; at < kLength - 6; at += 5)
                list->AddRectFilled({x + at, middle - 1}, {x + at + 3, middle + 1}, color);
        list->AddTriangleFilled({x + kLength, middle}, {x + kLength - 7, middle - 4},
                                {x + kLength - 7, middle + 4}, color);
        if (relation.negated) {
            list->AddLine({x + 3, middle - 4}, {x + 11, middle + 4}, color, 1.5f);
            list->AddLine({x + 3, middle + 4}, {x + 11, middle - 4}, color, 1.5f);
        }
        return kLength + 8;
    }
    return 0;
}

Color cell_color(const Frame& frame, LedgerTab tab, uint32_t row, int column) {
    if (tab == LedgerTab::Relations && column == 1)
        return frame.theme.polarity(frame.doc.relations[row].polarity);
    const bool is_main = column == 0 || (column == 2 && tab == LedgerTab::Relations) ||
                         (column == 1 && tab != LedgerTab::Entities);
    return is_main ? frame.theme.text : frame.theme.faint;
}

// An entity that is dropped on another one is merged into it. True where that has just happened.
bool drop_entity(LedgerView& view, Frame& frame, const Area& area, uint32_t row) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool under = area.contains(mouse);
    if (frame.touch) return false;
    // The row's own click area is ImGui's active item by now, which must not hide the window.
    if (under && ImGui::IsMouseClicked(0) &&
        ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem))
        view.held_row = row;
    if (view.held_row == kNone || view.held_row >= frame.doc.entities.size()) return false;
    const ImVec2 moved = ImGui::GetMouseDragDelta(0, 8);
    const bool drags = moved.x != 0 || moved.y != 0;
    if (drags && view.held_row == row && ImGui::IsMouseDown(0))
        draw_words(ImGui::GetForegroundDrawList(), {Face::Bold, kTextSize},
                   {mouse.x + 14, mouse.y + 6}, frame.theme.accent, name_of(frame.doc, row));
    if (!under || view.held_row == row || !drags) return false;
    ImGui::GetWindowDrawList()->AddRect(area.min(), area.max(), frame.theme.accent, 4, 0, 2);
    if (!ImGui::IsMouseReleased(0)) return false;
    ask_to_merge(frame.state, frame.doc, view.held_row, row);
    view.held_row = kNone;
    return true;
}

void draw_row(LedgerView& view, Frame& frame, const Area& area, uint32_t row) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Selection thing{kind_of(view.tab), row};
    const Click click = click_area("row", row, area);
    const bool chosen = is_lit(view.tab, row, frame.selected, frame.state.selected);
    const bool hovered = click.hovered || is_lit(view.tab, row, frame.hovered, frame.state.hovered);
    if (chosen)
        list->AddRectFilled(area.min(), area.max(),
                            mix(frame.theme.panel, frame.theme.accent, 0.13f));
    else if (hovered)
        list->AddRectFilled(area.min(), area.max(), frame.theme.hover);
    if (frame.state.selected == thing)
        list->AddRectFilled(area.min(), {area.x + 3, area.y + area.height}, frame.theme.accent);
    const Type type{Face::Plain, kTextSize};
    const float middle = area.y + area.height * 0.5f, y = middle - height_of(type) * 0.5f;
    for_columns(frame, view.tab, area, [&](int column, float x, float width) {
        const float sign = draw_sign(list, frame, view.tab, row, column, x, middle);
        const std::string words =
            shortened(type, cell(frame.doc, view.tab, row, column), width - 12 - sign);
        draw_words(list, type, {x + sign, y}, cell_color(frame, view.tab, row, column), words);
    });
    frame.probe.add(ProbeKind::Row, row, kRowNames[static_cast<int>(view.tab)], area.x, area.y,
                    area.width, area.height);
    if (click.hovered && !frame.touch) {
        frame.hover_now = thing;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (view.tab == LedgerTab::Entities && drop_entity(view, frame, area, row)) return;
    if (click.clicked && !view.scroller.finger_moved)
        select(frame.state, frame.state.selected == thing ? Selection{} : thing);
}

// A relation that was chosen elsewhere is brought into view, on its own tab.
void show_selected(LedgerView& view, Frame& frame, const std::vector<uint32_t>& rows,
                   float height) {
    if (!frame.state.show_selected_tab) return;
    frame.state.show_selected_tab = false;
    if (frame.state.selected.kind != kind_of(view.tab)) return;
    const auto at = std::find(rows.begin(), rows.end(), frame.state.selected.index);
    if (at == rows.end()) return;
    const float row = row_height(frame), y = (at - rows.begin()) * row;
    if (y < view.scroller.at || y + row > view.scroller.at + height)
        view.scroller.target = std::max(0.0f, y - height * 0.3f);
}

void choose_tab_of_selection(UiState& state) {
    if (!state.show_selected_tab) return;
    for (int i = 0; i < static_cast<int>(LedgerTab::Count); ++i)
        if (kind_of(static_cast<LedgerTab>(i)) == state.selected.kind)
            state.ledger_tab = static_cast<LedgerTab>(i);
}

// Names and relations that the labels in use have no room for.
std::string words_for_left_out(const Frame& frame, LedgerTab tab) {
    if (tab == LedgerTab::Relations) return left_out_relations(frame.state, frame.doc);
    return tab == LedgerTab::Entities ? left_out_entities(frame.state, frame.doc) : "";
}

}  // namespace

void renew_ledger(LedgerView& view) {
    view.is_stale = true;
}

void draw_ledger_view(LedgerView& view, Frame& frame, const Area& area) {
    begin_pane("ledger", area, frame.theme.panel);
    frame.probe.add(ProbeKind::Area, 0, "ledger", area.x, area.y, area.width, area.height);
    choose_tab_of_selection(frame.state);
    if (view.tab != frame.state.ledger_tab) {
        view.tab = frame.state.ledger_tab;
        view.sort_column = -1;
        view.scroller = {};
        view.is_stale = true;
    }
    float y = area.y + draw_tabs(frame, area);
    y += draw_heads(view, frame, {area.x, y, area.width, area.height});
    if (view.is_stale)
        view.order = ordered_rows(frame.doc, view.tab, view.sort_column, view.descending);
    view.is_stale = false;

    std::vector<uint32_t> rows;
    for (uint32_t row : view.order)
        if (is_shown(frame.doc, frame.state, view.tab, row)) rows.push_back(row);
    const Area body{area.x, y, area.width, std::max(0.0f, area.y + area.height - y)};
    const float height = row_height(frame);
    show_selected(view, frame, rows, body.height);
    ImGui::PushClipRect(body.min(), body.max(), true);
    frame.probe.limit(body.x, body.y, body.width, body.height);
    if (rows.empty()) {
        const bool filtered = row_count(frame.doc, view.tab) > 0;
        const std::string left_out = words_for_left_out(frame, view.tab);
        if (!left_out.empty())
            draw_way_back(frame, {body.x, body.y + 6, body.width, body.height}, left_out);
        else
            draw_words(ImGui::GetWindowDrawList(), {Face::Plain, kTextSize},
                       {body.x + kPad, body.y + 10}, frame.theme.faint,
                       filtered ? "All rows are filtered out by the legend."
                                : kEmpty[static_cast<int>(view.tab)]);
    }
    const float top = std::round(view.scroller.at);
    for (size_t i = static_cast<size_t>(top / height); i < rows.size(); ++i) {
        const Area row{body.x, body.y + i * height - top, body.width, height};
        if (row.y >= body.y + body.height) break;
        draw_row(view, frame, row, rows[i]);
    }
    frame.probe.no_limit();
    if (!ImGui::IsMouseDown(0)) view.held_row = kNone;
    scroll(view.scroller, frame, body, rows.size() * height);
    ImGui::PopClipRect();
    end_pane();
}

}  // namespace dragoman
