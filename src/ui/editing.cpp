#include "ui/editing.h"

#include <algorithm>
#include <iterator>

#include "graph/wording.h"
#include "text/normal.h"
#include "ui/label_look.h"
#include "ui/state.h"
#include "ui/text_layout.h"

namespace dragoman {

namespace {

constexpr uint32_t kMostBlanks = 4;       // in words that are offered as a label
constexpr uint32_t kLongestTrigger = 60;  // bytes between two names that can name an act

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t';
}

Span trimmed(std::string_view text, Span span) {
    span.end = std::min(span.end, static_cast<uint32_t>(text.size()));
    while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
    while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
    return span;
}

uint32_t before_blanks(std::string_view text, uint32_t byte) {
    while (byte > 0 && is_blank(text[byte - 1])) --byte;
    return byte;
}

uint32_t after_blanks(std::string_view text, uint32_t byte) {
    while (byte < text.size() && is_blank(text[byte])) ++byte;
    return byte;
}

uint32_t nearer(uint32_t byte, uint32_t before, uint32_t after) {
    return byte - before < after - byte ? before : after;
}

uint32_t nearest_word_end(std::string_view text, uint32_t byte) {
    const bool in_word = byte > 0 && !is_blank(text[byte - 1]);
    const Span word = in_word ? word_around(text, byte - 1) : Span{byte, byte};
    const uint32_t after = in_word ? std::max(byte, word.end) : word_end_after(text, byte);
    return nearer(byte, before_blanks(text, word.begin), after);
}

uint32_t nearest_word_begin(std::string_view text, uint32_t byte) {
    const bool in_word = byte < text.size() && !is_blank(text[byte]);
    const Span word = in_word ? word_around(text, byte) : Span{byte, byte};
    const uint32_t before = in_word ? word.begin : word_begin_before(text, byte);
    return nearer(byte, before, after_blanks(text, word.end));
}

// The two mentions of two entities that stand nearest to each other.
void find_nearest_mentions(const Document& doc, uint32_t source, uint32_t target,
                           uint32_t& source_mention, uint32_t& target_mention) {
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i) {
        if (doc.mentions[i].entity != source) continue;
        if (source_mention == kNone) source_mention = i;
        for (uint32_t j = 0; j < doc.mentions.size(); ++j) {
            if (doc.mentions[j].entity != target || i == j) continue;
            const uint32_t a = doc.mentions[i].span.begin, b = doc.mentions[j].span.begin;
            const uint32_t away = a > b ? a - b : b - a;
            if (away >= least) continue;
            least = away;
            source_mention = i;
            target_mention = j;
        }
    }
}

// The words that name the act: those that are selected, else those between the two names, else
// the sentence.
Span trigger_between(const UiState& state, const Document& doc, Span source, Span target) {
    const Span chosen = chosen_words(state, doc);
    if (!chosen.empty()) return chosen;
    const Span between =
        trimmed(doc.text, {std::min(source.end, target.end), std::max(source.begin, target.begin)});
    const Span sentence = sentence_of(doc, source);
    if (!between.empty() && between.length() <= kLongestTrigger &&
        (doc.sentences.empty() || sentence.contains(between)))
        return between;
    return sentence;
}

// The first relation that the schema allows between the two; OTHER where it is one of them.
void choose_label(const Schema& schema, const Document& doc, RelationDraft& draft) {
    const RelationLabel* first = nullptr;
    for (const RelationLabel& label : schema.relations) {
        draft.type = label.like;
        draft.tag = tag_of(label);
        if (!objection(schema, doc, add_relation(doc, draft)).empty()) continue;
        if (!first) first = &label;
        if (label.like == RelationType::Other && draft.tag.empty()) first = &label;
    }
    draft.type = first ? first->like : RelationType::Other;
    draft.tag = first ? tag_of(*first) : "";
    draft.polarity = polarity_of(draft.type);
}

}  // namespace

uint32_t active_mention(const UiState& state, const Document& doc) {
    if (state.selected.kind == SelectionKind::Mention && exists(doc, state.selected))
        return state.selected.index;
    if (state.selected.kind != SelectionKind::Entity) return kNone;
    const uint32_t entity = state.selected.index, pointed = state.edit.mention;
    if (pointed < doc.mentions.size() && doc.mentions[pointed].entity == entity) return pointed;
    for (uint32_t i = 0; i < doc.mentions.size(); ++i)
        if (doc.mentions[i].entity == entity) return i;
    return kNone;
}

uint32_t active_entity(const UiState& state, const Document& doc) {
    if (!exists(doc, state.selected)) return kNone;
    if (state.selected.kind == SelectionKind::Entity) return state.selected.index;
    if (state.selected.kind == SelectionKind::Mention)
        return doc.mentions[state.selected.index].entity;
    return kNone;
}

Span chosen_words(const UiState& state, const Document& doc) {
    return trimmed(doc.text, state.text_selection);
}

void mark(UiState& state, const Document& doc, EntityType type, bool everywhere, std::string tag) {
    Span words = chosen_words(state, doc);
    bool is_whole = false;  // nobody pointed at one of its places
    if (words.empty()) {
        const uint32_t mention = active_mention(state, doc);
        if (mention == kNone) return;
        words = doc.mentions[mention].span;
        is_whole = state.selected.kind == SelectionKind::Entity && state.edit.mention == kNone;
    }
    state.edit.wanted.push_back(
        is_whole && !everywhere && !is_value(type)
            ? set_entity_type(doc, state.selected.index, type, std::move(tag))
            : mark_mention(doc, words, type, everywhere, std::move(tag)));
    state.edit.choose_after = words;
    state.edit.popup_open = false;
    state.text_selection = {};
}

void open_chooser(UiState& state, ChooserKind kind, uint32_t subject) {
    state.edit.chooser = {};
    state.edit.chooser.kind = kind;
    state.edit.chooser.subject = subject;
    state.edit.chooser.fresh = true;
    state.edit.popup_open = false;
    if (kind == ChooserKind::History) state.edit.chooser.row = state.edit.done;
}

void open_field(UiState& state, ChooserKind kind, uint32_t subject, std::string_view now) {
    open_chooser(state, kind, subject);
    Chooser& chooser = state.edit.chooser;
    if (now.size() >= chooser.words.size()) return;
    chooser.now = now;
    std::copy(now.begin(), now.end(), chooser.words.begin());
}

void close_chooser(UiState& state) {
    state.edit.chooser = {};
}

void ask_to_merge(UiState& state, const Document& doc, uint32_t entity, uint32_t into) {
    const Entity &one = doc.entities[entity], &other = doc.entities[into];
    if (one.type == other.type && one.tag == other.tag) {
        state.edit.wanted.push_back(merge_entities(doc, entity, into));
        return;
    }
    open_chooser(state, ChooserKind::MergeInto, entity);
    state.edit.chooser.row = into < entity ? into : into - 1;  // it is not in its own list
    state.edit.chooser.scroll = true;
}

RelationDraft draft_of(const Relation& relation) {
    return {relation.source,  relation.target,        relation.trigger,  relation.evidence,
            relation.type,    relation.tag,           relation.polarity, relation.modality,
            relation.negated, relation.attributed_to, relation.label};
}

RelationDraft place_claim(const UiState& state, const Document& doc, uint32_t source,
                          uint32_t target, uint32_t source_mention, uint32_t target_mention) {
    RelationDraft draft;
    draft.source = source;
    draft.target = target;
    if (source_mention == kNone || (target_mention == kNone && target != kNone))
        find_nearest_mentions(doc, source, target, source_mention, target_mention);
    if (target == kNone) target_mention = source_mention;
    if (source_mention == kNone || target_mention == kNone) return draft;
    const Span from = doc.mentions[source_mention].span, to = doc.mentions[target_mention].span;
    draft.trigger = trigger_between(state, doc, from, to);
    const Span first = sentence_of(doc, from), second = sentence_of(doc, to);
    draft.evidence = {std::min(first.begin, second.begin), std::max(first.end, second.end)};
    return draft;
}

void draft_relation(UiState& state, const Document& doc, uint32_t source, uint32_t target,
                    uint32_t source_mention, uint32_t target_mention, float x, float y) {
    RelationDraft draft = place_claim(state, doc, source, target, source_mention, target_mention);
    if (draft.trigger.empty()) return;
    // "met" is a label; ", in Nairobi on the sidelines of an" is none, and the act's own words do.
    const std::string words = one_line(doc.words(draft.trigger));
    if (draft.trigger.length() <= kLongestTrigger &&
        words.find_first_of(",;:.()\"") == std::string::npos &&
        std::count(words.begin(), words.end(), ' ') < kMostBlanks)
        draft.label = words;
    choose_label(state.schema, doc, draft);
    RelationEditor& editor = state.edit.relation;
    editor = {};
    editor.open = editor.fresh = true;
    editor.x = x;
    editor.y = y;
    editor.draft = std::move(draft);
    state.edit.popup_open = false;
    state.text_selection = {};
}

void edit_relation_here(UiState& state, const Document& doc, uint32_t index, float x, float y) {
    const Relation& relation = doc.relations[index];
    RelationEditor& editor = state.edit.relation;
    editor = {};
    editor.open = editor.fresh = true;
    editor.relation = index;
    editor.x = x;
    editor.y = y;
    editor.draft = draft_of(relation);
}

void save_relation(UiState& state, const Document& doc) {
    RelationEditor& editor = state.edit.relation;
    if (editor.relation != kNone && editor.relation >= doc.relations.size()) {
        editor.open = false;
        return;
    }
    RelationDraft draft = editor.draft;
    const RelationLabel* label = label_for(state.schema, draft.type, draft.tag);
    if (editor.relation != kNone && draft == draft_of(doc.relations[editor.relation])) {
        editor.open = false;  // nothing was changed
        return;
    }
    if (draft.label.empty()) draft.label = label ? title_of(*label) : words_of(draft.type);
    Edit edit = editor.relation == kNone ? add_relation(doc, draft)
                                         : edit_relation(doc, editor.relation, draft);
    editor.refusal = objection(state.schema, doc, edit);
    if (!editor.refusal.empty()) return;
    state.edit.wanted.push_back(std::move(edit));
    editor.open = false;
}

void set_library(UiState& state, std::string_view lines) {
    state.edit.library.clear();
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        std::string_view rest = line;
        std::string_view fields[4];
        for (std::string_view& field : fields) {
            field = rest.substr(0, rest.find('\t'));
            rest.remove_prefix(std::min(rest.size(), field.size() + 1));
        }
        Kept kept;
        for (char c : fields[0])
            if (c >= '0' && c <= '9') kept.id = kept.id * 10 + static_cast<uint32_t>(c - '0');
        kept.title = fields[1];
        kept.detail = fields[2];
        kept.words = lower_word(fields[3]);
        if (kept.id != 0) state.edit.library.push_back(std::move(kept));
    }
}

uint32_t word_end_after(std::string_view text, uint32_t byte) {
    const uint32_t size = static_cast<uint32_t>(text.size());
    while (byte < size && is_blank(text[byte])) ++byte;
    return byte < size ? word_around(text, byte).end : size;
}

uint32_t word_begin_before(std::string_view text, uint32_t byte) {
    while (byte > 0 && is_blank(text[byte - 1])) --byte;
    return byte > 0 ? word_around(text, byte - 1).begin : 0;
}

Span with_end_at(std::string_view text, Span place, bool end, uint32_t byte) {
    if (end)
        place.end = std::max(nearest_word_end(text, byte), word_end_after(text, place.begin));
    else
        place.begin = std::min(nearest_word_begin(text, byte), word_begin_before(text, place.end));
    return place;
}

std::string wikidata_id(std::string_view words) {
    const size_t slash = words.rfind('/');
    if (slash != std::string_view::npos) words.remove_prefix(slash + 1);
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
    if (words.size() < 2 || words.size() > 12 || (words[0] | 32) != 'q') return {};
    for (char c : words.substr(1))
        if (c < '0' || c > '9') return {};
    return "Q" + std::string(words.substr(1));
}

}  // namespace dragoman
