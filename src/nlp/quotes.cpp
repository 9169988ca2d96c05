#include "nlp/quotes.h"

#include <algorithm>

#include "nlp/acts.h"
#include "nlp/found_quotes.h"
#include "nlp/marked_quotes.h"
#include "nlp/reported_clauses.h"
#include "nlp/speech.h"

namespace dragoman {

namespace {

// Texas to appeal: Abbott   Abbott: Texas to appeal
void read_headline(const Speech& speech, const Sentence& sentence, FoundQuotes& found) {
    if (!sentence.headline) return;
    const Document& doc = speech.doc;
    for (uint32_t t = sentence.tokens.begin + 1; t + 1 < sentence.tokens.end; ++t) {
        if (speech.word(t) != ":") continue;
        const TokenRange left{sentence.tokens.begin, t}, right{t + 1, sentence.tokens.end};
        for (bool first : {true, false}) {
            const TokenRange name = first ? left : right, said = first ? right : left;
            const uint32_t m = speech.actors.mention_of(name.begin);
            if (m == kNone || doc.mentions[m].tokens != name || said.length() < 3) continue;
            const EntityType type = doc.mentions[m].type;
            if (type != EntityType::Person && type != EntityType::Org && type != EntityType::Gpe)
                continue;
            Quote quote;
            quote.span = doc.span(speech.trimmed(said));
            quote.kind = speech.kind_of(said);
            quote.speaker = doc.mentions[m].entity;
            quote.speaker_mention = m;
            quote.speaker_text = doc.mentions[m].span;
            quote.score = 600;
            found.add(quote);
            return;
        }
        return;
    }
}

// Sentence by sentence, so that whoever spoke last is known when "the statement said" comes.
void read_quotes(const Speech& speech, FoundQuotes& found) {
    const Document& doc = speech.doc;
    MarkedQuotes marked(speech, found);
    ReportedClauses reported(speech, found);
    uint32_t q = 0;
    for (const Sentence& sentence : doc.sentences) {
        for (; q < speech.quotations.size() &&
               speech.quotations[q].tokens.begin < sentence.tokens.end;
             ++q)
            marked.read(q);
        read_headline(speech, sentence, found);
        for (uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
            const Upos upos = doc.tokens[t].upos;
            if (speech.word(t) == "according" && t + 1 < sentence.tokens.end &&
                speech.word(t + 1) == "to")
                reported.read_according(t);
            if (upos == Upos::Verb)
                reported.read_verb(t);
            else if (upos == Upos::Noun && speech.lexicon.has("saying_nouns", lemma_of(doc, t)))
                reported.read_noun(t);
        }
    }
    marked.read_continued();
    found.tidy();
}

}  // namespace

void find_quotes(const Lexicon& lexicon, Document& doc) {
    const Speech speech(lexicon, doc);
    FoundQuotes found(speech);
    read_quotes(speech, found);
    std::erase_if(doc.quotes, [](const Quote& quote) { return quote.origin != Origin::User; });
    doc.quotes.insert(doc.quotes.end(), found.quotes().begin(), found.quotes().end());
    std::stable_sort(doc.quotes.begin(), doc.quotes.end(),
                     [](const Quote& a, const Quote& b) { return a.span.begin < b.span.begin; });
}

}  // namespace dragoman
