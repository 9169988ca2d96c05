// `dragoman compare A B`: how far two annotations of one text agree, and where they differ; or what
// two articles on one story say alike, alone and against each other.
#pragma once
#include <cstdio>
#include <string>

#include "app/convert.h"

namespace dragoman {

struct CompareOptions {
    std::string a, b;   // files of any format that can be read
    std::string from;   // the format of both, "" for what the endings say
    bool json = false;  // one line of JSON (io/comparison.h) instead of tables
};

// Plain text and HTML are analysed first. Returns 0 where both are the same text with the same
// annotations, 1 where they are not, 2 where they cannot be compared (said on `complaints`).
int compare_files(const CompareOptions& options, const TextAnalyser& analyser,
                  std::FILE* out = stdout, std::FILE* complaints = stderr);

}  // namespace dragoman
