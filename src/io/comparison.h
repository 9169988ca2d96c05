// What doc/compare.h and doc/stories.h found, as JSON for programs and as tables for people. Which
// of the two it is, the texts decide: the same text twice is annotated twice, two texts are two
// articles.
//
//   {"kind":"annotations","places":{"both":5,"only_a":0,"only_b":1,"f1":0.909}, ...,"kappa":0.9,
//    "differences":[{"start":0,"end":5,"kind":"type of a mention","side":"differs",
//                    "words":"GPE / ORG"}]}
//   {"kind":"stories","document":{the collection of both},
//    "entities":[{"entity":"e1","mentions":[2,1]}],
//    "pairs":[{"first":"e1","second":"e2","standing":"contradicted",
//              "claims":[[{"relation":"r1","standing":"contradicted"}],[...]]}],
//    "voices":[{"speaker":"e1","quotes":[["q1"],[]]}]}
//
// Offsets are code points; ids are those of the document in it.
#pragma once
#include <string>

#include "base/error.h"
#include "doc/compare.h"
#include "doc/stories.h"

namespace dragoman {

// Errors: TextTooLong.
Result<std::string> compare_as_json(const Document& a, const Document& b);

// Tables: measures and differences in the order of the text.
std::string write_tables(const Comparison& result, const Document& doc);
// Who is in which article, what each says of whom, and who is quoted.
std::string write_tables(const StoryComparison& result);

}  // namespace dragoman
