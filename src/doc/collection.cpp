#include "doc/collection.h"

#include <map>
#include <string>

#include "text/clean.h"
#include "text/normal.h"

namespace dragoman {

namespace {

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

}  // namespace

Result<Collection> collect(const std::vector<Document>& documents) {
    size_t bytes = 0;
    bool all_have_tokens = true;
    for (const Document& doc : documents) {
        bytes += doc.text.size() + 2;
        all_have_tokens = all_have_tokens && (!doc.tokens.empty() || doc.sentences.empty());
    }
    if (bytes > kMaxArticleBytes) return Error::TextTooLong;
    Joiner joiner(documents);
    Collection result;
    for (const Document& doc : documents) {
        if (!result.articles.empty()) result.doc.text += "\n\n";
        std::vector<uint32_t> entities;
        for (const Entity& entity : doc.entities)
            entities.push_back(joiner.place(entity, result.doc.entities));
        const uint32_t begin = static_cast<uint32_t>(result.doc.text.size());
        Appender(all_have_tokens ? doc : without_tokens(doc), entities, result.doc);
        result.articles.push_back({begin, static_cast<uint32_t>(result.doc.text.size())});
        result.entities.push_back(std::move(entities));
    }
    return result;
}

}  // namespace dragoman
