// `dragoman diagram`: the diagram of a document as a file, without a screen.
#pragma once
#include <string>

#include "base/error.h"
#include "doc/document.h"
#include "graph/arrangement.h"

namespace dragoman {

struct DrawOptions {
    std::string format = "svg";  // of io/diagram_formats.h
    LayoutKind layout = LayoutKind::Free;
    bool dark = false;
    bool show_unconnected = true;  // entities without relations
    float aspect = 1.6f;           // width / height
};

// The file's bytes. Errors: UnknownFormat.
Result<std::string> draw_document(const Document& doc, const DrawOptions& options);

}  // namespace dragoman
