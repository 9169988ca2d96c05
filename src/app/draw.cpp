#include "app/draw.h"

#include "graph/layout.h"
#include "graph/plain_measure.h"
#include "io/diagram_formats.h"

namespace dragoman {

Result<std::string> draw_document(const Document& doc, const DrawOptions& options) {
    const DiagramFormat* format = find_diagram_format(options.format);
    if (!format) return Error::UnknownFormat;
    DiagramOptions shown;
    shown.show_unconnected = options.show_unconnected;
    shown.show_without_target = true;
    if (options.layout == LayoutKind::Timeline) make_for_timeline(shown);
    const Diagram diagram = build_diagram(doc, shown, measure_plainly);
    Layout layout(diagram, {.aspect = options.aspect, .kind = options.layout});
    while (layout.step(kSliceWork)) {
    }
    return format->write({doc, diagram, layout.placement(), options.dark, layout.guides()});
}

}  // namespace dragoman
