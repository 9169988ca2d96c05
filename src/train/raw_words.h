// Raw news text -> the word lines that word vectors are trained on.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace dragoman {

// Reads every *.txt.xz of `raw_dir` in a fixed order (one document a line, paragraphs joined by the
// two characters "\n") and shows each document's cleaned text to `visit`. Needs the program `xz`.
// Error: FileUnreadable.
Error for_each_raw_document(const std::string& raw_dir,
                            const std::function<void(std::string_view)>& visit);

// Writes all those documents, one sentence a line, its words normalised (normal_word) and
// separated by spaces. Errors: FileUnreadable, FileUnwritable.
Error write_raw_words(const std::string& raw_dir, const std::string& out_path);

}  // namespace dragoman
