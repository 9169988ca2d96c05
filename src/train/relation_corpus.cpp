#include "train/relation_corpus.h"

#include <charconv>
#include <map>

#include "base/hash.h"
#include "io/file.h"
#include "train/corpus_json.h"
#include "train/lines.h"

namespace dragoman {

namespace {

constexpr uint64_t kParts = 5;

bool take_number(std::string_view field, uint32_t& out) {
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), out);
    return error == std::errc() && end == field.data() + field.size();
}

bool is_white(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

Error add_texts(const std::string& path, std::string_view id_key,
                std::map<std::string, std::string>& texts) {
    const Result<std::string> lines = read_file(path);
    if (!lines) return lines.error();
    return parse_texts(*lines, id_key, texts);
}

}  // namespace

Result<std::vector<AnnotatedArticle>> parse_annotated_articles(std::string_view lines) {
    std::vector<AnnotatedArticle> articles;
    std::string_view line;
    while (take_line(lines, line)) {
        if (line.empty() || line[0] == '#') continue;
        const std::vector<std::string_view> fields = split_fields(line, '\t');
        if (fields.size() != 4) return Error::CorpusFormat;
        if (fields[0] == "article") {
            AnnotatedArticle article;
            article.corpus = fields[1];
            article.id = fields[2];
            if (!take_number(fields[3], article.length)) return Error::CorpusFormat;
            articles.push_back(std::move(article));
            continue;
        }
        AnnotatedRelation relation;
        relation.type = relation_type_named(fields[3], RelationType::Count);
        if (articles.empty() || !take_number(fields[0], relation.source) ||
            !take_number(fields[1], relation.target) || !take_number(fields[2], relation.trigger) ||
            relation.type == RelationType::Count)
            return Error::CorpusFormat;
        articles.back().relations.push_back(relation);
    }
    return articles;
}

Error read_article_texts(const std::string& data, std::vector<AnnotatedArticle>& articles) {
    std::map<std::string, std::map<std::string, std::string>> corpora;
    if (const Error error =
            add_texts(data + "/names/worldwide_raw.train.jsonl", "id", corpora["worldwide"]);
        error != Error::None)
        return error;
    if (const Error error =
            add_texts(data + "/quotes/polnear.train.jsonl", "doc", corpora["polnear"]);
        error != Error::None)
        return error;
    for (AnnotatedArticle& article : articles) {
        const auto& texts = corpora[article.corpus];
        const auto text = texts.find(article.id);
        if (text == texts.end()) return Error::CorpusFormat;
        article.text = text->second.substr(0, byte_of_place(text->second, article.length));
    }
    return Error::None;
}

uint32_t byte_of_place(std::string_view text, uint32_t place) {
    uint32_t seen = 0;
    for (uint32_t i = 0; i < text.size(); ++i) {
        if (is_white(text[i]) || (static_cast<uint8_t>(text[i]) & 0xC0) == 0x80) continue;
        if (seen++ == place) return i;
    }
    return static_cast<uint32_t>(text.size());
}

bool is_held_out(const AnnotatedArticle& article) {
    return hash(article.id) % kParts == 0;
}

}  // namespace dragoman
