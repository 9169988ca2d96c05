#include "ui/query.h"

#include <algorithm>
#include <cmath>

#include "graph/plain_measure.h"
#include "io/diagram_formats.h"
#include "io/json_text.h"
#include "ui/commands.h"
#include "ui/left_out.h"

namespace dragoman {

namespace {

int64_t rounded(float value) {
    return static_cast<int64_t>(std::lround(value));
}
int64_t index_or_minus(uint32_t index) {
    return index == kNone ? -1 : static_cast<int64_t>(index);
}

void write_rect(JsonText& json, const ProbeItem& item) {
    json.open('[')
        .number(rounded(item.x))
        .number(rounded(item.y))
        .number(rounded(item.width))
        .number(rounded(item.height))
        .close(']');
}

void write_selection(JsonText& json, Selection selection) {
    json.open('{')
        .key("kind")
        .number(static_cast<int64_t>(selection.kind))
        .key("index")
        .number(selection.index)
        .close('}');
}

void write_state(JsonText& json, const App& app) {
    constexpr const char* kTabs[] = {"article", "diagram", "ledger"};
    constexpr const char* kLedgerTabs[] = {"entities", "relations", "quotes", "roles"};
    const UiState& state = app.state;
    const auto article =
        std::find_if(app.probe.items().begin(), app.probe.items().end(), [](const ProbeItem& item) {
            return item.kind == ProbeKind::Area && item.name == "article";
        });
    const float shown = article == app.probe.items().end() ? 0 : article->height;
    json.open('{')
        .key("stage")
        .number(static_cast<int64_t>(state.stage))
        .key("dark")
        .flag(state.dark);
    json.key("narrow").flag(state.narrow).key("editing").flag(state.editing);
    json.key("tab")
        .text(kTabs[static_cast<int>(state.tab)])
        .key("ledger")
        .text(kLedgerTabs[static_cast<int>(state.ledger_tab)]);
    json.key("help").flag(state.help_open);
    json.key("selected");
    write_selection(json, state.selected);
    json.key("hovered");
    write_selection(json, state.hovered);
    json.key("scroll").number(rounded(app.article.scroller.at));
    json.key("scroll_max").number(rounded(std::max(0.0f, app.article.content_height - shown)));
    json.key("scrolling").flag(app.article.scroller.target >= 0);
    json.key("text_selection")
        .open('[')
        .number(state.text_selection.begin)
        .number(state.text_selection.end)
        .close(']');
    json.key("last_command").text(state.last_command);
    json.key("schema").text(state.schema.name);
    const bool has_diagram = left_out_entities(app.state, app.doc).empty();
    json.key("settled").flag(!has_diagram || (app.diagram.rests && !app.diagram.is_stale));
    json.key("nodes").number(static_cast<int64_t>(app.diagram.diagram.nodes.size()));
    json.key("edges").number(static_cast<int64_t>(app.diagram.diagram.bundles.size()));
    json.close('}');
}

// The items of a kind by their index: what is lit up is drawn last, but its number stays.
std::vector<ProbeItem> items_of(const App& app, ProbeKind kind) {
    std::vector<ProbeItem> out;
    for (const ProbeItem& item : app.probe.items())
        if (item.kind == kind) out.push_back(item);
    std::stable_sort(out.begin(), out.end(),
                     [](const ProbeItem& a, const ProbeItem& b) { return a.index < b.index; });
    return out;
}

void write_nodes(JsonText& json, const App& app) {
    json.open('[');
    for (const ProbeItem& item : items_of(app, ProbeKind::Node)) {
        if (item.index >= app.doc.entities.size()) continue;
        const Entity& entity = app.doc.entities[item.index];
        json.open('{')
            .key("entity")
            .number(item.index)
            .key("name")
            .text(entity.name)
            .key("type")
            .text(name(entity.type))
            .key("rect");
        write_rect(json, item);
        json.close('}');
    }
    json.close(']');
}

void write_edge(JsonText& json, const App& app, const ProbeItem& label, const ProbeItem& point) {
    const Diagram& diagram = app.diagram.diagram;
    const Bundle& bundle = diagram.bundles[label.index];
    json.open('{').key("relations").open('[');
    for (uint32_t relation : bundle.relations) json.number(relation);
    json.close(']').key("source").number(index_or_minus(diagram.nodes[bundle.source].entity));
    json.key("target").number(
        bundle.target == kNone ? -1 : index_or_minus(diagram.nodes[bundle.target].entity));
    json.key("polarity").text(name(bundle.polarity)).key("negated").flag(bundle.negated);
    json.key("modality").text(name(bundle.modality)).key("label");
    write_rect(json, label);
    json.key("point")
        .open('[')
        .number(rounded(point.x))
        .number(rounded(point.y))
        .close(']')
        .close('}');
}

void write_edges(JsonText& json, const App& app) {
    const std::vector<ProbeItem> labels = items_of(app, ProbeKind::EdgeLabel),
                                 points = items_of(app, ProbeKind::EdgePoint);
    json.open('[');
    for (const ProbeItem& label : labels) {
        if (label.index >= app.diagram.diagram.bundles.size()) continue;
        const auto point = std::find_if(points.begin(), points.end(),
                                        [&](const ProbeItem& p) { return p.index == label.index; });
        write_edge(json, app, label, point == points.end() ? label : *point);
    }
    json.close(']');
}

void write_mentions(JsonText& json, const App& app) {
    json.open('[');
    for (const ProbeItem& item : app.probe.items()) {
        if (item.kind != ProbeKind::Mention || item.index >= app.doc.mentions.size()) continue;
        const Mention& mention = app.doc.mentions[item.index];
        json.open('{')
            .key("index")
            .number(item.index)
            .key("entity")
            .number(index_or_minus(mention.entity));
        json.key("type")
            .text(name(mention.type))
            .key("words")
            .text(app.doc.words(mention.span))
            .key("rect");
        write_rect(json, item);
        json.close('}');
    }
    json.close(']');
}

void write_rows(JsonText& json, const App& app) {
    json.open('[');
    for (const ProbeItem& item : app.probe.items()) {
        if (item.kind != ProbeKind::Row) continue;
        json.open('{').key("kind").text(item.name).key("index").number(item.index).key("rect");
        write_rect(json, item);
        json.close('}');
    }
    json.close(']');
}

// Things that are known by a name: {"name":[x,y,w,h]}.
void write_named(JsonText& json, const App& app, ProbeKind kind) {
    json.open('{');
    for (const ProbeItem& item : app.probe.items()) {
        if (item.kind != kind) continue;
        json.key(item.name);
        write_rect(json, item);
    }
    json.close('}');
}

void write_commands(JsonText& json, const App& app) {
    json.open('[');
    for (const Command& command : commands()) {
        json.open('{').key("name").text(command.name).key("label").text(command.label);
        json.key("help").text(command.help).key("key").text(chord_name(command.chord));
        json.key("word_key")
            .text(command.word_key ? std::string(1, static_cast<char>(command.word_key)) : "");
        json.key("can_run").flag(command.can_run(app.state, app.doc)).close('}');
    }
    json.close(']');
}

// The whole article, laid out afresh as on the command line, where no font is at hand.
std::string plain_places(const Document& doc) {
    const Diagram diagram = build_diagram(
        doc, {.show_unconnected = true, .show_without_target = true}, measure_plainly);
    Layout layout(diagram);
    while (layout.step(kSliceWork)) {
    }
    return write_places({doc, diagram, layout.placement(), false});
}

}  // namespace

std::string answer_query(const App& app, std::string_view what) {
    if (what == "plain-places") return plain_places(app.doc);
    JsonText json;
    if (what == "state")
        write_state(json, app);
    else if (what == "mentions")
        write_mentions(json, app);
    else if (what == "nodes")
        write_nodes(json, app);
    else if (what == "edges")
        write_edges(json, app);
    else if (what == "rows")
        write_rows(json, app);
    else if (what == "buttons")
        write_named(json, app, ProbeKind::Button);
    else if (what == "commands")
        write_commands(json, app);
    else if (what == "areas")
        write_named(json, app, ProbeKind::Area);
    else
        json.null();
    return json.take();
}

}  // namespace dragoman
