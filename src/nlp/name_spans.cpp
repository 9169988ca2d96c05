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

constexpr std::string_view kPortfolios =
    "state foreign defence defense justice interior finance treasury health trade commerce labor "
    "labour education energy agriculture transport economy environment culture information "
    "communications affairs home security homeland external internal industry tourism";

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

// "U.S. Defense" before "Secretary", "Japanese Foreign" before "Minister": the portfolio belongs to
// the post, and what is left is the country.
void cut_portfolio(const Lexicon& lexicon, const Document& doc, Mention& mention,
                   TokenRange& tokens) {
    if (mention.type != EntityType::Org ||
        !is_in_list(small_word(doc, tokens.end), "secretary minister undersecretary ministers"))
        return;
    TokenRange country = tokens;
    while (country.length() > 1 && is_in_list(small_word(doc, country.end - 1), kPortfolios))
        --country.end;
    const NameFacts facts = facts_of(lexicon, doc, country);
    if (country == tokens || !(facts.has('C') || facts.has('D') || facts.has('n'))) return;
    tokens = country;
    mention.type = type_of_facts(facts, EntityType::Norp);
}

// Moves a mention to those tokens, with its span and head.
void set_tokens(const Document& doc, Mention& mention, TokenRange tokens) {
    mention.tokens = tokens;
    mention.span = doc.span(tokens);
    mention.head = head_token(doc, tokens);
}

}  // namespace

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
        cut_portfolio(lexicon, doc, mention, tokens);
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
        const bool occasion =
            mention.type == EntityType::Event || mention.type == EntityType::WorkOfArt;
        if (!letters || (occasion && is_holiday(lexicon, doc, tokens))) continue;
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

namespace {

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
            // "Russian" "-" "American"; "Hans" "-" "Peter Weiss"
            const bool first_names = last.type == EntityType::Person && last.tokens.length() == 1 &&
                                     mention.tokens.length() > 1;
            if (hyphen && last.type == mention.type &&
                (last.type == EntityType::Norp || first_names)) {
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
