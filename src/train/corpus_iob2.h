// Names in IOB2: one word, a tab and its tag on a line, an empty line after a sentence.
//
//   # doc DW_1
//   Lloyd <tab> B-PERSON
//   Austin <tab> I-PERSON
//   spoke <tab> O
//
// A line without a tab that begins with "# doc " names the document that begins there.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace dragoman {

struct TaggedSentence {
    std::vector<std::string> words;
    std::vector<std::string> tags;  // as many as words: "O", "B-GPE", "I-GPE"
    std::string doc;                // "" where the file names no documents
};

// A name in a sentence: words [begin, end).
struct TaggedSpan {
    size_t begin = 0;
    size_t end = 0;
    std::string type;
    bool operator==(const TaggedSpan&) const = default;
};

// Errors: FileUnreadable; CorpusFormat where a line has no tab or the tag is not O, B-x or I-x.
Result<std::vector<TaggedSentence>> read_iob2(const std::string& path);
Result<std::vector<TaggedSentence>> parse_iob2(std::string_view text);

std::string write_iob2(const std::vector<TaggedSentence>& sentences);

// The spans that IOB2 tags mean, in order. An I- that continues nothing begins a span, as conlleval
// reads it.
std::vector<TaggedSpan> spans_of_tags(const std::vector<std::string>& tags);

// The tags of spans that do not overlap.
std::vector<std::string> tags_of_spans(const std::vector<TaggedSpan>& spans, size_t word_count);

}  // namespace dragoman
