#include "ui/article_view.h"

#include <algorithm>
#include <cmath>

#include "ui/article_pointer.h"
#include "ui/clusters.h"
#include "ui/label_look.h"

namespace dragoman {

namespace {

constexpr float kWidestColumn = 44;  // ems: longer lines are hard to read
constexpr float kGutter = 22;        // left of the text: the bars of quotes
constexpr float kQuoteBar = 3;
constexpr float kTitleScale = 1.6f, kHeadingScale = 1.12f;

Type type_of(LineStyle style, float em) {
    switch (style) {
        case LineStyle::Title:
            return {Face::ReadingBold, std::round(em * kTitleScale)};
        case LineStyle::Heading:
            return {Face::ReadingBold, std::round(em * kHeadingScale)};
        default:
            return {Face::Reading, em};
    }
}

float measure_cluster(void* user, LineStyle style, std::string_view cluster) {
    return advance_of(type_of(style, *static_cast<float*>(user)), cluster);
}

void renew_layout(ArticleView& view, const Document& doc, float width, float em) {
    if (view.layout.width == width && view.text_size == em) return;
    const uint32_t top = line_at(view.layout, view.scroller.at);  // keep the same words at the top
    const uint32_t byte =
        top > 0 && top < view.layout.lines.size() ? view.layout.lines[top].span.begin : 0;
    view.text_size = em;
    TextStyle styles[kLineStyles];
    for (int i = 0; i < kLineStyles; ++i) {
        const float size = type_of(static_cast<LineStyle>(i), em).em;
        styles[i] = {std::round(size * (i == static_cast<int>(LineStyle::Title) ? 1.32f : 1.68f)),
                     std::round(em * 0.85f)};
    }
    view.layout =
        lay_out(doc.text, view.paragraphs, width, styles, {measure_cluster, &view.text_size});
    if (byte > 0) view.scroller.at = view.layout.lines[line_of(view.layout, byte)].y;
}

struct Painter {
    ArticleView& view;
    Frame& frame;
    ImDrawList* list;

    void fill(const ShownLine& shown, Span span, Color color, float grow_x, float top,
              float bottom) {
        float left, right;
        if (extent(shown, without_trailing_space(frame.doc.text, shown, span), left, right))
            list->AddRectFilled({left - grow_x, shown.baseline - top},
                                {right + grow_x, shown.baseline + bottom}, color, 3);
    }

    void draw_evidence(const ShownLine& shown, const Focus& focus, float strength) {
        if (focus.evidence.empty()) return;
        const float em = shown.type.em;
        fill(shown, focus.evidence, mix(frame.theme.paper, frame.theme.evidence, strength), 2,
             em * 1.12f, em * 0.48f);
    }

    void draw_mark(const ShownLine& shown, const Mark& mark) {
        const Mention& mention = frame.doc.mentions[mark.mention];
        const Theme& theme = frame.theme;
        if (!frame.state.shows(mention)) return;
        float left, right;
        if (!extent(shown, without_trailing_space(frame.doc.text, shown, mention.span), left,
                    right))
            return;
        const float em = shown.type.em;
        const float inset = std::min(2u, mark.depth) * 2.0f;
        const float top = shown.baseline - em * 0.95f + inset,
                    bottom = shown.baseline + em * 0.3f - inset * 0.4f;
        const bool chosen = is_chosen(mark.mention, frame.selected, frame.state.selected);
        const bool hovered = is_chosen(mark.mention, frame.hovered, frame.state.hovered);
        const Color stroke = stroke_of(frame, mention);
        if (is_value(mention.type)) {
            if (chosen || hovered)
                list->AddRectFilled({left - 1, top}, {right + 1, bottom}, fill_of(frame, mention),
                                    3);
            draw_underline(list, Underline::Dotted, {left, bottom - 1}, right,
                           with_alpha(stroke, 170), 1);
        } else {
            const bool is_name = mention.kind == MentionKind::Name;
            Color fill = is_name ? fill_of(frame, mention) : 0;
            if (hovered) fill = mix(theme.paper, stroke, theme.dark ? 0.45f : 0.34f);
            if (chosen) fill = mix(theme.paper, stroke, theme.dark ? 0.55f : 0.44f);
            if (fill) list->AddRectFilled({left - 1.5f, top}, {right + 1.5f, bottom}, fill, 3);
            if (chosen)
                list->AddRect({left - 2, top - 0.5f}, {right + 2, bottom + 0.5f}, stroke, 3, 0,
                              1.3f);
            const Color under = is_name ? stroke : with_alpha(stroke, 150);
            draw_underline(list, underline_of(mention.type), {left, bottom - 1.5f}, right, under,
                           is_name ? 1.5f : 1);
        }
        if (frame.state.edit.mention == mark.mention && chosen) {  // where commands act
            list->AddRect({left - 3.5f, top - 2}, {right + 3.5f, bottom + 2}, theme.accent, 4, 0,
                          2);
            if (!frame.touch) draw_handles(shown, mention.span, left, right, top, bottom);
            note_spot(left, bottom);
        } else if (frame.state.selected == Selection{SelectionKind::Mention, mark.mention}) {
            note_spot(left, bottom);
        }
        if (frame.state.edit.link.mention == mark.mention) {
            frame.state.edit.link.x = (left + right) * 0.5f;
            frame.state.edit.link.y = (top + bottom) * 0.5f;
        }
        frame.probe.add(ProbeKind::Mention, mark.mention, {}, left, top, right - left,
                        bottom - top);
    }

    // What the pointer takes to move an end of the chosen name.
    void draw_handles(const ShownLine& shown, Span span, float left, float right, float top,
                      float bottom) {
        const float middle = (top + bottom) * 0.5f, reach = (bottom - top) * 0.22f;
        auto handle = [&](float x) {
            list->AddRectFilled({x - 3, middle - reach}, {x + 3, middle + reach},
                                frame.theme.accent, 3);
        };
        if (shown.line->span.begin <= span.begin) handle(left - 3.5f);
        if (span.end <= shown.line->span.end) handle(right + 3.5f);
    }

    // A card may open here.
    void note_spot(float x, float y) {
        frame.state.spot_x = x;
        frame.state.spot_y = y;
    }

    bool is_chosen(uint32_t mention, const Focus& focus, Selection selection) const {
        if (selection.kind == SelectionKind::Mention && selection.index == mention) return true;
        const Mention& m = frame.doc.mentions[mention];
        if (m.entity == kNone || !focus.has_entity(m.entity)) return false;
        // A relation or a quote lights up its people where it is said, not all over the article.
        return focus.evidence.empty() || focus.evidence.overlaps(m.span);
    }

    void draw_quotes(const ShownLine& shown) {
        const auto& quotes = frame.doc.quotes;
        for (uint32_t i = 0; i < quotes.size(); ++i) {
            const Quote& quote = quotes[i];
            if (quote.span.begin >= shown.line->span.end) break;
            if (!quote.span.overlaps(shown.line->span)) continue;
            const bool chosen = frame.state.selected == Selection{SelectionKind::Quote, i};
            const bool hovered = frame.state.hovered == Selection{SelectionKind::Quote, i};
            const bool reported = quote.kind == QuoteKind::Indirect;
            const float x = shown.at.x - kGutter + 6, end = shown.at.y + shown.line->height;
            const Color color = chosen || hovered
                                    ? frame.theme.accent
                                    : with_alpha(frame.theme.quote, reported ? 120 : 230);
            if (!reported)
                list->AddRectFilled({x, shown.at.y}, {x + kQuoteBar, end}, color);
            else
                for (float y = shown.at.y; y < end; y += 6)
                    list->AddRectFilled({x, y}, {x + kQuoteBar * 0.67f, std::min(y + 3, end)},
                                        color);
        }
    }

    void draw_words(const ShownLine& shown) {
        const Color color = frame.theme.text;
        const float top = shown.baseline - ascent_of(shown.type);
        for (const PlacedCluster& cluster : shown.clusters)
            draw_cluster(list, shown.type, {shown.at.x + cluster.x, top}, color,
                         frame.doc.words(cluster.span));
    }

    void draw_trigger(const ShownLine& shown) {
        const Focus& focus = frame.selected;
        float left, right;
        if (focus.trigger.empty() ||
            !extent(shown, without_trailing_space(frame.doc.text, shown, focus.trigger), left,
                    right))
            return;
        Color color = frame.theme.accent;
        if (frame.state.selected.kind == SelectionKind::Relation)
            color = frame.theme.polarity(frame.doc.relations[frame.state.selected.index].polarity);
        list->AddRectFilled({left, shown.baseline + shown.type.em * 0.26f},
                            {right, shown.baseline + shown.type.em * 0.26f + 2.5f}, color, 1);
    }
};

// A line from the highlight that is held to the pointer, once it has left it.
void draw_link(const Frame& frame) {
    const Link& link = frame.state.edit.link;
    if (link.mention == kNone || !link.over_other) return;
    const ImVec2 to = ImGui::GetIO().MousePos;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddLine({link.x, link.y}, to, frame.theme.accent, 2.5f);
    list->AddCircleFilled({link.x, link.y}, 4, frame.theme.accent);
    list->AddCircleFilled(to, 5, frame.theme.accent);
}

void act_on_keys(ArticleView& view, const UiState& state, const Area& area) {
    if (ImGui::GetIO().WantTextInput || ImGui::GetIO().KeyCtrl) return;
    if (state.edit.chooser.kind != ChooserKind::None || state.edit.relation.open ||
        state.edit.popup_open)
        return;
    float by = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) by = 48;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) by = -48;
    if (ImGui::IsKeyPressed(ImGuiKey_PageDown) || ImGui::IsKeyPressed(ImGuiKey_Space))
        by = area.height * 0.9f;
    if (ImGui::IsKeyPressed(ImGuiKey_PageUp)) by = -area.height * 0.9f;
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) by = -view.content_height;
    if (ImGui::IsKeyPressed(ImGuiKey_End)) by = view.content_height;
    if (by == 0) return;
    const float from = view.scroller.target >= 0 ? view.scroller.target : view.scroller.at;
    view.scroller.target =
        std::clamp(from + by, 0.0f, std::max(0.0f, view.content_height - area.height));
}

// Ticks beside the scroll bar where the chosen entity is mentioned.
void draw_ticks(const ArticleView& view, const Frame& frame, const Area& area, float top) {
    const Selection selected = frame.state.selected;
    if (selected.kind != SelectionKind::Entity || view.content_height <= area.height) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const Mention& mention : frame.doc.mentions) {
        if (mention.entity != selected.index || view.layout.lines.empty()) continue;
        const float y = view.layout.lines[line_of(view.layout, mention.span.begin)].y + top;
        const float at = area.y + y / view.content_height * area.height;
        list->AddRectFilled({area.x + area.width - 5, at}, {area.x + area.width, at + 2.5f},
                            stroke_of(frame, mention));
    }
}

}  // namespace

void renew_article(ArticleView& view, const Document& doc) {
    view.highlights = find_highlights(doc);
    std::vector<Span> headings;
    for (const Sentence& sentence : doc.sentences)
        if (sentence.headline) headings.push_back(sentence.span);
    view.paragraphs = split_paragraphs(doc.text, doc.title, headings);
    view.layout = {};
    view.anchor = kNone;
}

void draw_article_view(ArticleView& view, Frame& frame, const Area& area) {
    begin_pane("article", area, frame.theme.paper);
    frame.probe.add(ProbeKind::Area, 0, "article", area.x, area.y, area.width, area.height);
    const float em = frame.state.text_size;
    const float margin = frame.state.narrow ? 14 : std::min(36.0f, area.width * 0.06f);
    const float column =
        std::min(std::floor(area.width - 2 * margin - kGutter), kWidestColumn * em);
    const float top = frame.state.narrow ? 16 : 28;
    if (column < 40) return end_pane();
    renew_layout(view, frame.doc, column, em);
    view.content_height = view.layout.height + 2 * top;

    // Bring the chosen place into view, a third below the upper edge.
    const bool to_words = frame.state.scroll_to_words;
    if ((frame.state.scroll_to_selected || to_words) && !view.layout.lines.empty()) {
        const Span place = to_words ? frame.state.text_selection : frame.selected.place;
        if (!place.empty()) {
            const TextLine& first = view.layout.lines[line_of(view.layout, place.begin)];
            const TextLine& last = view.layout.lines[line_of(view.layout, place.end)];
            const float from = first.y + top, to = last.y + last.height + top;
            if (from < view.scroller.at + 20 || to > view.scroller.at + area.height - 20)
                view.scroller.target =
                    std::clamp(from - area.height * 0.3f, 0.0f,
                               std::max(0.0f, view.content_height - area.height));
        }
        frame.state.scroll_to_selected = frame.state.scroll_to_words = false;
    }
    // The arrow keys walk through the diagram after a click there, and step through a story.
    if (frame.state.tab != Tab::Diagram && !frame.state.story.open)
        act_on_keys(view, frame.state, area);

    // Place the visible lines.
    const float left = std::round(area.x + (area.width - column - kGutter) * 0.5f + kGutter);
    const TextMeasure measure{measure_cluster, &view.text_size};
    std::vector<ShownLine> lines;
    const float shift = area.y + top - std::round(view.scroller.at);
    for (uint32_t i = line_at(view.layout, view.scroller.at - top); i < view.layout.lines.size();
         ++i) {
        const TextLine& line = view.layout.lines[i];
        if (line.y + shift >= area.y + area.height) break;
        const Type type = type_of(line.style, em);
        ShownLine shown{&line, type, {left, line.y + shift}, 0, {}};
        shown.baseline = std::round(shown.at.y + line.height * 0.5f + type.em * 0.34f);
        place_clusters(frame.doc.text, line, column, measure, shown.clusters);
        lines.push_back(std::move(shown));
    }

    if (!lines.empty()) frame.state.first_visible = lines.front().line->span.begin;
    frame.probe.limit(area.x, area.y, area.width, area.height);
    Painter painter{view, frame, ImGui::GetWindowDrawList()};
    for (const ShownLine& shown : lines) {
        if (frame.state.hovered.kind != SelectionKind::Entity)
            painter.draw_evidence(shown, frame.hovered, 0.5f);
        painter.draw_evidence(shown, frame.selected, 1);
    }
    for (const ShownLine& shown : lines) {
        painter.draw_quotes(shown);
        for (const Mark& mark : marks_in(frame.doc, view.highlights, shown.line->span))
            painter.draw_mark(shown, mark);
        if (!frame.state.text_selection.empty()) {
            const float half = shown.line->height * 0.5f;
            painter.fill(shown, frame.state.text_selection, with_alpha(frame.theme.selection, 190),
                         0, half + shown.type.em * 0.3f, half - shown.type.em * 0.3f);
            float left, right;
            if (extent(shown, frame.state.text_selection, left, right))
                painter.note_spot(left, shown.at.y + shown.line->height);
        }
        if (view.moved.mention != kNone) {
            const float half = shown.line->height * 0.5f;
            painter.fill(shown, view.moved.span, with_alpha(frame.theme.accent, 90), 2,
                         half + shown.type.em * 0.2f, half - shown.type.em * 0.4f);
        }
        painter.draw_trigger(shown);
        painter.draw_words(shown);
    }
    frame.probe.no_limit();
    draw_ticks(view, frame, area, top);
    act_on_pointer(view, frame, area, lines);
    draw_link(frame);
    scroll(view.scroller, frame, area, view.content_height);
    end_pane();
}

}  // namespace dragoman
