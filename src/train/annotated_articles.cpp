#include "train/annotated_articles.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <tuple>

#include "base/hash.h"
#include "io/file.h"
#include "text/clean.h"
#include "text/tokeniser.h"
#include "train/corpus_json.h"
#include "train/lines.h"

namespace dragoman {

namespace {

constexpr uint64_t kParts = 5;

bool take_number(std::string_view field, uint32_t& out) {
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), out);
    return error == std::errc() && end == field.data() + field.size();
}

bool add_relation(const std::vector<std::string_view>& fields, AnnotatedArticle& article) {
    AnnotatedRelation relation;
    if (fields.size() != 4 || !take_number(fields[0], relation.source) ||
        !take_number(fields[1], relation.target) || !take_number(fields[2], relation.trigger))
        return false;
    relation.type = relation_type_named(fields[3], RelationType::Count);
    article.relations.push_back(relation);
    return relation.type != RelationType::Count;
}

bool add_name(const std::vector<std::string_view>& fields, AnnotatedArticle& article) {
    AnnotatedName added;
    if (fields.size() != 3 || !take_number(fields[0], added.begin) ||
        !take_number(fields[1], added.end) || added.end <= added.begin)
        return false;
    added.type = entity_type_named(fields[2], EntityType::Count);
    article.names.push_back(added);
    return added.type != EntityType::Count;
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
        if (fields[0] == "article") {
            AnnotatedArticle article;
            if (fields.size() != 4 || !take_number(fields[3], article.length))
                return Error::CorpusFormat;
            article.corpus = fields[1];
            article.id = fields[2];
            articles.push_back(std::move(article));
        } else if (articles.empty() ||
                   (!add_relation(fields, articles.back()) && !add_name(fields, articles.back()))) {
            return Error::CorpusFormat;
        }
    }
    return articles;
}

Result<std::vector<AnnotatedArticle>> read_annotated_articles(const std::string& path,
                                                              const std::string& data) {
    const Result<std::string> lines = read_file(path);
    if (!lines) return lines.error();
    Result<std::vector<AnnotatedArticle>> articles = parse_annotated_articles(*lines);
    if (!articles) return articles;
    std::map<std::string, std::map<std::string, std::string>> corpora;
    for (const auto& [corpus, file, id_key] :
         {std::tuple{"worldwide", "/names/worldwide_raw.train.jsonl", "id"},
          std::tuple{"polnear", "/quotes/polnear.train.jsonl", "doc"}}) {
        const Error error = add_texts(data + file, id_key, corpora[corpus]);
        if (error != Error::None) return error;
    }
    for (AnnotatedArticle& article : *articles) {
        const auto& texts = corpora[article.corpus];
        const auto text = texts.find(article.id);
        if (text == texts.end()) return Error::CorpusFormat;
        article.text = text->second.substr(0, byte_of_place(text->second, article.length));
    }
    return articles;
}

std::vector<TaggedSentence> tagged_sentences(const AnnotatedArticle& article) {
    const Result<std::string> text = clean_text(article.text);
    if (!text) return {};
    const std::vector<Span> tokens = tokenise(*text);
    std::vector<std::string> tags(tokens.size(), "O");
    for (const AnnotatedName& annotated : article.names) {
        const uint32_t begin = byte_of_place(*text, annotated.begin);
        const uint32_t end = byte_of_place(*text, annotated.end - 1) + 1;
        const std::string type(name(annotated.type));
        auto token = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Span& span) { return span.end <= begin; });
        for (bool first = true; token != tokens.end() && token->begin < end; ++token, first = false)
            tags[static_cast<size_t>(token - tokens.begin())] = (first ? "B-" : "I-") + type;
    }
    std::vector<TaggedSentence> sentences;
    for (const SentenceRange& range : split_sentences(*text, tokens)) {
        TaggedSentence sentence;
        sentence.doc = article.corpus + ' ' + article.id;
        for (uint32_t i = range.tokens.begin; i < range.tokens.end; ++i) {
            sentence.words.emplace_back(text->substr(tokens[i].begin, tokens[i].length()));
            sentence.tags.push_back(tags[i]);
        }
        sentences.push_back(std::move(sentence));
    }
    return sentences;
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
