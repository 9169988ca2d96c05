// The JSON document: the one border format. The core's answer, the page's import and export, the
// command line and the scorers all use it. One line of UTF-8; ends are exclusive.
//
//   {"format":"dragoman","version":1,"offset_unit":"codepoint",
//    "generator":"dragoman 0.1.0 (model 1a2b)","text":"China rejects talks.","title":null,
//    "sentences":[{"start":0,"end":20,"headline":false,"paragraph":0}],
//    "tokens":[{"start":0,"end":5,"lemma":"China","upos":"PROPN","xpos":"NNP","head":1,
//               "dep":"nsubj"}, ...],
//    "mentions":[{"id":"m1","start":0,"end":5,"kind":"name","type":"GPE","entity":"e1",
//                 "origin":"model","score":0.99}],
//    "entities":[{"id":"e1","name":"China","type":"GPE","wikidata":"Q148"}],
//    "roles":[], "quotes":[], "relations":[{"id":"r1","source":"e1","target":null, ...}]}
//
// Rules
//  - Ids are m1, e1, p1, q1, r1 by index + 1. A reader takes any ids, each used once.
//  - A span is {"start","end"}; null where there is none (title, cue, speaker_text, evidence).
//  - Scores are decimals 0..1 with at most three places; intensity is -10..10 with at most one.
//  - mention:  entity is null for values and unresolved pronouns. Where tokens are written it has
//              "tokens": {"start","end"} and "head" too, indices of tokens; head may be null.
//  - entity:   wikidata is null where unsure.
//  - tag:      of a mention, an entity or a relation, after its type: the label of a schema of the
//              reader's own that stands on that type ("WEAPON" on PRODUCT; doc/schema.h); left out
//              where the type's own name says it.
//  - role:     id, person, title, org (null where unknown), origin, score.
//  - quote:    id, start, end, kind, speaker, speaker_mention, speaker_text (the words that name
//              the speaker), cue {"start","end","lemma"} (and "token" where tokens are written),
//              addressee, origin, score.
//  - relation: id, source, target, source_mention, target_mention, type, label, trigger, evidence,
//              polarity, intensity, negated, modality, attributed_to (entity; null: the article),
//              quote, time and place (mentions), origin, score, why (how it was found, in words).
//  - token:    head is the index of a token, null for the root of a sentence; lemma "" and xpos
//              "_" where unknown. Tokens are left out unless asked for.
//  - Fields that are not named here are ignored by the reader; missing ones mean "none".
#pragma once
#include <string>
#include <string_view>

#include "base/error.h"
#include "doc/document.h"
#include "io/offsets.h"

namespace dragoman {

struct JsonOptions {
    bool tokens = false;  // write the tokens and what points at them
    OffsetUnit offset_unit = OffsetUnit::CodePoint;
    std::string generator = {};  // "dragoman 0.1.0 (model 1a2b)"
    std::string id = {};         // written first as "id": a JSON value as it stands; "" for none
};

std::string write_json(const Document& doc, const JsonOptions& options = {});

// The document of a JSON text; read_json(write_json(doc)) is doc when tokens were written, and doc
// without its tokens when not. Mentions, quotes and relations are put in the record's order.
// Errors: JsonSyntax (not JSON); JsonShape (not a Dragoman document of version 1, a field of the
// wrong kind, an unknown label or id); JsonSpan (an offset outside the text, inside a character or
// after its end); TextTooLong; OutOfMemory.
Result<Document> read_json(std::string_view json);

}  // namespace dragoman
