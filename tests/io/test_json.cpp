#include <doctest/doctest.h>

#include "io/json.h"
#include "sample_document.h"

using namespace dragoman;

namespace {

// A document by hand: {"format":"dragoman","version":1,"text":"China 😊 talks.", ...}.
std::string document_with(const std::string& fields) {
    return R"({"format":"dragoman","version":1,"text":"China 😊 talks.")" +
           (fields.empty() ? "" : "," + fields) + "}";
}

Error error_with(const std::string& fields) {
    return read_json(document_with(fields)).error();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// The document as it is after its tokens were left out.
Document without_tokens(Document doc) {
    doc.tokens.clear();
    for (Sentence& sentence : doc.sentences) sentence.tokens = {};
    for (Mention& mention : doc.mentions) mention.tokens = {}, mention.head = kNone;
    for (Quote& quote : doc.quotes) quote.cue_token = kNone;
    return doc;
}

}  // namespace

TEST_CASE("json: the sample document keeps the record's promises") {
    CHECK(find_fault(sample_document()) == nullptr);
    CHECK(find_fault(without_tokens(sample_document())) == nullptr);
}

TEST_CASE("json: what was written is read back, in every unit") {
    const Document doc = sample_document();
    for (const OffsetUnit unit : {OffsetUnit::CodePoint, OffsetUnit::Utf8, OffsetUnit::Utf16}) {
        CAPTURE(name(unit));
        const auto again = read_json(write_json(doc, {.tokens = true, .offset_unit = unit}));
        REQUIRE(again);
        CHECK(*again == doc);
        const auto bare = read_json(write_json(doc, {.offset_unit = unit}));
        REQUIRE(bare);
        CHECK(*bare == without_tokens(doc));
    }
}

TEST_CASE("json: an empty document goes there and back") {
    const auto again = read_json(write_json(Document{}));
    REQUIRE(again);
    CHECK(*again == Document{});
}

TEST_CASE("json: offsets are code points unless another unit is asked for") {
    const Document doc = sample_document();
    CHECK(has(write_json(doc), R"("title":{"start":0,"end":19})"));
    CHECK(has(write_json(doc, {.offset_unit = OffsetUnit::Utf16}),
              R"("title":{"start":0,"end":22})"));
    CHECK(
        has(write_json(doc, {.offset_unit = OffsetUnit::Utf8}), R"("title":{"start":0,"end":36})"));
}

TEST_CASE("json: fields as the format names them") {
    const std::string json =
        write_json(sample_document(), {.generator = "dragoman 0.1.0 (model 1a2b)"});
    CHECK(json.starts_with(
        R"~({"format":"dragoman","version":1,"offset_unit":"codepoint","generator":"dragoman 0.1.0 (model 1a2b)","text":"李尚福)~"));
    CHECK(has(
        json,
        R"({"id":"m1","start":0,"end":3,"kind":"name","type":"PERSON","entity":"e1","origin":"model","score":0.99})"));
    CHECK(has(json, R"("type":"CARDINAL","entity":null,"origin":"rule","score":0.001})"));
    CHECK(has(json, R"("origin":"user","score":1})"));
    CHECK(has(json, R"({"id":"e2","name":"Zoë)"));
    CHECK(has(json, R"(\"Z\" Müller","type":"PERSON","wikidata":null})"));
    CHECK(has(
        json,
        R"("polarity":"conflict","intensity":-4.5,"negated":true,"modality":"planned","attributed_to":"e2","quote":"q1","time":"m4","place":"m3")"));
    CHECK(has(json, R"("target":null)"));
    CHECK_FALSE(has(json, "\"tokens\""));
    CHECK(has(write_json(sample_document(), {.tokens = true}),
              R"("upos":"VERB","xpos":"WP$","head":null,"dep":"root"})"));
    CHECK(write_json({}, {.id = "\"a1\""}).starts_with(R"({"id":"a1","format":)"));
}

TEST_CASE("json: an unknown field is ignored and a missing one is none") {
    const auto doc = read_json(document_with(
        R"("x":{"y":[1,2]},"entities":[{"id":"a","name":"China","type":"GPE","colour":"red"}],"mentions":[{"start":0,"end":5,"type":"GPE","entity":"a"}])"));
    REQUIRE(doc);
    CHECK(doc->entities[0].name == "China");
    CHECK(doc->mentions[0].span == Span{0, 5});
    CHECK(doc->mentions[0].entity == 0);
    CHECK(doc->mentions[0].score == 1000);
    CHECK(doc->title.empty());
}

TEST_CASE("json: ids may be any and in any order, and items are sorted by place") {
    const auto doc = read_json(document_with(
        R"("entities":[{"id":"b","name":"B","type":"GPE"},{"id":"a","name":"A","type":"GPE"}],)"
        R"("mentions":[{"id":"z","start":8,"end":13,"type":"GPE","entity":"b"},{"id":"y","start":0,"end":5,"type":"GPE","entity":"a"}],)"
        R"("relations":[{"id":"r","source":"a","target":"b","source_mention":"y","target_mention":"z","type":"AGREE","trigger":{"start":6,"end":7}}])"));
    REQUIRE(doc);
    CHECK(doc->mentions[0].span == Span{0, 5});
    CHECK(doc->mentions[0].entity == 1);
    CHECK(doc->relations[0].source_mention == 0);
    CHECK(doc->relations[0].target_mention == 1);
    CHECK(doc->relations[0].trigger == Span{6, 10});
}

TEST_CASE("json: what is not JSON is a syntax error") {
    for (const char* text : {"", " ", "{", "hello", "{\"a\":}", "[1,2", "{\"format\":\"dragoman\"",
                             "\xFF\xFE", "{\"text\":\"\xC3\"}", "{\"text\":\"\\ud800\"}", "nul"}) {
        CAPTURE(text);
        CHECK(read_json(text).error() == Error::JsonSyntax);
    }
    CHECK(read_json(std::string(100000, '[')).error() == Error::JsonSyntax);
    CHECK(read_json(std::string("{\"a\":1}\0", 8)).error() == Error::JsonSyntax);
}

TEST_CASE("json: other JSON is a shape error") {
    for (const char* text :
         {"{}", "[]", "1", "null", "\"x\"", R"({"format":"other","version":1,"text":""})",
          R"({"format":"dragoman","version":2,"text":""})",
          R"({"format":"dragoman","version":"1","text":""})",
          R"({"format":"dragoman","version":1})", R"({"format":"dragoman","version":1,"text":5})",
          R"({"format":"dragoman","version":1,"text":"","offset_unit":"bytes"})",
          R"({"format":"dragoman","version":1,"text":"","offset_unit":8})"}) {
        CAPTURE(text);
        CHECK(read_json(text).error() == Error::JsonShape);
    }
    CHECK(error_with(R"("mentions":5)") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[5])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":0,"end":5.5}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":-1,"end":5}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":0,"end":5,"type":"PLANET"}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":0,"end":5,"entity":"e7"}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":0,"end":5,"score":1.5}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":0,"end":5,"score":"high"}])") == Error::JsonShape);
    CHECK(error_with(R"("mentions":[{"start":5,"end":5}])") == Error::JsonShape);
    CHECK(
        error_with(
            R"("entities":[{"id":"a","name":"A","type":"GPE"},{"id":"a","name":"B","type":"GPE"}])") ==
        Error::JsonShape);
    CHECK(
        error_with(
            R"("entities":[{"id":"a","name":"A","type":"DATE"}],"mentions":[{"start":0,"end":5,"type":"DATE","entity":"a"}])") ==
        Error::JsonShape);
    CHECK(error_with(R"("relations":[{"id":"r1","type":"AGREE","trigger":{"start":0,"end":1}}])") ==
          Error::JsonShape);
    CHECK(error_with(R"("tokens":[{"start":0,"end":5}])") == Error::JsonShape);
    CHECK(error_with(R"("title":7)") == Error::JsonShape);
}

TEST_CASE("json: offsets outside the text are span errors") {
    CHECK(error_with(R"("title":{"start":0,"end":99})") == Error::JsonSpan);
    CHECK(error_with(R"("title":{"start":5,"end":2})") == Error::JsonSpan);
    CHECK(error_with(R"("mentions":[{"start":0,"end":18446744073709551615}])") == Error::JsonSpan);
    CHECK(error_with(R"("mentions":[{"start":4294967295,"end":4294967296}])") == Error::JsonSpan);
    CHECK(error_with(R"("offset_unit":"utf8","title":{"start":0,"end":8})") == Error::JsonSpan);
    CHECK(error_with(R"("offset_unit":"utf16","title":{"start":0,"end":7})") == Error::JsonSpan);
    CHECK(error_with("") == Error::None);
}

TEST_CASE("json: a long text is refused") {
    const std::string json = R"({"format":"dragoman","version":1,"text":")" +
                             std::string(kMaxArticleBytes + 1, 'a') + "\"}";
    CHECK(read_json(json).error() == Error::TextTooLong);
}

TEST_CASE("json: damaged documents give an error or a sound document") {
    const std::string json = write_json(sample_document(), {.tokens = true});
    constexpr std::string_view kPieces[] = {"0",   "9",      "-",    "\"", "{",          "}",
                                            "[",   "]",      ",",    ":",  "null",       "true",
                                            "1e9", "\"e1\"", "\xF0", "\\", "99999999999"};
    uint32_t state = 12345;
    auto random = [&](size_t below) {
        return (state = state * 1664525u + 1013904223u, static_cast<size_t>(state >> 8) % below);
    };
    size_t read = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string damaged = json;
        for (size_t changes = 1 + random(3); changes > 0; --changes) {
            const size_t at = random(damaged.size());
            const std::string_view piece = kPieces[random(std::size(kPieces))];
            switch (random(4)) {
                case 0:
                    damaged.erase(at, 1 + random(20));
                    break;
                case 1:
                    damaged.insert(at, piece);
                    break;
                case 2:
                    damaged.replace(at, 1, piece);
                    break;
                default:
                    damaged.replace(at, 1, 1, static_cast<char>('0' + random(10)));
            }
        }
        const auto doc = read_json(damaged);
        if (!doc) continue;
        ++read;
        CHECK(find_fault(*doc) == nullptr);
    }
    CHECK(read > 0);
    CHECK(read < 3000);
}
