#include "io/comparison.h"

#include "base/utf8.h"
#include "io/json.h"
#include "io/json_text.h"
#include "io/ledger_words.h"
#include "io/lines.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

constexpr uint32_t kWordsShown = 60;  // code points of a place in a table

struct Row {
    const char* name;
    const char* key;
    Consensus Comparison::*consensus;
};
constexpr Row kRows[] = {
    {"mentions, place", "places", &Comparison::places},
    {"mentions, place and type", "mentions", &Comparison::mentions},
    {"pairs of one entity", "links", &Comparison::links},
    {"quotes", "quotes", &Comparison::quotes},
    {"quotes with speaker", "speakers", &Comparison::speakers},
    {"roles", "roles", &Comparison::roles},
    {"relations", "relations", &Comparison::relations},
    {"relations with type", "relation_types", &Comparison::relation_types},
    {"relations with tone", "relation_tones", &Comparison::relation_tones},
};

const char* name_of(Side side) {
    return side == Side::A ? "only A" : side == Side::B ? "only B" : "differs";
}

std::string padded(std::string text, size_t width) {
    if (text.size() < width) text.resize(width, ' ');
    return text;
}
std::string number(uint32_t value) {
    const std::string figures = std::to_string(value);
    return std::string(figures.size() < 8 ? 8 - figures.size() : 1, ' ') + figures;
}

std::string shown(std::string_view words) {
    std::string out;
    uint32_t count = 0;
    for (size_t at = 0; at < words.size();) {
        if (++count > kWordsShown) return out + "...";
        const CodePoint c = decode(words, at);
        out.append(words, at, c.length);
        at += c.length;
    }
    return in_one_line(out);
}

std::string write_scores(const Comparison& result, const Document& doc) {
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    JsonText json;
    json.open('{').key("kind").text("annotations");
    for (const Row& row : kRows) {
        const Consensus& consensus = result.*row.consensus;
        json.key(row.key).open('{').key("both").number(consensus.both);
        json.key("only_a").number(consensus.only_a).key("only_b").number(consensus.only_b);
        json.key("f1").decimal(consensus.f1(), 3).close('}');
    }
    json.key("kappa").decimal(result.kappa, 3).key("differences").open('[');
    for (const Difference& difference : result.differences) {
        json.open('{').key("start").number(offsets.from_byte(difference.place.begin));
        json.key("end").number(offsets.from_byte(difference.place.end));
        json.key("kind").text(name(difference.kind)).key("side").text(name_of(difference.side));
        json.key("words").text(difference.words).close('}');
    }
    return json.close(']').close('}').take();
}

void add_id(JsonText& json, std::string_view key, char letter, uint32_t index) {
    json.key(key);
    if (index == kNone)
        json.null();
    else
        json.text(letter + std::to_string(index + 1));
}

std::string write_stories(const StoryComparison& result) {
    JsonText json;
    json.open('{').key("kind").text("stories").key("document").raw(write_json(result.doc));
    json.key("entities").open('[');
    for (const StoryEntity& item : result.entities) {
        json.open('{');
        add_id(json, "entity", 'e', item.entity);
        json.key("mentions").open('[');
        for (const uint32_t count : item.mentions) json.number(count);
        json.close(']').close('}');
    }
    json.close(']').key("pairs").open('[');
    for (const StoryPair& pair : result.pairs) {
        json.open('{');
        add_id(json, "first", 'e', pair.first);
        add_id(json, "second", 'e', pair.second);
        json.key("standing").text(name(pair.standing)).key("claims").open('[');
        for (const std::vector<StoryClaim>& claims : pair.claims) {
            json.open('[');
            for (const StoryClaim& claim : claims) {
                json.open('{');
                add_id(json, "relation", 'r', claim.relation);
                json.key("standing").text(name(claim.standing)).close('}');
            }
            json.close(']');
        }
        json.close(']').close('}');
    }
    json.close(']').key("voices").open('[');
    for (const StoryVoice& voice : result.voices) {
        json.open('{');
        add_id(json, "speaker", 'e', voice.speaker);
        json.key("quotes").open('[');
        for (const std::vector<uint32_t>& quotes : voice.quotes) {
            json.open('[');
            for (const uint32_t quote : quotes) json.text("q" + std::to_string(quote + 1));
            json.close(']');
        }
        json.close(']').close('}');
    }
    return json.close(']').close('}').take();
}

// "China rejects talks with Japan"
std::string claim_words(const Document& doc, const Relation& relation) {
    std::string words = doc.entities[relation.source].name + " " + act_words(relation);
    if (relation.target != kNone) words += " " + doc.entities[relation.target].name;
    return in_one_line(words);
}

void add_claims(const StoryComparison& result, const StoryPair& pair, std::string& text) {
    for (const size_t article : {0, 1}) {
        for (const StoryClaim& claim : pair.claims[article]) {
            const Relation& relation = result.doc.relations[claim.relation];
            const std::string standing = claim.standing == Standing::Alone
                                             ? article == 0 ? "only A" : "only B"
                                             : name(claim.standing);
            text += padded(article == 0 ? "  A" : "  B", 5) + padded(standing, 14) +
                    claim_words(result.doc, relation) + " (" +
                    standing_words(result.doc, relation) + ")\n";
        }
    }
}

}  // namespace

Result<std::string> compare_as_json(const Document& a, const Document& b) {
    if (a.text == b.text) return write_scores(compare(a, b), a);
    const Result<StoryComparison> stories = compare_stories(a, b);
    if (!stories) return stories.error();
    return write_stories(*stories);
}

std::string write_tables(const Comparison& result, const Document& doc) {
    std::string text = padded("", 26) + "    both  only A  only B      F1\n";
    for (const Row& row : kRows) {
        const Consensus& consensus = result.*row.consensus;
        text += padded(row.name, 26) + number(consensus.both) + number(consensus.only_a) +
                number(consensus.only_b) + "   " +
                decimal(static_cast<int32_t>(consensus.f1()), 3) + "\n";
    }
    text += padded("kappa of words' types", 26) + decimal(result.kappa, 3) + "\n";
    if (!result.differences.empty()) text += "\n";
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    for (const Difference& difference : result.differences) {
        text += padded(std::to_string(offsets.from_byte(difference.place.begin)), 8) +
                padded(name_of(difference.side), 9) + padded(name(difference.kind), 21) +
                in_one_line(difference.words) + "  \"" + shown(doc.words(difference.place)) +
                "\"\n";
    }
    return text;
}

std::string write_tables(const StoryComparison& result) {
    std::string text = "     A       B  who is in it, how often\n";
    for (const StoryEntity& item : result.entities)
        text += number(item.mentions[0]).substr(2) + number(item.mentions[1]) + "  " +
                in_one_line(result.doc.entities[item.entity].name) + "\n";
    text += "\nWhat is said of whom\n";
    for (const StoryPair& pair : result.pairs) add_claims(result, pair, text);
    text += "\n     A       B  who is quoted, how often\n";
    for (const StoryVoice& voice : result.voices) {
        const std::string who =
            voice.speaker == kNone ? "somebody" : result.doc.entities[voice.speaker].name;
        text += number(static_cast<uint32_t>(voice.quotes[0].size())).substr(2) +
                number(static_cast<uint32_t>(voice.quotes[1].size())) + "  " + in_one_line(who) +
                "\n";
    }
    return text;
}

}  // namespace dragoman
