#include "ui/inspector.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "ui/clusters.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/label_look.h"
#include "ui/text_layout.h"

namespace dragoman {

namespace {

constexpr float kPad = 16;
constexpr uint32_t kMostLinks = 40;  // rows of one list; the ledger has them all

float measure_plain(void* user, LineStyle, std::string_view cluster) {
    return advance_of(*static_cast<Type*>(user), cluster);
}

// Writes from top to bottom.
struct Page {
    Frame& frame;
    ImDrawList* list;
    float x, y, width;
    bool can_click;

    void words(Type type, Color color, std::string_view text) {
        const Span all{0, static_cast<uint32_t>(text.size())};
        const float row = std::round(height_of(type) * 1.12f);
        TextStyle styles[kLineStyles] = {{row, 0}, {row, 0}, {row, 0}};
        const TextLayout layout =
            lay_out(text, {{all, LineStyle::Body}}, width, styles, {measure_plain, &type});
        for (const TextLine& line : layout.lines)
            draw_words(list, type, {x, y + line.y}, color,
                       text.substr(line.span.begin, line.span.length()));
        y += layout.height;
    }
    void caption(std::string_view text) {
        y += 10;
        words({Face::Plain, kSmallSize}, frame.theme.faint, text);
        y += 1;
    }
    void fact(std::string_view name, std::string_view value, Color color = 0) {
        if (value.empty()) return;
        const Type small{Face::Plain, kSmallSize}, plain{Face::Plain, kTextSize};
        constexpr float kNames = 96;
        draw_words(list, small, {x, y + 2}, frame.theme.faint, name);
        x += kNames;
        width -= kNames;
        words(plain, color ? color : frame.theme.text, value);
        x -= kNames;
        width += kNames;
        y += 2;
    }
    // A line that chooses something else.
    void link(const char* kind, Selection thing, std::string_view text, Color color) {
        const Type plain{Face::Plain, kTextSize};
        const float row = frame.state.narrow ? 44.0f : 26.0f;
        const Area place{x - 6, y, width + 12, row};
        const Click click = click_area(kind, thing.index, place);
        if (click.hovered && can_click) {
            list->AddRectFilled(place.min(), place.max(), frame.theme.hover, 5);
            ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
            if (!frame.touch) frame.hover_now = thing;
        }
        draw_words(list, plain, {x, y + (row - height_of(plain)) * 0.5f}, color,
                   shortened(plain, text, width));
        frame.probe.add(ProbeKind::Row, thing.index, kind, place.x, place.y, place.width,
                        place.height);
        if (click.clicked && can_click) select(frame.state, thing);
        y += row;
    }
    void entity_link(std::string_view role, uint32_t entity) {
        if (entity == kNone) return;
        const Type small{Face::Plain, kSmallSize};
        const float top = y;
        constexpr float kNames = 96;
        x += kNames;
        width -= kNames;
        link("entity", {SelectionKind::Entity, entity}, name_of(frame.doc, entity),
             frame.theme.accent);
        x -= kNames;
        width += kNames;
        draw_words(list, small, {x, top + (y - top - height_of(small)) * 0.5f}, frame.theme.faint,
                   role);
    }
    // What can be done with it: buttons, as many rows as they need.
    void commands(std::initializer_list<const char*> names) {
        const float height = frame.state.narrow ? 44.0f : 28.0f;
        float at = x;
        for (const char* name : names) {
            const float wide = button_width(find_command(std::string_view(name))->label) - 6;
            if (at + wide > x + width && at > x) {
                at = x;
                y += height + 4;
            }
            const Area place{at, y, wide, height};
            command_button(frame, name, place, ButtonLook::Outlined);
            at += wide + 4;
        }
        y += height + 8;
    }
    void evidence(Span span) {
        if (span.empty()) return;
        y += 8;
        const float top = y;
        x += 12;
        width -= 12;
        words({Face::Reading, 15}, frame.theme.text, one_line(frame.doc.words(span)));
        x -= 12;
        width += 12;
        list->AddRectFilled({x, top + 1}, {x + 3, y - 1}, frame.theme.quote, 1);
        y += 4;
    }
};

const char* origin_words(Origin origin) {
    switch (origin) {
        case Origin::Model:
            return "the trained model";
        case Origin::Rule:
            return "a rule";
        default:
            return "you";
    }
}

void draw_title(Page& page, Color color, NodeShape shape, bool with_shape, std::string_view kind,
                std::string_view title) {
    if (with_shape) {
        draw_shape(page.list, shape, {page.x, page.y + 2, 20, 13},
                   mix(page.frame.theme.panel, color, 0.25f), color, 1.3f);
        draw_words(page.list, {Face::Plain, kSmallSize}, {page.x + 28, page.y},
                   page.frame.theme.faint, kind);
    } else {
        draw_words(page.list, {Face::Plain, kSmallSize}, {page.x, page.y}, page.frame.theme.faint,
                   kind);
    }
    page.y += 20;
    page.words({Face::Bold, 18}, page.frame.theme.text, title);
    page.y += 6;
}

void draw_entity(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    const Entity& entity = doc.entities[index];
    draw_title(page, stroke_of(page.frame, entity), shape_of(entity.type), true,
               entity.tag.empty() ? kind_name(entity.type) : title_of(page.frame, entity),
               one_line(entity.name));
    page.commands({"set-type", "rename", "merge", "relate", "edit-here"});
    for (uint32_t i = 0; i < doc.roles.size(); ++i)
        if (doc.roles[i].person == index || doc.roles[i].org == index)
            page.link("role", {SelectionKind::Role, i}, describe_role(doc, i),
                      page.frame.theme.text);
    page.fact("Wikidata", entity.wikidata);

    uint32_t count = 0;
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        if (doc.relations[i].source != index && doc.relations[i].target != index) continue;
        if (count == 0) page.caption("Relations");
        if (++count > kMostLinks) break;
        page.link("relation", {SelectionKind::Relation, i}, describe_relation(doc, i),
                  page.frame.theme.polarity(doc.relations[i].polarity));
    }
    count = 0;
    for (uint32_t i = 0; i < doc.quotes.size(); ++i) {
        if (doc.quotes[i].speaker != index) continue;
        if (count == 0) page.caption("Says");
        if (++count > kMostLinks) break;
        page.link("quote", {SelectionKind::Quote, i}, one_line(doc.words(doc.quotes[i].span)),
                  page.frame.theme.text);
    }
    count = 0;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        if (doc.mentions[i].entity != index) continue;
        if (count == 0) page.caption("Mentions");
        if (++count > kMostLinks) break;
        const Span span = doc.mentions[i].span;
        // The words around it, cut at letters.
        uint32_t begin = span.begin > 30 ? span.begin - 30 : 0;
        while (begin < span.begin && doc.text[begin] != ' ') ++begin;
        uint32_t end = std::min<uint32_t>(span.end + 60, static_cast<uint32_t>(doc.text.size()));
        while (end > span.end && doc.text[end - 1] != ' ') --end;
        page.link("mention", {SelectionKind::Mention, i},
                  "… " + one_line(doc.words(Span{begin, end})), page.frame.theme.faint);
    }
}

void draw_mention(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    const Mention& mention = doc.mentions[index];
    draw_title(page, stroke_of(page.frame, mention), shape_of(mention.type), true,
               mention.tag.empty() ? kind_name(mention.type) : title_of(page.frame, mention),
               one_line(doc.words(mention.span)));
    page.commands({"edit-here", "set-type", "unmark"});
    page.entity_link("stands for", mention.entity);
    page.fact("found by", origin_words(mention.origin));
    page.fact("sure", percent(mention.score));
}

void draw_relation(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    const Relation& relation = doc.relations[index];
    const Theme& theme = page.frame.theme;
    const Color color = theme.polarity(relation.polarity);
    const std::string kind = "Relation · " + kind_of(relation);
    draw_title(page, color, NodeShape::Pill, false, kind,
               one_line(relation.label.empty() ? doc.words(relation.trigger)
                                               : std::string_view(relation.label)));
    page.commands({"edit-here", "turn-relation", "unmark"});
    page.entity_link("who", relation.source);
    page.entity_link("to whom", relation.target);
    page.entity_link("says", relation.attributed_to);
    page.y += 4;
    page.fact("tone", name(relation.polarity), color);
    std::string certainty(name(relation.modality));
    if (relation.negated) certainty = "not (" + certainty + ")";
    page.fact("said to be", certainty);
    if (relation.time != kNone)
        page.fact("when", one_line(doc.words(doc.mentions[relation.time].span)));
    if (relation.place != kNone)
        page.fact("where", one_line(doc.words(doc.mentions[relation.place].span)));
    page.evidence(relation.evidence.empty() ? relation.trigger : relation.evidence);
    page.fact("found by", relation.why.empty() ? std::string_view(origin_words(relation.origin))
                                               : std::string_view(relation.why));
    page.fact("sure", percent(relation.score));
    if (relation.quote != kNone)
        page.link("quote", {SelectionKind::Quote, relation.quote}, "Said in a quotation",
                  theme.accent);
}

void draw_quote(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    const Quote& quote = doc.quotes[index];
    const std::string kind = std::string(name(quote.kind)) + " quotation";
    const std::string speaker = quote.speaker != kNone ? name_of(doc, quote.speaker)
                                                       : std::string(doc.words(quote.speaker_text));
    draw_title(page, page.frame.theme.quote, NodeShape::Pill, false, kind,
               speaker.empty() ? "Unknown speaker" : one_line(speaker));
    page.commands({"speaker", "unmark"});
    page.evidence(quote.span);
    page.entity_link("speaker", quote.speaker);
    page.entity_link("to", quote.addressee);
    if (!quote.cue.empty()) page.fact("cue", one_line(doc.words(quote.cue)));
    page.fact("found by", origin_words(quote.origin));
    page.fact("sure", percent(quote.score));
    bool any = false;
    for (uint32_t i = 0; i < doc.relations.size(); ++i) {
        if (doc.relations[i].quote != index) continue;
        if (!any) page.caption("Says that");
        any = true;
        page.link("relation", {SelectionKind::Relation, i}, describe_relation(doc, i),
                  page.frame.theme.polarity(doc.relations[i].polarity));
    }
}

void draw_role(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    const Role& role = doc.roles[index];
    draw_title(page, page.frame.theme.quote, NodeShape::Pill, false, "Role",
               one_line(doc.words(role.title)));
    page.commands({"unmark"});
    page.entity_link("who", role.person);
    page.entity_link("of", role.org);
    page.fact("found by", origin_words(role.origin));
    page.fact("sure", percent(role.score));
}

void draw_sentence(Page& page, uint32_t index) {
    const Document& doc = page.frame.doc;
    draw_title(page, page.frame.theme.quote, NodeShape::Pill, false, "Sentence",
               "Sentence " + std::to_string(index + 1));
    page.evidence(doc.sentences[index].span);
    for (uint32_t i : page.frame.selected.relations)
        page.link("relation", {SelectionKind::Relation, i}, describe_relation(doc, i),
                  page.frame.theme.polarity(doc.relations[i].polarity));
}

void draw_nothing(Page& page) {
    page.words({Face::Bold, 16}, page.frame.theme.text, "Nothing is chosen");
    page.y += 6;
    page.words({Face::Plain, kTextSize}, page.frame.theme.faint,
               "Click a highlight, a box, a line or a row to see what it is, where the text says "
               "so, and how sure that is. "
               "N and P step through the relations.");
}

}  // namespace

void draw_inspector(InspectorView& view, Frame& frame, const Area& area) {
    begin_pane("inspector", area, frame.theme.panel);
    frame.probe.add(ProbeKind::Area, 0, "inspector", area.x, area.y, area.width, area.height);
    if (view.shown != frame.state.selected) {
        view.shown = frame.state.selected;
        view.scroller = {};
    }
    const Selection shown = exists(frame.doc, view.shown) ? view.shown : Selection{};
    Page page{frame,
              ImGui::GetWindowDrawList(),
              area.x + kPad,
              area.y + 14 - std::round(view.scroller.at),
              area.width - 2 * kPad - 8,
              !view.scroller.finger_moved};
    const float top = page.y;
    frame.probe.limit(area.x, area.y, area.width, area.height);
    switch (shown.kind) {
        case SelectionKind::Entity:
            draw_entity(page, shown.index);
            break;
        case SelectionKind::Mention:
            draw_mention(page, shown.index);
            break;
        case SelectionKind::Relation:
            draw_relation(page, shown.index);
            break;
        case SelectionKind::Quote:
            draw_quote(page, shown.index);
            break;
        case SelectionKind::Role:
            draw_role(page, shown.index);
            break;
        case SelectionKind::Sentence:
            draw_sentence(page, shown.index);
            break;
        default:
            draw_nothing(page);
            break;
    }
    frame.probe.no_limit();
    view.content = page.y - top + 28;
    scroll(view.scroller, frame, area, view.content);
    if (frame.state.narrow)
        page.list->AddRectFilled(area.min(), {area.x + area.width, area.y + 1}, frame.theme.line);
    // On a narrow screen it lies over the rest and can be sent away.
    if (frame.state.narrow && shown) {
        const float width = button_width("Close");
        const Area close{area.x + area.width - width - 14, area.y + 6, width, 44};
        if (button(frame, "close-inspector", "Close", close, ButtonLook::Outlined))
            select(frame.state, {});
    }
    end_pane();
}

}  // namespace dragoman
