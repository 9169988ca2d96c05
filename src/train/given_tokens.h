// Documents whose words and sentences are given, as corpora have them: no tokeniser runs.
#pragma once
#include <string>
#include <vector>

#include "doc/document.h"

namespace dragoman {

// Words are joined by spaces, sentences too; a sentence that does not end with closing punctuation
// is taken for a headline and stands on a line of its own.
//   {{"China", "talks"}, {"It", "does", "."}} -> "China talks\nIt does ."
Document document_of_words(const std::vector<std::vector<std::string>>& sentences);

// Each list of words is a paragraph, on a line of its own; sentences are split by rule.
Document document_of_paragraphs(const std::vector<std::vector<std::string>>& paragraphs);

// The token of a range whose head lies outside of it, by the trees found; the last one otherwise.
uint32_t head_of(const Document& doc, TokenRange range);

}  // namespace dragoman
