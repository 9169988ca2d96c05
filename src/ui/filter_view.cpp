#include "ui/filter_view.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/clusters.h"
#include "ui/commands.h"
#include "ui/describe.h"

namespace dragoman {

namespace {

constexpr float kWidth = 268;
constexpr size_t kMostSpeakers = 8;

ImVec4 as_vector(Color color) {
    return ImGui::ColorConvertU32ToFloat4(color);
}

void note(Frame& frame, const std::string& name) {
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    frame.probe.add(ProbeKind::Button, 0, name, min.x, min.y, max.x - min.x, max.y - min.y);
}

void caption(const char* words) {
    ImGui::Spacing();
    ImGui::TextDisabled("%s", words);
}

// The entities that something is attributed to, with how much; who says most comes first.
std::vector<std::pair<uint32_t, uint32_t>> speakers_of(const Document& doc) {
    std::vector<uint32_t> counts(doc.entities.size(), 0);
    for (const Relation& relation : doc.relations)
        if (relation.attributed_to != kNone) ++counts[relation.attributed_to];
    std::vector<std::pair<uint32_t, uint32_t>> speakers;
    for (uint32_t e = 0; e < counts.size(); ++e)
        if (counts[e] > 0) speakers.push_back({e, counts[e]});
    std::stable_sort(speakers.begin(), speakers.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (speakers.size() > kMostSpeakers) speakers.resize(kMostSpeakers);
    return speakers;
}

void choose_voice(Frame& frame, DiagramChoice& choice) {
    caption("Who says so");
    auto radio = [&](const std::string& label, const std::string& name, Voice voice,
                     uint32_t speaker) {
        const bool chosen = choice.voice == voice && choice.speaker == speaker;
        if (ImGui::RadioButton(displayed(label).c_str(), chosen)) {
            choice.voice = voice;
            choice.speaker = speaker;
        }
        note(frame, name);
    };
    radio("Everybody", "voice all", Voice::All, kNone);
    radio("The article itself", "voice article", Voice::Article, kNone);
    for (const auto& [entity, count] : speakers_of(frame.doc)) {
        ImGui::PushID(static_cast<int>(entity));
        const std::string name =
            shortened({Face::Plain, kTextSize}, one_line(name_of(frame.doc, entity)), kWidth - 90);
        radio(name + "  (" + std::to_string(count) + ")", "voice " + std::to_string(entity),
              Voice::Speaker, entity);
        ImGui::PopID();
    }
}

void choose_modality(Frame& frame, DiagramChoice& choice) {
    constexpr int kCount = static_cast<int>(Modality::Count);
    bool there[kCount] = {};
    for (const Relation& relation : frame.doc.relations)
        there[static_cast<int>(relation.modality)] = true;
    caption("How certain");
    int column = 0;
    for (int i = 0; i < kCount; ++i) {
        if (!there[i]) continue;
        if (column++ % 2 == 1) ImGui::SameLine(kWidth * 0.5f + 12);
        bool shown = !(choice.hidden_modalities >> i & 1);
        if (ImGui::Checkbox(certainty_name(static_cast<Modality>(i)), &shown))
            choice.hidden_modalities ^= 1u << i;
        note(frame, std::string("modality ") + std::string(name(static_cast<Modality>(i))));
    }
}

void choose_polarity(Frame& frame) {
    constexpr const char* kWords[] = {"conflict", "cooperation", "neither"};
    constexpr Polarity kPolarities[] = {Polarity::Conflict, Polarity::Cooperation,
                                        Polarity::Neutral};
    static_assert(std::size(kPolarities) == static_cast<size_t>(Polarity::Count));
    caption("Of what kind");
    for (size_t i = 0; i < std::size(kPolarities); ++i) {
        const uint32_t bit = 1u << static_cast<int>(kPolarities[i]);
        if (i > 0) ImGui::SameLine();
        bool shown = !(frame.state.hidden_polarities & bit);
        if (ImGui::Checkbox(kWords[i], &shown)) frame.state.hidden_polarities ^= bit;
        note(frame, std::string("polarity ") + std::string(name(kPolarities[i])));
    }
}

void choose_score(Frame& frame, DiagramChoice& choice) {
    caption("How sure the program must be");
    int percent = (choice.least_score + 5) / 10;
    ImGui::SetNextItemWidth(kWidth);
    if (ImGui::SliderInt("##score", &percent, 0, 95, "%d %% or more", ImGuiSliderFlags_AlwaysClamp))
        choice.least_score = static_cast<uint16_t>(percent * 10);
    note(frame, "least score");
}

void choose_sentences(Frame& frame, DiagramChoice& choice) {
    const int count = static_cast<int>(frame.doc.sentences.size());
    if (count < 2) return;
    caption("Told in sentences");
    int first = static_cast<int>(choice.first_sentence) + 1;
    int last = choice.end_sentence == kNone
                   ? count
                   : std::min(static_cast<int>(choice.end_sentence), count);
    const float half = (kWidth - 8) * 0.5f;
    ImGui::SetNextItemWidth(half);
    const bool first_moved = ImGui::SliderInt("##first sentence", &first, 1, count, "from %d",
                                              ImGuiSliderFlags_AlwaysClamp);
    note(frame, "first sentence");
    ImGui::SameLine();
    ImGui::SetNextItemWidth(half);
    const bool last_moved =
        ImGui::SliderInt("##last sentence", &last, 1, count, "to %d", ImGuiSliderFlags_AlwaysClamp);
    note(frame, "last sentence");
    if (!first_moved && !last_moved) return;
    if (first_moved) last = std::max(last, first);
    if (last_moved) first = std::min(first, last);
    choice.first_sentence = static_cast<uint32_t>(first - 1);
    choice.end_sentence = last == count ? kNone : static_cast<uint32_t>(last);
}

void choose_entities(Frame& frame, DiagramChoice& choice) {
    caption("Whom");
    ImGui::Checkbox("also who is in no relation", &choice.show_unconnected);
    note(frame, "unconnected");
    const Command* command = find_command(std::string_view("focus"));
    bool focused = choice.focus != kNone;
    const std::string around = focused ? "only around " + one_line(name_of(frame.doc, choice.focus))
                                       : std::string("only around the one that is chosen");
    const bool can = focused || command->can_run(frame.state, frame.doc);
    ImGui::BeginDisabled(!can);
    const std::string label = shortened({Face::Plain, kTextSize}, around, kWidth - 30);
    if (ImGui::Checkbox((displayed(label) + "##around").c_str(), &focused))
        run_command("focus", frame.state, frame.doc);
    ImGui::EndDisabled();
    note(frame, "around");
}

void choose_layout(Frame& frame, DiagramChoice& choice) {
    constexpr const char* kWords[] = {"free", "by sentence", "in layers", "in rings"};
    static_assert(std::size(kWords) == static_cast<size_t>(LayoutKind::Count));
    constexpr LayoutKind kKinds[] = {LayoutKind::Free, LayoutKind::Timeline, LayoutKind::Layered,
                                     LayoutKind::Radial};
    ImGui::TextDisabled("Laid out");
    for (int i = 0; i < static_cast<int>(std::size(kWords)); ++i) {
        const LayoutKind kind = kKinds[i];
        if (i % 2 == 1) ImGui::SameLine(kWidth * 0.5f + 12);
        if (ImGui::RadioButton(kWords[i], choice.layout == kind))
            choose_layout_kind(frame.state, kind);
        note(frame, "layout " + std::to_string(static_cast<int>(kind)));
    }
}

void draw_panel(Frame& frame) {
    const Theme& theme = frame.theme;
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_GrabMinSize, 18);
    ImGui::PushStyleVar(ImGuiStyleVar_GrabRounding, 6);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {8, 4});
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {6, frame.state.narrow ? 7.0f : 3.0f});
    const std::pair<ImGuiCol, Color> colors[] = {
        {ImGuiCol_FrameBg, theme.panel},
        {ImGuiCol_FrameBgHovered, theme.hover},
        {ImGuiCol_FrameBgActive, theme.hover},
        {ImGuiCol_CheckMark, theme.accent},
        {ImGuiCol_SliderGrab, theme.accent},
        {ImGuiCol_SliderGrabActive, theme.accent},
        {ImGuiCol_Border, mix(theme.line, theme.faint, 0.4f)}};
    for (const auto& [slot, color] : colors) ImGui::PushStyleColor(slot, as_vector(color));
    DiagramChoice& choice = frame.state.diagram;
    ImGui::Dummy({kWidth, 0});
    choose_layout(frame, choice);
    choose_voice(frame, choice);
    choose_modality(frame, choice);
    choose_polarity(frame);
    choose_score(frame, choice);
    choose_sentences(frame, choice);
    choose_entities(frame, choice);
    ImGui::Spacing();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    command_button(frame, "show-all", {at.x, at.y, kWidth, 32}, ButtonLook::Outlined);
    ImGui::PopStyleColor(std::size(colors));
    ImGui::PopStyleVar(5);
}

}  // namespace

void draw_filter_button(Frame& frame, const Area& area, ButtonLook look) {
    const bool filtered =
        !(frame.state.diagram == DiagramChoice{}) || frame.state.hidden_polarities != 0;
    const bool key = std::exchange(frame.state.open_filters, false);
    if (button(frame, "filter", "View", area, filtered ? ButtonLook::Chosen : look,
               "How it is laid out; who says so, how certain, told where, around whom  (V)") ||
        key)
        ImGui::OpenPopup("filters");
    const float room = place_popup(frame, area, kWidth + 56);
    ImGui::SetNextWindowSizeConstraints({0, 0}, {kWidth + 48, std::max(room, 120.0f)});
    if (ImGui::BeginPopup("filters", ImGuiWindowFlags_NoMove)) {
        draw_panel(frame);
        if (ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
}

}  // namespace dragoman
