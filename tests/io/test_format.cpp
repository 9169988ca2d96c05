#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "io/document_builder.h"
#include "io/file.h"
#include "io/format.h"
#include "io/own_article.h"

using namespace dragoman;

namespace {

std::vector<Document> all_documents() {
    std::vector<Document> all = development_articles();
    all.push_back(own_article());
    all.push_back(Document{});
    return all;
}

Document there_and_back(const Document& doc, Format format) {
    const auto exported = export_document(doc, format);
    REQUIRE(exported);
    const auto imported = import_documents(format, exported->files);
    REQUIRE(imported);
    REQUIRE(imported->documents.size() == 1);
    CHECK(find_fault(imported->documents[0]) == nullptr);
    return imported->documents[0];
}

// What a format that names mentions where we name entities adds: which mention is meant.
Document with_mentions_named(Document doc) {
    for (Quote& quote : doc.quotes)
        quote.speaker_mention = find_mention(doc, quote.speaker, quote.speaker_mention, quote.span);
    for (Relation& relation : doc.relations) {
        const Span near = relation.evidence.empty() ? relation.trigger : relation.evidence;
        relation.source_mention = find_mention(doc, relation.source, relation.source_mention, near);
        relation.target_mention = find_mention(doc, relation.target, relation.target_mention, near);
    }
    return doc;
}

// Compares part by part, so that a failure says where.
void check_equal(const Document& got, const Document& wanted) {
    CHECK(got.text == wanted.text);
    CHECK(got.title == wanted.title);
    CHECK(got.sentences == wanted.sentences);
    CHECK(got.tokens == wanted.tokens);
    CHECK(got.mentions == wanted.mentions);
    CHECK(got.entities == wanted.entities);
    CHECK(got.roles == wanted.roles);
    CHECK(got.quotes == wanted.quotes);
    CHECK(got.relations == wanted.relations);
}

}  // namespace

TEST_CASE("format: the table has a row for each format, with a name and an ending of its own") {
    std::set<std::string_view> names, endings;
    for (const FormatRow& row : formats()) {
        CAPTURE(row.name);
        CHECK(&row_of(row.format) == &row);
        CHECK(find_format(row.name) == &row);
        CHECK(names.insert(row.name).second);
        CHECK(endings.insert(row.endings.substr(0, row.endings.find(' '))).second);
        CHECK_FALSE(row.description.ends_with('.'));
        CHECK((row.reads || row.writes));
    }
    CHECK(formats().size() == static_cast<size_t>(Format::Count));
    CHECK(find_format("docx") == nullptr);
    CHECK(write_formats_json().starts_with(
        R"([{"name":"dragoman","title":"Dragoman","endings":[".dragoman.json"],)"));
}

TEST_CASE("format: the longest ending tells the format, .json by a look inside") {
    const auto guess = [](std::string_view name, std::string_view bytes = "") {
        const FormatRow* row = guess_format(name, bytes);
        return row ? row->name : "none";
    };
    CHECK(guess("a.ann") == "brat");
    CHECK(guess("A.TXT") == "text");
    CHECK(guess("a.jsonl") == "doccano");
    CHECK(guess("a.jsonl", R"({"id":"a","format":"dragoman","version":1)") == "dragoman");
    CHECK(guess("a.plover.jsonl") == "plover");
    CHECK(guess("a.tei.xml") == "tei");
    CHECK(guess("a.spacy.json") == "spacy");
    CHECK(guess("a.json", R"({"format":"dragoman","version":1)") == "dragoman");
    CHECK(guess("a.json", R"([{"id":1,"data":{"text":"x"},"annotations":[]}])") == "labelstudio");
    CHECK(guess("a.json", R"([{"@context":"http://www.w3.org/ns/anno.jsonld"}])") ==
          "webannotation");
    CHECK(guess("a.docx") == "none");
    CHECK(guess("") == "none");
}

TEST_CASE("format: what can be written is written, what cannot says so") {
    for (const FormatRow& row : formats()) {
        CAPTURE(row.name);
        const auto exported = export_document(own_article(), row.format, {.stem = "news"});
        CHECK(static_cast<bool>(exported) == row.writes);
        if (!exported) continue;
        CHECK(exported->files[0].name.starts_with("news"));
        CHECK_FALSE(exported->files[0].bytes.empty());
        for (const std::string& sentence : exported->left_out) CHECK(sentence.ends_with('.'));
        if (!row.reads)
            CHECK(import_documents(row.format, exported->files).error() ==
                  Error::FormatOnlyWritten);
    }
}

TEST_CASE("format: our own JSON, brat and Web Annotation come back equal") {
    for (const Document& doc : all_documents()) {
        CAPTURE(doc.text.substr(0, 60));
        check_equal(there_and_back(doc, Format::Dragoman), doc);
        if (doc.text.empty()) continue;
        const Document wanted = without_tokens(doc);
        check_equal(there_and_back(doc, Format::WebAnnotation), wanted);
        check_equal(there_and_back(doc, Format::Brat), with_mentions_named(wanted));
    }
}

TEST_CASE("format: CoNLL-U comes back with its words, trees and entities") {
    for (const Document& doc : development_articles()) {
        CAPTURE(doc.text.substr(0, 60));
        Document wanted = doc;
        wanted.roles.clear(), wanted.quotes.clear(), wanted.relations.clear();
        for (Mention& mention : wanted.mentions) {
            mention.origin = Origin::User, mention.score = 1000;
        }
        check_equal(there_and_back(doc, Format::Conllu), wanted);
    }
    const Document own = there_and_back(own_article(), Format::Conllu);
    CHECK(own.text == own_article().text);
    CHECK(own.entities == own_article().entities);
}

TEST_CASE("format: doccano and Label Studio come back with spans, chains and links") {
    for (const Document& doc : all_documents()) {
        if (doc.text.empty()) continue;
        CAPTURE(doc.text.substr(0, 60));
        for (const Format format : {Format::Doccano, Format::LabelStudio}) {
            const Document back = there_and_back(doc, format);
            CHECK(back.text == doc.text);
            REQUIRE(back.mentions.size() == doc.mentions.size());
            for (size_t i = 0; i < doc.mentions.size(); ++i) {
                CHECK(back.mentions[i].span == doc.mentions[i].span);
                CHECK(back.mentions[i].type == doc.mentions[i].type);
                for (size_t j = 0; j < i; ++j) {
                    const uint32_t one = doc.mentions[i].entity, other = doc.mentions[j].entity;
                    if (one == kNone || other == kNone) continue;
                    CHECK((back.mentions[i].entity == back.mentions[j].entity) == (one == other));
                }
            }
            CHECK(export_document(back, format)->files[0].bytes ==
                  export_document(doc, format)->files[0].bytes);
        }
    }
}

TEST_CASE("format: an import says what it could not keep") {
    const auto left_out = [](Format format, std::vector<NamedFile> files) {
        const auto imported = import_documents(format, files);
        REQUIRE(imported);
        std::string all;
        for (const std::string& sentence : imported->left_out) all += sentence + "\n";
        return all;
    };
    CHECK(left_out(Format::Doccano,
                   {{"a.jsonl", R"({"text":"One two","labels":[[0,3,"Gene"],[4,7,"ORG"]]})"}}) ==
          "1 annotation of the type Gene was left out.\n");
    CHECK(left_out(Format::Brat, {{"a.ann", "T1\tGene 0 3\tOne\nT2\tOrg 4 7\ttwo\nnonsense\n"},
                                  {"a.txt", "One two"}}) ==
          "1 line that is not brat's was left out.\n1 annotation of the type Gene was left out.\n");
}

TEST_CASE("format: damaged files give an error or a sound document") {
    constexpr std::string_view kPieces[] = {
        "0",  "9",    "-",  "\"", "{",    "}",  "[",           "]", "\t", "\n", "(", ")",
        "e1", "null", "T1", "E1", "\xF0", "\\", "99999999999", "#", "<",  "&#", ":"};
    uint32_t state = 1;
    const auto random = [&](size_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<size_t>(state >> 8) % below;
    };
    for (const FormatRow& row : formats()) {
        if (!row.reads || !row.writes) continue;
        CAPTURE(row.name);
        const std::vector<NamedFile> files = export_document(own_article(), row.format)->files;
        size_t read = 0;
        for (int i = 0; i < 400; ++i) {
            std::vector<NamedFile> damaged = files;
            std::string& bytes = damaged[0].bytes;
            for (size_t changes = 1 + random(4); changes > 0 && !bytes.empty(); --changes) {
                const size_t at = random(bytes.size());
                const std::string_view piece = kPieces[random(std::size(kPieces))];
                const size_t what = random(3);
                if (what == 0)
                    bytes.erase(at, 1 + random(30));
                else if (what == 1)
                    bytes.insert(at, piece);
                else
                    bytes.replace(at, 1, piece);
            }
            const auto imported = import_documents(row.format, damaged);
            if (!imported) continue;
            ++read;
            for (const Document& doc : imported->documents) CHECK(find_fault(doc) == nullptr);
        }
        CHECK(read > 0);
        CHECK_FALSE(import_documents(row.format, {}));
    }
}

TEST_CASE("format: files open in the parsers of other programs") {
    const TestFolder folder("formats");
    size_t number = 0;
    for (const Document& doc : all_documents()) {
        if (doc.text.empty()) continue;
        for (const FormatRow& row : formats()) {
            if (!row.writes) continue;
            const std::string stem = "article" + std::to_string(number);
            const auto exported =
                export_document(doc, row.format, {.stem = stem, .svg = "<svg></svg>"});
            REQUIRE(exported);
            for (const NamedFile& file : exported->files) {
                // brat's text is the plain text's file.
                REQUIRE(write_file(folder / file.name, file.bytes) == Error::None);
            }
        }
        ++number;
    }
    if (has_program("xmllint")) {
        const std::string command = "cd '" + folder.path() + "' && xmllint --noout *.xml";
        CHECK(std::system(command.c_str()) == 0);
    }
    for (const std::string checker : {"python3", "node"}) {
        const std::string script = std::string(DRAGOMAN_SOURCE_DIR "/tests/io/check_formats.") +
                                   (checker == "node" ? "mjs" : "py");
        if (!has_program(checker)) continue;
        CAPTURE(checker);
        CHECK(std::system((checker + " '" + script + "' '" + folder.path() + "'").c_str()) == 0);
    }
}
