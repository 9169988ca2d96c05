#include "ui/view_words.h"

#include <cmath>
#include <vector>

#include "ui/platform.h"

namespace dragoman {

namespace {

constexpr std::string_view kLayouts[] = {"free", "layered", "radial", "timeline"};
static_assert(std::size(kLayouts) == static_cast<size_t>(LayoutKind::Count));
constexpr size_t kMostPlaces = 20'000;
constexpr int64_t kFarthest = 1'000'000;  // of a place from the middle of the plane

// ---------------------------------------------------------------- writing

void add_line(std::string& out, std::initializer_list<std::string_view> fields) {
    for (std::string_view field : fields) {
        if (!out.empty() && out.back() != '\n') out += '\t';
        for (char c : field) out += c == '\t' || c == '\n' ? ' ' : c;
    }
    out += '\n';
}

void add_entity(std::string& out, std::string_view what, const Document& doc, uint32_t entity) {
    if (entity < doc.entities.size())
        add_line(out, {what, name(doc.entities[entity].type), doc.entities[entity].name});
}

std::string hexadecimal(uint64_t key) {
    std::string out(16, '0');
    for (int i = 15; i >= 0; --i, key >>= 4)
        out[static_cast<size_t>(i)] = "0123456789abcdef"[key & 15];
    return out;
}

template <class Label>
void add_hidden(std::string& out, std::string_view what, uint32_t hidden) {
    for (int i = 0; i < static_cast<int>(Label::Count); ++i)
        if (hidden >> i & 1) add_line(out, {what, name(static_cast<Label>(i))});
}

void add_choice(std::string& out, const Document& doc, const DiagramChoice& choice) {
    if (choice.layout != LayoutKind::Free)
        add_line(out, {"layout", kLayouts[static_cast<size_t>(choice.layout)]});
    add_entity(out, "centre", doc, choice.centre);
    add_hidden<Modality>(out, "hide-modality", choice.hidden_modalities);
    for (uint32_t a = 0; a < kMostHiddenArticles; ++a)
        if (choice.hidden_articles >> a & 1) add_line(out, {"hide-article", number_of(a)});
    if (choice.voice == Voice::Article) add_line(out, {"voice", "article"});
    if (choice.voice == Voice::Speaker && choice.speaker < doc.entities.size())
        add_line(out, {"voice", "speaker", name(doc.entities[choice.speaker].type),
                       doc.entities[choice.speaker].name});
    if (choice.least_score > 0) add_line(out, {"score", std::to_string(choice.least_score)});
    if (choice.first_sentence > 0 || choice.end_sentence != kNone)
        add_line(out, {"sentences", std::to_string(choice.first_sentence),
                       std::to_string(choice.end_sentence)});
    add_entity(out, "focus", doc, choice.focus);
    if (!choice.show_unconnected) add_line(out, {"connected"});
}

// ---------------------------------------------------------------- reading

using Fields = std::vector<std::string_view>;

std::string_view take_until(std::string_view& rest, char end) {
    const std::string_view part = rest.substr(0, rest.find(end));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    return part;
}

bool read_number(std::string_view words, int64_t& number) {
    const bool minus = words.starts_with('-');
    if (minus) words.remove_prefix(1);
    if (words.empty() || words.size() > 10) return false;
    number = 0;
    for (char c : words) {
        if (c < '0' || c > '9') return false;
        number = number * 10 + (c - '0');
    }
    if (minus) number = -number;
    return true;
}

bool read_key(std::string_view words, uint64_t& key) {
    if (words.size() != 16) return false;
    key = 0;
    for (char c : words) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return false;
        key = key << 4 | static_cast<uint64_t>(digit);
    }
    return true;
}

// The entity of the type and the name in two fields; kNone if there is none.
uint32_t entity_of(const Document& doc, const Fields& fields, size_t at) {
    if (fields.size() < at + 2) return kNone;
    for (uint32_t i = 0; i < doc.entities.size(); ++i)
        if (name(doc.entities[i].type) == fields[at] && doc.entities[i].name == fields[at + 1])
            return i;
    return kNone;
}

template <class Label>
void hide(uint32_t& hidden, std::string_view words, Label (*named)(std::string_view, Label)) {
    const Label label = named(words, Label::Count);
    if (label != Label::Count) hidden |= 1u << static_cast<int>(label);
}

void read_choice(const Document& doc, const Fields& fields, DiagramChoice& choice) {
    const std::string_view what = fields[0], value = fields.size() > 1 ? fields[1] : "";
    int64_t first = 0, second = 0;
    if (what == "layout") {
        for (size_t i = 0; i < std::size(kLayouts); ++i)
            if (kLayouts[i] == value) choice.layout = static_cast<LayoutKind>(i);
    } else if (what == "centre") {
        choice.centre = entity_of(doc, fields, 1);
    } else if (what == "hide-modality") {
        hide(choice.hidden_modalities, value, modality_named);
    } else if (what == "hide-article" && read_number(value, first) && first >= 1 &&
               first <= kMostHiddenArticles) {
        choice.hidden_articles |= 1u << (first - 1);
    } else if (what == "voice" && value == "article") {
        choice.voice = Voice::Article;
    } else if (what == "voice" && value == "speaker") {
        choice.speaker = entity_of(doc, fields, 2);
        if (choice.speaker != kNone) choice.voice = Voice::Speaker;
    } else if (what == "score" && read_number(value, first) && first >= 0 && first <= 1000) {
        choice.least_score = static_cast<uint16_t>(first);
    } else if (what == "sentences" && fields.size() > 2 && read_number(value, first) &&
               read_number(fields[2], second) && first >= 0 && second > first) {
        const int64_t count = static_cast<int64_t>(doc.sentences.size());
        choice.first_sentence = static_cast<uint32_t>(std::min(first, count));
        choice.end_sentence = second >= count ? kNone : static_cast<uint32_t>(second);
    } else if (what == "focus") {
        choice.focus = entity_of(doc, fields, 1);
    } else if (what == "connected") {
        choice.show_unconnected = false;
    }
}

void read_place(const Fields& fields, std::vector<KnownPlace>& places) {
    KnownPlace known;
    int64_t x = 0, y = 0;
    if (fields.size() < 4 || places.size() >= kMostPlaces || !read_key(fields[1], known.key) ||
        !read_number(fields[2], x) || !read_number(fields[3], y) || std::abs(x) > kFarthest ||
        std::abs(y) > kFarthest)
        return;
    known.place = {static_cast<float>(x), static_cast<float>(y)};
    known.pinned = fields[0] == "pin";
    known.on_rim = fields[0] == "rim";
    places.push_back(known);
}

Selection chosen_of(const Document& doc, const Fields& fields) {
    int64_t index = 0;
    if (fields.size() > 2 && fields[1] == "relation" && read_number(fields[2], index) &&
        index >= 0 && static_cast<size_t>(index) < doc.relations.size())
        return {SelectionKind::Relation, static_cast<uint32_t>(index)};
    const uint32_t entity =
        fields.size() > 1 && fields[1] == "entity" ? entity_of(doc, fields, 2) : kNone;
    return entity == kNone ? Selection{} : Selection{SelectionKind::Entity, entity};
}

}  // namespace

std::string view_words(const App& app) {
    const UiState& state = app.state;
    std::string out;
    add_choice(out, app.doc, state.diagram);
    add_hidden<EntityType>(out, "hide", state.hidden_types);
    add_hidden<Polarity>(out, "hide-tone", state.hidden_polarities);
    for (const std::string& tag : state.hidden_tags) add_line(out, {"hide-tag", tag});
    if (state.selected.kind == SelectionKind::Entity && exists(app.doc, state.selected)) {
        const Entity& entity = app.doc.entities[state.selected.index];
        add_line(out, {"chosen", "entity", name(entity.type), entity.name});
    } else if (state.selected.kind == SelectionKind::Relation) {
        add_line(out, {"chosen", "relation", std::to_string(state.selected.index)});
    }
    if (!app.diagram.layout) return out;
    for (const KnownPlace& known : app.diagram.layout->known_places(app.diagram.diagram))
        add_line(out, {known.pinned   ? "pin"
                       : known.on_rim ? "rim"
                                      : "place",
                       hexadecimal(known.key), std::to_string(std::lround(known.place.x)),
                       std::to_string(std::lround(known.place.y))});
    return out;
}

void set_view_words(App& app, std::string_view lines) {
    UiState& state = app.state;
    DiagramChoice choice;
    Selection chosen;
    std::vector<KnownPlace> places;
    state.hidden_types = state.hidden_polarities = 0;
    state.hidden_tags.clear();
    while (!lines.empty()) {
        std::string_view line = take_until(lines, '\n');
        Fields fields;
        while (!line.empty() && fields.size() < 5) fields.push_back(take_until(line, '\t'));
        if (fields.empty()) continue;
        const std::string_view what = fields[0], value = fields.size() > 1 ? fields[1] : "";
        if (what == "place" || what == "pin" || what == "rim")
            read_place(fields, places);
        else if (what == "hide")
            hide(state.hidden_types, value, entity_type_named);
        else if (what == "hide-tone")
            hide(state.hidden_polarities, value, polarity_named);
        else if (what == "hide-tag")
            state.hidden_tags.emplace_back(value);
        else if (what == "chosen")
            chosen = chosen_of(app.doc, fields);
        else
            read_choice(app.doc, fields, choice);
    }
    state.diagram = choice;
    select(state, chosen);
    place_diagram(app.diagram, std::move(places));
    platform::request_frames(3);
}

}  // namespace dragoman
