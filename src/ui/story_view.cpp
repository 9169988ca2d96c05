#include "ui/story_view.h"

#include <algorithm>

#include "ui/clusters.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr float kWordsHeight = 80;  // on a narrow screen, under the track,
constexpr float kWordsBelow = 52;   // and on one that lies

// Where the sentences are: a line with a tick for each that tells something.
void draw_track(Frame& frame, const Area& area) {
    Story& story = frame.state.story;
    const std::vector<uint32_t> telling = telling_sentences(frame.doc);
    const float count = std::max(1.0f, static_cast<float>(frame.doc.sentences.size()) - 1);
    const float middle = area.y + area.height * 0.5f;
    auto place = [&](uint32_t sentence) {
        return area.x + 8 + (area.width - 16) * static_cast<float>(sentence) / count;
    };
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({area.x + 8, middle - 1}, {area.x + area.width - 8, middle + 1},
                        frame.theme.line, 1);
    list->AddRectFilled({area.x + 8, middle - 1}, {place(story.sentence), middle + 1},
                        frame.theme.accent, 1);
    for (uint32_t sentence : telling)
        list->AddCircleFilled({place(sentence), middle}, 3,
                              sentence <= story.sentence
                                  ? frame.theme.accent
                                  : mix(frame.theme.line, frame.theme.faint, 0.5f));
    list->AddCircleFilled({place(story.sentence), middle}, 7, frame.theme.accent);
    click_area("story track", 0, area);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemActive() && !telling.empty()) {
        const float x = ImGui::GetIO().MousePos.x;
        uint32_t nearest = telling[0];
        for (uint32_t sentence : telling)
            if (std::abs(place(sentence) - x) < std::abs(place(nearest) - x)) nearest = sentence;
        story.playing = false;
        if (nearest != story.sentence) go_to_sentence(frame.state, frame.doc, nearest);
    }
    frame.probe.add(ProbeKind::Area, 0, "story track", area.x, area.y, area.width, area.height);
}

// The sentence itself, where the article is not beside the diagram.
void draw_sentence(const Frame& frame, const Area& area) {
    const Story& story = frame.state.story;
    if (story.sentence >= frame.doc.sentences.size()) return;
    const std::string words =
        displayed(one_line(frame.doc.words(frame.doc.sentences[story.sentence].span)));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRect(area.min(), area.max(), true);
    list->AddText(font(Face::Reading), line_size(kTextSize), area.min(), frame.theme.text,
                  words.c_str(), words.c_str() + words.size(), area.width);
    list->PopClipRect();
}

}  // namespace

void go_to_sentence(UiState& state, const Document& doc, uint32_t sentence) {
    state.story.sentence = sentence;
    state.story.next = platform::milliseconds() + reading_time(doc, sentence);
    select(state, {SelectionKind::Sentence, sentence});
    state.show_selected_tab = false;
    platform::request_frames(3);
}

void play_story(UiState& state, const Document& doc) {
    Story& story = state.story;
    if (!story.open || !story.playing) return;
    const double now = platform::milliseconds();
    if (now < story.next) return platform::wake_after(static_cast<int>(story.next - now) + 1);
    const uint32_t next = story_step(doc, story.sentence, 1);
    if (next == story.sentence) {
        story.playing = false;
        return;
    }
    go_to_sentence(state, doc, next);
    platform::wake_after(static_cast<int>(reading_time(doc, next)) + 1);
}

float story_height(const UiState& state) {
    if (!state.story.open) return 0;
    return state.lies ? 44 + kWordsBelow : state.narrow ? 88 + kWordsHeight : 46;
}

void draw_story(Frame& frame, const Area& area) {
    if (area.height <= 0) return;
    const Story& story = frame.state.story;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(area.min(), area.max(), frame.theme.panel);
    list->AddLine(area.min(), {area.x + area.width, area.y}, frame.theme.line);
    const bool lies = frame.state.lies;
    const float row = frame.state.narrow ? 44 : area.height;
    const float height = frame.state.narrow ? 44 : 32, y = area.y + (row - height) * 0.5f;
    float x = area.x + 10;
    auto press = [&](const char* command, const char* label, ButtonLook look) {
        const float width = std::max(button_width(label), height);
        if (button(frame, command, label, {x, y, width, height}, look,
                   find_command(std::string_view(command))->help))
            run_command(command, frame.state, frame.doc);
        x += width + 4;
    };
    press("story-back", "‹", ButtonLook::Outlined);
    press("story-play", story.playing ? "Pause" : "Play", ButtonLook::Primary);
    press("story-forward", "›", ButtonLook::Outlined);
    const float end_width = button_width("End");
    const Area end{area.x + area.width - end_width - 10, y, end_width, height};
    if (button(frame, "story", "End", end, ButtonLook::Quiet, "Show the whole diagram again"))
        run_command("story", frame.state, frame.doc);
    const Type small{Face::Plain, kSmallSize};
    const std::string words = "sentence " + std::to_string(story.sentence + 1) + " of " +
                              std::to_string(frame.doc.sentences.size());
    draw_words(list, small, {x + 8, area.y + (row - height_of(small)) * 0.5f}, frame.theme.faint,
               words);
    x += width_of(small, words) + 20;
    const bool under = frame.state.narrow && !lies;
    if (under)
        draw_track(frame, {area.x + 4, area.y + row, area.width - 8, row});
    else
        draw_track(frame, {x, area.y, end.x - x - 8, row});
    const float words_y = under ? area.y + 2 * row : area.y + row;
    if (frame.state.narrow)
        draw_sentence(frame,
                      {area.x + 14, words_y, area.width - 28, area.y + area.height - words_y - 8});
}

}  // namespace dragoman
