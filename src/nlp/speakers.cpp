#include "nlp/speakers.h"

#include <algorithm>

#include "nlp/acts.h"
#include "nlp/words.h"

namespace dragoman {

// The phrase that names the speaker, without a relative clause or an apposition behind it.
Span Speakers::phrase(uint32_t token) const {
    TokenRange range = speech_.dependents.extent(token);
    for (uint32_t child : speech_.dependents.of(token)) {
        const Dep dep = doc_.tokens[child].dep;
        if (dep == Dep::Case && child < token)
            range.begin = std::max(range.begin, speech_.dependents.extent(child).end);
        if (child > token &&
            (dep == Dep::AclRelcl || dep == Dep::Appos || dep == Dep::Acl || dep == Dep::Conj))
            range.end = std::min(range.end, speech_.dependents.extent(child).begin);
    }
    while (range.end > token + 1 && speech_.is_punctuation(range.end - 1)) --range.end;
    while (range.begin < token && speech_.is_punctuation(range.begin)) ++range.begin;
    return doc_.span(range);
}

// "Texas Republican Gov. Greg Abbott": the person's name at the end of a row of titles.
uint32_t Speakers::person_behind(uint32_t token) const {
    const uint32_t end = std::min(speech_.sentence(token).tokens.end, token + 8);
    for (uint32_t t = token; t < end; ++t) {
        const uint32_t m = speech_.actors.mention_of(t);
        if (m != kNone && doc_.mentions[m].type == EntityType::Person &&
            doc_.mentions[m].kind == MentionKind::Name)
            return m;
        const Upos upos = doc_.tokens[t].upos;
        if (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj &&
            speech_.word(t) != ".")
            return kNone;
    }
    return kNone;
}

// "a dissent that said": whoever wrote the dissent.
uint32_t Speakers::author(uint32_t document) const {
    const uint32_t clause = speech_.clauses.clause_above(document);
    return clause == kNone ? kNone : speech_.clauses.agent(clause);
}

void Speakers::set_speaker(Quote& quote, uint32_t speaker, std::span<const Quote> before) const {
    if (speaker == kNone) return;
    if (doc_.tokens[speaker].xpos == Xpos::Wdt || doc_.tokens[speaker].xpos == Xpos::Wp) {
        const uint32_t noun = speech_.actors.antecedent(speaker);
        if (noun != kNone && speech_.lexicon.has("saying_documents", lemma_of(doc_, noun)) &&
            author(noun) != kNone)
            speaker = author(noun);
    }
    std::vector<Actor> who = speech_.actors.find_one(speaker);
    quote.speaker_text = phrase(speaker);
    const uint32_t person = person_behind(speaker);
    if (person != kNone &&
        (who.empty() || doc_.mentions[who[0].mention].type != EntityType::Person))
        who.assign(
            1, {doc_.mentions[person].entity, person, doc_.mentions[person].tokens.begin, true});
    if (!who.empty()) {
        quote.speaker = who[0].entity;
        quote.speaker_mention = who[0].mention;
    } else if (is_in_list(lemma_of(doc_, speaker), "statement post tweet message memo it")) {
        // "the statement said": of the one who spoke last. A lawsuit or a report has an author of
        // its own.
        if (!before.empty() && before.back().speaker != kNone) {
            quote.speaker = before.back().speaker;
            quote.speaker_mention = before.back().speaker_mention;
        }
    }
}

void Speakers::set_addressee(Quote& quote, uint32_t cue) const {
    for (uint32_t child : speech_.dependents.of(cue)) {
        const Dep dep = doc_.tokens[child].dep;
        const bool told = dep == Dep::Iobj || dep == Dep::Obj;
        if (!told && !(dep == Dep::Obl && speech_.dependents.case_words(child) == "to")) continue;
        const std::vector<Actor> who = speech_.actors.find_one(child);
        if (!who.empty() && who[0].entity != quote.speaker) quote.addressee = who[0].entity;
        if (quote.addressee != kNone) return;
    }
}

// "said Konashenkov" where the tree has no subject: a name right behind the verb or before it.
uint32_t Speakers::beside(uint32_t cue) const {
    const TokenRange sentence = speech_.sentence(cue).tokens;
    for (uint32_t t = cue + 1; t < sentence.end && t < cue + 12; ++t) {
        if (speech_.quotation_of[t] != kNone || speech_.word(t) == "," || speech_.word(t) == ".")
            break;
        const uint32_t m = speech_.actors.mention_of(t);
        if (m == kNone) continue;
        const EntityType type = doc_.mentions[m].type;
        if (type == EntityType::Person || type == EntityType::Org)
            return doc_.mentions[m].head == kNone ? t : doc_.mentions[m].head;
    }
    // "said a statement from officials", "wrote the newspaper": a noun phrase right behind it.
    if (const uint32_t noun = noun_behind(cue); noun != kNone) return noun;
    for (uint32_t t = cue; t > sentence.begin && t + 4 > cue; --t) {
        if (speech_.quotation_of[t - 1] != kNone) break;
        if (speech_.actors.mention_of(t - 1) != kNone) return t - 1;
    }
    return kNone;
}

uint32_t Speakers::noun_behind(uint32_t cue) const {
    const uint32_t end = std::min(speech_.sentence(cue).tokens.end, cue + 6);
    if (cue + 1 >= end || doc_.tokens[cue + 1].upos != Upos::Det) return kNone;
    uint32_t noun = kNone;
    for (uint32_t t = cue + 2; t < end && speech_.quotation_of[t] == kNone; ++t) {
        const Upos upos = doc_.tokens[t].upos;
        if (upos == Upos::Noun)
            noun = t;
        else if (noun != kNone || upos != Upos::Adj)
            break;
    }
    return noun;
}

uint32_t Speakers::of(uint32_t cue) const {
    uint32_t speaker = speech_.clauses.is_passive(cue) ? kNone : speech_.clauses.subject(cue);
    // "it made only two, said spokeswoman Rosa Prado.": not the subject of the clause before.
    const TokenRange sentence = speech_.sentence(cue).tokens;
    const Xpos form = doc_.tokens[cue].xpos;
    if (cue > sentence.begin && speech_.word(cue - 1) == "," &&
        (form == Xpos::Vbd || form == Xpos::Vbz) && !speech_.dependents.has(cue, Dep::Nsubj) &&
        !speech_.has_verb({cue + 1, sentence.end})) {
        const uint32_t behind = beside(cue);
        if (behind != kNone && behind > cue) speaker = behind;
    }
    return speaker != kNone && speech_.quotation_of[speaker] == kNone ? speaker : kNone;
}

// A noun or pronoun right before the cue.
uint32_t Speakers::before(uint32_t cue) const {
    uint32_t t = cue;
    const uint32_t first = speech_.sentence(cue).tokens.begin;
    while (t > first &&
           (doc_.tokens[t - 1].upos == Upos::Adv || doc_.tokens[t - 1].upos == Upos::Aux))
        --t;
    if (t == first || speech_.quotation_of[t - 1] != kNone) return kNone;
    const Upos upos = doc_.tokens[t - 1].upos;
    return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron ? t - 1 : kNone;
}

// The first token of the words that belong to a noun before a verb: back to punctuation or a verb.
uint32_t Speakers::phrase_begin(uint32_t speaker, uint32_t cue) const {
    uint32_t begin = speaker;
    const uint32_t first = speech_.sentence(cue).tokens.begin;
    while (begin > first &&
           !(speech_.is_punctuation(begin - 1) && speech_.word(begin - 1) != "-") &&
           doc_.tokens[begin - 1].upos != Upos::Verb)
        --begin;
    return begin;
}

}  // namespace dragoman
