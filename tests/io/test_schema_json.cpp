#include <doctest/doctest.h>

#include "doc/made_up_news.h"
#include "io/edits_json.h"
#include "io/json.h"
#include "io/sample_document.h"
#include "io/schema_json.h"

using namespace dragoman;

namespace {

const std::string kArms =
    R"({"format":"dragoman-schema","version":1,"name":"Arms","labels":[)"
    R"({"name":"PERSON","kind":"entity","key":"p"},)"
    R"({"name":"WEAPON","kind":"entity","title":"Weapon","colour":"#B8421a","key":"W","like":"PRODUCT"},)"
    R"({"name":"SUPPLIES","kind":"relation","title":"supplies","like":"AID","sources":["PERSON"],)"
    R"("targets":["WEAPON"],"note":"ignored"}]})";

// The schema with one piece of it replaced.
std::string problem_with(std::string_view piece, std::string_view other) {
    std::string json = kArms;
    const size_t at = json.find(piece);
    REQUIRE(at != std::string::npos);
    json.replace(at, piece.size(), other);
    const SchemaReading reading = read_schema(json);
    CHECK(reading.schema == Schema{});
    return reading.problem;
}

}  // namespace

TEST_CASE("schema json: the shipped ones come back") {
    for (const Schema& schema : shipped_schemas()) {
        const SchemaReading reading = read_schema(write_schema(schema));
        CHECK(reading.problem == "");
        CHECK(reading.schema == schema);
    }
}

TEST_CASE("schema json: what is missing has its usual value") {
    const SchemaReading reading = read_schema(kArms);
    CHECK(reading.problem == "");
    const Schema& schema = reading.schema;
    REQUIRE(schema.entities.size() == 2);
    REQUIRE(schema.relations.size() == 1);
    CHECK(schema.entities[0].like == EntityType::Person);
    CHECK(schema.entities[0].covers == std::vector{EntityType::Person});
    CHECK(schema.entities[0].colour == kNoColour);
    CHECK(schema.entities[0].key == 'P');
    CHECK(schema.entities[1].colour == 0xB8421A);
    CHECK(schema.entities[1].covers.empty());
    CHECK(schema.relations[0].targets == std::vector<std::string>{"WEAPON"});
    CHECK(read_schema(write_schema(schema)).schema == schema);
}

TEST_CASE("schema json: what is wrong is said in a sentence") {
    CHECK(read_schema("").problem.starts_with("This is not JSON"));
    CHECK(read_schema("{").problem.starts_with("This is not JSON"));
    CHECK(read_schema("[]").problem.starts_with("This is not a schema"));
    CHECK(read_schema("{\"format\":\"dragoman\"}").problem.starts_with("This is not a schema"));
    CHECK(read_schema(std::string(kMostSchemaBytes + 1, ' ')).problem ==
          "This file is too large to be a schema.");
    CHECK(problem_with("\"version\":1", "\"version\":2") == "This schema is of a newer Dragoman.");
    CHECK(problem_with("\"Arms\"", "7") == "“name” of the schema must be text in quotation marks.");
    CHECK(problem_with("\"#B8421a\"", "\"red\"") == "“colour” of “WEAPON” must look like #1F63C4.");
    CHECK(problem_with("\"key\":\"W\"", "\"key\":\"WW\"") ==
          "“key” of “WEAPON” must be one letter from A to Z.");
    CHECK(problem_with("\"key\":\"W\"", "\"key\":\"P\"") ==
          "“WEAPON” and “PERSON” have the same key, P.");
    CHECK(problem_with("\"PRODUCT\"", "\"GUN\"") ==
          "“like” of “WEAPON” says “GUN”, which is no type that Dragoman knows.");
    CHECK(problem_with("\"relation\"", "\"thing\"") ==
          "“kind” of “SUPPLIES” must be “entity” or “relation”.");
    CHECK(problem_with("[\"WEAPON\"]", "[7]") ==
          "“targets” of “SUPPLIES” must be a list of names.");
    CHECK(problem_with("[\"WEAPON\"]", "[\"TANK\"]").find("TANK") != std::string::npos);
    CHECK(problem_with("\"labels\":[", "\"labels\":7,\"others\":[") ==
          "A schema needs a list of “labels”.");
    CHECK(problem_with("\"labels\":[", "\"labels\":[7,") ==
          "Each label must be an object in braces.");
    CHECK(problem_with("\"WEAPON\",\"kind\"", "\"<b>\",\"kind\"").find("<b>") != std::string::npos);
}

TEST_CASE(
    "schema json: bytes changed by dice give a schema that keeps its promises, or a sentence") {
    for (uint32_t seed = 1; seed <= 2000; ++seed) {
        Dice dice(seed);
        std::string json = kArms;
        for (uint32_t i = dice.below(6) + 1; i > 0; --i) {
            const uint32_t at = dice.below(static_cast<uint32_t>(json.size()));
            switch (dice.below(3)) {
                case 0:
                    json[at] = static_cast<char>(dice.below(256));
                    break;
                case 1:
                    json.erase(at, dice.below(9));
                    break;
                default:
                    json.insert(at, json.substr(dice.below(static_cast<uint32_t>(json.size())), 9));
            }
        }
        const SchemaReading reading = read_schema(json);
        if (reading.problem.empty()) {
            CHECK(find_schema_fault(reading.schema) == "");
            CHECK(read_schema(write_schema(reading.schema)).schema == reading.schema);
        } else {
            CHECK(reading.problem.ends_with("."));
            CHECK(reading.problem.size() < 400);
        }
    }
}

TEST_CASE("schema json: tags of a document and of edits come back") {
    Document doc = sample_document();
    doc.entities[0].tag = "WEAPON";
    doc.mentions[0].tag = "a \"tag\" of 😊";
    doc.relations[0].tag = "SUPPLIES";
    JsonOptions options;
    options.tokens = true;
    const Result<Document> read = read_json(write_json(doc, options));
    REQUIRE(read);
    CHECK(*read == doc);
    const std::vector<Edit> edits = {
        mark_mention(doc, doc.mentions[0].span, EntityType::Product, true, "WEAPON")};
    const Result<SavedEdits> saved = read_edits(write_edits(edits, 1));
    REQUIRE(saved);
    CHECK(saved->edits == edits);
}
