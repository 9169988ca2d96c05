#include "ui/ledger_rows.h"

#include <algorithm>

#include "doc/schema.h"
#include "ui/describe.h"

namespace dragoman {

namespace {

constexpr Column kEntityColumns[] = {{"Name", 0.40f, false, true},
                                     {"Kind", 0.24f, false, true},
                                     {"Mentions", 0.12f, true, true},
                                     {"Relations", 0.12f, true, false},
                                     {"Wikidata", 0.12f, false, false}};
constexpr Column kRelationColumns[] = {{"Who", 0.22f, false, true},
                                       {"does what", 0.23f, false, true},
                                       {"to whom", 0.22f, false, true},
                                       {"Type", 0.13f, false, false},
                                       {"Reservations", 0.20f, false, false}};
constexpr Column kQuoteColumns[] = {
    {"Who", 0.24f, false, true}, {"says", 0.60f, false, true}, {"How", 0.16f, false, false}};
constexpr Column kRoleColumns[] = {
    {"Who", 0.34f, false, true}, {"is", 0.36f, false, true}, {"of", 0.30f, false, true}};

uint32_t mention_count(const Document& doc, uint32_t entity) {
    return static_cast<uint32_t>(
        std::count_if(doc.mentions.begin(), doc.mentions.end(),
                      [&](const Mention& mention) { return mention.entity == entity; }));
}

uint32_t relation_count(const Document& doc, uint32_t entity) {
    return static_cast<uint32_t>(
        std::count_if(doc.relations.begin(), doc.relations.end(), [&](const Relation& relation) {
            return relation.source == entity || relation.target == entity;
        }));
}

std::string entity_cell(const Document& doc, uint32_t row, int column) {
    const Entity& entity = doc.entities[row];
    switch (column) {
        case 0:
            return one_line(entity.name);
        case 1:
            return entity.tag.empty() ? kind_name(entity.type) : entity.tag;
        case 2:
            return std::to_string(mention_count(doc, row));
        case 3:
            return std::to_string(relation_count(doc, row));
        default:
            return entity.wikidata;
    }
}

std::string relation_cell(const Document& doc, uint32_t row, int column) {
    const Relation& relation = doc.relations[row];
    switch (column) {
        case 0:
            return one_line(name_of(doc, relation.source));
        case 1:
            return one_line(relation.label.empty() ? doc.words(relation.trigger)
                                                   : std::string_view(relation.label));
        case 2:
            return one_line(name_of(doc, relation.target));
        case 3:
            return kind_of(relation);
        default:
            return describe_reservations(doc, relation);
    }
}

std::string quote_cell(const Document& doc, uint32_t row, int column) {
    const Quote& quote = doc.quotes[row];
    switch (column) {
        case 0:
            return one_line(quote.speaker != kNone ? std::string_view(name_of(doc, quote.speaker))
                                                   : doc.words(quote.speaker_text));
        case 1:
            return one_line(doc.words(quote.span));
        default:
            return std::string(name(quote.kind));
    }
}

std::string role_cell(const Document& doc, uint32_t row, int column) {
    const Role& role = doc.roles[row];
    switch (column) {
        case 0:
            return one_line(name_of(doc, role.person));
        case 1:
            return one_line(doc.words(role.title));
        default:
            return one_line(name_of(doc, role.org));
    }
}

template <size_t N>
ColumnList list_of(const Column (&columns)[N]) {
    return {columns, static_cast<int>(N)};
}

}  // namespace

ColumnList columns_of(LedgerTab tab) {
    switch (tab) {
        case LedgerTab::Entities:
            return list_of(kEntityColumns);
        case LedgerTab::Relations:
            return list_of(kRelationColumns);
        case LedgerTab::Quotes:
            return list_of(kQuoteColumns);
        default:
            return list_of(kRoleColumns);
    }
}

uint32_t row_count(const Document& doc, LedgerTab tab) {
    switch (tab) {
        case LedgerTab::Entities:
            return static_cast<uint32_t>(doc.entities.size());
        case LedgerTab::Relations:
            return static_cast<uint32_t>(doc.relations.size());
        case LedgerTab::Quotes:
            return static_cast<uint32_t>(doc.quotes.size());
        default:
            return static_cast<uint32_t>(doc.roles.size());
    }
}

SelectionKind kind_of(LedgerTab tab) {
    switch (tab) {
        case LedgerTab::Entities:
            return SelectionKind::Entity;
        case LedgerTab::Relations:
            return SelectionKind::Relation;
        case LedgerTab::Quotes:
            return SelectionKind::Quote;
        default:
            return SelectionKind::Role;
    }
}

std::string cell(const Document& doc, LedgerTab tab, uint32_t row, int column) {
    switch (tab) {
        case LedgerTab::Entities:
            return entity_cell(doc, row, column);
        case LedgerTab::Relations:
            return relation_cell(doc, row, column);
        case LedgerTab::Quotes:
            return quote_cell(doc, row, column);
        default:
            return role_cell(doc, row, column);
    }
}

std::vector<uint32_t> ordered_rows(const Document& doc, LedgerTab tab, int column,
                                   bool descending) {
    std::vector<uint32_t> rows(row_count(doc, tab));
    for (uint32_t i = 0; i < rows.size(); ++i) rows[i] = i;
    if (column < 0 || column >= columns_of(tab).count) return rows;
    const bool is_number = columns_of(tab).columns[column].is_number;
    std::vector<std::string> keys;
    for (uint32_t row : rows) {
        std::string key = cell(doc, tab, row, column);
        if (is_number) key.insert(0, 12 - std::min<size_t>(12, key.size()), '0');
        for (char& c : key)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        keys.push_back(std::move(key));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](uint32_t a, uint32_t b) {
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
    return rows;
}

bool is_shown(const Document& doc, const UiState& state, LedgerTab tab, uint32_t row) {
    auto shows = [&](uint32_t entity) {
        return entity == kNone || state.shows(doc.entities[entity]);
    };
    switch (tab) {
        case LedgerTab::Entities:
            return shows(row);
        case LedgerTab::Relations: {
            const Relation& relation = doc.relations[row];
            return state.shows(relation.polarity) && shows(relation.source) &&
                   shows(relation.target);
        }
        case LedgerTab::Quotes:
            return shows(doc.quotes[row].speaker);
        default:
            return shows(doc.roles[row].person) && shows(doc.roles[row].org);
    }
}

std::string count_words(const Document& doc, const UiState& state, LedgerTab tab) {
    const uint32_t all = row_count(doc, tab);
    uint32_t shown = 0;
    for (uint32_t row = 0; row < all; ++row) shown += is_shown(doc, state, tab, row);
    return (shown < all ? std::to_string(shown) + " of " : "") + std::to_string(all);
}

}  // namespace dragoman
