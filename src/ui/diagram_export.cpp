#include "ui/diagram_export.h"

#include "io/diagram_formats.h"
#include "ui/platform.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr const char* kFormats[] = {"download-svg",   "download-png",   "download-png-2",
                                    "download-png-3", "download-png-4", "download-graphml",
                                    "download-gexf",  "download-dot",   "download-oligrapher",
                                    "download-places"};
constexpr float kRow = 36, kNarrowRow = 44, kWidth = 190;

}  // namespace

void export_diagram(DiagramView& view, Frame& frame) {
    const WantedExport wanted = frame.state.wanted_export;
    frame.state.wanted_export = {};
    const DiagramFormat* format = find_diagram_format(wanted.format);
    if (!format) return;
    settle_diagram(view, frame);
    const std::string bytes = format->write({frame.doc, view.diagram, view.layout->placement(),
                                             frame.state.dark, view.layout->guides()});
    if (wanted.pixels == 0)
        platform::save_file((std::string("diagram.") + format->extension).c_str(), format->type,
                            bytes);
    else
        platform::save_picture("diagram.png", bytes, wanted.pixels);
}

void draw_export_button(Frame& frame, const Area& area, ButtonLook look) {
    if (button(frame, "save-diagram", "Save", area, look,
               "Save the diagram as a picture or as data"))
        ImGui::OpenPopup("save-diagram");
    const float row = frame.state.narrow ? kNarrowRow : kRow;
    command_menu(frame, "save-diagram", kFormats, {kWidth, row}, place_popup(frame, area));
}

}  // namespace dragoman
