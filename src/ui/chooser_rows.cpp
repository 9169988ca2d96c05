#include "ui/chooser_rows.h"

#include <algorithm>

#include "text/normal.h"
#include "ui/commands.h"
#include "ui/describe.h"
#include "ui/label_look.h"

namespace dragoman {

namespace {

std::string_view written(const UiState& state) {
    return state.edit.chooser.words.data();
}

std::string subject_name(const UiState& state, const Document& doc) {
    const uint32_t entity = state.edit.chooser.subject;
    return entity < doc.entities.size() ? one_line(doc.entities[entity].name) : std::string();
}

// 0: begins so, 1: a word in it begins so, 2: it is somewhere in it, 3: no.
int distance(std::string_view words, std::string_view wanted) {
    const size_t at = words.find(wanted);
    if (at == 0 || wanted.empty()) return 0;
    if (at == words.npos) return 3;
    return words.find(" " + std::string(wanted)) != words.npos ? 1 : 2;
}

std::string key_of(const Command& command) {
    std::string key = chord_name(command.chord);
    if (command.word_key == kNoKey) return key;
    const std::string letter(1, static_cast<char>(command.word_key));
    return key.empty() ? letter + " on words" : key;
}

constexpr uint32_t kFirstLabel = 10'000;  // rows of the palette that mark words with a label

void add_labels(const UiState& state, const Document& doc, std::vector<ChooserRow>& rows) {
    const bool can_mark =
        state.has_document && !state.editing &&
        (!chosen_words(state, doc).empty() || active_mention(state, doc) != kNone);
    for (uint32_t i = 0; i < state.schema.entities.size(); ++i) {
        const EntityLabel& label = state.schema.entities[i];
        ChooserRow row{"Mark as " + title_of(label), "", kFirstLabel + i};
        if (label.key) row.detail = std::string(1, label.key) + " on words";
        row.can_choose = can_mark;
        rows.push_back(std::move(row));
    }
}

// The labels of another schema stand in the place of the commands that mark the usual ones.
void add_commands(const UiState& state, const Document& doc, std::vector<ChooserRow>& rows) {
    const bool is_usual = state.schema == news_schema();
    uint32_t id = 0;
    for (const Command& command : commands()) {
        if (!is_usual && std::string_view(command.name).starts_with("mark-")) {
            ++id;
            continue;
        }
        ChooserRow row;
        row.words = std::string(command.label) + " – " + command.help;
        row.detail = key_of(command);
        row.id = id++;
        row.can_choose = command.can_run(state, doc);
        if (std::string_view(command.name) != "palette") rows.push_back(std::move(row));
    }
    if (!is_usual) add_labels(state, doc, rows);
}

bool has_namesake(const Document& doc, uint32_t entity) {
    for (uint32_t i = 0; i < doc.entities.size(); ++i)
        if (i != entity && doc.entities[i].name == doc.entities[entity].name) return true;
    return false;
}

// What tells two of the same name apart: an office, else how the first sentence about it goes on.
std::string told_apart(const Document& doc, uint32_t entity) {
    constexpr size_t kMostLetters = 48;
    for (const Role& role : doc.roles)
        if (role.person == entity) return one_line(doc.words(role.title));
    for (const Mention& mention : doc.mentions) {
        if (mention.entity != entity) continue;
        const Span sentence = sentence_of(doc, mention.span);
        std::string words = one_line(doc.words(sentence));
        if (words.size() <= kMostLetters) return "“" + words + "”";
        size_t end = kMostLetters;
        while (end > 0 && (static_cast<uint8_t>(words[end]) & 0xC0) == 0x80) --end;
        return "“" + words.substr(0, end) + "…”";
    }
    return "nowhere in the text";
}

void add_entities(const UiState& state, const Document& doc, std::vector<ChooserRow>& rows) {
    for (uint32_t i = 0; i < doc.entities.size(); ++i) {
        if (i == state.edit.chooser.subject && state.edit.chooser.kind != ChooserKind::Speaker)
            continue;
        const Entity& entity = doc.entities[i];
        ChooserRow row{one_line(entity.name), title_of(state.schema, entity.type, entity.tag), i};
        if (has_namesake(doc, i)) row.detail = told_apart(doc, i) + " · " + row.detail;
        row.type = entity.type;
        row.tag = entity.tag;
        rows.push_back(std::move(row));
    }
}

void add_types(const UiState& state, std::vector<ChooserRow>& rows) {
    for (uint32_t i = 0; i < state.schema.entities.size(); ++i) {
        const EntityLabel& label = state.schema.entities[i];
        ChooserRow row{tag_of(label).empty() ? kind_name(label.like) : title_of(label),
                       label.key ? std::string(1, label.key) : std::string(), i};
        row.type = label.like;
        row.tag = tag_of(label);
        rows.push_back(std::move(row));
    }
}

void add_relation_types(const UiState& state, const Document& doc, std::vector<ChooserRow>& rows) {
    RelationDraft draft = state.edit.relation.draft;
    for (uint32_t i = 0; i < state.schema.relations.size(); ++i) {
        const RelationLabel& label = state.schema.relations[i];
        draft.type = label.like;
        draft.tag = tag_of(label);
        const bool allowed = objection(state.schema, doc, add_relation(doc, draft)).empty();
        rows.push_back({title_of(label), allowed ? draft.tag : "not between these", i});
    }
}

// Other names that the text itself uses.
void add_names(const UiState& state, const Document& doc, std::vector<ChooserRow>& rows) {
    const std::string now = subject_name(state, doc);
    for (const Mention& mention : doc.mentions) {
        if (mention.entity != state.edit.chooser.subject || mention.kind != MentionKind::Name)
            continue;
        const std::string words = one_line(doc.words(mention.span));
        const bool is_there =
            words == now || std::any_of(rows.begin(), rows.end(),
                                        [&](const ChooserRow& row) { return row.words == words; });
        if (!is_there) rows.push_back({words, "in the text", kNone});
    }
}

void add_history(const UiState& state, std::vector<ChooserRow>& rows) {
    const uint32_t done = state.edit.done;
    for (uint32_t i = 0; i <= state.edit.steps.size(); ++i) {
        ChooserRow row;
        row.words =
            i == 0 ? "As it was analysed" : std::to_string(i) + ".  " + state.edit.steps[i - 1];
        row.detail = i == done ? "now" : i > done ? "undone" : "";
        row.id = i;
        rows.push_back(std::move(row));
    }
}

void add_library(const UiState& state, std::vector<ChooserRow>& rows) {
    for (const Kept& kept : state.edit.library)
        rows.push_back({kept.title, kept.detail, kept.id, kept.words});
}

bool takes_any_words(ChooserKind kind) {
    return kind == ChooserKind::Name || kind == ChooserKind::Wikidata || kind == ChooserKind::Label;
}

std::vector<ChooserRow> all_rows(const UiState& state, const Document& doc) {
    std::vector<ChooserRow> rows;
    switch (state.edit.chooser.kind) {
        case ChooserKind::Command:
            add_commands(state, doc, rows);
            break;
        case ChooserKind::Type:
            add_types(state, rows);
            break;
        case ChooserKind::MergeInto:
        case ChooserKind::Target:
            add_entities(state, doc, rows);
            break;
        case ChooserKind::Speaker:
            rows.push_back({"Nobody who is named", "", kNone});
            add_entities(state, doc, rows);
            break;
        case ChooserKind::Claimant:
            rows.push_back({"The article itself", "", kNone});
            add_entities(state, doc, rows);
            break;
        case ChooserKind::RelationType:
            add_relation_types(state, doc, rows);
            break;
        case ChooserKind::Name:
            add_names(state, doc, rows);
            break;
        case ChooserKind::History:
            add_history(state, rows);
            break;
        case ChooserKind::Library:
            add_library(state, rows);
            break;
        default:
            break;
    }
    return rows;
}

void choose_speaker(UiState& state, const Document& doc, uint32_t speaker) {
    const uint32_t quote = state.edit.chooser.subject;
    if (quote < doc.quotes.size()) {
        state.edit.wanted.push_back(set_speaker(doc, quote, speaker));
        return;
    }
    Edit edit;
    edit.kind = EditKind::AddQuote;
    edit.place = anchor_at(doc.text, chosen_words(state, doc));
    edit.speaker = ref_of(doc, speaker);
    state.edit.wanted.push_back(std::move(edit));
    state.text_selection = {};
}

}  // namespace

std::string chooser_title(const UiState& state, const Document& doc) {
    const std::string subject = subject_name(state, doc);
    switch (state.edit.chooser.kind) {
        case ChooserKind::Command:
            return "Commands";
        case ChooserKind::Type:
            return "What kind of name is it?";
        case ChooserKind::MergeInto:
            return subject + " is the same as …";
        case ChooserKind::Target:
            return subject + " acts on …";
        case ChooserKind::Speaker:
            return "Who says it?";
        case ChooserKind::Claimant:
            return "Who says so?";
        case ChooserKind::RelationType:
            return "What kind of act is it?";
        case ChooserKind::Name:
            return "Call " + subject + " …";
        case ChooserKind::Wikidata:
            return "The Wikidata id of " + subject;
        case ChooserKind::Label:
            return "The words on the arrow";
        case ChooserKind::History:
            return "History";
        case ChooserKind::Library:
            return "Kept in this browser";
        default:
            return {};
    }
}

const char* chooser_hint(ChooserKind kind) {
    switch (kind) {
        case ChooserKind::Name:
            return "A new name";
        case ChooserKind::Wikidata:
            return "Q148, or nothing for none";
        case ChooserKind::Label:
            return "rejects talks with";
        default:
            return "Type to search";
    }
}

std::vector<ChooserRow> chooser_rows(const UiState& state, const Document& doc) {
    std::vector<ChooserRow> rows = all_rows(state, doc);
    const ChooserKind kind = state.edit.chooser.kind;
    const bool is_as_it_was = takes_any_words(kind) && written(state) == state.edit.chooser.now;
    const std::string wanted = is_as_it_was ? "" : lower_word(written(state));
    std::vector<std::pair<int, size_t>> order;
    for (size_t i = 0; i < rows.size(); ++i) {
        const int away = distance(lower_word(rows[i].words), wanted);
        const bool in_detail =
            away == 3 && (lower_word(rows[i].detail).find(wanted) != std::string::npos ||
                          rows[i].search.find(wanted) != std::string::npos);
        if (away < 3 || in_detail) order.emplace_back(away, i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<ChooserRow> out;
    if (takes_any_words(kind)) {
        const bool clears = kind == ChooserKind::Wikidata && wanted.empty();
        const std::string id = kind == ChooserKind::Wikidata ? wikidata_id(wanted) : "";
        if (is_as_it_was && !written(state).empty())
            out.push_back({std::string(written(state)), "as it is", kNone});
        else if (clears)
            out.push_back({"No id", "Enter", kNone});
        else if (kind == ChooserKind::Wikidata && id.empty())
            out.push_back({"An id is Q and digits: Q148", "", kNone, "", false});
        else if (!wanted.empty())
            out.push_back({id.empty() ? std::string(written(state)) : id, "Enter", kNone});
    }
    for (const auto& [away, i] : order) out.push_back(std::move(rows[i]));
    return out;
}

void choose_row(UiState& state, const Document& doc, const ChooserRow& row) {
    const Chooser chooser = state.edit.chooser;
    if (!row.can_choose) return;
    if (!chooser.now.empty() && row.words == chooser.now) return close_chooser(state);
    RelationDraft& draft = state.edit.relation.draft;
    const bool has_subject = chooser.subject < doc.entities.size();
    switch (chooser.kind) {
        case ChooserKind::Command: {
            close_chooser(state);
            if (row.id >= kFirstLabel) {
                const EntityLabel& label = state.schema.entities[row.id - kFirstLabel];
                return mark(state, doc, label.like, false, tag_of(label));
            }
            const Command& command = commands().begin()[row.id];
            if (command.can_run(state, doc)) run_command(command, state, doc);
            return;
        }
        case ChooserKind::Type: {
            const EntityLabel& label = state.schema.entities[row.id];
            mark(state, doc, label.like, false, tag_of(label));
            break;
        }
        case ChooserKind::MergeInto:
            if (has_subject)
                state.edit.wanted.push_back(merge_entities(doc, chooser.subject, row.id));
            break;
        case ChooserKind::Target:
            if (has_subject)
                draft_relation(state, doc, chooser.subject, row.id, kNone, kNone, state.spot_x,
                               state.spot_y);
            break;
        case ChooserKind::Speaker:
            choose_speaker(state, doc, row.id);
            break;
        case ChooserKind::Claimant:
            draft.attributed_to = row.id;
            break;
        case ChooserKind::RelationType:
            draft.type = state.schema.relations[row.id].like;
            draft.tag = tag_of(state.schema.relations[row.id]);
            draft.polarity = polarity_of(draft.type);
            break;
        case ChooserKind::Name:
            if (has_subject)
                state.edit.wanted.push_back(rename_entity(doc, chooser.subject, row.words));
            break;
        case ChooserKind::Wikidata:
            if (has_subject)
                state.edit.wanted.push_back(
                    set_wikidata(doc, chooser.subject, wikidata_id(chooser.words.data())));
            break;
        case ChooserKind::Label:
            draft.label = row.words;
            break;
        case ChooserKind::History:
            state.edit.wanted_steps = static_cast<int>(row.id) - static_cast<int>(state.edit.done);
            break;
        case ChooserKind::Library:
            state.edit.open_kept = row.id;
            break;
        default:
            break;
    }
    close_chooser(state);
}

}  // namespace dragoman
