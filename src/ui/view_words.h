// What of an article is seen and where it stands, in words: for a link that shows somebody else the
// same picture. Entities are told by type and name, so that it may be read with another analysis.
//
// Lines, each of fields between tabs; what is as usual is left out, what is not understood ignored:
//   layout  KIND                       layered, radial, timeline
//   centre  TYPE  NAME                 of the rings
//   hide    TYPE                       of the legend; hide-tag TAG, hide-tone POLARITY
//   hide-modality  MODALITY
//   hide-article  NUMBER               of a collection, from 1
//   voice   article                    or: voice  speaker  TYPE  NAME
//   score   THOUSANDTHS
//   sentences  FIRST  END
//   focus   TYPE  NAME
//   connected                          entities without relations are left out
//   chosen  entity  TYPE  NAME         or: chosen  relation  INDEX
//   place   KEY  X  Y                  of a box or a label; KEY in 16 hexadecimal digits
//   pin     KEY  X  Y                  the same, put there by hand
//   rim     KEY  X  Y                  the same, of a box without relations
#pragma once
#include <string>
#include <string_view>

#include "ui/app.h"

namespace dragoman {

std::string view_words(const App& app);

// Shows the document that is there in that way. What the lines do not name is as usual.
void set_view_words(App& app, std::string_view lines);

}  // namespace dragoman
