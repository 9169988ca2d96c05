// The scorers without models: the tokeniser's share is measured, everything else is missed.
#include <doctest/doctest.h>

#include <filesystem>

#include "io/file.h"
#include "train/evaluation.h"

using namespace dragoman;

namespace {

// A gold file of this test's own, gone when it ends.
struct GoldFile {
    std::string path;
    GoldFile(const char* name, const std::string& text)
        : path((std::filesystem::temp_directory_path() / name).string()) {
        REQUIRE(write_file(path, text) == Error::None);
    }
    ~GoldFile() { std::filesystem::remove(path); }
};

double score(const Evaluation& evaluation, const std::string& name) {
    for (const auto& [key, value] : evaluation.scores) {
        if (key == name) return value;
    }
    return -1;
}

}  // namespace

TEST_CASE("evaluation: names that nobody finds are missed, types without gold do not count") {
    const GoldFile gold("dragoman-test.iob2",
                        "# doc a\nLi\tB-PERSON\nmet\tO\nRome\tB-GPE\n.\tO\n\n");
    const auto evaluation = evaluate_names(Models{}, {.gold = gold.path});
    REQUIRE(evaluation);
    CHECK(score(*evaluation, "all") == 0);
    CHECK(score(*evaluation, "PLACE") == 0);
    CHECK(score(*evaluation, "ORG") == -1);
    CHECK(evaluation->predictions == "# doc a\nLi\tO\nmet\tO\nRome\tO\n.\tO\n\n");
    CHECK(evaluate_names(Models{}, {.gold = "no/such/file"}).error() == Error::FileUnreadable);
}

TEST_CASE("evaluation: plain text is cut into the gold words by rule") {
    const GoldFile gold(
        "dragoman-test.conllu",
        "# newdoc id = "
        "a\n1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_"
        "\tSpaceAfter=No\n"
        "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
        "1\tShe\tshe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2-3\tdoan\t_\t_\t_\t_\t_\t_\t_\t_"
        "\n2\tdo\tdo\tAUX\tMD\t_\t4\taux\t_\t_\n"
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n\n");
    const auto raw = evaluate_syntax(Models{}, gold.path, true);
    REQUIRE(raw);
    CHECK(score(*raw, "sentences") == 100);
    CHECK(score(*raw, "words") > 75);  // "doan" is one word for us
    CHECK(score(*raw, "words") < 100);
    const auto words = evaluate_syntax(Models{}, gold.path, false);
    REQUIRE(words);
    CHECK(score(*words, "UPOS") == 0);
    CHECK(score(*words, "LAS") ==
          doctest::Approx(200.0 / 7));  // every word a root: the two roots are right
    CHECK(words->predictions.find("2-3\tdoan\t") != std::string::npos);
}

TEST_CASE("evaluation: quotes and entities that nobody finds are missed") {
    const GoldFile quotes(
        "dragoman-test-quotes.jsonl",
        "{\"doc\":\"a\",\"text\":\"“No,” he "
        "said.\",\"attributions\":[{\"source\":[[6,8]],\"cue\":[[9,13]],\"content\":[[0,5]]}]}\n");
    const auto quoted = evaluate_quotes(Models{}, "", quotes.path);
    REQUIRE(quoted);
    CHECK(score(*quoted, "content") == 0);
    CHECK(score(*quoted, "source") == 0);
    const GoldFile entities("dragoman-test-entities.jsonl",
                            "{\"doc\":\"d\",\"tokens\":[\"He\",\"left\"],\"sentences\":[[0,2]],"
                            "\"mentions\":[[0,1,\"7\",\"\"]]}\n");
    const auto clusters = evaluate_entities(Models{}, entities.path);
    REQUIRE(clusters);
    CHECK(score(*clusters, "exact") == 0);
    CHECK(clusters->predictions ==
          "{\"doc\":\"d\",\"tokens\":[\"He\",\"left\"],\"sentences\":[[0,2]],\"mentions\":[]}\n");
}

TEST_CASE("evaluation: events without trees are not found, neutral is the answer") {
    const GoldFile roots(
        "dragoman-test-roots.jsonl",
        "{\"id\":\"1\",\"text\":\"A sues "
        "B.\",\"source_spans\":[[0,1]],\"target_spans\":[[7,8]],\"root\":\"ACCUSE\",\"quad\":3}\n");
    const auto root = evaluate_events(Models{}, roots.path);
    REQUIRE(root);
    CHECK(score(*root, "root") == 0);
    const GoldFile signs(
        "dragoman-test-signs.jsonl",
        "{\"id\":\"2\",\"text\":\"A, B.\",\"p_span\":[0,1],\"q_span\":[3,4],\"label\":0}\n");
    const auto sign = evaluate_events(Models{}, signs.path);
    REQUIRE(sign);
    CHECK(score(*sign, "accuracy") == 100);
}
