#include <doctest/doctest.h>

#include "train/corpus_json.h"

using namespace dragoman;

TEST_CASE("quotes corpus: code points become bytes, an article is taken once") {
    const auto articles = parse_quotes(
        "{\"doc\":\"a\",\"annotator\":\"x\",\"text\":\"“Nö,” he "
        "said.\",\"attributions\":[{\"id\":\"E1\",\"source\":[[6,8]],\"cue\":[[9,13]],\"content\":["
        "[0,5]]}]}\n"
        "{\"doc\":\"a\",\"annotator\":\"y\",\"text\":\"“Nö,” he said.\",\"attributions\":[]}\n");
    REQUIRE(articles);
    REQUIRE(articles->size() == 1);
    const QuotedArticle& article = (*articles)[0];
    REQUIRE(article.attributions.size() == 1);
    const Span content = article.attributions[0].content[0], cue = article.attributions[0].cue[0];
    CHECK(article.text.substr(content.begin, content.length()) == "“Nö,”");
    CHECK(article.text.substr(cue.begin, cue.length()) == "said");
    CHECK(parse_quotes("{\"doc\":\"a\"}").error() == Error::CorpusFormat);
    CHECK(parse_quotes("{\"doc\":\"a\",\"text\":\"x\",\"attributions\":[{\"cue\":[[0,9]]}]}")
              .error() == Error::CorpusFormat);
    CHECK(parse_quotes("nonsense").error() == Error::CorpusFormat);
}

TEST_CASE("events corpus: roots and signs") {
    const auto events = parse_events(
        "{\"id\":\"1\",\"text\":\"A sues "
        "B.\",\"source_spans\":[[0,1]],\"target_spans\":[[7,8]],\"root\":\"ACCUSE\",\"quad\":3}\n"
        "{\"id\":\"2\",\"text\":\"A sues B.\",\"p_span\":[0,1],\"q_span\":[7,8],\"label\":3}\n");
    REQUIRE(events);
    CHECK((*events)[0].root == "ACCUSE");
    CHECK((*events)[0].quad == 3);
    CHECK((*events)[0].label == kNone);
    CHECK(
        parse_events("{\"id\":\"3\",\"text\":\"A.\",\"p_span\":[0,1],\"q_span\":null,\"label\":0}")
            ->empty());
    CHECK((*events)[1].label == 3);
    CHECK((*events)[1].target[0] == Span{7, 8});
    CHECK(parse_events("{\"id\":\"1\",\"text\":\"A\",\"root\":\"ACCUSE\",\"quad\":7}").error() ==
          Error::CorpusFormat);
}

TEST_CASE("entity corpus: documents of tokens") {
    const auto documents = parse_clusters(
        "{\"doc\":\"d\",\"tokens\":[\"He\",\"left\",\".\",\"Bo\",\"left\"],\"sentences\":[[0,3],[3,"
        "5]],\"mentions\":[[0,1,\"7\",\"person\"],[3,4,\"7\",\"person\"],[4,5,\"x\",\"\"]]}\n");
    REQUIRE(documents);
    const ClusteredDocument& document = (*documents)[0];
    CHECK(document.sentences[1] == std::vector<std::string>{"Bo", "left"});
    CHECK(document.mentions[0].entity == document.mentions[1].entity);
    CHECK(document.mentions[2].entity != document.mentions[1].entity);
    CHECK(document.mentions[1].tokens == TokenRange{3, 4});
    CHECK(parse_clusters("{\"doc\":\"d\",\"tokens\":[\"a\"],\"sentences\":[[0,2]],\"mentions\":[]}")
              .error() == Error::CorpusFormat);
}

TEST_CASE("entity corpus: DWIE's line breaks are no words, its times no entities") {
    const auto documents = parse_clusters(
        "[{\"title\":\"t\",\"sents\":[[\"Rome\",\"\\n\",\"He\",\"saw\",\"Rome\"]],\"labels\":[],"
        "\"vertexSet\":["
        "[{\"name\":\"Rome\",\"pos\":[0,1],\"type\":\"type::location\"},{\"name\":\"Rome\",\"pos\":"
        "[4,5],\"type\":\"type::location\"}],"
        "[{\"name\":\"saw\",\"pos\":[3,4],\"type\":\"type::time\"}]]}]");
    REQUIRE(documents);
    const ClusteredDocument& document = (*documents)[0];
    CHECK(document.sentences.size() == 2);
    REQUIRE(document.mentions.size() == 2);
    CHECK(document.mentions[1].tokens == TokenRange{3, 4});
    CHECK(document.paragraphs_only);
}
