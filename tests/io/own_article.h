// Documents for the tests of formats: an own article with everything that breaks offsets, and the
// development articles where they are at hand.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "doc/document.h"

namespace dragoman {

// Emoji (with a joiner), Chinese, combining marks, CRLF before the door, names that look like
// markup and formulas, a name over two lines, a name inside a name, a relation without a target.
Document own_article();

// The nine articles of gold/dev, analysed; empty where they are not there (a sentence says so).
const std::vector<Document>& development_articles();

// As a format without tokens keeps a document.
Document without_tokens(Document doc);

// A fresh folder for what a test writes; removed with the object.
class TestFolder {
  public:
    explicit TestFolder(const std::string& name);
    ~TestFolder();
    std::string operator/(const std::string& file) const { return (path_ / file).string(); }
    std::string path() const { return path_.string(); }

  private:
    std::filesystem::path path_;
};

// Whether a program can be started here; says that its check is skipped where not.
bool has_program(const std::string& name);

}  // namespace dragoman
