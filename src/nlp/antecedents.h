// What a pronoun or a nominal may refer back to: the entities of the text before it, with their
// weight.
#pragma once
#include <string>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"

namespace dragoman {

enum class Gender : uint8_t { Unknown, Man, Woman };

class Antecedents {
  public:
    // reads: tokens, trees, mentions with entities. All must outlive it.
    Antecedents(const Lexicon& lexicon, const Document& doc);

    Gender gender(uint32_t entity) const { return genders_[entity]; }
    void set_gender(uint32_t entity, Gender gender) { genders_[entity] = gender; }
    // The mention (name, nominal or resolved pronoun) that a token belongs to; kNone if there is
    // none.
    uint32_t mention_of(uint32_t token) const { return mention_of_[token]; }
    // True for tokens between quotation marks.
    bool is_quoted(uint32_t token) const { return quoted_[token]; }
    // How much a mention's place in its clause makes it the topic: subjects most.
    uint32_t salience(const Mention& mention) const;
    // The head of the phrase that a mention stands in: over conjuncts and appositions.
    uint32_t phrase_head(const Mention& mention) const;
    // True for the subject of a finite verb, or a conjunct of one.
    bool is_subject(const Mention& mention) const;
    // "Its collection includes": who owns the subject of a verb.
    bool owns_subject(const Mention& mention) const;

    // Mentions [first, last) that begin in the sentences from `sentence` - `back` to `sentence`.
    struct Range {
        uint32_t first, last;
    };
    Range mentions_near(uint32_t sentence, uint32_t back) const;

  private:
    void find_genders(const Lexicon& lexicon);
    void find_quoted();
    const Document& doc_;
    std::vector<Gender> genders_;
    std::vector<uint32_t> mention_of_;
    std::vector<bool> quoted_;
    std::vector<uint32_t> first_mention_;  // of each sentence, with one past the last
};

}  // namespace dragoman
