// Speech, from quotation marks with a cue beside them and from clauses that hang on a verb of saying.
#include "nlp/quotes.h"

#include <algorithm>
#include <tuple>

#include "nlp/actors.h"
#include "nlp/acts.h"
#include "nlp/clauses.h"
#include "nlp/quotation_marks.h"

namespace dragoman {
namespace {

constexpr uint32_t kShortest = 2;        // words that a quotation without a clause must have
constexpr uint32_t kFrame = 40;          // tokens of "…,” said the ministry's spokesman in a statement"
constexpr uint32_t kMemory = 3;          // sentences after which nobody is taken to go on speaking

enum class Saying { None, Say, Tell, Quote, Think };

Saying saying_of(const Lexicon& lexicon, std::string_view lemma) {
    const std::string_view value = lexicon.value("saying", lemma);
    if (value == "say") return Saying::Say;
    if (value == "tell") return Saying::Tell;
    if (value == "quote") return Saying::Quote;
    if (value == "think") return Saying::Think;
    return Saying::None;
}

struct QuoteFinder {
    const Lexicon& lexicon;
    Document& doc;
    Dependents dependents;
    Actors actors;
    Clauses clauses;
    std::vector<Quotation> quotations;
    std::vector<uint32_t> quotation_of;   // token -> quotation that holds it
    std::vector<bool> spoken;             // quotations that have a speaker
    std::vector<bool> used;               // tokens that are the cue of a quote
    std::vector<Quote> found;

    QuoteFinder(const Lexicon& lexicon, Document& doc)
        : lexicon(lexicon), doc(doc), dependents(doc), actors(lexicon, doc, dependents),
          clauses(lexicon, doc, dependents), quotations(find_quotations(doc)) {
        quotation_of.assign(doc.tokens.size(), kNone);
        for (uint32_t q = 0; q < quotations.size(); ++q)
            for (uint32_t t = quotations[q].tokens.begin; t < quotations[q].tokens.end; ++t) quotation_of[t] = q;
        spoken.assign(quotations.size(), false);
        used.assign(doc.tokens.size(), false);
    }

    std::string word(uint32_t token) const { return small_letters(doc.words(doc.tokens[token])); }
    bool is_punctuation(uint32_t token) const { return doc.tokens[token].upos == Upos::Punct; }
    const Sentence& sentence_of(uint32_t token) const { return doc.sentences[doc.tokens[token].sentence]; }
    uint32_t paragraph_of(uint32_t token) const { return sentence_of(token).paragraph; }
    Span cue_span(uint32_t cue) const {
        // "according to"
        if (word(cue) == "according" && cue + 1 < doc.tokens.size()) return doc.span(TokenRange{cue, cue + 2});
        return doc.tokens[cue].span;
    }

    // ---- speakers

    // The phrase that names the speaker, without a relative clause or an apposition behind it.
    Span phrase_of(uint32_t token) const {
        TokenRange range = dependents.extent(token);
        for (uint32_t child : dependents.of(token)) {
            const Dep dep = doc.tokens[child].dep;
            if (dep == Dep::Case && child < token) range.begin = std::max(range.begin, dependents.extent(child).end);
            if (child > token && (dep == Dep::AclRelcl || dep == Dep::Appos || dep == Dep::Acl || dep == Dep::Conj))
                range.end = std::min(range.end, dependents.extent(child).begin);
        }
        while (range.end > token + 1 && is_punctuation(range.end - 1)) --range.end;
        while (range.begin < token && is_punctuation(range.begin)) ++range.begin;
        return doc.span(range);
    }

    // "Texas Republican Gov. Greg Abbott": the person's name at the end of a row of titles.
    uint32_t person_behind(uint32_t token) const {
        const uint32_t end = std::min(sentence_of(token).tokens.end, token + 8);
        for (uint32_t t = token; t < end; ++t) {
            const uint32_t m = actors.mention_of(t);
            if (m != kNone && doc.mentions[m].type == EntityType::Person && doc.mentions[m].kind == MentionKind::Name) return m;
            const Upos upos = doc.tokens[t].upos;
            if (upos != Upos::Noun && upos != Upos::Propn && upos != Upos::Adj && word(t) != ".") return kNone;
        }
        return kNone;
    }

    // "a dissent that said": whoever wrote the dissent.
    uint32_t author_of(uint32_t document) const {
        const uint32_t clause = clauses.clause_above(document);
        return clause == kNone ? kNone : clauses.agent(clause);
    }

    void set_speaker(Quote& quote, uint32_t speaker) const {
        if (speaker == kNone) return;
        if (doc.tokens[speaker].xpos == Xpos::Wdt || doc.tokens[speaker].xpos == Xpos::Wp) {
            const uint32_t noun = actors.antecedent(speaker);
            if (noun != kNone && lexicon.has("saying_documents", lemma_of(doc, noun)) && author_of(noun) != kNone) speaker = author_of(noun);
        }
        std::vector<Actor> who = actors.find_one(speaker);
        quote.speaker_text = phrase_of(speaker);
        const uint32_t person = person_behind(speaker);
        if (person != kNone && (who.empty() || doc.mentions[who[0].mention].type != EntityType::Person))
            who.assign(1, {doc.mentions[person].entity, person, doc.mentions[person].tokens.begin, true});
        if (!who.empty()) {
            quote.speaker = who[0].entity;
            quote.speaker_mention = who[0].mention;
        } else if (lexicon.has("saying_documents", lemma_of(doc, speaker)) || word(speaker) == "it") {
            // "the statement said": of the one who spoke last.
            if (!found.empty() && found.back().speaker != kNone) {
                quote.speaker = found.back().speaker;
                quote.speaker_mention = found.back().speaker_mention;
            }
        }
    }

    void set_addressee(Quote& quote, uint32_t cue) const {
        for (uint32_t child : dependents.of(cue)) {
            const Dep dep = doc.tokens[child].dep;
            const bool told = dep == Dep::Iobj || dep == Dep::Obj;
            if (!told && !(dep == Dep::Obl && dependents.case_words(child) == "to")) continue;
            const std::vector<Actor> who = actors.find_one(child);
            if (!who.empty() && who[0].entity != quote.speaker) quote.addressee = who[0].entity;
            if (quote.addressee != kNone) return;
        }
    }

    // ---- making a quote

    // Trims punctuation, "that" and conjunctions off the ends; quotation marks stay, and words in marks.
    TokenRange trimmed(TokenRange range) const {
        auto is_outside = [&](uint32_t t) { return quotation_of[t] == kNone; };
        while (!range.empty() && is_outside(range.begin) &&
               (is_punctuation(range.begin) || word(range.begin) == "that" || word(range.begin) == "and"))
            ++range.begin;
        while (!range.empty() && is_outside(range.end - 1) && is_punctuation(range.end - 1)) --range.end;
        return range;
    }

    // A range never ends or begins within a quotation that it holds more than half of.
    TokenRange whole_quotations(TokenRange range) const {
        if (range.empty()) return range;
        for (uint32_t at : {range.begin, range.end - 1}) {
            const uint32_t q = quotation_of[at];
            if (q == kNone) continue;
            const TokenRange marks = quotations[q].tokens;
            const uint32_t common = std::min(range.end, marks.end) - std::max(range.begin, marks.begin);
            if (common * 2 > marks.length() || (at + 1 == range.end && marks.begin >= range.begin)) {
                range.begin = std::min(range.begin, marks.begin);
                range.end = std::max(range.end, marks.end);
            }
        }
        return range;
    }

    QuoteKind kind_of(TokenRange range) const {
        uint32_t inside = 0, outside = 0;
        for (uint32_t t = range.begin; t < range.end; ++t) {
            if (is_punctuation(t)) continue;
            (quotation_of[t] == kNone ? outside : inside) += 1;
        }
        if (inside == 0) return QuoteKind::Indirect;
        return outside == 0 ? QuoteKind::Direct : QuoteKind::Mixed;
    }

    // Leaves out who told the paper and what hangs on it: ", according to a report", "– Washington Post".
    TokenRange without_source(TokenRange range, uint32_t cue) const {
        for (uint32_t t = range.begin + 2; t + 1 < range.end; ++t) {
            if (quotation_of[t] != kNone) continue;
            if (word(t) == "according" && word(t + 1) == "to" && t != cue && word(t - 1) == ",") return {range.begin, t - 1};
            if ((word(t) == "–" || word(t) == "—") && sentence_of(t).headline && actors.mention_of(t + 1) != kNone &&
                doc.mentions[actors.mention_of(t + 1)].tokens.end == range.end)
                return {range.begin, t};
        }
        return range;
    }

    bool has_verb(TokenRange range) const {
        for (uint32_t t = range.begin; t < range.end; ++t)
            if (doc.tokens[t].dep != Dep::Amod && (doc.tokens[t].upos == Upos::Verb || doc.tokens[t].upos == Upos::Aux)) return true;
        return false;
    }

    bool add(TokenRange range, uint32_t cue, uint32_t speaker, uint16_t score) {
        range = trimmed(whole_quotations(without_source(range, cue)));
        if (!range.empty() && !has_verb(range) && kind_of(range) == QuoteKind::Indirect) return false;
        if (range.length() < kShortest || range.contains(cue)) return false;
        Quote quote;
        quote.span = doc.span(range);
        quote.kind = kind_of(range);
        quote.cue_token = cue;
        quote.cue = cue_span(cue);
        quote.score = score;
        set_speaker(quote, speaker);
        if (quote.speaker_text.empty() || quote.span.contains(quote.cue)) return false;
        set_addressee(quote, cue);
        for (uint32_t t = range.begin; t < range.end; ++t)
            if (quotation_of[t] != kNone) spoken[quotation_of[t]] = true;
        used[cue] = true;
        found.push_back(quote);
        return true;
    }

    // ---- cues

    bool is_denied(uint32_t cue) const {
        for (uint32_t child : dependents.of(cue)) {
            if (doc.tokens[child].dep == Dep::Advmod && is_negation(doc, child)) return true;
            if (doc.tokens[child].dep == Dep::Mark && (word(child) == "if" || word(child) == "whether")) return true;
        }
        const uint32_t above = doc.tokens[cue].head;
        return doc.tokens[cue].dep == Dep::Xcomp && above != kNone &&
               (stance_of(lexicon, lemma_of(doc, above)) == Stance::Refused || is_denied(above));
    }

    // "said Konashenkov" where the tree has no subject: a name right behind the verb or before it.
    uint32_t speaker_beside(uint32_t cue) const {
        const TokenRange sentence = sentence_of(cue).tokens;
        for (uint32_t t = cue + 1; t < sentence.end && t < cue + 12; ++t) {
            if (quotation_of[t] != kNone || word(t) == "," || word(t) == ".") break;
            const uint32_t m = actors.mention_of(t);
            if (m == kNone) continue;
            const EntityType type = doc.mentions[m].type;
            if (type == EntityType::Person || type == EntityType::Org) return doc.mentions[m].head == kNone ? t : doc.mentions[m].head;
        }
        for (uint32_t t = cue; t > sentence.begin && t + 4 > cue; --t) {
            if (quotation_of[t - 1] != kNone) break;
            if (actors.mention_of(t - 1) != kNone) return t - 1;
        }
        return kNone;
    }

    uint32_t speaker_of(uint32_t cue) const {
        const uint32_t speaker = clauses.is_passive(cue) ? kNone : clauses.subject(cue);
        return speaker != kNone && quotation_of[speaker] == kNone ? speaker : kNone;
    }

    // ---- quotations with a cue right before or behind

    // The verb of saying in tokens [begin, end) outside of quotations that governs the others; kNone if there is none.
    uint32_t cue_in(uint32_t begin, uint32_t end, bool last) const {
        uint32_t best = kNone;
        for (uint32_t t = begin; t < end; ++t) {
            if (quotation_of[t] != kNone) continue;
            const Upos upos = doc.tokens[t].upos;
            if (upos != Upos::Verb && !(upos == Upos::Propn && doc.tokens[t].dep == Dep::Root)) continue;
            if (saying_of(lexicon, verb_lemma(lexicon, doc, t)) == Saying::None || is_denied(t)) continue;
            if (!last) return t;
            best = t;
        }
        return best;
    }

    // Where the words around a quotation end: the sentence's full stop, or the next quotation.
    uint32_t frame_end(uint32_t from) const {
        uint32_t end = from;
        while (end < doc.tokens.size() && end < from + kFrame && quotation_of[end] == kNone &&
               paragraph_of(end) == paragraph_of(from - 1)) {
            const std::string w = word(end);
            if (w == "." || w == ";" || w == "?" || w == "!") break;
            ++end;
        }
        return end;
    }

    bool ends_with_pause(const Quotation& quotation) const {
        const uint32_t before = quotation.tokens.end - 2;
        const std::string inside = word(before);
        if (inside == "," || inside == "?" || inside == "!" || inside == "." || inside == "…" || inside == "-") return true;
        return quotation.tokens.end < doc.tokens.size() && word(quotation.tokens.end) == ",";
    }

    // “…,” Glaser added.   “…,” said Costa Rican President Rodrigo Chaves.
    void read_cue_behind(uint32_t q) {
        const Quotation& quotation = quotations[q];
        if (!quotation.closed || !ends_with_pause(quotation)) return;
        uint32_t begin = quotation.tokens.end;
        if (begin < doc.tokens.size() && word(begin) == ",") ++begin;
        if (begin >= doc.tokens.size() || quotation_of[begin] != kNone) return;
        // A full stop inside the marks ends the sentence: what follows is a new one.
        const std::string last = word(quotation.tokens.end - 2);
        if (last == ".") return;
        const uint32_t end = frame_end(begin);
        // "…,” and rejected the arguments": another clause, not who said it.
        if (doc.tokens[begin].upos == Upos::Cconj) return;
        const uint32_t cue = cue_in(begin, end, false);
        if (cue == kNone) return;
        // The frame must begin with the speaker or the verb: "…,” the ministry, which said".
        uint32_t speaker = speaker_of(cue);
        if (speaker == kNone || speaker < begin || speaker >= end) speaker = speaker_beside(cue);
        if (speaker == kNone || speaker < begin || speaker >= end) return;
        if (std::min(dependents.extent(speaker).begin, cue) > begin + 3 && std::min(cue, speaker) > begin + 6) return;
        // Words before the opening mark that belong to what is said: Supreme “perfectly aligns …,” it said.
        TokenRange range = quotation.tokens;
        const uint32_t start = sentence_of(range.begin).tokens.begin;
        if (range.begin > start && !is_punctuation(range.begin - 1) && start < range.begin &&
            cue_in(start, range.begin, false) == kNone)
            range.begin = start;
        add(range, cue, speaker, 900);
    }

    // Trump said, “…”   Abbott celebrated with a post, saying, “…”   Glaser: “…”
    void read_cue_before(uint32_t q) {
        const Quotation& quotation = quotations[q];
        const uint32_t open = quotation.tokens.begin;
        if (open == 0) return;
        const std::string before = word(open - 1);
        const uint32_t start = sentence_of(open - 1).tokens.begin;
        if (paragraph_of(open - 1) != paragraph_of(open)) return;
        const bool pause = before == "," || before == ":";
        uint32_t cue = kNone;
        if (pause) {
            cue = cue_in(start, open, true);
            if (cue != kNone && open - cue > 14) return;
        } else if (doc.tokens[open - 1].upos == Upos::Verb || before == "that") {
            cue = cue_in(open > 2 ? std::max(start, open - 2) : start, open, true);
        }
        if (cue == kNone || quotation.tokens.length() < 5) return;
        // "said “new” sanctions": the words in marks are only a part of what is said.
        const uint32_t end = quotation.tokens.end;
        const bool ends = end >= doc.tokens.size() || is_punctuation(end) || word(end - 2) == "." || word(end - 2) == "," ||
                          doc.tokens[end].sentence != doc.tokens[open].sentence || word(end) == "and";
        if (!ends) return;
        uint32_t speaker = speaker_of(cue);
        if (speaker == kNone) speaker = speaker_beside(cue);
        if (speaker != kNone) add(quotation.tokens, cue, speaker, 900);
    }

    // ---- clauses of saying

    // The tokens of a clause without the tokens of a part of it that stands at one of its ends.
    static TokenRange without(TokenRange whole, TokenRange part) {
        if (part.begin <= whole.begin && part.end < whole.end) whole.begin = std::max(whole.begin, part.end);
        else if (part.end >= whole.end && part.begin > whole.begin) whole.end = std::min(whole.end, part.begin);
        return whole;
    }

    bool is_covered(TokenRange range) const {
        uint32_t words = 0, quoted = 0;
        for (uint32_t t = range.begin; t < range.end; ++t) {
            if (is_punctuation(t)) continue;
            ++words;
            quoted += quotation_of[t] != kNone && spoken[quotation_of[t]];
        }
        return quoted * 10 > words * 7;
    }

    bool has_quotation(TokenRange range) const {
        for (uint32_t t = range.begin; t < range.end; ++t)
            if (quotation_of[t] != kNone) return true;
        return false;
    }

    // "informed the U.S. that a meeting": content begins behind "that", where the words before it are
    // the one who is told, or the time and place of saying.
    uint32_t after_that(uint32_t cue, TokenRange range, Saying saying) const {
        const uint32_t reach = saying == Saying::Tell ? 8 : 3;
        for (uint32_t t = range.begin; t < range.end && t < range.begin + reach; ++t) {
            if (doc.tokens[t].upos == Upos::Verb || doc.tokens[t].upos == Upos::Aux || quotation_of[t] != kNone) break;
            if (word(t) == "that" && t > cue && doc.tokens[t].upos == Upos::Sconj) return t + 1;
        }
        return range.begin;
    }

    // A clause goes on over words that the tree hangs elsewhere, up to a comma or a coordination:
    // "would be shocked if Austin attended".
    uint32_t unpunctuated_end(uint32_t end, uint32_t cue) const {
        const uint32_t last = sentence_of(cue).tokens.end;
        auto pauses = [&](uint32_t t) { return quotation_of[t] == kNone && is_punctuation(t); };
        while (end > cue && end < last && !pauses(end) && doc.tokens[end].upos != Upos::Cconj && !pauses(end - 1)) ++end;
        return end;
    }

    // "He said Russia has sources, so if Turkey hides it, “it is unprofessional.”": words in marks later in
    // the sentence, with no other cue before them, belong to what is said.
    uint32_t end_with_quotation(uint32_t end, uint32_t cue) const {
        const uint32_t last = sentence_of(cue).tokens.end;
        for (uint32_t t = end; t < last; ++t) {
            const uint32_t q = quotation_of[t];
            if (q == kNone) continue;
            if (spoken[q] || cue_in(end, t, false) != kNone) return end;
            return std::min(quotations[q].tokens.end, last);
        }
        return end;
    }

    // Where the tree does not show what a cue reports: "CLAUSE, the president said on Friday." and
    // "He said Friday in Paris that CLAUSE".
    void read_around(uint32_t cue, Saying saying) {
        if (saying != Saying::Say && saying != Saying::Tell) return;
        if (quotation_of[cue] != kNone || is_denied(cue) || clauses.is_passive(cue) || used[cue]) return;
        const Xpos form = doc.tokens[cue].xpos;
        if (form == Xpos::Vb || form == Xpos::Vbg || form == Xpos::Vbn) return;
        const TokenRange sentence = sentence_of(cue).tokens;
        uint32_t speaker = speaker_of(cue);
        if (speaker == kNone) speaker = speaker_before(cue);
        if (speaker == kNone) return;
        // Behind it: "that" within a few words, not behind another verb.
        for (uint32_t t = cue + 1; t < sentence.end && t < cue + 14; ++t) {
            if (quotation_of[t] != kNone || doc.tokens[t].upos == Upos::Verb || doc.tokens[t].upos == Upos::Aux) break;
            if (word(t) == "that" && t + 2 < sentence.end) {
                if (!is_covered({t + 1, sentence.end})) add({t + 1, clause_end(t + 1, sentence.end)}, cue, speaker, 600);
                return;
            }
        }
        // Before it: the speaker's phrase follows a comma, and little stands behind the cue.
        const uint32_t phrase = std::min(phrase_begin(speaker, cue), cue);
        if (phrase > sentence.begin + 3 && word(phrase - 1) == "," && cue + 12 > sentence.end && !has_verb({cue + 1, sentence.end})) {
            const TokenRange before{sentence.begin, phrase - 1};
            if (!is_covered(before) && cue_in(before.begin, before.end, false) == kNone) add(before, cue, speaker, 600);
            return;
        }
        // Right behind it, without "that". What is said is nearly always a clause.
        const Upos next = cue + 1 < sentence.end ? doc.tokens[cue + 1].upos : Upos::Punct;
        const bool noun_phrase = next == Upos::Det || next == Upos::Pron || next == Upos::Propn || next == Upos::Noun || next == Upos::Adj;
        const bool said = verb_lemma(lexicon, doc, cue) == "say" && noun_phrase && has_verb({cue + 2, sentence.end});
        if (saying == Saying::Say && cue + 4 < sentence.end && (said || begins_clause(cue + 1)) &&
            !is_covered({cue + 1, sentence.end}))
            add({cue + 1, clause_end(cue + 1, sentence.end)}, cue, speaker, 500);
    }

    // The first token of the words that belong to a noun before a verb: back to punctuation or a verb.
    uint32_t phrase_begin(uint32_t speaker, uint32_t cue) const {
        uint32_t begin = speaker;
        const uint32_t first = sentence_of(cue).tokens.begin;
        while (begin > first && !(is_punctuation(begin - 1) && word(begin - 1) != "-") && doc.tokens[begin - 1].upos != Upos::Verb)
            --begin;
        return begin;
    }

    // A noun or pronoun right before the cue.
    uint32_t speaker_before(uint32_t cue) const {
        uint32_t t = cue;
        const uint32_t first = sentence_of(cue).tokens.begin;
        while (t > first && (doc.tokens[t - 1].upos == Upos::Adv || doc.tokens[t - 1].upos == Upos::Aux)) --t;
        if (t == first || quotation_of[t - 1] != kNone) return kNone;
        const Upos upos = doc.tokens[t - 1].upos;
        return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron ? t - 1 : kNone;
    }

    // A subject right here, and a verb with it: "it works", "the ministry would have no comment".
    bool begins_clause(uint32_t from) const {
        const uint32_t end = sentence_of(from).tokens.end;
        const Upos first = doc.tokens[from].upos;
        if (first != Upos::Pron && first != Upos::Det && first != Upos::Propn && first != Upos::Noun && first != Upos::Adj) return false;
        for (uint32_t t = from; t < end && t < from + 12; ++t) {
            const Dep dep = doc.tokens[t].dep;
            if ((dep == Dep::Nsubj || dep == Dep::NsubjPass) && doc.tokens[t].head != kNone && doc.tokens[t].head > t) return true;
            if (is_punctuation(t)) return false;
        }
        return false;
    }

    // The end of a sentence, without a clause of who said it.
    uint32_t clause_end(uint32_t begin, uint32_t end) const {
        for (uint32_t t = begin; t + 1 < end; ++t)
            if (word(t) == ";" && quotation_of[t] == kNone) return t;
        return end;
    }

    void read_clause(uint32_t cue, Saying saying) {
        if (quotation_of[cue] != kNone || is_denied(cue)) return;
        const uint32_t speaker = speaker_of(cue);
        if (speaker == kNone) return;
        if (word(speaker) == "which" && saying == Saying::Quote) return;
        const Token& token = doc.tokens[cue];

        for (uint32_t child : dependents.of(cue)) {
            const Dep dep = doc.tokens[child].dep;
            TokenRange range = dependents.extent(child);
            if (dep == Dep::Ccomp) {
                const bool infinitive = doc.tokens[child].xpos == Xpos::Vb && dependents.mark_words(child) == "to";
                if (infinitive && !has_quotation(range)) continue;
                if (saying == Saying::Think || (saying == Saying::Quote && !has_quotation(range))) continue;
                if (range.begin < cue && range.end > cue) range = child < cue ? TokenRange{range.begin, cue} : TokenRange{cue + 1, range.end};
                if (range.contains(speaker)) range = speaker > child ? TokenRange{range.begin, speaker} : TokenRange{speaker + 1, range.end};
                for (uint32_t other : dependents.of(cue))
                    if (child > cue && other > child && doc.tokens[other].dep == Dep::Ccomp) range.end = std::max(range.end, dependents.extent(other).end);
                if (child > cue) range = {after_that(cue, range, saying), unpunctuated_end(range.end, cue)};
                if (child > cue) range.end = end_with_quotation(range.end, cue);
                if (!is_covered(range)) add(range, cue, speaker, 800);
            } else if (dep == Dep::Parataxis && child > cue + 1 && saying == Saying::Say && !is_covered(range)) {
                // "said: Texas should prevail"
                if (range.begin > 0 && (word(range.begin - 1) == ":" || word(range.begin) == ":")) add(range, cue, speaker, 600);
            } else if ((dep == Dep::Xcomp || dep == Dep::Obl || dep == Dep::Advcl) && has_quotation(range)) {
                read_quoted_part(cue, speaker, range, dep == Dep::Obl);
            } else if (dep == Dep::Obj && has_quotation(range)) {
                read_quoted_object(cue, speaker, child);
            } else if (dep == Dep::Advcl && token.lemma == "accuse" && dependents.mark_words(child) == "of") {
                // "accuses Turkey of preparing to invade"
                if (range.begin < child) ++range.begin;
                add(range, cue, speaker, 700);
            }
        }
        // "The impasse comes as …, FT explains": the cue hangs on what is said.
        if (token.dep == Dep::Parataxis && token.head != kNone && !dependents.has(cue, Dep::Ccomp) &&
            !dependents.has(cue, Dep::Obj) && saying != Saying::Quote) {
            const TokenRange whole = dependents.extent(token.head);
            const TokenRange frame = dependents.extent(cue);
            if (frame.begin > whole.begin && frame.end + 1 < whole.end) {
                const TokenRange left{whole.begin, frame.begin}, right{frame.end, whole.end};
                if (!is_covered(left)) add(left, cue, speaker, 700);
                if (!is_covered(right)) add(right, cue, speaker, 700);
            } else if (!is_covered(without(whole, frame))) {
                add(without(whole, frame), cue, speaker, 700);
            }
        }
    }

    // urged the U.S. to “show sincerity” and “take concrete actions”: from the first mark to the last.
    void read_quoted_part(uint32_t cue, uint32_t speaker, TokenRange range, bool whole_only) {
        uint32_t begin = kNone, end = kNone;
        for (uint32_t t = range.begin; t < range.end; ++t) {
            const uint32_t q = quotation_of[t];
            if (q == kNone || spoken[q]) continue;
            if (begin == kNone) begin = quotations[q].tokens.begin;
            end = quotations[q].tokens.end;
            if (whole_only) break;
        }
        // "… to “show sincerity” and “take actions”"
        while (!whole_only && end != kNone && end + 1 < doc.tokens.size() && quotation_of[end] == kNone &&
               (word(end) == "and" || word(end) == "or" || word(end) == ",") && quotation_of[end + 1] != kNone)
            end = quotations[quotation_of[end + 1]].tokens.end;
        if (begin != kNone && begin > cue) add({begin, end}, cue, speaker, 650);
    }

    // emphasized the ‘firm and committed’ support to Zelensky's requests
    void read_quoted_object(uint32_t cue, uint32_t speaker, uint32_t object) {
        const TokenRange range = dependents.extent(object);
        if (actors.mention_of(object) != kNone) return read_quoted_part(cue, speaker, range, true);
        // "wrote a dissent that said": the inner cue reports it.
        if (is_covered(range) || range.begin < cue || cue_in(range.begin, range.end, false) != kNone) return;
        add({range.begin, unpunctuated_end(range.end, cue)}, cue, speaker, 650);
    }

    // "according to the statement": all the clause but this phrase.
    void read_according(uint32_t according) {
        uint32_t source = doc.tokens[according].head;
        if (source == kNone || source < according) return;
        // "according to Neil Saunders, analyst": up to the name.
        while (doc.tokens[source].head != kNone && doc.tokens[source].head > according && quotation_of[source] == kNone &&
               (doc.tokens[source].dep == Dep::Appos || doc.tokens[source].dep == Dep::Flat || doc.tokens[source].dep == Dep::Compound))
            source = doc.tokens[source].head;
        const uint32_t clause = doc.tokens[source].head;
        if (clause == kNone) return;
        const TokenRange sentence = sentence_of(according).tokens;
        TokenRange phrase = dependents.extent(source);
        phrase.begin = according;
        // Behind a comma it speaks of all that stands before it.
        if (according > sentence.begin + 2 && word(according - 1) == ",") {
            add({sentence.begin, according - 1}, according, source, 850);
            return;
        }
        TokenRange whole = dependents.extent(clause);
        if (phrase.begin == sentence.begin || whole.length() * 2 <= sentence.length()) whole = sentence;
        else if (cue_in(sentence.begin, whole.begin, false) == kNone) whole.begin = sentence.begin;
        TokenRange rest = without(whole, phrase);
        if (rest.contains(according)) rest = {rest.begin, according};
        add(rest, according, source, 850);
    }

    // "the department's arguments that the order was necessary"
    void read_noun_cue(uint32_t noun) {
        if (quotation_of[noun] != kNone) return;
        const uint32_t owner = dependents.first(noun, Dep::NmodPoss);
        if (owner == kNone || actors.find_one(owner).empty()) return;
        for (uint32_t child : dependents.of(noun)) {
            const Dep dep = doc.tokens[child].dep;
            if ((dep == Dep::Acl || dep == Dep::AclRelcl || dep == Dep::Ccomp) && dependents.mark_words(child) == "that")
                add(dependents.extent(child), noun, owner, 700);
        }
    }

    // Texas to appeal: Abbott   Abbott: Texas to appeal
    void read_headline(const Sentence& sentence) {
        if (!sentence.headline) return;
        for (uint32_t t = sentence.tokens.begin + 1; t + 1 < sentence.tokens.end; ++t) {
            if (word(t) != ":") continue;
            const TokenRange left{sentence.tokens.begin, t}, right{t + 1, sentence.tokens.end};
            for (bool first : {true, false}) {
                const TokenRange name = first ? left : right, said = first ? right : left;
                const uint32_t m = actors.mention_of(name.begin);
                if (m == kNone || doc.mentions[m].tokens != name || said.length() < 3) continue;
                const EntityType type = doc.mentions[m].type;
                if (type != EntityType::Person && type != EntityType::Org && type != EntityType::Gpe) continue;
                Quote quote;
                quote.span = doc.span(trimmed(said));
                quote.kind = kind_of(said);
                quote.speaker = doc.mentions[m].entity;
                quote.speaker_mention = m;
                quote.speaker_text = doc.mentions[m].span;
                quote.score = 600;
                found.push_back(quote);
                return;
            }
            return;
        }
    }

    // A quotation with nothing but sentence ends around it.
    bool stands_alone(TokenRange range) const {
        if (range.length() < 6) return false;
        const bool begins = range.begin == sentence_of(range.begin).tokens.begin ||
                            (is_punctuation(range.begin - 1) && word(range.begin - 1) != ",");
        const std::string last = word(range.end - 2);
        return begins && (range.end >= doc.tokens.size() || last == "." || last == "!" || last == "?" ||
                          doc.tokens[range.end].sentence != doc.tokens[range.end - 1].sentence);
    }

    // A quotation that stands alone goes on with the one who spoke before it.
    void read_continued() {
        std::stable_sort(found.begin(), found.end(), [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
        const size_t cued = found.size();
        Quote last;
        size_t next = 0;
        for (uint32_t q = 0; q < quotations.size(); ++q) {
            const TokenRange range = quotations[q].tokens;
            const uint32_t begin = doc.tokens[range.begin].span.begin;
            for (; next < cued && found[next].span.begin < begin; ++next)
                if (found[next].span.end <= begin) last = found[next];
            if (spoken[q] || !stands_alone(range)) continue;
            const bool recent = !last.span.empty() &&
                                sentence_at(last.span.end - 1) + kMemory >= doc.tokens[range.begin].sentence;
            Quote quote;
            if (recent) {
                quote.speaker = last.speaker;
                quote.speaker_mention = last.speaker_mention;
                quote.speaker_text = last.speaker_text;
            }
            quote.span = doc.span(range);
            quote.kind = QuoteKind::Direct;
            quote.score = recent ? 600 : 400;
            found.push_back(quote);
            last = quote;
        }
    }

    uint32_t sentence_at(uint32_t byte) const {
        const uint32_t token = std::min<uint32_t>(find_token(doc, byte), static_cast<uint32_t>(doc.tokens.size()) - 1);
        return doc.tokens[token].sentence;
    }

    void read() {
        // Sentence by sentence, so that whoever spoke last is known when "the statement said" comes.
        uint32_t q = 0;
        for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
            const Sentence& sentence = doc.sentences[s];
            for (; q < quotations.size() && quotations[q].tokens.begin < sentence.tokens.end; ++q) {
                read_cue_behind(q);
                if (!spoken[q]) read_cue_before(q);
            }
            read_headline(sentence);
            for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
                if (word(t) == "according" && t + 1 < sentence.tokens.end && word(t + 1) == "to") read_according(t);
                const Upos upos = doc.tokens[t].upos;
                if (upos == Upos::Verb) {
                    const Saying saying = saying_of(lexicon, verb_lemma(lexicon, doc, t));
                    if (saying != Saying::None) read_clause(t, saying);
                    if (saying != Saying::None) read_around(t, saying);
                } else if (upos == Upos::Noun && lexicon.has("saying_nouns", lemma_of(doc, t))) {
                    read_noun_cue(t);
                }
            }
        }
        read_continued();
        tidy();
    }

    // In order, without doubles: of two with nearly the same words the more certain one stays.
    void tidy() {
        std::stable_sort(found.begin(), found.end(), [](const Quote& a, const Quote& b) {
            return std::tuple(a.span.begin, a.span.end, -static_cast<int>(a.score)) <
                   std::tuple(b.span.begin, b.span.end, -static_cast<int>(b.score));
        });
        std::vector<Quote> kept;
        for (const Quote& quote : found) {
            bool doubled = false;
            for (size_t back = kept.size(); back > 0 && kept.size() - back < 8 && !doubled; --back) {
                const Quote& other = kept[back - 1];
                if (!other.span.overlaps(quote.span)) continue;
                doubled = other.span == quote.span || (other.cue == quote.cue && other.span.overlaps(quote.span));
            }
            if (!doubled) kept.push_back(quote);
        }
        found = std::move(kept);
    }
};

}  // namespace

void find_quotes(const Lexicon& lexicon, Document& doc) {
    std::vector<Quote> quotes;
    for (const Quote& quote : doc.quotes)
        if (quote.origin == Origin::User) quotes.push_back(quote);
    QuoteFinder finder(lexicon, doc);
    finder.read();
    quotes.insert(quotes.end(), finder.found.begin(), finder.found.end());
    std::stable_sort(quotes.begin(), quotes.end(),
                     [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
    doc.quotes = std::move(quotes);
}

}  // namespace dragoman
