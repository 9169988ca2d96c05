#include "ui/find_view.h"

#include <algorithm>

#include "ui/clusters.h"
#include "ui/describe.h"
#include "ui/label_look.h"

namespace dragoman {

namespace {

constexpr size_t kMostRows = 7, kFewRows = 4;
constexpr float kWidth = 300, kField = 34;

// ASCII letters lowered; all else as it is.
std::string lowered(std::string_view words) {
    std::string out;
    for (char c : words) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

void choose(Frame& frame, uint32_t entity) {
    select(frame.state, {SelectionKind::Entity, entity});
    frame.state.fly_to = entity;
    frame.state.find_open = false;
}

}  // namespace

std::vector<uint32_t> find_entities(const Document& doc, std::string_view words, size_t most) {
    const std::string wanted = lowered(words);
    std::vector<uint32_t> mentions(doc.entities.size(), 0);
    for (const Mention& mention : doc.mentions)
        if (mention.entity != kNone) ++mentions[mention.entity];
    struct Found {
        bool begins;
        uint32_t entity;
    };
    std::vector<Found> found;
    for (uint32_t e = 0; e < doc.entities.size(); ++e) {
        const size_t at = lowered(one_line(doc.entities[e].name)).find(wanted);
        if (at != std::string::npos) found.push_back({at == 0, e});
    }
    std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
        if (a.begins != b.begins) return a.begins;
        return mentions[a.entity] > mentions[b.entity];
    });
    std::vector<uint32_t> entities;
    for (const Found& one : found)
        if (entities.size() < most) entities.push_back(one.entity);
    return entities;
}

void draw_find(FindView& view, Frame& frame, const Area& area) {
    if (!frame.state.find_open) {
        view = {};
        return;
    }
    const std::vector<uint32_t> found =
        find_entities(frame.doc, view.words, frame.state.lies ? kFewRows : kMostRows);
    view.marked = found.empty() ? 0 : std::min<uint32_t>(view.marked, found.size() - 1);
    const float width = std::min(kWidth, area.width - 24);
    const float row_height = frame.state.narrow ? 44 : 32;
    const float rows = std::max<size_t>(found.size(), 1) * row_height;
    const Area card{area.x + 12, area.y + 10, width, kField + rows + 24};
    ImGui::SetNextWindowFocus();
    begin_pane("find", card, 0, true);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(card.min(), card.max(), frame.theme.raised, 9);
    list->AddRect(card.min(), card.max(), frame.theme.line, 9);

    ImGui::SetCursorScreenPos({card.x + 8, card.y + 8});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {8, 7});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::SetNextItemWidth(width - 16);
    if (view.is_fresh) ImGui::SetKeyboardFocusHere();
    view.early.take(view.is_fresh);
    view.is_fresh = false;
    const bool done =
        ImGui::InputTextWithHint("##find", "Find a name", view.words, sizeof view.words,
                                 ImGuiInputTextFlags_EnterReturnsTrue);
    view.early.give();
    ImGui::PopStyleVar(2);
    frame.probe.add(ProbeKind::Area, 0, "find", card.x, card.y, card.width, card.height);

    const Type type{Face::Plain, kTextSize};
    float y = card.y + kField + 16;
    for (uint32_t i = 0; i < found.size(); ++i, y += row_height) {
        const Area row{card.x + 6, y, width - 12, row_height};
        const Click click = click_area("found", i, row);
        if (click.hovered || i == view.marked)
            list->AddRectFilled(row.min(), row.max(), frame.theme.hover, 6);
        const Entity& entity = frame.doc.entities[found[i]];
        draw_shape(list, shape_of(entity.type), {row.x + 8, y + row_height * 0.5f - 6, 20, 12},
                   fill_of(frame, entity), stroke_of(frame, entity), 1.3f);
        draw_words(list, type, {row.x + 36, y + (row_height - height_of(type)) * 0.5f},
                   frame.theme.text,
                   shortened(type, one_line(name_of(frame.doc, found[i])), row.width - 44));
        if (click.clicked) choose(frame, found[i]);
    }
    if (found.empty())
        draw_words(list, type, {card.x + 16, y + (row_height - height_of(type)) * 0.5f},
                   frame.theme.faint, "No such name in this article");
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) ++view.marked;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && view.marked > 0) --view.marked;
    if (done && !found.empty()) choose(frame, found[view.marked]);
    const bool outside = ImGui::IsMouseClicked(0) && !card.contains(ImGui::GetIO().MousePos);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape) || outside) frame.state.find_open = false;
    end_pane();
}

}  // namespace dragoman
