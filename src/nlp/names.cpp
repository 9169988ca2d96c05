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
#include "nlp/name_types.h"
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
    if (is_in_list(doc.words(doc.tokens[token]), "AG VP PM CEO")) return true;
    const std::string_view word = doc.words(doc.tokens[token]);
    return is_cue(lexicon, word, "honorific") || is_cue(lexicon, word, "title");
}

// "Christmas", "Veterans Day": values, not names.
bool is_holiday(const Lexicon& lexicon, const Document& doc, TokenRange tokens) {
    if (is_cue(lexicon, doc.words(doc.tokens[tokens.begin]), "holiday")) return true;
    return tokens.length() > 1 && is_in_list(small_word(doc, tokens.end - 1), "day eve") &&
           is_in_list(
               small_word(doc, tokens.begin),
               "new independence labor labour memorial veterans veteran mother father valentine "
               "presidents columbus boxing victory may");
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
                               is_in_list(first, ", . ; : ( ) - \" ' \xe2\x80\x93 \xe2\x80\x94");
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
                is_in_list(small_word(doc, tokens.end - 1),
                           ", ; : ( - \" and of \xe2\x80\x93 \xe2\x80\x94 --")))
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
        const std::string_view name = doc.words(doc.span(tokens));
        const bool letters = std::any_of(name.begin(), name.end(),
                                         [](char c) { return (c | 32) >= 'a' || (c & 0x80); });
        if (!letters || (mention.type == EntityType::Event && is_holiday(lexicon, doc, tokens)))
            continue;
        // The reader is quick to see events where words stand in capitals: "an Economic
        // Powerhouse".
        constexpr uint16_t kSureEvent = 600;
        if (mention.type == EntityType::Event && mention.origin == Origin::Model &&
            mention.score < kSureEvent && !facts_of(lexicon, doc, tokens).known()) {
            bool cue = false;
            for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
                const std::string_view word = doc.words(doc.tokens[t]);
                for (const char* kind : {"event", "law", "organisation", "place"})
                    cue = cue || is_cue(lexicon, word, kind);
                cue = cue || (word[0] >= '0' && word[0] <= '9');
            }
            if (!cue) continue;
        }
        // "New" of "New Year", a small word at a sentence's begin: no name by itself.
        const Upos upos = doc.tokens[tokens.begin].upos;
        if (tokens.length() == 1 && upos != Upos::Propn && upos != Upos::Noun && upos != Upos::X &&
            lexicon.has("small", small_word(doc, tokens.begin)) &&
            !facts_of(lexicon, doc, tokens).known())
            continue;
        if (tokens.length() == 1 && small_word(doc, tokens.begin) == "new" &&
            small_word(doc, tokens.end) == "year")
            continue;
        kept.push_back(mention);
    }
    doc.mentions = std::move(kept);
}

// "Ray" of "Ray-Ban" grows to the whole; "Texas Republican" are two; "Financial Times (FT)" gets
// its acronym.
void mend_spans(const Lexicon& lexicon, Document& doc) {
    std::vector<bool> covered = covered_tokens(doc);
    std::vector<Mention> added;
    std::set<std::string>
        surnames;  // "Ortega" of "Daniel Ortega" stays alone in "the Ortega-Murillo regime"
    for (const Mention& mention : doc.mentions)
        if (is_name(mention) && mention.type == EntityType::Person && mention.tokens.length() > 1)
            surnames.insert(plain_name(doc, {mention.tokens.end - 1, mention.tokens.end}));
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention)) continue;
        // "the Ortega-Murillo regime" after "Daniel Ortega": two persons.
        if (mention.type == EntityType::Person && mention.tokens.length() == 3 &&
            small_word(doc, mention.tokens.begin + 1) == "-" &&
            surnames.contains(plain_name(doc, {mention.tokens.begin, mention.tokens.begin + 1}))) {
            Mention second = mention;
            set_tokens(doc, second, {mention.tokens.begin + 2, mention.tokens.end});
            added.push_back(second);
            set_tokens(doc, mention, {mention.tokens.begin, mention.tokens.begin + 1});
        }
        if (mention.tokens.length() == 1 && surnames.contains(plain_name(doc, mention.tokens)))
            continue;
        const bool place = mention.type == EntityType::Gpe || mention.type == EntityType::Norp ||
                           mention.type == EntityType::Loc;
        auto glued = [&](uint32_t t) {
            return t + 1 < doc.tokens.size() && doc.words(doc.tokens[t]) == "-" && !covered[t] &&
                   !covered[t + 1] && is_capitalised(doc, t + 1) &&
                   doc.tokens[t].span.begin == doc.tokens[t - 1].span.end &&
                   doc.tokens[t + 1].span.begin == doc.tokens[t].span.end;
        };
        while (!place && glued(mention.tokens.end)) {
            covered[mention.tokens.end] = covered[mention.tokens.end + 1] = true;
            set_tokens(doc, mention, {mention.tokens.begin, mention.tokens.end + 2});
        }
        // "SAN FRANCISCO New York-based": a dateline before another place.
        if (mention.type == EntityType::Gpe && mention.tokens.length() > 2) {
            auto shouted = [&](uint32_t t) {
                const std::string_view word = doc.words(doc.tokens[t]);
                return word.size() > 2 && std::none_of(word.begin(), word.end(),
                                                       [](char c) { return c >= 'a' && c <= 'z'; });
            };
            uint32_t cut = mention.tokens.begin;
            while (cut < mention.tokens.end && shouted(cut)) ++cut;
            if (cut > mention.tokens.begin && cut < mention.tokens.end &&
                is_capitalised(doc, cut)) {
                Mention rest = mention;
                set_tokens(doc, rest, {cut, mention.tokens.end});
                added.push_back(rest);
                set_tokens(doc, mention, {mention.tokens.begin, cut});
            }
        }
        if (mention.tokens.length() == 2 && mention.type != EntityType::Person &&
            !facts_of(lexicon, doc, mention.tokens).known()) {
            const TokenRange first{mention.tokens.begin, mention.tokens.begin + 1},
                last{first.end, mention.tokens.end};
            const NameFacts state = facts_of(lexicon, doc, first),
                            party = facts_of(lexicon, doc, last);
            if ((state.has('C') || state.has('r')) && (party.has('n') || party.has('D'))) {
                Mention member = mention;
                set_tokens(doc, member, last);
                member.type = EntityType::Norp;
                added.push_back(member);
                set_tokens(doc, mention, first);
                mention.type = EntityType::Gpe;
            }
        }
        // "Shangri-La Dialogue security forum": a known name with common nouns behind it.
        TokenRange known = mention.tokens;
        while (known.length() > 2 && !is_capitalised(doc, known.end - 1)) --known.end;
        if (known != mention.tokens && facts_of(lexicon, doc, known).known())
            set_tokens(doc, mention, known);
        const uint32_t open = mention.tokens.end;
        if (mention.type == EntityType::Org && mention.tokens.length() > 1 &&
            open + 2 < doc.tokens.size() && small_word(doc, open) == "(" &&
            small_word(doc, open + 2) == ")" && !covered[open + 1]) {
            const std::string_view form = doc.words(doc.tokens[open + 1]);
            bool capitals = form.size() >= 2;
            for (char c : form)
                capitals = capitals && ((c >= 'A' && c <= 'Z') || c == '&' || c == '.');
            if (capitals && form[0] == doc.text[mention.span.begin]) {
                added.push_back(make_mention(doc, {open + 1, open + 2}, MentionKind::Name,
                                             EntityType::Org, Origin::Rule));
                covered[open + 1] = true;
            }
        }
    }
    doc.mentions.insert(doc.mentions.end(), added.begin(), added.end());
    sort_mentions(doc);
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
            // "EU's European Commission"
            const bool both = facts.has('o') && facts_of(lexicon, doc, owned).has('o');
            if (!place && !body && !both) continue;
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
            // "Dolce" "&" "Gabbana"; "5th" "US Circuit Court"
            const bool firm = last.tokens.end + 1 == mention.tokens.begin &&
                              small_word(doc, last.tokens.end) == "&" &&
                              last.type != EntityType::Norp && mention.type != EntityType::Norp;
            const bool ordinal =
                adjacent && last.tokens.length() == 1 && doc.text[last.span.begin] >= '0' &&
                doc.text[last.span.begin] <= '9' && mention.type == EntityType::Org;
            if (firm || ordinal) {
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
        const bool named = mention.type == EntityType::Person || mention.type == EntityType::Org;
        const bool person = named && !pair && mention.tokens.length() < 3 &&
                            (is_in_list(next, "administration regime") ||
                             (next == "government" && mention.type == EntityType::Person));
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

// True when the words between quotation marks are written like a title: "All the Kremlin's Men".
bool is_title_case(const Document& doc, TokenRange tokens) {
    if (tokens.empty() || tokens.length() > 8 || !is_capitalised(doc, tokens.begin) ||
        !is_capitalised(doc, tokens.end - 1))
        return false;
    for (uint32_t t = tokens.begin; t < tokens.end; ++t)
        if (!is_capitalised(doc, t) &&
            !is_in_list(small_word(doc, t), "the a an of and in on for to with at by from 's -"))
            return false;
    return true;
}

// "several books, including “War and Punishment,”": a quoted title behind a word for a work.
void find_works(Document& doc) {
    constexpr uint32_t kReach = 25;
    for (const Sentence& sentence : doc.sentences) {
        uint32_t cue = kNone;
        for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            if (is_in_list(
                    small_word(doc, t),
                    "book books novel novels memoir film films movie movies documentary song songs "
                    "album "
                    "series play musical opera poem painting biography autobiography podcast show"))
                cue = t;
            const std::string_view mark = doc.words(doc.tokens[t]);
            if ((mark != "\xe2\x80\x9c" && mark != "\"") || cue == kNone || t > cue + kReach)
                continue;
            uint32_t end = t + 1;
            while (end < sentence.tokens.end && doc.words(doc.tokens[end]) != "\xe2\x80\x9d" &&
                   doc.words(doc.tokens[end]) != "\"")
                ++end;
            if (end == sentence.tokens.end) break;
            TokenRange title{t + 1, end};
            while (!title.empty() && is_in_list(small_word(doc, title.end - 1), ", . ; :"))
                --title.end;
            if (is_title_case(doc, title) && (title.length() > 1 || t < cue + 4)) {
                std::erase_if(doc.mentions,
                              [&](const Mention& m) { return m.tokens.overlaps(title); });
                doc.mentions.push_back(make_mention(doc, title, MentionKind::Name,
                                                    EntityType::WorkOfArt, Origin::Rule));
            }
            t = end;
        }
    }
    sort_mentions(doc);
}

// "5th" before "US Circuit Court of Appeals"; "5th Circuit", "7th Fleet" by themselves.
void find_numbered_bodies(Document& doc) {
    std::vector<bool> covered = covered_tokens(doc);
    auto is_ordinal = [&](uint32_t t) {
        const std::string word = small_word(doc, t);
        const size_t digits = word.find_first_not_of("0123456789");
        return digits != 0 && digits != std::string::npos &&
               is_in_list(word.substr(digits), "st nd rd th");
    };
    for (Mention& mention : doc.mentions) {
        if (!is_name(mention) || mention.type != EntityType::Org || mention.tokens.begin == 0)
            continue;
        const uint32_t before = mention.tokens.begin - 1;
        if (covered[before] || !is_ordinal(before) ||
            !is_in_list(small_word(doc, before + 1),
                        "us u.s. circuit district army fleet infantry air"))
            continue;
        covered[before] = true;
        set_tokens(doc, mention, {before, mention.tokens.end});
    }
    for (uint32_t t = 0; t + 1 < doc.tokens.size(); ++t) {
        if (covered[t] || covered[t + 1] || !is_ordinal(t) || !is_capitalised(doc, t + 1)) continue;
        if (!is_in_list(small_word(doc, t + 1), "circuit fleet army division amendment")) continue;
        const bool law = small_word(doc, t + 1) == "amendment";
        doc.mentions.push_back(make_mention(doc, {t, t + 2}, MentionKind::Name,
                                            law ? EntityType::Law : EntityType::Org, Origin::Rule));
    }
    sort_mentions(doc);
}

// Words that stand capitalised inside sentences again and again, and that the reader takes for
// proper nouns, are names even where it did not say of what kind: companies mostly.
void find_unseen(const Lexicon& lexicon, Document& doc) {
    constexpr uint32_t kLeastTimes = 2;
    const LexiconTable& cues = lexicon.table("cues");
    const std::vector<bool> covered = covered_tokens(doc);
    std::map<std::string, std::vector<uint32_t>> places;
    for (const Sentence& sentence : doc.sentences) {
        if (sentence.headline) continue;
        for (uint32_t t = sentence.tokens.begin + 1; t < sentence.tokens.end; ++t) {
            if (covered[t] || doc.tokens[t].upos != Upos::Propn || !is_capitalised(doc, t) ||
                is_sentence_begin(doc, t))
                continue;
            if (is_capitalised(doc, t - 1) ||
                (t + 1 < sentence.tokens.end && is_capitalised(doc, t + 1)))
                continue;
            if (is_in_list(small_word(doc, t - 1), "\" \xe2\x80\x9c -") ||
                small_word(doc, t + 1) == "-")
                continue;
            const std::string word = small_word(doc, t);
            if (word.size() < 3 || cues.has(doc.words(doc.tokens[t])) || cues.has(word) ||
                lexicon.has("posts", word))
                continue;
            if (is_in_list(word, "internet web god covid earth bible constitution capitol"))
                continue;
            places[std::string(doc.words(doc.tokens[t]))].push_back(t);
        }
    }
    for (const auto& [word, tokens] : places) {
        if (tokens.size() < kLeastTimes) continue;
        const NameFacts facts = lexicon.name_facts(word);
        const EntityType type = facts.has('y') || facts.has('r')   ? EntityType::Gpe
                                : facts.has('s') || facts.has('i') ? EntityType::Person
                                                                   : EntityType::Org;
        for (uint32_t t : tokens) {
            doc.mentions.push_back(
                make_mention(doc, {t, t + 1}, MentionKind::Name, type, Origin::Rule));
            doc.mentions.back().score = 600;
        }
    }
    sort_mentions(doc);
}

bool is_acronym_like(std::string_view word) {
    if (word.size() < 2) return false;
    for (char c : word)
        if (!(c >= 'A' && c <= 'Z') && c != '.' && c != '&') return false;
    return true;
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
    std::map<std::string, uint32_t> times;  // how often a name of one word was found
    for (const Mention& mention : doc.mentions)
        if (is_name(mention) && mention.tokens.length() == 1)
            ++times[plain_name(doc, mention.tokens)];
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
                if (end == i + 1 && !is_acronym_like(doc.words(doc.tokens[i])) &&
                    small.has(small_word(doc, i)) &&
                    (is_sentence_begin(doc, i) || sentence.headline) &&
                    (doc.tokens[i].upos != Upos::Propn || times[plain_name(doc, {i, i + 1})] < 2))
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
    mend_spans(lexicon, doc);
    find_numbered_bodies(doc);
    find_works(doc);
    find_unseen(lexicon, doc);
    correct_types(lexicon, doc);
    add_missed(lexicon, doc);
    agree_types(lexicon, doc);
    drop_languages(doc);
    join_parts(doc, doc.mentions);
}

}  // namespace dragoman
