// `dragoman compare A B`: how far two annotations of one text agree, and where they differ.
#pragma once
#include <cstdio>
#include <string>

namespace dragoman {

struct CompareOptions {
    std::string a, b;   // files of any format that can be read
    std::string from;   // the format of both, "" for what the endings say
    bool json = false;  // one line of JSON instead of tables
};

// Writes a table of scores and the differences in the order of the text. Returns 0 where the two
// agree in all, 1 where they do not, 2 where they cannot be compared (said on `complaints`).
int compare_files(const CompareOptions& options, std::FILE* out = stdout,
                  std::FILE* complaints = stderr);

}  // namespace dragoman
