#include "nlp/reported_clauses.h"

#include <algorithm>

#include "nlp/acts.h"

namespace dragoman {

namespace {

// The tokens of a clause without the tokens of a part of it that stands at one of its ends.
TokenRange without(TokenRange whole, TokenRange part) {
    if (part.begin <= whole.begin && part.end < whole.end)
        whole.begin = std::max(whole.begin, part.end);
    else if (part.end >= whole.end && part.begin > whole.begin)
        whole.end = std::min(whole.end, part.begin);
    return whole;
}

}  // namespace

void ReportedClauses::read_verb(uint32_t cue) {
    const Saying saying = speech_.saying(cue);
    if (saying == Saying::None) return;
    read_complement(cue, saying);
    read_around(cue, saying);
}

// "informed the U.S. that a meeting": content begins behind "that", where the words before it are
// the one who is told, or the time and place of saying.
uint32_t ReportedClauses::after_that(uint32_t cue, TokenRange range, Saying saying) const {
    const uint32_t reach = saying == Saying::Tell ? 8 : 3;
    for (uint32_t t = range.begin; t < range.end && t < range.begin + reach; ++t) {
        if (doc_.tokens[t].upos == Upos::Verb || doc_.tokens[t].upos == Upos::Aux ||
            speech_.quotation_of[t] != kNone)
            break;
        if (speech_.word(t) == "that" && t > cue && doc_.tokens[t].upos == Upos::Sconj)
            return t + 1;
    }
    return range.begin;
}

// A clause goes on over words that the tree hangs elsewhere, up to a comma or a coordination:
// "would be shocked if Austin attended".
uint32_t ReportedClauses::unpunctuated_end(uint32_t end, uint32_t cue) const {
    const uint32_t last = speech_.sentence(cue).tokens.end;
    auto pauses = [&](uint32_t t) {
        return speech_.quotation_of[t] == kNone && speech_.is_punctuation(t);
    };
    while (end > cue && end < last && !pauses(end) && doc_.tokens[end].upos != Upos::Cconj &&
           !pauses(end - 1))
        ++end;
    return end;
}

// "He said Russia has sources, so if Turkey hides it, “it is unprofessional.”": words in marks
// later in the sentence, with no other cue before them, belong to what is said.
uint32_t ReportedClauses::end_with_quotation(uint32_t end, uint32_t cue) const {
    const uint32_t last = speech_.sentence(cue).tokens.end;
    for (uint32_t t = end; t < last; ++t) {
        const uint32_t q = speech_.quotation_of[t];
        if (q == kNone) continue;
        if (found_.is_spoken(q) || speech_.cue_in(end, t, false) != kNone) return end;
        return std::min(speech_.quotations[q].tokens.end, last);
    }
    return end;
}

// Where the tree does not show what a cue reports: "CLAUSE, the president said on Friday." and
// "He said Friday in Paris that CLAUSE".
void ReportedClauses::read_around(uint32_t cue, Saying saying) {
    if (saying != Saying::Say && saying != Saying::Tell) return;
    if (speech_.quotation_of[cue] != kNone || speech_.is_denied(cue) ||
        speech_.clauses.is_passive(cue) || found_.is_used(cue))
        return;
    const Xpos form = doc_.tokens[cue].xpos;
    if (form == Xpos::Vb || form == Xpos::Vbg || form == Xpos::Vbn) return;
    const TokenRange sentence = speech_.sentence(cue).tokens;
    uint32_t speaker = speakers_.of(cue);
    // "CLAUSE, but CLAUSE, said the spokesman Mike Bond.": all that stands before it.
    if (speaker != kNone && speaker > cue && cue > sentence.begin + 4 &&
        speech_.word(cue - 1) == "," && cue + 14 > sentence.end &&
        !speech_.has_verb({cue + 1, sentence.end})) {
        const TokenRange before{sentence.begin, cue - 1};
        if (!found_.is_covered(before)) found_.add(before, cue, speaker, 600);
        return;
    }
    if (speaker == kNone) speaker = speakers_.before(cue);
    if (speaker == kNone) return;
    // Behind it: "that" within a few words, not behind another verb.
    for (uint32_t t = cue + 1; t < sentence.end && t < cue + 14; ++t) {
        if (speech_.quotation_of[t] != kNone || doc_.tokens[t].upos == Upos::Verb ||
            doc_.tokens[t].upos == Upos::Aux)
            break;
        if (speech_.word(t) == "that" && t + 2 < sentence.end) {
            if (!found_.is_covered({t + 1, sentence.end}))
                found_.add({t + 1, clause_end(t + 1, sentence.end)}, cue, speaker, 600);
            return;
        }
    }
    // Before it: the speaker's phrase follows a comma, and little stands behind the cue.
    const uint32_t phrase = std::min(speakers_.phrase_begin(speaker, cue), cue);
    if (phrase > sentence.begin + 3 && speech_.word(phrase - 1) == "," && cue + 12 > sentence.end &&
        !speech_.has_verb({cue + 1, sentence.end})) {
        const TokenRange before{sentence.begin, phrase - 1};
        if (!found_.is_covered(before) && speech_.cue_in(before.begin, before.end, false) == kNone)
            found_.add(before, cue, speaker, 600);
        return;
    }
    // Right behind it, without "that". What is said is nearly always a clause.
    const Upos next = cue + 1 < sentence.end ? doc_.tokens[cue + 1].upos : Upos::Punct;
    const bool noun_phrase = next == Upos::Det || next == Upos::Pron || next == Upos::Propn ||
                             next == Upos::Noun || next == Upos::Adj;
    const bool said = verb_lemma(speech_.lexicon, doc_, cue) == "say" && noun_phrase &&
                      speech_.has_verb({cue + 2, sentence.end});
    if (saying == Saying::Say && cue + 4 < sentence.end && (said || begins_clause(cue + 1)) &&
        !found_.is_covered({cue + 1, sentence.end}))
        found_.add({cue + 1, clause_end(cue + 1, sentence.end)}, cue, speaker, 500);
}

// A subject right here, and a verb with it: "it works", "the ministry would have no comment".
bool ReportedClauses::begins_clause(uint32_t from) const {
    const uint32_t end = speech_.sentence(from).tokens.end;
    const Upos first = doc_.tokens[from].upos;
    if (first != Upos::Pron && first != Upos::Det && first != Upos::Propn && first != Upos::Noun &&
        first != Upos::Adj)
        return false;
    for (uint32_t t = from; t < end && t < from + 12; ++t) {
        const Dep dep = doc_.tokens[t].dep;
        if ((dep == Dep::Nsubj || dep == Dep::NsubjPass) && doc_.tokens[t].head != kNone &&
            doc_.tokens[t].head > t)
            return true;
        if (speech_.is_punctuation(t)) return false;
    }
    return false;
}

// The end of a sentence, without a clause of who said it.
uint32_t ReportedClauses::clause_end(uint32_t begin, uint32_t end) const {
    for (uint32_t t = begin; t + 1 < end; ++t)
        if (speech_.word(t) == ";" && speech_.quotation_of[t] == kNone) return t;
    return end;
}

void ReportedClauses::read_complement(uint32_t cue, Saying saying) {
    if (speech_.quotation_of[cue] != kNone || speech_.is_denied(cue)) return;
    const uint32_t speaker = speakers_.of(cue);
    if (speaker == kNone) return;
    if (speech_.word(speaker) == "which" && saying == Saying::Quote) return;
    const Token& token = doc_.tokens[cue];

    for (uint32_t child : speech_.dependents.of(cue)) {
        const Dep dep = doc_.tokens[child].dep;
        TokenRange range = speech_.dependents.extent(child);
        if (dep == Dep::Ccomp) {
            const bool infinitive =
                doc_.tokens[child].xpos == Xpos::Vb && speech_.dependents.mark_words(child) == "to";
            if (infinitive && !speech_.has_quotation(range)) continue;
            if (saying == Saying::Think ||
                (saying == Saying::Quote && !speech_.has_quotation(range)))
                continue;
            if (range.begin < cue && range.end > cue)
                range = child < cue ? TokenRange{range.begin, cue} : TokenRange{cue + 1, range.end};
            if (range.contains(speaker))
                range = speaker > child ? TokenRange{range.begin, speaker}
                                        : TokenRange{speaker + 1, range.end};
            for (uint32_t other : speech_.dependents.of(cue))
                if (child > cue && other > child && doc_.tokens[other].dep == Dep::Ccomp)
                    range.end = std::max(range.end, speech_.dependents.extent(other).end);
            if (child > cue)
                range = {after_that(cue, range, saying), unpunctuated_end(range.end, cue)};
            if (child > cue) range.end = end_with_quotation(range.end, cue);
            if (child > cue) range.end = end_of_speech(range);
            if (!found_.is_covered(range)) found_.add(range, cue, speaker, 800);
        } else if (dep == Dep::Parataxis && child > cue + 1 && saying == Saying::Say &&
                   !found_.is_covered(range)) {
            // "said: Texas should prevail"
            if (range.begin > 0 &&
                (speech_.word(range.begin - 1) == ":" || speech_.word(range.begin) == ":"))
                found_.add(range, cue, speaker, 600);
        } else if (token.lemma == "accuse" && child > cue && is_charge(child)) {
            // "accuses Turkey of preparing to invade"
            while (range.begin < child && speech_.word(range.begin) != "of") ++range.begin;
            found_.add({range.begin + 1, range.end}, cue, speaker, 700);
        } else if (dep == Dep::Obl && stated_in(range) != kNone) {
            // "said in a statement that Sanders “changed the dialogue.”"
            found_.add({stated_in(range), clause_end(range.begin, range.end)}, cue, speaker, 700);
        } else if ((dep == Dep::Xcomp || dep == Dep::Obl || dep == Dep::Advcl) &&
                   speech_.has_quotation(range)) {
            read_quoted_part(cue, speaker, range, dep == Dep::Obl);
        } else if (dep == Dep::Obj && speech_.has_quotation(range)) {
            read_quoted_object(cue, speaker, child);
        }
    }
    // "The impasse comes as …, FT explains": the cue hangs on what is said.
    const bool behind_all = speaker > cue && token.dep == Dep::Conj;
    if (behind_all) return;  // read_around() takes all that stands before it
    if (token.dep == Dep::Parataxis && token.head != kNone &&
        !speech_.dependents.has(cue, Dep::Ccomp) && !speech_.dependents.has(cue, Dep::Obj) &&
        saying != Saying::Quote) {
        const TokenRange whole = speech_.trimmed(speech_.dependents.extent(token.head));
        const TokenRange frame = speech_.dependents.extent(cue);
        if (frame.begin > whole.begin && frame.end + 1 < whole.end) {
            const TokenRange left{whole.begin, frame.begin}, right{frame.end, whole.end};
            if (!found_.is_covered(left)) found_.add(left, cue, speaker, 700);
            if (!found_.is_covered(right)) found_.add(right, cue, speaker, 700);
        } else if (!found_.is_covered(without(whole, frame))) {
            found_.add(without(whole, frame), cue, speaker, 700);
        }
    }
}

// "of preparing to invade", "of trying to “demonise” Russia": what somebody is accused of, as a
// clause.
bool ReportedClauses::is_charge(uint32_t token) const {
    return doc_.tokens[token].xpos == Xpos::Vbg && (speech_.dependents.mark_words(token) == "of" ||
                                                    speech_.dependents.case_words(token) == "of");
}

// Behind "that", where a phrase of place or time holds what is said: "in a statement that ...";
// kNone where it holds nothing.
uint32_t ReportedClauses::stated_in(TokenRange phrase) const {
    for (uint32_t t = phrase.begin; t + 2 < phrase.end && t < phrase.begin + 6; ++t) {
        if (speech_.quotation_of[t] != kNone || doc_.tokens[t].upos == Upos::Verb) return kNone;
        if (speech_.word(t) == "that" && doc_.tokens[t].upos == Upos::Sconj) return t + 1;
    }
    return kNone;
}

// Where speech ends within its clause: "Biden “will be the nominee,” yet went on to stress", "“our
// movement has won” -- discussing how".
uint32_t ReportedClauses::end_of_speech(TokenRange range) const {
    // "was surprised, saying it had worked with the department": a second report of the same source
    for (uint32_t t = range.begin + 3; t + 1 < range.end; ++t)
        if (doc_.tokens[t].xpos == Xpos::Vbg && speech_.word(t - 1) == "," &&
            speech_.quotation_of[t] == kNone && speech_.saying(t) == Saying::Say)
            return t - 1;
    for (uint32_t t = range.begin + 1; t + 1 < range.end; ++t) {
        const uint32_t q = speech_.quotation_of[t - 1];
        if (q == kNone || speech_.quotations[q].tokens.end != t) continue;
        const std::string here = speech_.word(t);
        const bool pause = t > 1 && speech_.word(t - 2) == "," &&
                           doc_.tokens[t].upos == Upos::Cconj &&
                           doc_.tokens[t + 1].upos == Upos::Verb;
        const bool dash = here == "-" || here == "--" || here == "–" || here == "—";
        if (pause || (dash && speech_.quotations[q].tokens.begin == range.begin)) return t;
    }
    return range.end;
}

// urged the U.S. to “show sincerity” and “take concrete actions”: from the first mark to the last.
void ReportedClauses::read_quoted_part(uint32_t cue, uint32_t speaker, TokenRange range,
                                       bool whole_only) {
    uint32_t begin = kNone, end = kNone;
    for (uint32_t t = range.begin; t < range.end; ++t) {
        const uint32_t q = speech_.quotation_of[t];
        if (q == kNone || found_.is_spoken(q)) continue;
        if (begin == kNone) begin = speech_.quotations[q].tokens.begin;
        end = speech_.quotations[q].tokens.end;
        if (whole_only) break;
    }
    // "… to “show sincerity” and “take actions”"
    while (!whole_only && end != kNone && end + 1 < doc_.tokens.size() &&
           speech_.quotation_of[end] == kNone &&
           (speech_.word(end) == "and" || speech_.word(end) == "or" || speech_.word(end) == ",") &&
           speech_.quotation_of[end + 1] != kNone)
        end = speech_.quotations[speech_.quotation_of[end + 1]].tokens.end;
    if (begin != kNone && begin > cue) found_.add({begin, end}, cue, speaker, 650);
}

// emphasized the ‘firm and committed’ support to Zelensky's requests
void ReportedClauses::read_quoted_object(uint32_t cue, uint32_t speaker, uint32_t object) {
    const TokenRange range = speech_.dependents.extent(object);
    if (speech_.actors.mention_of(object) != kNone)
        return read_quoted_part(cue, speaker, range, true);
    // "wrote a dissent that said": the inner cue reports it.
    if (found_.is_covered(range) || range.begin < cue ||
        speech_.cue_in(range.begin, range.end, false) != kNone)
        return;
    found_.add({range.begin, unpunctuated_end(range.end, cue)}, cue, speaker, 650);
}

void ReportedClauses::read_according(uint32_t according) {
    uint32_t source = doc_.tokens[according].head;
    if (source == kNone || source < according) return;
    // "according to Neil Saunders, analyst": up to the name.
    while (doc_.tokens[source].head != kNone && doc_.tokens[source].head > according &&
           speech_.quotation_of[source] == kNone &&
           (doc_.tokens[source].dep == Dep::Appos || doc_.tokens[source].dep == Dep::Flat ||
            doc_.tokens[source].dep == Dep::Compound))
        source = doc_.tokens[source].head;
    const uint32_t clause = doc_.tokens[source].head;
    if (clause == kNone) return;
    const TokenRange sentence = speech_.sentence(according).tokens;
    TokenRange phrase = speech_.dependents.extent(source);
    phrase.begin = according;
    // Behind a comma it speaks of all that stands before it.
    if (according > sentence.begin + 2 && speech_.word(according - 1) == ",") {
        found_.add({sentence.begin, according - 1}, according, source, 850);
        return;
    }
    TokenRange whole = speech_.dependents.extent(clause);
    if (phrase.begin == sentence.begin || whole.length() * 2 <= sentence.length())
        whole = sentence;
    else if (speech_.cue_in(sentence.begin, whole.begin, false) == kNone)
        whole.begin = sentence.begin;
    TokenRange rest = without(whole, phrase);
    if (rest.contains(according)) rest = {rest.begin, according};
    found_.add(rest, according, source, 850);
}

void ReportedClauses::read_noun(uint32_t noun) {
    if (speech_.quotation_of[noun] != kNone) return;
    const uint32_t owner = speech_.dependents.first(noun, Dep::NmodPoss);
    if (owner == kNone || speech_.actors.find_one(owner).empty()) return;
    for (uint32_t child : speech_.dependents.of(noun)) {
        const Dep dep = doc_.tokens[child].dep;
        if ((dep == Dep::Acl || dep == Dep::AclRelcl || dep == Dep::Ccomp) &&
            speech_.dependents.mark_words(child) == "that")
            found_.add(speech_.dependents.extent(child), noun, owner, 700);
    }
}

}  // namespace dragoman
