#include "doc/collection.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/clean.h"
#include "text/normal.h"

namespace dragoman {

namespace {

constexpr std::string_view kBorder = "\n\n\u2042\n\n";  // between two articles

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

Span without_space(std::string_view text, Span span) {
    while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
    while (span.begin < span.end && is_space(text[span.end - 1])) --span.end;
    return span;
}

std::string_view trimmed(std::string_view words) {
    const Span span = without_space(words, {0, static_cast<uint32_t>(words.size())});
    return words.substr(span.begin, span.length());
}

// The first sentence of an article where it is a headline. `sentence`: one at or before it.
Span headline_of(const Document& doc, Span article, uint32_t& sentence) {
    while (sentence < doc.sentences.size() && doc.sentences[sentence].span.begin < article.begin)
        ++sentence;
    if (sentence == doc.sentences.size() || !doc.sentences[sentence].headline) return {};
    return article.contains(doc.sentences[sentence].span) ? doc.sentences[sentence].span : Span{};
}

// "The U.N." -> "un"
std::string key_of(const Entity& entity) {
    std::string key;
    for (const char c : lower_word(entity.name))
        if (c != '.') key += c;
    if (key.starts_with("the ")) key.erase(0, 4);
    return std::string(name(entity.type)).append(" ").append(key);
}

// Decides which entities of the articles are one.
class Joiner {
  public:
    // The id that a name stands for where any article knows it; "" where articles disagree.
    explicit Joiner(const std::vector<Document>& documents) {
        for (const Document& doc : documents) {
            for (const Entity& entity : doc.entities) {
                if (entity.wikidata.empty()) continue;
                const auto [known, is_new] = id_of_name_.emplace(key_of(entity), entity.wikidata);
                if (!is_new && known->second != entity.wikidata) known->second.clear();
            }
        }
    }

    // Where an entity goes in `all`, at whose end it is put when it is new.
    uint32_t place(const Entity& entity, std::vector<Entity>& all) {
        const std::string name = key_of(entity);
        std::string id = entity.wikidata;
        const auto known = id_of_name_.find(name);
        if (id.empty() && known != id_of_name_.end()) id = known->second;
        const auto [found, is_new] = places_.emplace(id.empty() ? "name " + name : "id " + id,
                                                     static_cast<uint32_t>(all.size()));
        if (is_new) {
            all.push_back(entity);
            all.back().wikidata = id;
        }
        return found->second;
    }

  private:
    std::map<std::string, std::string> id_of_name_;
    std::map<std::string, uint32_t> places_;
};

// Appends one article to the collection, everything that points anywhere moved along.
class Appender {
  public:
    Appender(const Document& from, const std::vector<uint32_t>& entities, Document& to)
        : entities_(entities),
          to_(to),
          byte_(static_cast<uint32_t>(to.text.size())),
          token_(static_cast<uint32_t>(to.tokens.size())),
          sentence_(static_cast<uint32_t>(to.sentences.size())),
          mention_(static_cast<uint32_t>(to.mentions.size())),
          quote_(static_cast<uint32_t>(to.quotes.size())),
          paragraph_(to.sentences.empty() ? 0 : to.sentences.back().paragraph + 1) {
        to.text += from.text;
        for (Token token : from.tokens) {
            move(token.span), move(token.sentence, sentence_), move(token.head, token_);
            to.tokens.push_back(std::move(token));
        }
        for (Sentence sentence : from.sentences) {
            move(sentence.span), move(sentence.tokens);
            sentence.paragraph += paragraph_;
            to.sentences.push_back(sentence);
        }
        for (Mention mention : from.mentions) {
            move(mention.span), move(mention.tokens), move(mention.head, token_);
            meet(mention.entity);
            to.mentions.push_back(mention);
        }
        for (Role role : from.roles) {
            meet(role.person), meet(role.org), move(role.title);
            to.roles.push_back(role);
        }
        for (Quote quote : from.quotes) add(quote);
        for (Relation relation : from.relations) add(std::move(relation));
    }

  private:
    void add(Quote quote) {
        move(quote.span), move(quote.speaker_text), move(quote.cue);
        meet(quote.speaker), meet(quote.addressee);
        move(quote.speaker_mention, mention_), move(quote.cue_token, token_);
        to_.quotes.push_back(quote);
    }

    void add(Relation relation) {
        meet(relation.source), meet(relation.target), meet(relation.attributed_to);
        move(relation.source_mention, mention_), move(relation.target_mention, mention_);
        move(relation.trigger), move(relation.evidence);
        move(relation.quote, quote_), move(relation.time, mention_), move(relation.place, mention_);
        to_.relations.push_back(std::move(relation));
    }

    void move(Span& span) const {
        if (!span.empty()) span = {span.begin + byte_, span.end + byte_};
    }
    void move(TokenRange& range) const {
        if (!range.empty()) range = {range.begin + token_, range.end + token_};
    }
    static void move(uint32_t& index, uint32_t by) {
        if (index != kNone) index += by;
    }
    void meet(uint32_t& entity) const {
        if (entity != kNone) entity = entities_[entity];
    }

    const std::vector<uint32_t>& entities_;
    Document& to_;
    uint32_t byte_, token_, sentence_, mention_, quote_, paragraph_;  // where this article begins
};

// A document whose tokens are missing cannot stand beside one with tokens.
Document without_tokens(Document doc) {
    doc.tokens.clear();
    for (Sentence& sentence : doc.sentences) sentence.tokens = {};
    for (Mention& mention : doc.mentions) mention.tokens = {}, mention.head = kNone;
    for (Quote& quote : doc.quotes) quote.cue_token = kNone;
    return doc;
}

// Copies one article out of a collection.
class Extractor {
  public:
    Extractor(const Document& from, const Article& article)
        : from_(from), span_(article.span), entities_(from.entities.size(), kNone) {
        doc_.text = from.words(span_);
        doc_.title = moved(article.title);
    }

    Document run() {
        take_tokens();
        mentions_ = take(from_.mentions, doc_.mentions, [](const Mention& m) { return m.span; });
        take(from_.roles, doc_.roles, [](const Role& role) { return role.title; });
        quotes_ = take(from_.quotes, doc_.quotes, [](const Quote& quote) { return quote.span; });
        take(from_.relations, doc_.relations, [](const Relation& r) { return r.trigger; });
        for (Mention& mention : doc_.mentions) {
            mention.span = moved(mention.span);
            mention.tokens = moved(mention.tokens);
            mention.head = moved(mention.head);
            meet(mention.entity);
        }
        for (Role& role : doc_.roles) {
            role.title = moved(role.title);
            meet(role.person), meet(role.org);
        }
        for (Quote& quote : doc_.quotes) {
            quote.span = moved(quote.span), quote.cue = moved(quote.cue);
            quote.speaker_text = moved(quote.speaker_text);
            quote.cue_token = moved(quote.cue_token);
            quote.speaker_mention = found(mentions_, quote.speaker_mention);
            meet(quote.speaker), meet(quote.addressee);
        }
        for (Relation& relation : doc_.relations) {
            relation.trigger = moved(relation.trigger);
            relation.evidence = moved(relation.evidence);
            for (uint32_t* mention : {&relation.source_mention, &relation.target_mention,
                                      &relation.time, &relation.place})
                *mention = found(mentions_, *mention);
            relation.quote = found(quotes_, relation.quote);
            meet(relation.source), meet(relation.target), meet(relation.attributed_to);
        }
        return std::move(doc_);
    }

  private:
    void take_tokens() {
        token_ = find_token(from_, span_.begin);
        const uint32_t end = find_token(from_, span_.end);
        uint32_t paragraph = kNone, sentences = 0;
        for (const Sentence& sentence : from_.sentences) {
            if (sentence.span.begin < span_.begin) ++sentences;
            if (!span_.contains(sentence.span)) continue;
            if (paragraph == kNone) paragraph = sentence.paragraph;
            doc_.sentences.push_back(sentence);
            Sentence& copy = doc_.sentences.back();
            copy.span = moved(sentence.span);
            copy.tokens = moved(sentence.tokens);
            copy.paragraph -= paragraph;
        }
        for (uint32_t i = token_; i < end; ++i) {
            Token token = from_.tokens[i];
            token.span = moved(token.span);
            token.sentence -= sentences;
            token.head = moved(token.head);
            doc_.tokens.push_back(std::move(token));
        }
    }

    // Copies what lies in the article; says for each of the collection's where it is now.
    template <class T, class Place>
    std::vector<uint32_t> take(const std::vector<T>& from, std::vector<T>& to, Place place) const {
        std::vector<uint32_t> now(from.size(), kNone);
        for (size_t i = 0; i < from.size(); ++i) {
            if (!span_.contains(place(from[i]))) continue;
            now[i] = static_cast<uint32_t>(to.size());
            to.push_back(from[i]);
        }
        return now;
    }

    Span moved(Span span) const {
        if (span.empty() || !span_.contains(span)) return {};
        return {span.begin - span_.begin, span.end - span_.begin};
    }
    TokenRange moved(TokenRange range) const {
        return range.empty() ? range : TokenRange{range.begin - token_, range.end - token_};
    }
    uint32_t moved(uint32_t token) const { return token == kNone ? kNone : token - token_; }
    static uint32_t found(const std::vector<uint32_t>& places, uint32_t index) {
        return index == kNone ? kNone : places[index];
    }
    void meet(uint32_t& entity) {
        if (entity == kNone) return;
        uint32_t& place = entities_[entity];
        if (place == kNone) {
            place = static_cast<uint32_t>(doc_.entities.size());
            doc_.entities.push_back(from_.entities[entity]);
        }
        entity = place;
    }

    const Document& from_;
    Span span_;
    Document doc_;
    uint32_t token_ = 0;                       // the article's first
    std::vector<uint32_t> entities_;           // of the collection -> of the article
    std::vector<uint32_t> mentions_, quotes_;  // likewise
};

}  // namespace

std::vector<Article> find_articles(const Document& doc) {
    std::vector<Article> articles;
    const std::string_view text = doc.text;
    const uint32_t size = static_cast<uint32_t>(text.size());
    uint32_t article_begin = 0, sentence = 0;
    for (uint32_t begin = 0; begin <= size;) {
        const uint32_t end = static_cast<uint32_t>(std::min<size_t>(text.find('\n', begin), size));
        const bool is_border = trimmed(text.substr(begin, end - begin)) == kAsterism;
        if (is_border || end == size) {
            const Span span = without_space(text, {article_begin, is_border ? begin : size});
            if (!span.empty()) articles.push_back({span, headline_of(doc, span, sentence)});
            article_begin = end;
        }
        begin = end + 1;
    }
    if (articles.size() < 2) articles.clear();
    return articles;
}

Document article_alone(const Document& doc, const Article& article) {
    return Extractor(doc, article).run();
}

Result<Collection> collect(const std::vector<Document>& documents) {
    size_t bytes = 0;
    bool all_have_tokens = true;
    for (const Document& doc : documents) {
        bytes += doc.text.size() + kBorder.size();
        all_have_tokens = all_have_tokens && (!doc.tokens.empty() || doc.sentences.empty());
    }
    if (bytes > kMaxArticleBytes) return Error::TextTooLong;
    Joiner joiner(documents);
    Collection result;
    for (const Document& doc : documents) {
        if (!result.entities.empty()) result.doc.text += kBorder;
        std::vector<uint32_t> entities;
        for (const Entity& entity : doc.entities)
            entities.push_back(joiner.place(entity, result.doc.entities));
        Appender(all_have_tokens ? doc : without_tokens(doc), entities, result.doc);
        result.entities.push_back(std::move(entities));
    }
    return result;
}

}  // namespace dragoman
