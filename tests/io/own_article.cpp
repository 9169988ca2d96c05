#include "io/own_article.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "io/document_builder.h"
#include "io/file.h"
#include "loaded_models.h"
#include "nlp/analyse.h"
#include "text/clean.h"

namespace dragoman {

namespace {

// "words", the n-th time that they stand in the text.
Span place(const Document& doc, std::string_view words, int times = 1) {
    size_t at = doc.text.find(words);
    for (; times > 1; --times) at = doc.text.find(words, at + 1);
    return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

}  // namespace

Document own_article() {
    DocumentBuilder builder(
        *clean_text("\xEF\xBB\xBF"
                    "李尚福 meets 😊 “Zoë\u0301 <Müller>”\r\n\r\n"
                    "👨‍🚒 李尚福 met Zoë\u0301 <Müller> of =SUM(A1) & \"Sons\" in Rome on "
                    "Monday.\r\n"
                    "He said: “We \\trust\\ |Rome|; [no] deal_*yet*.”\r\n"
                    "New\r\nYork University declined\tto comment.\r\n"));
    const Document& doc = builder.document();
    const auto name = [&](std::string_view words, int times, EntityType type, const char* key) {
        return builder.add_mention(place(doc, words, times), type, MentionKind::Name, key);
    };
    const uint32_t title_li = name("李尚福", 1, EntityType::Person, "e1");
    const uint32_t title_zoe = name("Zoë\u0301 <Müller>", 1, EntityType::Person, "e2");
    const uint32_t li = name("李尚福", 2, EntityType::Person, "e1");
    const uint32_t zoe = name("Zoë\u0301 <Müller>", 2, EntityType::Person, "e2");
    name("=SUM(A1) & \"Sons\"", 1, EntityType::Org, "e3");
    const uint32_t rome = name("Rome", 1, EntityType::Gpe, "e4");
    const uint32_t monday = name("Monday", 1, EntityType::Date, "");
    const uint32_t he =
        builder.add_mention(place(doc, "He"), EntityType::Person, MentionKind::Pronoun, "e1");
    builder.add_mention(place(doc, "We"), EntityType::Person, MentionKind::Pronoun, "");
    name("Rome", 2, EntityType::Norp, "e4");
    const uint32_t university = name("New\nYork University", 1, EntityType::Org, "e5");
    name("New\nYork", 1, EntityType::Gpe, "e6");
    builder.mention_at(li).origin = Origin::Model;
    builder.mention_at(li).score = 990;
    builder.entity_at(0).wikidata = "Q6553063";
    builder.entity_at(1).name = "Zoë\u0301 \"<script>alert(1)</script>\" Müller & Co";
    builder.entity_at(2).name = "=SUM(A1) & \"Sons\"";
    builder.entity_at(3).wikidata = "Q220";
    builder.add_role({1, 2, place(doc, "of"), Origin::Rule, 900});
    const uint32_t quote = builder.add_quote({place(doc, "“We \\trust\\ |Rome|; [no] deal_*yet*.”"),
                                              QuoteKind::Direct, 0, he, place(doc, "He"),
                                              place(doc, "said"), kNone, 1, Origin::Rule, 750});
    Relation meets;
    meets.source = 0, meets.target = 1;
    meets.source_mention = title_li, meets.target_mention = title_zoe;
    meets.type = RelationType::Consult;
    meets.label = "meets <with>";
    meets.trigger = place(doc, "meets");
    meets.evidence = {0, place(doc, "\n").begin};
    meets.polarity = Polarity::Cooperation;
    meets.intensity = 10;
    meets.score = 333;
    meets.why = "verb \"meet\"";
    builder.add_relation(meets);
    Relation met = meets;
    met.source_mention = li, met.target_mention = zoe;
    met.label = "met";
    met.trigger = place(doc, "met");
    met.evidence = place(doc, "李尚福 met Zoë\u0301 <Müller>");
    met.time = monday, met.place = rome;
    met.negated = true;
    met.modality = Modality::Planned;
    met.attributed_to = 2;
    met.intensity = -45;
    builder.add_relation(met);
    Relation declines;
    declines.source = 4, declines.source_mention = university;
    declines.type = RelationType::Reject;
    declines.trigger = place(doc, "declined");
    declines.polarity = Polarity::Conflict;
    declines.quote = quote;
    declines.origin = Origin::User;
    builder.add_relation(declines);
    return *builder.finish();
}

const std::vector<Document>& development_articles() {
    static const std::vector<Document> articles = [] {
        std::vector<Document> found;
        const std::filesystem::path folder =
            std::filesystem::path(DRAGOMAN_SOURCE_DIR) / ".." / "shared" / "gold" / "dev";
        std::vector<std::string> paths;
        std::error_code ignored;
        for (const auto& file : std::filesystem::directory_iterator(folder, ignored))
            if (file.path().extension() == ".txt") paths.push_back(file.path().string());
        std::sort(paths.begin(), paths.end());
        for (const std::string& path : paths) {
            Result<std::string> bytes = read_file(path);
            if (!bytes) continue;
            found.push_back(analyse(loaded_models().models, *clean_text(*bytes)));
        }
        if (found.empty())
            std::printf("skipped: the development articles are not there (../shared/gold/dev)\n");
        return found;
    }();
    return articles;
}

Document without_tokens(Document doc) {
    doc.tokens.clear();
    for (Sentence& sentence : doc.sentences) sentence.tokens = {};
    for (Mention& mention : doc.mentions) mention.tokens = {}, mention.head = kNone;
    for (Quote& quote : doc.quotes) quote.cue_token = kNone;
    return doc;
}

TestFolder::TestFolder(const std::string& name)
    : path_(std::filesystem::temp_directory_path() / ("dragoman-test-" + name)) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
}

TestFolder::~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

bool has_program(const std::string& name) {
    if (std::system(("command -v " + name + " > /dev/null 2>&1").c_str()) == 0) return true;
    std::printf("skipped: %s is not on this machine\n", name.c_str());
    return false;
}

}  // namespace dragoman
