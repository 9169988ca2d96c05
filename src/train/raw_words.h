// Raw news text -> the word lines that word vectors are trained on.
#pragma once
#include <string>

#include "base/error.h"

namespace dragoman {

// Reads every *.txt.xz of `raw_dir` in a fixed order (one document a line, paragraphs joined by the
// two characters "\n"), and writes one sentence a line, its words normalised (normal_word) and
// separated by spaces. Needs the program `xz`. Errors: FileUnreadable, FileUnwritable.
Error write_raw_words(const std::string& raw_dir, const std::string& out_path);

}  // namespace dragoman
