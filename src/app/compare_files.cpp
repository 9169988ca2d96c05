#include "app/compare_files.h"

#include "app/convert.h"
#include "base/utf8.h"
#include "doc/compare.h"
#include "io/json_text.h"
#include "io/lines.h"
#include "io/offsets.h"

namespace dragoman {

namespace {

constexpr int kSame = 0, kDifferent = 1, kCannot = 2;
constexpr uint32_t kWordsShown = 60;  // code points of a place in the list of differences

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

std::string write_scores(const Comparison& result, const Document& doc) {
    const OffsetTable offsets(doc.text, OffsetUnit::CodePoint);
    JsonText json;
    json.open('{');
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
    return json.close(']').close('}').take() + "\n";
}

}  // namespace

int compare_files(const CompareOptions& options, std::FILE* out, std::FILE* complaints) {
    std::vector<Document> documents;
    for (const std::string& path : {options.a, options.b}) {
        Result<Imported> imported = import_file(path, options.from);
        if (!imported) {
            std::fprintf(complaints, "%s: %s\n", path.c_str(), sentence(imported.error()));
            return kCannot;
        }
        for (const std::string& lost : imported->left_out)
            std::fprintf(complaints, "%s: %s\n", path.c_str(), lost.c_str());
        documents.push_back(std::move(imported->documents[0]));
    }
    if (documents[0].text != documents[1].text) {
        std::fputs("These are annotations of two different texts.\n", complaints);
        return kCannot;
    }
    const Comparison result = compare(documents[0], documents[1]);
    std::fputs(
        (options.json ? write_scores(result, documents[0]) : write_tables(result, documents[0]))
            .c_str(),
        out);
    return result.differences.empty() ? kSame : kDifferent;
}

}  // namespace dragoman
