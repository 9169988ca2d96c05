#include "doc/document.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace dragoman;

namespace {

// "Li said China rejects talks." with two mentions, a quote and a relation.
Document make_document() {
    Document doc;
    doc.text = "Li said China rejects talks.";
    const Span spans[] = {{0, 2}, {3, 7}, {8, 13}, {14, 21}, {22, 27}, {27, 28}};
    const uint32_t heads[] = {1, kNone, 3, 1, 3, 1};
    for (int i = 0; i < 6; ++i) {
        Token token;
        token.span = spans[i];
        token.sentence = 0;
        token.head = heads[i];
        doc.tokens.push_back(token);
    }
    doc.sentences.push_back({{0, 28}, {0, 6}, false, 0});
    doc.entities.push_back({"Li", EntityType::Person, ""});
    doc.entities.push_back({"China", EntityType::Gpe, "Q148"});
    Mention li;
    li.span = {0, 2};
    li.tokens = {0, 1};
    li.type = EntityType::Person;
    li.head = 0;
    li.entity = 0;
    Mention china;
    china.span = {8, 13};
    china.tokens = {2, 3};
    china.type = EntityType::Gpe;
    china.head = 2;
    china.entity = 1;
    doc.mentions = {li, china};
    Role role;
    role.person = 0;
    role.org = 1;
    role.title = {3, 7};
    doc.roles = {role};
    Quote quote;
    quote.span = {8, 27};
    quote.speaker = 0;
    quote.speaker_mention = 0;
    quote.cue = {3, 7};
    quote.cue_token = 1;
    doc.quotes = {quote};
    Relation relation;
    relation.source = 1;
    relation.source_mention = 1;
    relation.trigger = {14, 21};
    relation.evidence = {8, 27};
    relation.attributed_to = 0;
    relation.quote = 0;
    doc.relations = {relation};
    return doc;
}

// Each row breaks one promise of the record.
struct Damage {
    const char* promise;
    std::function<void(Document&)> break_it;
};

const Damage kDamages[] = {
    {"valid UTF-8", [](Document& d) { d.text[0] = '\xFF'; }},
    {"title inside the text", [](Document& d) { d.title = {0, 29}; }},
    {"begin before end", [](Document& d) { d.title = {5, 4}; }},
    {"no character cut", [](Document& d) { d.text.replace(0, 2, "\u00E9"); d.title = {0, 1}; }},
    {"token inside the text", [](Document& d) { d.tokens[5].span.end = 40; }},
    {"token not empty", [](Document& d) { d.tokens[2].span.end = d.tokens[2].span.begin; }},
    {"tokens in order", [](Document& d) { std::swap(d.tokens[2].span, d.tokens[3].span); }},
    {"tokens apart", [](Document& d) { d.tokens[1].span.end = 10; }},
    {"token in a sentence", [](Document& d) { d.tokens[0].sentence = 1; }},
    {"head exists", [](Document& d) { d.tokens[0].head = 6; }},
    {"sentences cover the tokens", [](Document& d) { d.sentences[0].tokens.end = 5; d.sentences[0].span.end = 27; }},
    {"sentence has tokens", [](Document& d) { d.sentences.push_back({{28, 28}, {6, 6}, false, 0}); }},
    {"sentence's bytes are its tokens'", [](Document& d) { d.sentences[0].span.end = 27; }},
    {"sentence's tokens exist", [](Document& d) { d.sentences[0].tokens.end = 7; d.sentences[0].span = {0, 28}; d.tokens.pop_back(); }},
    {"mention inside the text", [](Document& d) { d.mentions[1].span.end = 99; }},
    {"mention not empty", [](Document& d) { d.mentions[1].span = {8, 8}; }},
    {"mentions in order", [](Document& d) { std::swap(d.mentions[0], d.mentions[1]); }},
    {"mention's tokens exist", [](Document& d) { d.mentions[1].tokens = {2, 7}; }},
    {"mention's head exists", [](Document& d) { d.mentions[0].head = 6; }},
    {"mention's entity exists", [](Document& d) { d.mentions[0].entity = 2; }},
    {"values have no entity", [](Document& d) { d.mentions[0].type = EntityType::Date; }},
    {"mention's score", [](Document& d) { d.mentions[0].score = 1001; }},
    {"role has a person", [](Document& d) { d.roles[0].person = kNone; }},
    {"role's organisation exists", [](Document& d) { d.roles[0].org = 9; }},
    {"role has a title", [](Document& d) { d.roles[0].title = {}; }},
    {"role's score", [](Document& d) { d.roles[0].score = 2000; }},
    {"quote not empty", [](Document& d) { d.quotes[0].span = {8, 8}; }},
    {"quotes in order", [](Document& d) { d.quotes.push_back(d.quotes[0]); d.quotes[1].span = {0, 2}; }},
    {"quote's speaker exists", [](Document& d) { d.quotes[0].speaker = 2; }},
    {"quote's addressee exists", [](Document& d) { d.quotes[0].addressee = 2; }},
    {"quote's speaker mention exists", [](Document& d) { d.quotes[0].speaker_mention = 2; }},
    {"quote's cue inside the text", [](Document& d) { d.quotes[0].cue = {3, 300}; }},
    {"quote's cue token exists", [](Document& d) { d.quotes[0].cue_token = 6; }},
    {"quote's score", [](Document& d) { d.quotes[0].score = 1001; }},
    {"relation has a source", [](Document& d) { d.relations[0].source = kNone; }},
    {"relation's target exists", [](Document& d) { d.relations[0].target = 2; }},
    {"relation's mention exists", [](Document& d) { d.relations[0].target_mention = 2; }},
    {"relation has a trigger", [](Document& d) { d.relations[0].trigger = {}; }},
    {"relation's evidence inside the text", [](Document& d) { d.relations[0].evidence.end = 29; }},
    {"relations in order", [](Document& d) { d.relations.push_back(d.relations[0]); d.relations[1].trigger = {3, 7}; }},
    {"relation's attribution exists", [](Document& d) { d.relations[0].attributed_to = 2; }},
    {"relation's quote exists", [](Document& d) { d.relations[0].quote = 1; }},
    {"relation's time exists", [](Document& d) { d.relations[0].time = 2; }},
    {"relation's place exists", [](Document& d) { d.relations[0].place = 2; }},
    {"relation's score", [](Document& d) { d.relations[0].score = 1001; }},
};

}  // namespace

TEST_CASE("document: an empty one keeps every promise") {
    CHECK(find_fault(Document{}) == nullptr);
}

TEST_CASE("document: a whole one keeps every promise") {
    const char* fault = find_fault(make_document());
    CHECK_MESSAGE(fault == nullptr, (fault ? fault : ""));
}

TEST_CASE("document: each broken promise is found") {
    for (const Damage& damage : kDamages) {
        CAPTURE(damage.promise);
        Document doc = make_document();
        damage.break_it(doc);
        CHECK(find_fault(doc) != nullptr);
    }
}

TEST_CASE("document: a head in another sentence is found") {
    Document doc = make_document();
    doc.sentences = {{{0, 13}, {0, 3}, false, 0}, {{14, 28}, {3, 6}, false, 0}};
    for (uint32_t i = 3; i < 6; ++i) doc.tokens[i].sentence = 1;
    for (Token& token : doc.tokens) token.head = kNone;
    REQUIRE(find_fault(doc) == nullptr);
    doc.tokens[2].head = 3;
    CHECK(find_fault(doc) != nullptr);
}

TEST_CASE("document: without tokens the sentences are bytes") {
    Document doc;
    doc.text = "One. Two.";
    doc.sentences = {{{0, 4}, {}, false, 0}, {{5, 9}, {}, false, 0}};
    CHECK(find_fault(doc) == nullptr);
    doc.sentences[1].span = {3, 9};
    CHECK(find_fault(doc) != nullptr);
}

TEST_CASE("document: find_token is the first token at or after a byte") {
    const Document doc = make_document();
    CHECK(find_token(doc, 0) == 0);
    CHECK(find_token(doc, 1) == 1);
    CHECK(find_token(doc, 8) == 2);
    CHECK(find_token(doc, 27) == 5);
    CHECK(find_token(doc, 28) == 6);
    CHECK(find_token(Document{}, 0) == 0);
}

TEST_CASE("document: words and spans") {
    const Document doc = make_document();
    CHECK(doc.words(doc.tokens[2]) == "China");
    CHECK(doc.words(doc.span({2, 5})) == "China rejects talks");
    CHECK(doc.span(TokenRange{2, 2}).empty());
}
