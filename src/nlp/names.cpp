// Steps over the Name mentions of a document; each is one function below, in the order of
// refine_names.
#include "nlp/names.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "nlp/gazetteer.h"
#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

// Government bodies and forces that a nationality before them belongs to: "Turkish Foreign
// Ministry".
constexpr std::string_view kStateBodies =
    "ministry department embassy consulate parliament army navy force forces guard court senate "
    "congress office "
    "cabinet police assembly agency bureau council commission";
constexpr uint32_t kMaxRepetitionTokens = 8;

std::vector<std::string_view> words_of(const Document& doc, TokenRange tokens) {
    std::vector<std::string_view> words;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) words.push_back(doc.words(doc.tokens[i]));
    return words;
}

NameFacts facts_of(const Lexicon& lexicon, const Document& doc, TokenRange tokens) {
    return lexicon.name_facts(plain_name(doc, tokens));
}

bool is_name(const Mention& mention) {
    return mention.kind == MentionKind::Name && !is_value(mention.type);
}

void set_tokens(const Document& doc, Mention& mention, TokenRange tokens) {
    mention.tokens = tokens;
    mention.span = doc.span(tokens);
    mention.head = head_token(doc, tokens);
}

// One mark per token that a name covers.
std::vector<bool> covered_tokens(const Document& doc) {
    std::vector<bool> covered(doc.tokens.size(), false);
    for (const Mention& mention : doc.mentions)
        for (uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) covered[i] = true;
    return covered;
}

// True for a token that can stand before a person's name as his title: "Mr.", "President", "Sen.".
bool is_leading_title(const Lexicon& lexicon, const Document& doc, uint32_t token) {
    const std::string_view word = doc.words(doc.tokens[token]);
    return is_cue(lexicon, word, "honorific") || is_cue(lexicon, word, "title");
}

// "the White House's" -> "White House"; "President Joe Biden" -> "Joe Biden".
void trim(const Lexicon& lexicon, Document& doc) {
    std::vector<Mention> kept;
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) {
            kept.push_back(mention);
            continue;
        }
        TokenRange tokens = mention.tokens;
        while (!tokens.empty()) {
            const std::string first = small_word(doc, tokens.begin);
            const bool punct = doc.tokens[tokens.begin].span.length() == 1 &&
                               is_in_list(first, ", . ; : ( ) - \" '");
            if (!is_in_list(first, "the a an") && !punct) break;
            // "The Hague" keeps its article; works of art do too, when a capital shows it ("The
            // Crown").
            if (first == "the" && is_capitalised(doc, tokens.begin) &&
                facts_of(lexicon, doc, tokens).known())
                break;
            if (mention.type == EntityType::WorkOfArt && is_capitalised(doc, tokens.begin)) break;
            ++tokens.begin;
        }
        while (!tokens.empty() &&
               ((is_possessive(doc, tokens.end - 1) && !facts_of(lexicon, doc, tokens).known()) ||
                is_in_list(small_word(doc, tokens.end - 1), ", ; : ( - \" and of")))
            --tokens.end;
        if (mention.type == EntityType::Person)
            while (tokens.length() > 1 && is_leading_title(lexicon, doc, tokens.begin))
                ++tokens.begin;
        if (tokens.empty()) continue;
        if (tokens != mention.tokens) set_tokens(doc, mention, tokens);
        // A lone title is no name: "President", "Mr."
        if (tokens.length() == 1 && mention.type == EntityType::Person &&
            is_leading_title(lexicon, doc, tokens.begin) &&
            !facts_of(lexicon, doc, tokens).has('s'))
            continue;
        kept.push_back(mention);
    }
    doc.mentions = std::move(kept);
}

EntityType type_of_facts(const NameFacts& facts, EntityType otherwise) {
    if (facts.has('C')) return EntityType::Gpe;
    if (facts.has('p')) return EntityType::Person;
    if (facts.has('o')) return EntityType::Org;
    if (facts.has('y') || facts.has('K') || facts.has('r')) return EntityType::Gpe;
    return otherwise;
}

// "China's Defence Ministry" -> "China", "Defence Ministry"; "McDonald's" and "People's Daily"
// stay.
void split_possessives(const Lexicon& lexicon, Document& doc) {
    std::vector<Mention> added;
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.tokens.length() < 3) continue;
        if (mention.type == EntityType::WorkOfArt || mention.type == EntityType::Law) continue;
        if (facts_of(lexicon, doc, mention.tokens).known()) continue;
        for (uint32_t i = mention.tokens.begin + 1; i + 1 < mention.tokens.end; ++i) {
            if (small_word(doc, i) != "'s") continue;
            const TokenRange owner{mention.tokens.begin, i}, owned{i + 1, mention.tokens.end};
            const NameFacts facts = facts_of(lexicon, doc, owner);
            const bool place = facts.has('C') || facts.has('K') || facts.has('y') || facts.has('r');
            const bool body = owner.length() > 1 &&
                              (facts.has('o') || facts.has('p') ||
                               is_cue(lexicon, doc.words(doc.tokens[i - 1]), "organisation"));
            if (!place && !body) continue;
            Mention first = mention;
            set_tokens(doc, first, owner);
            first.type = place ? EntityType::Gpe : type_of_facts(facts, EntityType::Org);
            added.push_back(first);
            set_tokens(doc, mention, owned);
            if (mention.type == EntityType::Gpe || mention.type == EntityType::Norp)
                mention.type = EntityType::Org;
            break;
        }
    }
    doc.mentions.insert(doc.mentions.end(), added.begin(), added.end());
    sort_mentions(doc);
}

// "Turkish" "Foreign Ministry" -> one name; "Russian" "-" "American" -> one.
// "Biden" "administration", "Chinese" "embassy" -> organisations.
void join_parts(const Document& doc, std::vector<Mention>& mentions) {
    std::vector<Mention> kept;
    for (Mention& mention : mentions) {
        if (!is_name(mention)) {
            kept.push_back(mention);
            continue;
        }
        if (!kept.empty() && is_name(kept.back())) {
            Mention& last = kept.back();
            const bool adjacent = last.tokens.end == mention.tokens.begin;
            const bool hyphen = last.tokens.end + 1 == mention.tokens.begin &&
                                small_word(doc, last.tokens.end) == "-" &&
                                doc.tokens[last.tokens.end].span.begin == last.span.end;
            const bool body = is_in_list(small_word(doc, mention.tokens.end - 1), kStateBodies) ||
                              is_in_list(small_word(doc, mention.tokens.begin), kStateBodies);
            if (adjacent && last.type == EntityType::Norp && mention.type == EntityType::Org &&
                body) {
                set_tokens(doc, last, {last.tokens.begin, mention.tokens.end});
                last.type = EntityType::Org;
                continue;
            }
            if (hyphen && last.type == EntityType::Norp && mention.type == EntityType::Norp) {
                set_tokens(doc, last, {last.tokens.begin, mention.tokens.end});
                continue;
            }
        }
        const std::string next = small_word(doc, mention.tokens.end);
        const bool same_sentence =
            mention.tokens.end < doc.tokens.size() &&
            doc.tokens[mention.tokens.end].sentence == doc.tokens[mention.tokens.begin].sentence;
        const bool pair =
            mention.tokens.begin > 0 && small_word(doc, mention.tokens.begin - 1) == "-";
        const bool person = mention.type == EntityType::Person && !pair &&
                            is_in_list(next, "administration regime government");
        const bool embassy =
            mention.type == EntityType::Norp && is_in_list(next, "embassy consulate");
        if (same_sentence && (person || embassy)) {
            set_tokens(doc, mention, {mention.tokens.begin, mention.tokens.end + 1});
            mention.type = EntityType::Org;
        }
        kept.push_back(mention);
    }
    mentions = std::move(kept);
}

// "speaks Japanese", "an English-language statement": a language is no people.
void drop_languages(Document& doc) {
    std::erase_if(doc.mentions, [&](const Mention& mention) {
        if (!is_name(mention) || mention.type != EntityType::Norp) return false;
        const uint32_t begin = mention.tokens.begin, end = mention.tokens.end;
        if (begin > 0 &&
            is_in_list(small_word(doc, begin - 1), "speak speaks spoke spoken speaking fluent"))
            return true;
        const uint32_t next = small_word(doc, end) == "-" ? end + 1 : end;
        return is_in_list(small_word(doc, next),
                          "language languages speaking speaker speakers translation");
    });
}

// Lists know countries, nationalities, seas and acronyms better than the reader does.
void correct_types(const Lexicon& lexicon, Document& doc) {
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        const NameFacts facts = facts_of(lexicon, doc, mention.tokens);
        if (!facts.known()) continue;
        const bool person_too = facts.has('i') || facts.has('s');
        const bool settled = facts.has('C') || facts.has('y') || facts.has('r') || facts.has('K');
        EntityType& type = mention.type;
        if (facts.has('C') && !(type == EntityType::Person && person_too))
            type = EntityType::Gpe;
        else if ((facts.has('D') || facts.has('n')) && type != EntityType::Person &&
                 type != EntityType::Org)
            type = EntityType::Norp;
        else if (facts.has('D') && type == EntityType::Org && !facts.has('o'))
            type = EntityType::Norp;
        else if (facts.has('l') && !settled && (type == EntityType::Gpe || type == EntityType::Org))
            type = EntityType::Loc;
        else if (settled && !facts.has('l') && type == EntityType::Loc)
            type = EntityType::Gpe;
        else if (settled && facts.has('K') && type == EntityType::Org)
            type = EntityType::Gpe;
        else if (facts.has('a') && (type == EntityType::Gpe || type == EntityType::Person) &&
                 !settled)
            type = EntityType::Org;
        else if (facts.has('w') && type == EntityType::Org)
            type = EntityType::Law;
    }
}

// The words of persons' full names, each with how often it ends or begins one.
struct PersonWords {
    std::set<std::string> last;
    std::set<std::string> first;
};

PersonWords person_words(const Document& doc) {
    PersonWords words;
    for (const Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.type != EntityType::Person || mention.tokens.length() < 2)
            continue;
        words.last.insert(plain_name(doc, {mention.tokens.end - 1, mention.tokens.end}));
        words.first.insert(plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1}));
    }
    return words;
}

// "in Austin", "Austin, Texas": a place in spite of Lloyd Austin.
bool stands_as_place(const Document& doc, const Mention& mention) {
    if (mention.tokens.begin == 0) return false;
    if (is_in_list(small_word(doc, mention.tokens.begin - 1), "in at near outside around"))
        return true;
    if (small_word(doc, mention.tokens.end) != ",") return false;
    const uint32_t next = mention.tokens.end + 1;
    const auto other =
        std::lower_bound(doc.mentions.begin(), doc.mentions.end(), next,
                         [](const Mention& m, uint32_t token) { return m.tokens.begin < token; });
    return other != doc.mentions.end() && other->tokens.begin == next &&
           other->type == EntityType::Gpe;
}

// Full names decide their short forms; then one string has one type, by vote.
void agree_types(const Lexicon& lexicon, Document& doc) {
    const PersonWords persons = person_words(doc);
    std::map<std::string, std::array<uint32_t, static_cast<size_t>(EntityType::Count)>> votes;
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        const std::string name = plain_name(doc, mention.tokens);
        if (mention.tokens.length() == 1 && mention.type != EntityType::Person &&
            persons.last.contains(name) && !lexicon.name_facts(name).has('C') &&
            !stands_as_place(doc, mention))
            mention.type = EntityType::Person;
        votes[name][static_cast<size_t>(mention.type)] += 200 + mention.score;
    }
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        const auto& vote = votes[plain_name(doc, mention.tokens)];
        const size_t best =
            static_cast<size_t>(std::max_element(vote.begin(), vote.end()) - vote.begin());
        const uint32_t all = vote[best], own = vote[static_cast<size_t>(mention.type)];
        // A place and a person of one name may stand side by side: only a clear majority decides.
        if (all >= 2 * own) mention.type = static_cast<EntityType>(best);
    }
}

// Names that stand uncovered elsewhere in the text: repetitions of names that were found, surnames
// of persons, and what the lists are sure of (countries, nationalities, acronyms, known persons).
void add_missed(const Lexicon& lexicon, Document& doc) {
    std::map<std::string, EntityType> known;
    std::set<std::string> first_words;
    auto learn = [&](const std::string& name, const std::string& first, EntityType type) {
        known.emplace(name, type);
        first_words.insert(first);
    };
    for (const Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.tokens.length() > kMaxRepetitionTokens) continue;
        const std::string first = plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1});
        if (mention.tokens.length() > 1 || mention.score >= 600)
            learn(plain_name(doc, mention.tokens), first, mention.type);
        if (mention.type == EntityType::Person && mention.tokens.length() > 1) {
            const std::string last = plain_name(doc, {mention.tokens.end - 1, mention.tokens.end});
            if (last.size() > 2) learn(last, last, EntityType::Person);
        }
    }
    const LexiconTable& small = lexicon.table("small");
    std::vector<bool> covered = covered_tokens(doc);
    std::vector<Mention> added;
    for (const Sentence& sentence : doc.sentences) {
        const std::vector<std::string_view> words = words_of(doc, sentence.tokens);
        for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
            if (covered[i] || !is_capitalised(doc, i)) continue;
            uint32_t end = i;
            EntityType type = EntityType::Org;
            if (first_words.contains(plain_name(doc, {i, i + 1}))) {
                for (uint32_t last = std::min(i + kMaxRepetitionTokens, sentence.tokens.end);
                     last > i; --last) {
                    const auto found = known.find(plain_name(doc, {i, last}));
                    if (found == known.end()) continue;
                    end = last;
                    type = found->second;
                    break;
                }
                // "May said", but not "May it": a common small word must not stand at a sentence's
                // begin.
                if (end == i + 1 && small.has(small_word(doc, i)) &&
                    (is_sentence_begin(doc, i) || sentence.headline))
                    end = i;
            }
            if (end == i) {
                const GazetteerMatch match =
                    match_gazetteer(lexicon, words, i - sentence.tokens.begin);
                const uint32_t length = match.end - match.begin;
                const NameFacts& facts = match.facts;
                const bool sure =
                    facts.has('C') || (facts.has('D') && !small.has(small_word(doc, i))) ||
                    (length > 1 &&
                     (facts.has('p') || facts.has('o') || facts.has('l') || facts.has('y'))) ||
                    (facts.has('n') && !small.has(small_word(doc, i))) ||
                    (facts.has('a') && words[match.begin].size() > 2 && !sentence.headline);
                if (length > 0 && sure) {
                    end = i + length;
                    type = type_of_facts(facts, facts.has('D') || facts.has('n') ? EntityType::Norp
                                                                                 : EntityType::Loc);
                }
            }
            bool free = end > i;
            for (uint32_t k = i; k < end; ++k) free = free && !covered[k];
            // A part of a longer capitalised run is part of another name: "Washington Irving High".
            if (free && end < sentence.tokens.end && !covered[end] && is_capitalised(doc, end) &&
                end == i + 1 && !sentence.headline && doc.tokens[end].upos == Upos::Propn &&
                type != EntityType::Norp && type != EntityType::Gpe)
                free = false;
            if (!free) continue;
            Mention mention = make_mention(doc, {i, end}, MentionKind::Name, type, Origin::Rule);
            mention.score = 700;
            added.push_back(mention);
            for (uint32_t k = i; k < end; ++k) covered[k] = true;
        }
    }
    doc.mentions.insert(doc.mentions.end(), added.begin(), added.end());
    sort_mentions(doc);
}

}  // namespace

void refine_names(const Lexicon& lexicon, Document& doc) {
    trim(lexicon, doc);
    split_possessives(lexicon, doc);
    correct_types(lexicon, doc);
    add_missed(lexicon, doc);
    agree_types(lexicon, doc);
    drop_languages(doc);
    join_parts(doc, doc.mentions);
}

}  // namespace dragoman
