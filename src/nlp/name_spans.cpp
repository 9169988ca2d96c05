// Rules for where a name begins and ends.
#include "nlp/name_spans.h"

#include <algorithm>
#include <set>
#include <string>

#include "nlp/name_types.h"
#include "nlp/values.h"
#include "nlp/words.h"

namespace dragoman {
namespace {

constexpr std::string_view kDirections =
    "northern southern eastern western central northeastern northwestern southeastern southwestern";
constexpr std::string_view kLandforms = "headland region area valley volcano";
// Government bodies and forces that a nationality before them belongs to: "Turkish Foreign
// Ministry".
constexpr std::string_view kStateBodies =
    "ministry department embassy consulate parliament army navy force forces guard court senate "
    "congress office "
    "cabinet police assembly agency bureau council commission";

// True for a token that can stand before a person's name as his title: "Mr.", "President", "Sen.".
bool is_leading_title(const Lexicon& lexicon, const Document& doc, uint32_t token) {
    if (is_in_list(doc.words(doc.tokens[token]), "AG VP PM CEO")) return true;
    const std::string_view word = doc.words(doc.tokens[token]);
    return is_cue(lexicon, word, "honorific") || is_cue(lexicon, word, "title");
}

// "Geneticist" of "Geneticist Laurent Vasseur"; "Dean" of "Dean Baker" may be his first name.
bool is_trade(const Lexicon& lexicon, const Document& doc, uint32_t token) {
    return lexicon.has("posts", small_word(doc, token)) &&
           !lexicon.name_facts(doc.words(doc.tokens[token])).has('i');
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

// "Washington, D.C.", "Washington DC": one place.
bool is_capital_district(const Document& doc, TokenRange tokens) {
    return tokens.length() > 1 && small_word(doc, tokens.begin) == "washington" &&
           is_in_list(doc.words(doc.tokens[tokens.end - 1]), "DC D.C.") &&
           (tokens.length() == 2 ||
            (tokens.length() == 3 && small_word(doc, tokens.begin + 1) == ","));
}

// "DNA", "No. 2", "R-La.": capitals that name no one.
bool is_no_name(const Lexicon& lexicon, const Document& doc, TokenRange tokens) {
    if (is_cue(lexicon, doc.words(doc.span(tokens)), "thing")) return true;
    const uint32_t next = tokens.begin + 1;
    if (is_in_list(small_word(doc, tokens.begin), "no. no") && next < doc.tokens.size() &&
        doc.tokens[next].upos == Upos::Num)
        return true;
    // A member of Congress with party and state behind the name: "(R-La.)", "(D-N.Y.)".
    const std::string_view name = doc.words(doc.span(tokens));
    return tokens.begin > 0 && doc.words(doc.tokens[tokens.begin - 1]) == "(" && name.size() > 2 &&
           name[1] == '-' && is_in_list(name.substr(0, 1), "R D I");
}

}  // namespace

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

// "the White House's" -> "White House"; "President Joe Biden" -> "Joe Biden".
void trim_names(const Lexicon& lexicon, Document& doc) {
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
        // "northern Kenya"; "the Ras Doumeira headland"
        const bool place = mention.type == EntityType::Gpe || mention.type == EntityType::Loc;
        if (place && tokens.length() > 1 && !is_capitalised(doc, tokens.begin) &&
            is_in_list(small_word(doc, tokens.begin), kDirections))
            ++tokens.begin;
        if (place && tokens.length() > 1 && !is_capitalised(doc, tokens.end - 1) &&
            is_in_list(small_word(doc, tokens.end - 1), kLandforms))
            --tokens.end;
        if (mention.type == EntityType::Person)
            while (tokens.length() > 1 && is_leading_title(lexicon, doc, tokens.begin))
                ++tokens.begin;
        if (mention.type == EntityType::Person && tokens.length() > 2 &&
            is_trade(lexicon, doc, tokens.begin))
            ++tokens.begin;
        if (tokens.empty()) continue;
        if (tokens != mention.tokens) set_tokens(doc, mention, tokens);
        // A lone title is no name: "President", "Mr."
        if (tokens.length() == 1 && mention.type == EntityType::Person &&
            is_leading_title(lexicon, doc, tokens.begin) &&
            !facts_of(lexicon, doc, tokens).has('s'))
            continue;
        if (is_no_name(lexicon, doc, tokens)) continue;
        const std::string_view name = doc.words(doc.span(tokens));
        // "Lake", "Court": what kind of thing, no name of one.
        if (tokens.length() == 1 && mention.type != EntityType::Person &&
            is_cue(lexicon, name, "place") && !facts_of(lexicon, doc, tokens).known())
            continue;
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
void mend_name_spans(const Lexicon& lexicon, Document& doc) {
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
        // "LIMA, Peru": two places.
        if (mention.type == EntityType::Gpe && !is_capital_district(doc, mention.tokens)) {
            uint32_t comma = mention.tokens.begin;
            while (comma < mention.tokens.end && doc.words(doc.tokens[comma]) != ",") ++comma;
            if (comma > mention.tokens.begin && comma + 1 < mention.tokens.end) {
                Mention rest = mention;
                set_tokens(doc, rest, {comma + 1, mention.tokens.end});
                added.push_back(rest);
                set_tokens(doc, mention, {mention.tokens.begin, comma});
            }
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
        // "Texas Republican", "House Democrats", "the House GOP": two names.
        const bool chamber = is_in_list(small_word(doc, mention.tokens.begin), "house senate");
        if (mention.tokens.length() == 2 && mention.type != EntityType::Person &&
            (chamber || !facts_of(lexicon, doc, mention.tokens).known())) {
            const TokenRange first{mention.tokens.begin, mention.tokens.begin + 1},
                last{first.end, mention.tokens.end};
            const NameFacts state = facts_of(lexicon, doc, first),
                            party = facts_of(lexicon, doc, last);
            if ((state.has('C') || state.has('r') || chamber) &&
                (party.has('n') || party.has('D') ||
                 (chamber && small_word(doc, last.begin) == "gop"))) {
                Mention member = mention;
                set_tokens(doc, member, last);
                member.type = party.has('o') ? EntityType::Org : EntityType::Norp;
                added.push_back(member);
                set_tokens(doc, mention, first);
                mention.type = chamber ? EntityType::Org : EntityType::Gpe;
            }
        }
        // "Kansas City Current": a city that the reader takes for a club, with a capital behind it
        const uint32_t behind = mention.tokens.end;
        if (mention.type == EntityType::Org && facts_of(lexicon, doc, mention.tokens).has('y') &&
            behind + 1 < doc.tokens.size() && !covered[behind] && is_capitalised(doc, behind) &&
            !is_capitalised(doc, behind + 1) && doc.tokens[behind].upos == Upos::Propn &&
            !doc.sentences[doc.tokens[behind].sentence].headline) {
            covered[behind] = true;
            set_tokens(doc, mention, {mention.tokens.begin, behind + 1});
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

// "China's Defence Ministry" -> "China", "Defence Ministry"; "McDonald's" and "People's Daily"
// stay.
void split_possessive_names(const Lexicon& lexicon, Document& doc) {
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

namespace {

constexpr std::string_view kPortfolios =
    "state foreign defence defense justice interior finance treasury health trade commerce labor "
    "labour education energy agriculture transport economy environment culture information "
    "communications affairs home security homeland external internal industry tourism";

// The end of a name with a ministry's small words behind it; its own end where there are none.
uint32_t small_body_end(const Document& doc, const Mention& mention) {
    const uint32_t end = mention.tokens.end;
    if (mention.type != EntityType::Norp && !is_in_list(doc.words(mention.span), "US U.S. UK U.K."))
        return end;
    const uint32_t limit =
        std::min(doc.sentences[doc.tokens[mention.tokens.begin].sentence].tokens.end, end + 3);
    uint32_t t = end;
    while (t < limit && is_in_list(doc.words(doc.tokens[t]), kPortfolios)) ++t;
    return t > end && t < limit && is_in_list(doc.words(doc.tokens[t]), "ministry department")
               ? t + 1
               : end;
}

}  // namespace

// "Turkish" "Foreign Ministry" -> one name; "Russian" "-" "American" -> one.
// "Biden" "administration", "Chinese" "embassy" -> organisations.
void join_name_parts(Document& doc) {
    std::vector<Mention> kept;
    for (Mention& mention : doc.mentions) {
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
            // "Washington" "," "DC"
            if (is_capital_district(doc, {last.tokens.begin, mention.tokens.end})) {
                set_tokens(doc, last, {last.tokens.begin, mention.tokens.end});
                last.type = EntityType::Gpe;
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
        // "US state department", "Chinese foreign ministry": a body that is not capitalised.
        const uint32_t body_end = small_body_end(doc, mention);
        if (body_end != mention.tokens.end) {
            set_tokens(doc, mention, {mention.tokens.begin, body_end});
            mention.type = EntityType::Org;
        }
        const std::string next = small_word(doc, mention.tokens.end);
        const bool same_sentence =
            mention.tokens.end < doc.tokens.size() &&
            doc.tokens[mention.tokens.end].sentence == doc.tokens[mention.tokens.begin].sentence;
        const bool pair =
            mention.tokens.begin > 0 && small_word(doc, mention.tokens.begin - 1) == "-";
        const bool named = mention.type == EntityType::Person || mention.type == EntityType::Org;
        const bool person = named && !pair && mention.tokens.length() < 3 &&
                            is_in_list(next, "administration regime");
        const bool embassy =
            mention.type == EntityType::Norp && is_in_list(next, "embassy consulate");
        if (same_sentence && (person || embassy)) {
            set_tokens(doc, mention, {mention.tokens.begin, mention.tokens.end + 1});
            mention.type = EntityType::Org;
        }
        kept.push_back(mention);
    }
    doc.mentions = std::move(kept);
}

}  // namespace dragoman
