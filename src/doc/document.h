// The one record: an article and everything that was found in it.
//
// The text is immutable UTF-8, cleaned once at the door (text/clean.h). All else are flat vectors
// that point into the text by bytes (Span), into the tokens (TokenRange) and into each other by
// index; kNone means "none". Scores are thousandths, 0..1000: integers, so that every platform
// writes the same bytes. find_fault() states what is always true.
//
//   "China rejects talks."  tokens 4, sentences {0..4}, mentions {"China" Name GPE entity 0},
//   entities {China, GPE, Q148}
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "doc/labels.h"
#include "text/span.h"

namespace dragoman {

struct Token {
    Span span;
    uint32_t sentence = kNone;
    std::string lemma;  // "" before tagging
    Upos upos = Upos::X;
    Xpos xpos = Xpos::None;  // Penn tag
    uint32_t head = kNone;   // token index of the head, kNone for the root of a sentence
    Dep dep = Dep::Root;     // universal relation to the head, without subtype but ":pass"
    bool operator==(const Token&) const = default;
};

struct Sentence {
    Span span;
    TokenRange tokens;
    bool headline = false;   // a line of its own without a closing full stop
    uint32_t paragraph = 0;  // counts from 0; a new line begins a new one
    bool operator==(const Sentence&) const = default;
};

struct Mention {
    Span span;  // without leading article, titles and final 's
    TokenRange tokens;
    MentionKind kind = MentionKind::Name;
    EntityType type = EntityType::Org;
    uint32_t head = kNone;    // the token whose head lies outside the mention
    uint32_t entity = kNone;  // kNone for values (DATE ...) and for unresolved pronouns
    Origin origin = Origin::Model;
    uint16_t score = 1000;
    std::string tag = {};  // a label of the reader's own for its type (doc/schema.h); "" for none
    bool operator==(const Mention&) const = default;
};

struct Entity {
    std::string name;  // its longest or canonical name
    EntityType type = EntityType::Org;
    std::string wikidata;  // "Q148", or "" where unsure
    std::string tag = {};  // as Mention::tag
    bool operator==(const Entity&) const = default;
};

struct Role {                 // "U.S. Defense Secretary Lloyd Austin"
    uint32_t person = kNone;  // entity
    uint32_t org = kNone;     // entity or kNone
    Span title;
    Origin origin = Origin::Rule;
    uint16_t score = 1000;
    bool operator==(const Role&) const = default;
};

struct Quote {  // content said, quotation marks included, without its cue
    Span span;
    QuoteKind kind = QuoteKind::Indirect;
    uint32_t speaker = kNone;  // entity, kNone for "sources say"
    uint32_t speaker_mention = kNone;
    Span speaker_text;  // the words that name the speaker; empty if there are none
    Span cue;           // "said"; empty if there is none
    uint32_t cue_token = kNone;
    uint32_t addressee = kNone;  // entity
    Origin origin = Origin::Rule;
    uint16_t score = 1000;
    bool operator==(const Quote&) const = default;
};

struct Relation {             // who did what to whom
    uint32_t source = kNone;  // entity, always set
    uint32_t target = kNone;  // entity, kNone for "declined to comment"
    uint32_t source_mention = kNone;
    uint32_t target_mention = kNone;
    RelationType type = RelationType::Other;
    std::string label;  // short words for the diagram: "rejects meeting with"
    Span trigger;       // the head word(s) that name the act
    Span evidence;      // the clause or sentence that says so
    Polarity polarity = Polarity::Neutral;
    int16_t intensity = 0;  // Goldstein-like, tenths: -100..100
    bool negated = false;
    Modality modality = Modality::Asserted;
    uint32_t attributed_to = kNone;  // entity that says so; kNone: the article itself
    uint32_t quote = kNone;          // the quote in which it is said
    uint32_t time = kNone;           // DATE or TIME mention
    uint32_t place = kNone;          // GPE, LOC or FAC mention
    Origin origin = Origin::Rule;
    uint16_t score = 1000;
    std::string why;       // the rule or feature that made it, in plain words
    std::string tag = {};  // as Mention::tag
    bool operator==(const Relation&) const = default;
};

struct Document {
    std::string text;
    Span title;  // the headline; empty if there is none
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::vector<Mention> mentions;  // sorted by span.begin, then longer first
    std::vector<Entity> entities;
    std::vector<Role> roles;
    std::vector<Quote> quotes;        // sorted by span.begin
    std::vector<Relation> relations;  // sorted by trigger.begin, source, target

    std::string_view words(Span span) const {
        return std::string_view(text).substr(span.begin, span.length());
    }
    std::string_view words(const Token& token) const { return words(token.span); }
    Span span(TokenRange range) const {
        return range.empty() ? Span{}
                             : Span{tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
    }
    bool operator==(const Document&) const = default;
};

// The first promise of the record that does not hold, as a sentence; null if all hold.
const char* find_fault(const Document& doc);

// The first token whose bytes begin at or after `byte`; tokens.size() if there is none.
uint32_t find_token(const Document& doc, uint32_t byte);

}  // namespace dragoman
