#include "ui/article_pointer.h"

#include <algorithm>
#include <cmath>

#include "ui/label_look.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

// What the pointer is on.
struct Pointed {
    bool on_text = false;
    uint32_t byte = kNone;  // nearest place between two letters
    uint32_t mention = kNone;
    uint32_t quote = kNone;     // the bar in the gutter
    uint32_t sentence = kNone;  // of the line, in the gutter
    const ShownLine* line = nullptr;
};

Pointed find_pointed(const ArticleView& view, const Frame& frame,
                     const std::vector<ShownLine>& lines, ImVec2 mouse) {
    Pointed out;
    for (const ShownLine& shown : lines) {
        if (mouse.y < shown.at.y || mouse.y >= shown.at.y + shown.line->height) continue;
        const float x = mouse.x - shown.at.x;
        out.line = &shown;
        out.byte = byte_at(shown.clusters, x);
        for (const PlacedCluster& cluster : shown.clusters) {
            if (x < cluster.x || x >= cluster.x + cluster.width) continue;
            out.on_text = true;
            out.mention = mention_at(frame.doc, view.highlights, cluster.span.begin);
            if (out.mention != kNone && !frame.state.shows(frame.doc.mentions[out.mention]))
                out.mention = kNone;
        }
        if (x < 0) {
            for (uint32_t i = 0; i < frame.doc.quotes.size(); ++i)
                if (frame.doc.quotes[i].span.overlaps(shown.line->span)) out.quote = i;
            for (uint32_t i = 0; i < frame.doc.sentences.size() && out.sentence == kNone; ++i)
                if (frame.doc.sentences[i].span.overlaps(shown.line->span)) out.sentence = i;
        }
    }
    return out;
}

// The end of the chosen name that the pointer is on. Of others the ends are where words are
// selected from.
MovedEnd find_end(const Frame& frame, const std::vector<ShownLine>& lines, ImVec2 mouse) {
    constexpr float kInside = 4, kOutside = 8;
    const uint32_t mention = frame.state.edit.mention;
    if (mention == kNone || mention != active_mention(frame.state, frame.doc)) return {};
    const Span span = frame.doc.mentions[mention].span;
    for (const ShownLine& shown : lines) {
        float left, right;
        if (mouse.y < shown.at.y || mouse.y >= shown.at.y + shown.line->height ||
            !extent(shown, without_trailing_space(frame.doc.text, shown, span), left, right))
            continue;
        const float inside = std::min(kInside, (right - left) * 0.25f);
        if (shown.line->span.begin <= span.begin && left - kOutside <= mouse.x &&
            mouse.x <= left + inside)
            return {mention, false, span};
        if (span.end <= shown.line->span.end && right - inside <= mouse.x &&
            mouse.x <= right + kOutside)
            return {mention, true, span};
    }
    return {};
}

Selection thing_at(const Frame& frame, const Pointed& pointed) {
    if (pointed.mention != kNone) {
        const uint32_t entity = frame.doc.mentions[pointed.mention].entity;
        if (entity != kNone) return {SelectionKind::Entity, entity};
        return {SelectionKind::Mention, pointed.mention};
    }
    if (pointed.quote != kNone) return {SelectionKind::Quote, pointed.quote};
    return {};
}

void draw_mention_tooltip(const Frame& frame, const ShownLine& shown, uint32_t index) {
    const Mention& mention = frame.doc.mentions[index];
    float left, right;  // above the words, so that the line below can be read
    if (!extent(shown, mention.span, left, right)) return;
    const bool below = shown.at.y < 140;
    ImGui::SetNextWindowPos({left, below ? shown.at.y + shown.line->height + 4 : shown.at.y - 4},
                            ImGuiCond_Always, {0, below ? 0.0f : 1.0f});
    begin_tooltip(frame);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const Type small{Face::Plain, kSmallSize};
    std::string label(label_of(mention));
    if (mention.kind == MentionKind::Pronoun) label += " · pronoun";
    if (mention.kind == MentionKind::Nominal) label += " · description";
    list->AddRectFilled({at.x, at.y + 4}, {at.x + 9, at.y + 13}, stroke_of(frame, mention), 2);
    draw_words(list, small, {at.x + 15, at.y}, frame.theme.faint, label);
    ImGui::Dummy({15 + width_of(small, label), height_of(small)});
    if (mention.entity != kNone) {
        uint32_t count = 0;
        for (const Mention& other : frame.doc.mentions) count += other.entity == mention.entity;
        const std::string& entity = frame.doc.entities[mention.entity].name;
        const Type bold{Face::Bold, kTextSize};
        const std::string fitting = shortened(bold, entity, 340);
        draw_words(list, bold, ImGui::GetCursorScreenPos(), frame.theme.text, fitting);
        ImGui::Dummy({width_of(bold, fitting), height_of(bold)});
        tooltip_words(
            frame, count == 1 ? "mentioned once" : "mentioned " + std::to_string(count) + " times");
    }
    end_tooltip();
}

// While a highlight is held: over another one a relation is being drawn, elsewhere words are
// selected as always.
void drag_highlight(ArticleView& view, Frame& frame, const Pointed& pointed) {
    Link& link = frame.state.edit.link;
    const Document& doc = frame.doc;
    if (view.held >= doc.mentions.size() || doc.mentions[view.held].entity == kNone ||
        ImGui::GetIO().KeyShift)
        return;
    link.mention = view.held;
    link.entity = doc.mentions[view.held].entity;
    link.over_other = pointed.mention != kNone && pointed.mention != view.held &&
                      doc.mentions[pointed.mention].entity != kNone &&
                      doc.mentions[pointed.mention].entity != link.entity;
    if (link.over_other) frame.state.text_selection = {};
}

// While an end of a name is held it follows the pointer from word to word; let go, it stays there.
void move_end(ArticleView& view, Frame& frame, const std::vector<ShownLine>& lines) {
    MovedEnd& moved = view.moved;
    if (moved.mention >= frame.doc.mentions.size() || moved.mention != frame.state.edit.mention) {
        moved = {};
        return;
    }
    const Span before = frame.doc.mentions[moved.mention].span;
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsMouseDragging(0, 4)) {
        const Pointed pointed = find_pointed(view, frame, lines, ImGui::GetIO().MousePos);
        if (pointed.byte != kNone)
            moved.span = with_end_at(frame.doc.text, before, moved.end, pointed.byte);
        platform::request_frames(2);
    }
    if (ImGui::IsMouseDown(0)) return;
    if (moved.span != before) {
        frame.state.edit.wanted.push_back(move_mention(frame.doc, moved.mention, moved.span));
        frame.state.edit.choose_after = moved.span;
    }
    moved = {};
}

void choose_words(ArticleView& view, Frame& frame, const Pointed& pointed) {
    UiState& state = frame.state;
    if (pointed.byte == kNone) return;
    const uint32_t byte = pointed.byte;
    if (ImGui::IsMouseDoubleClicked(0)) {
        state.text_selection = word_around(frame.doc.text, byte);
        state.edit.popup_open = true;
        view.selecting = false;
    } else if (ImGui::IsMouseClicked(0)) {
        if (ImGui::GetIO().KeyShift && view.anchor != kNone)
            state.text_selection = {std::min(view.anchor, byte), std::max(view.anchor, byte)};
        else
            view.anchor = byte;
        view.selecting = true;
        view.held = pointed.mention;
    } else if (view.selecting && ImGui::IsMouseDragging(0, 4)) {
        state.text_selection = {std::min(view.anchor, byte), std::max(view.anchor, byte)};
    }
}

// A finger that rests on a word selects it.
void choose_word_by_rest(ArticleView& view, Frame& frame, const Pointed& pointed) {
    constexpr float kRest = 0.5f;  // seconds
    const ImGuiIO& io = ImGui::GetIO();
    if (!ImGui::IsMouseDown(0) || view.scroller.finger_moved || !pointed.on_text) return;
    platform::request_frames(2);
    if (io.MouseDownDuration[0] < kRest || io.MouseDownDuration[0] - io.DeltaTime >= kRest) return;
    frame.state.text_selection = word_around(frame.doc.text, pointed.byte);
    frame.state.edit.popup_open = true;
}

// The second button: what is under the pointer is chosen and its card opens.
void open_popup_at(Frame& frame, const Pointed& pointed) {
    UiState& state = frame.state;
    const Span chosen = chosen_words(state, frame.doc);
    if (pointed.on_text && chosen.begin <= pointed.byte && pointed.byte < chosen.end) {
        // On the words that are chosen already: they are meant, not a name among them.
    } else if (pointed.mention != kNone) {
        select(state, thing_at(frame, pointed), true);
        state.edit.mention = pointed.mention;
        state.text_selection = {};
    } else if (chosen.empty() && pointed.on_text) {
        state.text_selection = word_around(frame.doc.text, pointed.byte);
    }
    state.edit.popup_open = pointed.mention != kNone || !state.text_selection.empty();
    platform::request_frames(2);
}

}  // namespace

void act_on_pointer(ArticleView& view, Frame& frame, const Area& area,
                    const std::vector<ShownLine>& lines) {
    const ImGuiIO& io = ImGui::GetIO();
    UiState& state = frame.state;
    const bool inside =
        ImGui::IsWindowHovered() && area.contains(io.MousePos) && !view.scroller.holding_bar;
    if (view.moved.mention != kNone) return move_end(view, frame, lines);
    if (inside && !frame.touch && !view.selecting) {
        const MovedEnd end = find_end(frame, lines, io.MousePos);
        if (end.mention != kNone && ImGui::IsMouseClicked(0) && !ImGui::IsMouseDoubleClicked(0)) {
            view.moved = end;
            return;
        }
        if (end.mention != kNone && !ImGui::IsMouseReleased(0))
            return ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (ImGui::IsMouseReleased(0)) {
        const bool was_selecting = view.selecting;
        view.selecting = false;
        view.held = kNone;
        const Link link = state.edit.link;
        if (link.mention != kNone) state.edit.link = {};
        const ImVec2 from = io.MouseClickedPos[0];
        const float moved = std::fabs(io.MousePos.x - from.x) + std::fabs(io.MousePos.y - from.y);
        if (was_selecting && link.over_other) {
            const Pointed end = find_pointed(view, frame, lines, io.MousePos);
            if (end.mention != kNone)
                draft_relation(state, frame.doc, link.entity,
                               frame.doc.mentions[end.mention].entity, link.mention, end.mention,
                               io.MousePos.x, io.MousePos.y);
            return;
        }
        if (was_selecting && moved > 6 && !chosen_words(state, frame.doc).empty())
            state.edit.popup_open = true;
        if (!inside || moved > 6 || view.scroller.finger_moved || !(was_selecting || frame.touch))
            return;
        const Pointed pointed = find_pointed(view, frame, lines, io.MousePos);
        Selection thing = thing_at(frame, pointed);
        if (!thing && pointed.sentence != kNone)
            thing = {SelectionKind::Sentence, pointed.sentence};
        if (state.edit.popup_open && !state.text_selection.empty()) return;  // a word was chosen
        if (!io.KeyShift) state.text_selection = {};
        select(state, thing, true);
        state.edit.mention = pointed.mention;
        return;
    }
    if (view.selecting && ImGui::IsMouseDown(0) && !frame.touch) {
        if (io.MousePos.y < area.y) view.scroller.at -= 12;
        if (io.MousePos.y > area.y + area.height) view.scroller.at += 12;
        if (!area.contains(io.MousePos)) platform::request_frames(2);
        if (lines.empty()) return;
        ImVec2 mouse = io.MousePos;
        mouse.y = std::clamp(mouse.y, lines.front().at.y,
                             lines.back().at.y + lines.back().line->height - 1);
        const Pointed pointed = find_pointed(view, frame, lines, mouse);
        choose_words(view, frame, pointed);
        if (ImGui::IsMouseDragging(0, 4)) drag_highlight(view, frame, pointed);
        return;
    }
    if (!inside) return;
    const Pointed pointed = find_pointed(view, frame, lines, io.MousePos);
    if (frame.touch) choose_word_by_rest(view, frame, pointed);
    if (ImGui::IsMouseClicked(1)) open_popup_at(frame, pointed);
    const Selection thing = thing_at(frame, pointed);
    if (!frame.touch) {
        if (thing) frame.hover_now = thing;
        const bool card = frame.state.edit.popup_open || frame.state.edit.relation.open;
        if (pointed.mention != kNone && !card)
            draw_mention_tooltip(frame, *pointed.line, pointed.mention);
        ImGui::SetMouseCursor(thing             ? ImGuiMouseCursor_Hand
                              : pointed.on_text ? ImGuiMouseCursor_TextInput
                                                : ImGuiMouseCursor_Arrow);
        if (!ImGui::IsAnyItemActive()) choose_words(view, frame, pointed);
    }
}

}  // namespace dragoman
