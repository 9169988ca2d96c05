// Makes a document out of what another program's file says, in whatever order it says it.
//
// While a document is built, mentions, quotes and relations are known by the numbers that add_...()
// gave; finish() sorts them, cuts sentences and checks the record's promises.
//
//   DocumentBuilder builder("China met Japan.");
//   const uint32_t china = builder.add_mention({0, 5}, EntityType::Gpe, MentionKind::Name, "e1");
//   ...
//   Result<Document> doc = builder.finish();
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/document.h"

namespace dragoman {

class DocumentBuilder {
  public:
    explicit DocumentBuilder(std::string text) { doc_.text = std::move(text); }

    // The entity that the file knows by this key; made where it is new.
    uint32_t entity(std::string_view key);
    Entity& entity_at(uint32_t index) { return doc_.entities[index]; }

    // A mention of the entity with that key. Without a key a name belongs to the entity of the
    // same words and type, and anything else to none.
    uint32_t add_mention(Span span, EntityType type, MentionKind kind, std::string_view key);
    Mention& mention_at(uint32_t index) { return doc_.mentions[index]; }
    const Mention& mention_at(uint32_t index) const { return doc_.mentions[index]; }

    // The entity of a mention, made where it had none: relations stand between entities. kNone for
    // values.
    uint32_t entity_of_mention(uint32_t mention);

    void add_role(const Role& role) { doc_.roles.push_back(role); }
    uint32_t add_quote(const Quote& quote);
    void add_relation(const Relation& relation) { doc_.relations.push_back(relation); }

    std::string_view words(Span span) const { return doc_.words(span); }
    Document& document() { return doc_; }

    // Tokens and sentences that the file gave are kept; else sentences are cut here. Errors:
    // FormatDamaged where a promise of the record does not hold.
    Result<Document> finish();

  private:
    void name_entities();
    void sort_entities();
    void sort_mentions();
    void sort_statements();

    Document doc_;
    std::map<std::string, uint32_t, std::less<>> entities_;  // key -> index
    std::vector<std::string> keys_;                          // of each entity
};

// Cuts a text into sentences, without keeping tokens; the first line is the title when it is a
// headline and not all there is.
void cut_sentences(Document& doc);

// The document with tokens: as it is where it has them, else cut by the tokeniser, without tags.
Document with_tokens(const Document& doc);

// The mention that stands for an entity beside `near`: `given` where it is one of the entity's,
// else one inside of `near`, else its first name, else its first mention; kNone if it has none.
uint32_t find_mention(const Document& doc, uint32_t entity, uint32_t given, Span near);

// The sentence that holds a byte; kNone between sentences.
uint32_t find_sentence(const Document& doc, uint32_t byte);

// "e1": how an entity, mention, quote or relation is called in files.
inline std::string id_of(char letter, uint32_t index) {
    return std::string(1, letter).append(std::to_string(index + 1));
}

}  // namespace dragoman
