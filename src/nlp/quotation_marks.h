// Stretches of text between quotation marks.
//
//   He said “no” and left.   -> one quotation: tokens {“ no ”}
#pragma once
#include <vector>

#include "doc/document.h"

namespace dragoman {

struct Quotation {
    TokenRange tokens;   // the marks included
    bool closed = true;  // false where a paragraph ends before the closing mark
};

// reads: tokens, sentences. Double marks (“ ” " « » `` ''), and single ones that open with ‘. A
// quotation never runs over the end of a paragraph; a straight mark without a second one opens
// nothing. In order, not nested.
std::vector<Quotation> find_quotations(const Document& doc);

}  // namespace dragoman
