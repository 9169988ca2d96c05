// Titles: the words of posts and ranks, where a title begins and whose it is.
//
//   "U.S. Defense Secretary"          post Secretary, begins at Defense, of the U.S.
//   "Secretary of State"              begins at Secretary
//   "a China expert at the Fund"      begins at China, of the Fund
#pragma once
#include <string_view>
#include <vector>

#include "doc/document.h"
#include "nlp/lexicon.h"
#include "nlp/words.h"

namespace dragoman {

class Titles {
  public:
    // reads: tokens, mentions with entities. Both must outlive it.
    Titles(const Lexicon& lexicon, const Document& doc);

    // The mention that holds a token, nominals and values left out; kNone if there is none.
    uint32_t mention_of(uint32_t t) const {
        return t < mention_of_.size() ? mention_of_[t] : kNone;
    }

    // Words. `list` holds words in small letters with spaces between.
    bool is_word(uint32_t t, std::string_view list) const;
    TokenRange sentence(uint32_t t) const;
    bool is_noun_like(uint32_t t) const;
    // "office", "head", "job", "rank"; "" for words that are no post, and for plurals.
    std::string_view post(uint32_t t) const;
    // The same of a plural: "professors" of "professors Ann Lee and Bo Dahl".
    std::string_view plural_post(uint32_t t) const;
    bool is_rank(uint32_t t) const {
        return posts_.value(small_word(doc_, t)) == "rank" && is_capitalised(doc_, t);
    }
    // True for words that may stand inside a title before its head: "Defense", "new", "chief", "-",
    // "and".
    bool is_title_part(uint32_t t) const;

    // Where a title begins
    // The begin of a title whose last word is at `last`, going left.
    uint32_t begin(uint32_t last, uint32_t limit) const;
    uint32_t rank_begin(uint32_t head, uint32_t limit) const;
    uint32_t without_ranks(uint32_t begin, uint32_t head) const;
    bool is_inside_title(uint32_t t) const;  // of a token of a mention: "Secretary of State"

    // Whose post it is: entities, or kNone. `kind` is the post's.
    // The entity that a mention before a title gives it as org: any organisation; a country only
    // for offices ("Russian President", but "Russian journalist" works for nobody named).
    uint32_t org_before(uint32_t mention, std::string_view kind, bool possessive) const;
    uint32_t org_of_mention(uint32_t t) const;
    // An organisation or a country before the head belongs to the org, a topic ("China expert") to
    // the title.
    bool is_org_modifier(uint32_t t, std::string_view kind) const;
    // "Canada's ambassador to Peru" speaks for Canada; "a nurse from Lima" works for nobody named.
    bool receives(uint32_t head) const;
    // The first organisation or place behind a preposition: "at the German Marshall Fund".
    uint32_t phrase_org(uint32_t at, uint32_t limit) const;

  private:
    bool is_unlisted_trade(uint32_t t) const;

    const LexiconTable& posts_;
    const Document& doc_;
    std::vector<uint32_t> mention_of_;
    std::vector<bool> in_value_;  // tokens of dates, sums and numbers
};

}  // namespace dragoman
