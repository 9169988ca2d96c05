// Our own lists first, then what the published ones add.
#include "train/verb_tables.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include "doc/labels.h"
#include "train/lines.h"

namespace dragoman {
namespace {

// Rows of a list of ours, without its comments.
Error read_own(const std::string& path, size_t fields, Rows& rows) {
    if (const Error error = read_rows(path, false, rows); error != Error::None) return error;
    std::erase_if(rows, [](const auto& row) { return row.empty() || row[0].starts_with('#'); });
    const bool good = std::all_of(rows.begin(), rows.end(),
                                  [&](const auto& row) { return row.size() == fields; });
    return good ? Error::None : Error::CorpusFormat;
}

// Calls `use` for each word of a list between spaces.
template <class Use>
void each_word(std::string_view words, Use use) {
    for (std::string_view word : split_fields(words, ' '))
        if (!word.empty()) use(word);
}

Error add_own_acts(const std::string& own, LexiconTables& tables) {
    Rows rows;
    if (const Error error = read_own(own + "acts.tsv", 4, rows); error != Error::None) return error;
    for (const auto& row : rows) {
        if (relation_type_named(row[1], RelationType::Count) == RelationType::Count)
            return Error::CorpusFormat;
        each_word(row[3], [&](std::string_view word) {
            tables.add("acts_" + row[0], word, row[1] + ' ' + row[2]);
        });
    }
    return Error::None;
}

// "planned" <tab> words, or "place_nouns" <tab> words.
Error add_own_classes(const std::string& path, std::string_view table, LexiconTables& tables) {
    Rows rows;
    if (const Error error = read_own(path, 2, rows); error != Error::None) return error;
    for (const auto& row : rows)
        each_word(row[1], [&](std::string_view word) {
            // "pair_country": table pair_nouns, value country.
            if (row[0].starts_with("pair_"))
                tables.add("pair_nouns", word, row[0].substr(5));
            else if (table.empty())
                tables.add(row[0], word, "");
            else
                tables.add(table, word, row[0]);
        });
    return Error::None;
}

// CAMEO's single verbs of the types that a bare verb can mean. Its other types (CONSULT, COOPERATE,
// SUPPORT ...) hold too many everyday verbs: think, manage, affect.
Error add_cameo_verbs(const std::string& shared, LexiconTables& tables) {
    constexpr auto kTypes = std::to_array<std::string_view>(
        {"ACCUSE", "AID", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "REJECT", "THREATEN"});
    // Verbs whose everyday sense is another one.
    constexpr auto kOmitted = std::to_array<std::string_view>(
        {"struggle", "hold",     "contain",   "take",       "pull",     "pluck",   "reside",
         "inhabit",  "bill",     "tax",       "vote",       "extract",  "impose",  "inflict",
         "claim",    "swear",    "cry",       "regret",     "monitor",  "analyse", "study",
         "examine",  "explore",  "research",  "check",      "glance",   "skim",    "dig",
         "mine",     "scan",     "compete",   "differ",     "contrast", "sweep",   "comb",
         "inspect",  "match",    "pit",       "engage",     "suffer",   "tear",    "die",
         "aim",      "circle",   "ring",      "stone",      "cane",     "break",   "blow",
         "explode",  "defend",   "shield",    "guard",      "tend",     "protect", "master",
         "best",     "overcome", "impair",    "mar",        "spoil",    "defect",  "remit",
         "table",    "penalize", "re",        "stamp",      "whip",     "ram",     "flatten",
         "fire",     "corrupt",  "crack",     "overshadow", "rip",      "smash",   "rally",
         "parade",   "muster",   "intervene", "reinforce",  "move",     "push",    "contend",
         "argue",    "dissent",  "protest",   "avow",       "aver",     "lament",  "ascertain",
         "charge",   "stun",     "admit"});
    Rows rows;
    if (const Error error = read_rows(shared + "verbs_cameo_lemmas.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 5 || row[0].find(' ') != std::string::npos) continue;
        if (std::find(kTypes.begin(), kTypes.end(), row[4]) == kTypes.end()) continue;
        if (std::find(kOmitted.begin(), kOmitted.end(), row[0]) != kOmitted.end()) continue;
        const long points = std::clamp(std::strtol(row[3].c_str(), nullptr, 10), -10L, 10L);
        tables.add("acts_verb", row[0], row[4] + ' ' + std::to_string(points));
    }
    return Error::None;
}

// "annexation" from "annex": nouns of action, by their endings, with the act of their verb.
Error add_derived_nouns(const std::string& shared, LexiconTables& tables) {
    constexpr auto kEndings =
        std::to_array<std::string_view>({"tion", "sion", "ment", "ance", "ence", "ition"});
    // Acts that a noun names by itself, whoever does it to whom.
    constexpr auto kTypes = std::to_array<std::string_view>(
        {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "RETREAT", "ACCUSE", "REJECT",
         "THREATEN", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"});
    Rows rows;
    if (const Error error = read_rows(shared + "wordnet30_noun_verb_derivations.tsv", true, rows);
        error != Error::None)
        return error;
    for (const auto& row : rows) {
        if (row.size() < 3) continue;
        const std::string& noun = row[0];
        if (row[2] != "noun.act" && row[2] != "noun.event" && row[2] != "noun.communication")
            continue;
        if (std::none_of(kEndings.begin(), kEndings.end(),
                         [&](std::string_view e) { return noun.ends_with(e); }))
            continue;
        const auto& verbs = tables.tables["acts_verb"];
        const auto verb = verbs.find(row[1]);
        if (verb == verbs.end()) continue;
        const std::string type = verb->second.substr(0, verb->second.find(' '));
        if (std::find(kTypes.begin(), kTypes.end(), type) == kTypes.end()) continue;
        tables.add("acts_noun", noun, verb->second);
    }
    return Error::None;
}

// Verbs that only say whether something is good or bad for the other: "betray", "pamper".
Error add_plain_signs(const std::string& shared, LexiconTables& tables) {
    Rows rolesets, words;
    Error error = read_rows(shared + "verbs_propbank_rolesets.tsv", true, rolesets);
    if (error == Error::None)
        error = read_rows(shared + "lexicon_verbs_of_saying_and_stance.tsv", true, words);
    if (error != Error::None) return error;
    std::set<std::string> verbs;
    for (const auto& row : rolesets)
        if (row.size() > 3 && row[3].find(row[2] + "/v") != std::string::npos) verbs.insert(row[2]);
    for (const auto& row : words) {
        if (row.size() < 2 || !verbs.contains(row[0])) continue;
        if (row[1] == "negative") tables.add("acts_verb", row[0], "OTHER -2");
        if (row[1] == "positive") tables.add("acts_verb", row[0], "OTHER 2");
    }
    return Error::None;
}

Error add_report_verbs(const std::string& shared, LexiconTables& tables) {
    Rows rows;
    if (const Error error =
            read_rows(shared + "lexicon_verbs_of_saying_and_stance.tsv", true, rows);
        error != Error::None)
        return error;
    // A report verb that already has an act or a stance of its own reports only words in marks.
    for (const auto& row : rows) {
        if (row.size() < 2 || row[1] != "report") continue;
        const bool act =
            tables.tables["acts_verb"].contains(row[0]) || tables.tables["stance"].contains(row[0]);
        tables.add("saying", row[0], act ? "quote" : "say");
    }
    return Error::None;
}

}  // namespace

Error add_acts(const std::string& shared, const std::string& own, LexiconTables& tables) {
    Error error = add_own_acts(own, tables);
    if (error == Error::None) error = add_own_classes(own + "stance.tsv", "stance", tables);
    if (error == Error::None) error = add_own_classes(own + "saying.tsv", "saying", tables);
    if (error == Error::None) error = add_own_classes(own + "noun_kinds.tsv", "", tables);
    if (error == Error::None) error = add_cameo_verbs(shared, tables);
    if (error == Error::None) error = add_derived_nouns(shared, tables);
    if (error == Error::None) error = add_report_verbs(shared, tables);
    if (error == Error::None) error = add_plain_signs(shared, tables);
    return error;
}

}  // namespace dragoman
