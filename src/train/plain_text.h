// A treebank's documents as the plain text that they were.
#pragma once
#include <string>
#include <vector>

#include "text/span.h"
#include "train/corpus_conllu.h"

namespace dragoman {

// The trees of one document: [begin, end) of the file's.
struct DocumentRange {
    size_t begin;
    size_t end;
};
std::vector<DocumentRange> documents_of(const std::vector<Tree>& trees);

// A document's plain text, and where its gold words and sentences stand in it.
struct PlainDocument {
    std::string text;
    std::vector<Span> sentences;
    std::vector<Span> words;
    std::vector<const TreeWord*> nodes;
    std::vector<uint32_t> heads;  // index into words, kNone for the root
};
// Paragraphs are divided by an empty line; sentences as the file says (SpaceAfter=No).
PlainDocument plain_document(const std::vector<Tree>& trees, DocumentRange range);

}  // namespace dragoman
