// Who signs an article, which is not yet who does something in it: "By Jane Doe", "Reporting by
// John Roe in Oslo; editing by Jane Doe".
#pragma once
#include "doc/document.h"

namespace dragoman {

// entity -> true where it is named in bylines and nowhere else.
std::vector<bool> named_in_bylines_only(const Document& doc);

}  // namespace dragoman
