#include "train/corpus_json.h"

#include <simdjson.h>

#include <map>

#include "io/offsets.h"
#include "train/lines.h"

namespace dragoman {

namespace {

namespace dom = simdjson::dom;

// Calls read(object, line) for each line; CorpusFormat where a line is no JSON object or read()
// says so.
template <class Read>
Error read_lines(std::string_view lines, Read read) {
    dom::parser parser;
    std::string_view line;
    while (take_line(lines, line)) {
        if (line.empty()) continue;
        dom::object object;
        if (parser.parse(line.data(), line.size()).get(object) || !read(object, line))
            return Error::CorpusFormat;
    }
    return Error::None;
}

bool take_text(dom::object object, std::string_view key, std::string& out) {
    std::string_view text;
    if (object.at_key(key).get(text)) return false;
    out = text;
    return true;
}

// [3, 7] in code points -> bytes
bool take_span(dom::element element, const OffsetTable& offsets, Span& span) {
    uint64_t begin = 0, end = 0;
    if (element.at(0).get(begin) || element.at(1).get(end)) return false;
    span = {offsets.to_byte(begin), offsets.to_byte(end)};
    return span.begin != kNone && span.end != kNone && span.begin < span.end;
}

// [[3, 7], [9, 12]]; a missing field is no spans.
bool take_spans(dom::object object, std::string_view key, const OffsetTable& offsets,
                std::vector<Span>& spans) {
    dom::array array;
    if (object.at_key(key).get(array)) return true;
    for (dom::element element : array) {
        spans.emplace_back();
        if (!take_span(element, offsets, spans.back())) return false;
    }
    return true;
}

bool read_quoted_article(dom::object object, QuotedArticle& article) {
    dom::array attributions;
    if (!take_text(object, "doc", article.id) || !take_text(object, "text", article.text))
        return false;
    if (object.at_key("attributions").get(attributions)) return false;
    const OffsetTable offsets(article.text, OffsetUnit::CodePoint);
    for (dom::element element : attributions) {
        dom::object parts;
        GoldAttribution attribution;
        if (element.get(parts) || !take_spans(parts, "source", offsets, attribution.source) ||
            !take_spans(parts, "cue", offsets, attribution.cue) ||
            !take_spans(parts, "content", offsets, attribution.content)) {
            return false;
        }
        article.attributions.push_back(std::move(attribution));
    }
    return true;
}

// [3, 7] -> one span; null, where the corpus lost the place, -> none.
bool take_participant(dom::object object, std::string_view key, const OffsetTable& offsets,
                      std::vector<Span>& spans) {
    dom::element element;
    if (object.at_key(key).get(element)) return false;
    if (element.is_null()) return true;
    spans.emplace_back();
    return take_span(element, offsets, spans[0]);
}

bool read_event(dom::object object, EventSentence& event) {
    if (!take_text(object, "id", event.id) || !take_text(object, "text", event.text)) return false;
    const OffsetTable offsets(event.text, OffsetUnit::CodePoint);
    uint64_t number = 0;
    if (take_text(object, "root", event.root)) {
        if (object.at_key("quad").get(number) || number < 1 || number > 4) return false;
        event.quad = static_cast<uint32_t>(number);
        return take_spans(object, "source_spans", offsets, event.source) &&
               take_spans(object, "target_spans", offsets, event.target);
    }
    if (object.at_key("label").get(number) || number > 4) return false;
    event.label = static_cast<uint32_t>(number);
    return take_participant(object, "p_span", offsets, event.source) &&
           take_participant(object, "q_span", offsets, event.target);
}

// Numbers entities by their names, from 0.
class EntityNumbers {
  public:
    uint32_t operator[](const std::string& name) {
        return numbers_.emplace(name, static_cast<uint32_t>(numbers_.size())).first->second;
    }

  private:
    std::map<std::string, uint32_t> numbers_;
};

bool read_clusters(dom::object object, ClusteredDocument& document) {
    dom::array tokens, sentences, mentions;
    if (!take_text(object, "doc", document.id) || object.at_key("tokens").get(tokens)) return false;
    if (object.at_key("sentences").get(sentences) || object.at_key("mentions").get(mentions))
        return false;
    std::vector<std::string> words;
    for (dom::element token : tokens) {
        std::string_view word;
        if (token.get(word)) return false;
        words.emplace_back(word);
    }
    uint64_t next = 0;
    for (dom::element sentence : sentences) {
        uint64_t begin = 0, end = 0;
        if (sentence.at(0).get(begin) || sentence.at(1).get(end) || begin != next || begin >= end ||
            end > words.size())
            return false;
        document.sentences.emplace_back(words.begin() + static_cast<ptrdiff_t>(begin),
                                        words.begin() + static_cast<ptrdiff_t>(end));
        next = end;
    }
    EntityNumbers numbers;
    for (dom::element mention : mentions) {
        uint64_t begin = 0, end = 0;
        std::string_view entity;
        if (mention.at(0).get(begin) || mention.at(1).get(end) || mention.at(2).get(entity) ||
            begin >= end || end > next)
            return false;
        document.mentions.push_back({{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                                     numbers[std::string(entity)]});
    }
    return true;
}

// DWIE: tokens of the whole document in one list, with "\n" between paragraphs.
bool read_dwie(dom::object object, ClusteredDocument& document) {
    dom::array sentences, vertices;
    if (!take_text(object, "title", document.id) || object.at_key("sents").get(sentences) ||
        object.at_key("vertexSet").get(vertices))
        return false;
    document.paragraphs_only = true;
    std::vector<uint32_t> place;  // of each token of the file among the words
    uint32_t words = 0;
    document.sentences.emplace_back();
    for (dom::element sentence : sentences) {
        dom::array tokens;
        if (sentence.get(tokens)) return false;
        for (dom::element token : tokens) {
            std::string_view word;
            if (token.get(word)) return false;
            place.push_back(words);
            const bool is_break = word.find_first_not_of("\n \t") == std::string_view::npos;
            if (!is_break)
                document.sentences.back().emplace_back(word), ++words;
            else if (!document.sentences.back().empty())
                document.sentences.emplace_back();
        }
    }
    place.push_back(words);
    if (document.sentences.back().empty()) document.sentences.pop_back();
    uint32_t entity = 0;
    for (dom::element vertex : vertices) {
        dom::array mentions;
        if (vertex.get(mentions)) return false;
        for (dom::element mention : mentions) {
            uint64_t begin = 0, end = 0;
            std::string_view type;
            if (mention["pos"].at(0).get(begin) || mention["pos"].at(1).get(end) ||
                mention["type"].get(type) || begin >= end || end >= place.size())
                return false;
            if (type == "type::time" || type == "type::money" || type == "type::role") continue;
            document.mentions.push_back({{place[begin], place[end]}, entity});
        }
        ++entity;
    }
    return true;
}

}  // namespace

Result<std::vector<QuotedArticle>> parse_quotes(std::string_view lines) {
    std::vector<QuotedArticle> articles;
    const Error error = read_lines(lines, [&](dom::object object, std::string_view line) {
        QuotedArticle article;
        if (!read_quoted_article(object, article)) return false;
        for (const QuotedArticle& other : articles) {
            if (other.id == article.id) return true;
        }
        article.line = line;
        articles.push_back(std::move(article));
        return true;
    });
    if (error != Error::None) return error;
    return articles;
}

Error parse_texts(std::string_view lines, std::string_view id_key,
                  std::map<std::string, std::string>& texts) {
    return read_lines(lines, [&](dom::object object, std::string_view) {
        std::string id, text;
        if (!take_text(object, id_key, id) || !take_text(object, "text", text)) return false;
        texts.emplace(std::move(id), std::move(text));
        return true;
    });
}

Result<std::vector<EventSentence>> parse_events(std::string_view lines) {
    std::vector<EventSentence> events;
    const Error error = read_lines(lines, [&](dom::object object, std::string_view) {
        EventSentence event;
        if (!read_event(object, event)) return false;
        if (!event.source.empty() && !event.target.empty()) events.push_back(std::move(event));
        return true;
    });
    if (error != Error::None) return error;
    return events;
}

Result<std::vector<ClusteredDocument>> parse_clusters(std::string_view text) {
    std::vector<ClusteredDocument> documents;
    if (!text.starts_with('[')) {
        const Error error = read_lines(text, [&](dom::object object, std::string_view) {
            documents.emplace_back();
            return read_clusters(object, documents.back());
        });
        if (error != Error::None) return error;
        return documents;
    }
    dom::parser parser;
    dom::array array;
    if (parser.parse(text.data(), text.size()).get(array)) return Error::CorpusFormat;
    for (dom::element element : array) {
        dom::object object;
        documents.emplace_back();
        if (element.get(object) || !read_dwie(object, documents.back())) return Error::CorpusFormat;
    }
    return documents;
}

}  // namespace dragoman
