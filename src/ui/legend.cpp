#include "ui/legend.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/article_marks.h"
#include "graph/picture.h"
#include "ui/describe.h"
#include "ui/label_look.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr Type kType{Face::Plain, kSmallSize};
constexpr float kGap = 2, kPad = 8;
constexpr uint32_t kTitleLetters = 24;

// One entry: a label of things, a tone or a mark of relations, an article.
struct Entry {
    enum Kind { Thing, Tone, Mark, Text } kind;
    std::string label;
    EntityType type = {};
    std::string tag = {};
    Polarity polarity = {};
    LineMark mark = {};
    uint32_t article = 0;
    // A cross and a width are explained, no more.
    bool can_be_hidden() const {
        return kind != Mark || mark == LineMark::Ringed || modalities_of(mark) != 0;
    }
};

float entry_height(const Frame& frame) {
    return frame.state.narrow ? 44 : 24;
}
float entry_width(const Entry& entry) {
    return 29 + width_of(kType, entry.label) + 5;
}

void add_articles(const Document& doc, const std::vector<Article>& articles,
                  std::vector<Entry>& out) {
    for (uint32_t a = 0; a < articles.size() && a < kMostHiddenArticles; ++a) {
        const std::string title = one_line(doc.words(articles[a].title));
        out.push_back({.kind = Entry::Text,
                       .label = title.empty() ? "Article" : shortened(title, kTitleLetters),
                       .article = a});
    }
}

std::vector<Entry> entries(const Document& doc, const Schema& schema,
                           const std::vector<Article>& articles) {
    std::vector<Entry> out;
    for (const Entity& entity : doc.entities) {
        const bool is_there = std::any_of(out.begin(), out.end(), [&](const Entry& entry) {
            return entry.tag == entity.tag && (!entry.tag.empty() || entry.type == entity.type);
        });
        if (!is_there)
            out.push_back(
                {Entry::Thing, title_of(schema, entity.type, entity.tag), entity.type, entity.tag});
    }
    // In the order of the types, the reader's own labels after them in that of the schema.
    auto place = [&](const Entry& entry) {
        if (entry.tag.empty()) return static_cast<size_t>(entry.type);
        const EntityLabel* label = label_for(schema, entry.type, entry.tag);
        const size_t count = static_cast<size_t>(EntityType::Count);
        return label ? count + static_cast<size_t>(label - schema.entities.data())
                     : count + kMostLabels;
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
    add_articles(doc, articles, out);
    if (doc.relations.empty()) return out;
    for (Polarity tone : {Polarity::Cooperation, Polarity::Conflict, Polarity::Neutral})
        out.push_back({.kind = Entry::Tone, .label = words_of(tone), .polarity = tone});
    for (LineMark mark : marks_of(doc.relations))
        out.push_back({.kind = Entry::Mark, .label = words_of(mark), .mark = mark});
    return out;
}

// Places all entries in rows; calls place(entry, area) for each. Returns the height of all rows.
template <class Place>
float flow(const Frame& frame, const std::vector<Article>& articles, float left, float top,
           float width, Place place) {
    const float height = entry_height(frame);
    float x = left + kPad, y = top + kPad * 0.5f;
    bool any = false;
    for (const Entry& entry : entries(frame.doc, frame.state.schema, articles)) {
        const float wide = entry_width(entry);
        if (any && x + wide > left + width - kPad) {
            x = left + kPad;
            y += height + kGap * 0.5f;
        }
        place(entry, Area{x, y, wide, height});
        x += wide + kGap;
        any = true;
    }
    return any ? y + height + kPad * 0.5f - top : 0;
}

void draw_sample(ImDrawList* list, const Frame& frame, const Entry& entry, const Area& area,
                 bool shown) {
    const float middle = area.y + area.height * 0.5f;
    auto faded = [&](Color color) { return shown ? color : mix(color, frame.theme.surface, 0.7f); };
    if (entry.kind == Entry::Text) {
        draw_article_mark(list, frame.theme, {area.x + 7, middle - kMarkHeight * 0.6f},
                          number_of(entry.article), 1.2f, shown ? 1 : 0.4f);
    } else if (entry.kind == Entry::Mark) {
        draw_mark(list, entry.mark, {area.x + 4, area.y, 20, area.height}, faded(frame.theme.text),
                  frame.theme.panel);
    } else if (entry.kind == Entry::Tone) {
        const Color color = faded(frame.theme.polarity(entry.polarity));
        list->AddLine({area.x + 4, middle}, {area.x + 18, middle}, color, 2);
        list->AddTriangleFilled({area.x + 24, middle}, {area.x + 16, middle - 4},
                                {area.x + 16, middle + 4}, color);
    } else {
        draw_shape(list, shape_of(entry.type), {area.x + 4, middle - 6, 20, 12},
                   faded(fill_of(frame, entry)), faded(stroke_of(frame, entry)), 1.3f);
    }
}

bool is_shown(const UiState& state, const Entry& entry) {
    if (entry.kind == Entry::Thing) return state.shows(entry);
    if (entry.kind == Entry::Tone) return state.shows(entry.polarity);
    if (entry.kind == Entry::Text) return !(state.diagram.hidden_articles >> entry.article & 1);
    if (entry.mark == LineMark::Ringed) return state.diagram.voice != Voice::Article;
    const uint32_t modalities = modalities_of(entry.mark);
    return modalities == 0 || (modalities & ~state.diagram.hidden_modalities) != 0;
}

// Hides what was shown, shows what was hidden.
void turn(UiState& state, const Entry& entry) {
    const bool shown = is_shown(state, entry);
    if (entry.kind == Entry::Text) {
        state.diagram.hidden_articles ^= 1u << entry.article;
    } else if (entry.kind == Entry::Mark && entry.mark == LineMark::Ringed) {
        state.diagram.voice = shown ? Voice::Article : Voice::All;
        state.diagram.speaker = kNone;
    } else if (entry.kind == Entry::Mark) {
        const uint32_t modalities = modalities_of(entry.mark);
        state.diagram.hidden_modalities &= ~modalities;
        if (shown) state.diagram.hidden_modalities |= modalities;
    } else if (entry.kind == Entry::Tone) {
        state.hidden_polarities ^= 1u << static_cast<int>(entry.polarity);
    } else if (entry.tag.empty()) {
        state.hidden_types ^= 1u << static_cast<int>(entry.type);
    } else if (std::erase(state.hidden_tags, entry.tag) == 0) {
        state.hidden_tags.push_back(entry.tag);
    }
}

void draw_entry(Frame& frame, const Entry& entry, const Area& area) {
    const bool shown = is_shown(frame.state, entry), can_be_hidden = entry.can_be_hidden();
    const std::string name =
        "legend " + std::string(entry.kind == Entry::Tone
                                    ? std::string(dragoman::name(entry.polarity))
                                : entry.kind == Entry::Mark ? entry.label
                                : entry.kind == Entry::Text ? "article " + number_of(entry.article)
                                : entry.tag.empty() ? std::string(dragoman::name(entry.type))
                                                    : entry.tag);
    const Click click = click_area(name.c_str(), 0, area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (click.hovered && can_be_hidden)
        list->AddRectFilled(area.min(), area.max(), frame.theme.hover, 6);
    draw_sample(list, frame, entry, area, shown);
    const float x = area.x + 29, y = area.y + (area.height - height_of(kType)) * 0.5f;
    draw_words(list, kType, {x, y}, shown ? frame.theme.text : with_alpha(frame.theme.faint, 150),
               entry.label);
    if (!shown) {
        const float line = area.y + area.height * 0.5f + 1;
        list->AddLine({x, line}, {x + width_of(kType, entry.label), line}, frame.theme.faint, 1);
    }
    frame.probe.add(ProbeKind::Button, 0, name, area.x, area.y, area.width, area.height);
    if (click.hovered) {
        if (can_be_hidden) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (!frame.touch) {
            begin_tooltip(frame);
            if (entry.kind == Entry::Mark) tooltip_words(frame, meaning_of(entry.mark));
            if (entry.kind == Entry::Thing)
                tooltip_words(frame, entry.tag.empty() ? kind_name(entry.type) : entry.label);
            if (can_be_hidden) tooltip_words(frame, shown ? "Click to hide" : "Click to show");
            end_tooltip();
        }
    }
    if (click.clicked && can_be_hidden) turn(frame.state, entry);
}

}  // namespace

void draw_mark(ImDrawList* list, LineMark mark, const Area& area, Color color, Color ground) {
    const float middle = area.y + area.height * 0.5f, right = area.x + area.width;
    const float centre = area.x + area.width * 0.5f;
    const float half = mark == LineMark::Thick ? 2 : 1;
    const Dashes dashes = mark == LineMark::Dashed   ? dashes_of(Modality::Planned)
                          : mark == LineMark::Dotted ? dashes_of(Modality::Possible)
                                                     : Dashes{area.width, 1};
    for (float x = area.x; x < right; x += dashes.dash + dashes.gap)
        list->AddRectFilled({x, middle - half}, {std::min(x + dashes.dash, right), middle + half},
                            color);
    if (mark == LineMark::Crossed) {
        constexpr float r = kCrossReach;
        list->AddLine({centre - r, middle - r}, {centre + r, middle + r}, color, 1.5f);
        list->AddLine({centre - r, middle + r}, {centre + r, middle - r}, color, 1.5f);
    } else if (mark == LineMark::Ringed) {
        list->AddCircleFilled({centre, middle}, 4.5f, ground);
        list->AddCircle({centre, middle}, 4.5f, color, 0, 1.4f);
    }
}

Size draw_article_mark(ImDrawList* list, const Theme& theme, Point at, std::string_view numbers,
                       float zoom, float strength) {
    const Type type{Face::Bold, std::floor(kMarkType * zoom * 2) / 2};
    const Size size{width_of(type, numbers) + 2 * kMarkPadding * zoom, kMarkHeight * zoom};
    auto faded = [&](Color color) { return mix(theme.surface, color, strength); };
    list->AddRectFilled({at.x, at.y}, {at.x + size.width, at.y + size.height}, faded(theme.text),
                        3 * zoom);
    draw_words_centred(list, type, {at.x, at.y, size.width, size.height}, theme.surface, numbers);
    return size;
}

float legend_height(const Frame& frame, const std::vector<Article>& articles, float width) {
    return flow(frame, articles, 0, 0, width, [](const Entry&, const Area&) {});
}

void draw_legend(Scroller& scroller, Frame& frame, const std::vector<Article>& articles,
                 const Area& area) {
    if (area.height <= 0) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(area.min(), area.max(), frame.theme.panel);
    list->AddLine(area.min(), {area.x + area.width, area.y}, frame.theme.line);
    ImGui::PushClipRect(area.min(), area.max(), true);
    flow(frame, articles, area.x, area.y - scroller.at, area.width,
         [&](const Entry& entry, const Area& place) { draw_entry(frame, entry, place); });
    scroll(scroller, frame, area, legend_height(frame, articles, area.width));
    ImGui::PopClipRect();
}

}  // namespace dragoman
