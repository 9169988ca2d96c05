// Bytes from a fixed seed through every door; what libFuzzer finds becomes a case of its own here.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fuzz/doors.h"
#include "io/file.h"
#include "io/json.h"
#include "loaded_models.h"
#include "model/container.h"
#include "nlp/analyse.h"

using namespace dragoman;

namespace {

// Marsaglia's xorshift: the same numbers on every machine.
struct Random {
    uint64_t state;
    uint32_t below(uint32_t bound) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return static_cast<uint32_t>((state >> 32) % bound);
    }
};

std::string random_bytes(Random& random, uint32_t length) {
    std::string bytes;
    for (uint32_t i = 0; i < length; ++i) bytes += static_cast<char>(random.below(256));
    return bytes;
}

// Pieces that a stage may stumble over, in any order.
const char* const kPieces[] = {
    " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ". ", "? ", ", ", "; ", ": ", "-", " \u2014 ", "...",
    "\"", "\"", "\u201C", "\u201D", "\u2018", "\u2019", "'", "'s", "\u2019s", "(", ")", "[", "]", "\u00AB", "\u00BB",
    "U.S.", "Gen.", "a.m.", "3.5%", "$4 billion", "May 3, 2021", "o'clock", "https://example.org/a?b", "name@example.org",
    "China", "Chinese", "Li Shangfu", "Lloyd Austin", "President Biden", "the ministry", "NATO", "Acme Inc.",
    "he", "she", "it", "they", "who", "which", "that", "his", "their",
    "said", "told", "according to", "rejected", "met", "was sanctioned by", "has not", "may", "will", "plans to",
    "and", "or", "but", "if", "of", "in", "to", "with", "by", "not", "no", "never", "talks", "meeting", "defense",
    "secretary", "minister", "the", "a",
    "\u674E\u5C1A\u798F", "\u0645\u0631\u062D\u0628\u0627", "\u05E9\u05DC\u05D5\u05DD", "e\u0301", "\U0001F600",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u200F", "\uFEFF", "\u00A0", "\xFF", "\xE6\x9D", "\x01", "&<>", "</script>",
};

std::string random_text(Random& random, uint32_t count) {
    std::string text;
    for (uint32_t i = 0; i < count; ++i) {
        text += kPieces[random.below(sizeof(kPieces) / sizeof(*kPieces))];
        if (random.below(3)) text += ' ';
    }
    return text;
}

// Changes, drops or repeats a few bytes.
std::string damaged(std::string bytes, Random& random) {
    for (uint32_t n = 1 + random.below(4); n > 0 && !bytes.empty(); --n) {
        const uint32_t at = random.below(static_cast<uint32_t>(bytes.size()));
        switch (random.below(4)) {
            case 0: bytes[at] = static_cast<char>(random.below(256)); break;
            case 1: bytes.erase(at, 1 + random.below(8)); break;
            case 2: bytes.insert(at, bytes.substr(at, 1 + random.below(8))); break;
            default: bytes[at] = "0123456789\"{}[],:-e"[random.below(19)]; break;
        }
    }
    return bytes;
}

void check_door(const char* fault, const std::string& bytes) {
    CHECK_MESSAGE(fault == nullptr, (fault ? fault : ""), " behind: ", bytes.substr(0, 400));
}

}  // namespace

TEST_CASE("doors: random bytes are refused or become a document") {
    Random random{0x9E3779B97F4A7C15};
    for (int round = 0; round < 300; ++round) {
        const std::string bytes = random_bytes(random, random.below(200));
        check_door(enter_text(loaded_models().models, bytes), bytes);
    }
}

TEST_CASE("doors: shuffled pieces of news become a document") {
    Random random{0xD1B54A32D192ED03};
    for (int round = 0; round < 200; ++round) {
        const std::string text = random_text(random, 1 + random.below(120));
        check_door(enter_text(loaded_models().models, text), text);
    }
}

TEST_CASE("doors: strange articles become a document") {
    const std::string articles[] = {
        "", " ", "\n\n\n", "a", ".", "\"", "\u201C", "\u201D\u201D\u201D", "'s", "\xEF\xBB\xBF",
        std::string(20000, 'a'), std::string(5000, '"'), std::string(3000, '.'), std::string(5000, '\n'),
        std::string(2000, '('), "\u674E\u5C1A\u798F\u3002\u674E\u5C1A\u798F",
        "\u0645\u0631\u062D\u0628\u0627 \u0628\u0643 \u0641\u064A"};
    for (const std::string& text : articles) check_door(enter_text(loaded_models().models, text), text);
    std::string words, quotes, lines;
    for (int i = 0; i < 2000; ++i) {
        words += "China ";
        quotes += "\u201CNo,\u201D he said. ";
        lines += "China rejects talks\n";
    }
    for (const std::string& text : {words, quotes, lines}) {
        check_door(enter_text(loaded_models().models, text), text);
    }
}

TEST_CASE("doors: damaged JSON is refused or becomes a document") {
    JsonOptions options;
    options.tokens = true;
    const Document doc = analyse(loaded_models().models,
                                 "Talks fail\n\n\u201CNo,\u201D Gen. Li Shangfu of China told Lloyd Austin on May 3.");
    const std::string json = write_json(doc, options);
    REQUIRE(enter_json(json) == nullptr);
    Random random{0xA0761D6478BD642F};
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = damaged(json, random);
        check_door(enter_json(bytes), bytes);
    }
    for (size_t length = 0; length < json.size(); length += 7) {
        check_door(enter_json(json.substr(0, length)), json.substr(0, length));
    }
}

TEST_CASE("doors: a damaged model is refused") {
    Random random{0xE7037ED1A0B428DB};
    const std::string file = write_container({{"meta", "{}"}, {"words", "one two three"}});
    REQUIRE(read_container(file));
    for (size_t length = 0; length < file.size(); ++length) {
        CHECK_FALSE(read_container(file.substr(0, length)));
    }
    for (size_t at = 0; at < file.size(); ++at) {
        std::string bytes = file;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 + random.below(255)));
        CHECK_FALSE(read_container(bytes));
    }
    for (int round = 0; round < 300; ++round) {
        const std::string bytes = random_bytes(random, random.below(300));
        CHECK_FALSE(read_container(bytes));
        check_door(enter_model(bytes), "random bytes");
    }
}

// The hash of a container keeps accidents out; these sections are wrong behind a right hash.
TEST_CASE("doors: a model with a right hash and wrong sections is refused or works") {
    Random random{0x8EBC6AF09C88C6E3};
    for (const char* name : {"lexicon.drgm", "reader.drgm", "events.drgm"}) {
        const Result<std::string> bytes = read_file(std::string(DRAGOMAN_SOURCE_DIR "/assets/models/") + name);
        REQUIRE(bytes);
        const Result<Container> whole = read_container(*bytes);
        REQUIRE(whole);
        std::vector<Section> sections;
        for (const std::string& section : whole->names()) {
            sections.push_back({section, std::string(whole->find(section))});
        }
        for (int round = 0; round < 12; ++round) {
            std::vector<Section> wrong = sections;
            const uint32_t at = random.below(static_cast<uint32_t>(wrong.size()));
            if (round % 3 == 0) wrong[at].bytes.resize(wrong[at].bytes.size() / 2);
            else if (round % 3 == 1) wrong.erase(wrong.begin() + at);
            else wrong[at].bytes = damaged(wrong[at].bytes, random);
            check_door(enter_model(write_container(wrong)), name + (" " + sections[at].name));
        }
    }
}
