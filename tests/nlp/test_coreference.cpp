#include "nlp/coreference.h"

#include <doctest/doctest.h>

#include "plain_document.h"
#include "story_lexicon.h"

using namespace dragoman;

namespace {

// The mentions of each entity, as "name: words, words; ..."
std::string clusters(const Document& doc) {
    CHECK(find_fault(doc) == nullptr);
    std::string list;
    for (uint32_t e = 0; e < doc.entities.size(); ++e) {
        list += (e ? "; " : "") + doc.entities[e].name + ":";
        for (const Mention& mention : doc.mentions)
            if (mention.entity == e) list.append(" [").append(doc.words(mention.span)).append("]");
    }
    return list;
}

}  // namespace

TEST_CASE("coreference: demonyms and official names are the country") {
    Document doc = plain_document("China and Chinese imports ; the U.S. too");
    add_mention(doc, "China", EntityType::Gpe);
    add_mention(doc, "Chinese", EntityType::Norp);
    add_mention(doc, "U.S.", EntityType::Gpe);
    link_names(story_lexicon(), doc);
    CHECK(clusters(doc) == "China: [China] [Chinese]; United States: [U.S.]");
    CHECK(doc.entities[0].wikidata == "Q148");
    CHECK(doc.entities[0].type == EntityType::Gpe);
}

TEST_CASE("coreference: a party and its people are one entity") {
    Document doc = plain_document("Republicans met . The GOP won .");
    add_mention(doc, "Republicans", EntityType::Norp);
    add_mention(doc, "GOP", EntityType::Org);
    link_names(story_lexicon(), doc);
    CHECK(clusters(doc) == "Republican Party: [Republicans] [GOP]");
    CHECK(doc.entities[0].type == EntityType::Org);
}

TEST_CASE("coreference: a capital that acts is its government, one that is a place is a city") {
    Document doc = plain_document(
        "Beijing|PROPN|NNP|2|nsubj hesitates|VERB|VBZ|0|root .|PUNCT|.|2|punct\n"
        "China|PROPN|NNP|2|nsubj met|VERB|VBD|0|root him|PRON|PRP|2|obj in|ADP|IN|5|case Beijing|PROPN|NNP|2|obl");
    add_mention(doc, "Beijing", EntityType::Gpe);
    add_mention(doc, "China", EntityType::Gpe);
    add_mention(doc, "Beijing", EntityType::Gpe, MentionKind::Name, 2);
    link_names(story_lexicon(), doc);
    CHECK(clusters(doc) == "China: [Beijing] [China]; Beijing: [Beijing]");
}

TEST_CASE("coreference: short names find the full one wherever it stands") {
    Document doc = plain_document("Kim wrote .\nKim Jong Un and Zelensky , Volodymyr Zelenskyy , spoke to Biden and Joe Biden .");
    add_mention(doc, "Kim", EntityType::Person);
    add_mention(doc, "Kim Jong Un", EntityType::Person);
    add_mention(doc, "Zelensky", EntityType::Person);
    add_mention(doc, "Volodymyr Zelenskyy", EntityType::Person);
    add_mention(doc, "Biden", EntityType::Person);
    add_mention(doc, "Joe Biden", EntityType::Person);
    link_names(story_lexicon(), doc);
    CHECK(clusters(doc) == "Kim Jong Un: [Kim] [Kim Jong Un]; Volodymyr Zelenskyy: [Zelensky] [Volodymyr Zelenskyy]; "
                           "Joe Biden: [Biden] [Joe Biden]");
}

TEST_CASE("coreference: two persons of one family stay two") {
    Document doc = plain_document("Joe Biden and Hunter Biden met Jill Biden");
    add_mention(doc, "Joe Biden", EntityType::Person);
    add_mention(doc, "Hunter Biden", EntityType::Person);
    add_mention(doc, "Jill Biden", EntityType::Person);
    link_names(story_lexicon(), doc);
    CHECK(doc.entities.size() == 3);
}

TEST_CASE("coreference: acronyms by list, by letters and in brackets") {
    Document doc = plain_document("the Financial Times ( FT ) and the Organization for Economic Cooperation and Development ; OECD ; "
                                  "VF Corp. ( VFC ) ; FT");
    add_mention(doc, "Financial Times", EntityType::Org);
    add_mention(doc, "FT", EntityType::Org);
    add_mention(doc, "Organization for Economic Cooperation and Development", EntityType::Org);
    add_mention(doc, "OECD", EntityType::Org);
    add_mention(doc, "VF Corp.", EntityType::Org);
    add_mention(doc, "VFC", EntityType::Org);
    add_mention(doc, "FT", EntityType::Org, MentionKind::Name, 2);
    link_names(story_lexicon(), doc);
    CHECK(clusters(doc) == "Financial Times: [Financial Times] [FT] [FT]; Organization for Economic Cooperation and Development: "
                           "[Organization for Economic Cooperation and Development] [OECD]; VF Corp.: [VF Corp.] [VFC]");
    CHECK(doc.entities[0].wikidata == "Q171421");
}

TEST_CASE("coreference: he and she agree with the person, and are not the object of one verb") {
    Document doc = plain_document(
        "Bonnie|PROPN|NNP|3|nsubj Glaser|PROPN|NNP|1|flat met|VERB|VBD|0|root Lloyd|PROPN|NNP|3|obj Austin|PROPN|NNP|4|flat .|PUNCT|.|3|punct\n"
        "She|PRON|PRP|2|nsubj thanked|VERB|VBD|0|root him|PRON|PRP|2|obj .|PUNCT|.|2|punct");
    add_mention(doc, "Bonnie Glaser", EntityType::Person);
    add_mention(doc, "Lloyd Austin", EntityType::Person);
    link_names(story_lexicon(), doc);
    resolve_pronouns(story_lexicon(), doc);
    CHECK(clusters(doc) == "Bonnie Glaser: [Bonnie Glaser] [She]; Lloyd Austin: [Lloyd Austin] [him]");
}

TEST_CASE("coreference: its is the subject; an empty it is nobody") {
    Document doc = plain_document(
        "NATO|PROPN|NNP|2|nsubj praised|VERB|VBD|0|root its|PRON|PRP$|4|nmod:poss members|NOUN|NNS|2|obj .|PUNCT|.|2|punct\n"
        "It|PRON|PRP|3|expl is|AUX|VBZ|3|cop clear|ADJ|JJ|0|root that|SCONJ|IN|6|mark they|PRON|PRP|6|nsubj came|VERB|VBD|3|csubj");
    add_mention(doc, "NATO", EntityType::Org);
    link_names(story_lexicon(), doc);
    resolve_pronouns(story_lexicon(), doc);
    CHECK(clusters(doc) == "NATO: [NATO] [its]");
}

TEST_CASE("coreference: I is who speaks, and quotes keep their speaker's mention") {
    Document doc = plain_document("“ I will come , ” said Bonnie Glaser in May .");
    const uint32_t glaser = add_mention(doc, "Bonnie Glaser", EntityType::Person);
    link_names(story_lexicon(), doc);
    Quote quote;
    quote.span = doc.span({0, 6});
    quote.kind = QuoteKind::Direct;
    quote.speaker = doc.mentions[glaser].entity;
    quote.speaker_mention = glaser;
    doc.quotes.push_back(quote);
    doc.tokens[1].upos = Upos::Pron;
    resolve_speech_pronouns(story_lexicon(), doc);
    CHECK(clusters(doc) == "Bonnie Glaser: [I] [Bonnie Glaser]");
    CHECK(doc.words(doc.mentions[doc.quotes[0].speaker_mention].span) == "Bonnie Glaser");
}

TEST_CASE("coreference: nothing in, nothing out") {
    Document doc;
    link_names(story_lexicon(), doc);
    find_nominals(story_lexicon(), doc);
    resolve_pronouns(story_lexicon(), doc);
    resolve_speech_pronouns(story_lexicon(), doc);
    CHECK(doc.entities.empty());
}
