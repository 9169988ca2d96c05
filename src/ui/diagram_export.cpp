#include "ui/diagram_export.h"

#include "io/diagram_formats.h"
#include "ui/commands.h"
#include "ui/platform.h"
#include "ui/widgets.h"

namespace dragoman {

namespace {

constexpr const char* kFormats[] = {"download-svg",   "download-png",   "download-png-2",
                                    "download-png-3", "download-png-4", "download-graphml",
                                    "download-gexf",  "download-dot",   "download-oligrapher",
                                    "download-places"};
constexpr float kRow = 36, kNarrowRow = 40, kWidth = 190;

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
    // To the left of the button, or above it where it stands at the lower edge.
    const bool low = area.y > ImGui::GetIO().DisplaySize.y * 0.6f;
    ImGui::SetNextWindowPos({area.x + area.width, low ? area.y - 4 : area.y + area.height + 4},
                            ImGuiCond_Always, {1, low ? 1.0f : 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6, 6});
    if (ImGui::BeginPopup("save-diagram", ImGuiWindowFlags_NoMove)) {
        const float row = frame.state.narrow ? kNarrowRow : kRow;
        ImGui::Dummy({kWidth, row * std::size(kFormats)});
        const ImVec2 at = ImGui::GetItemRectMin();
        for (size_t i = 0; i < std::size(kFormats); ++i) {
            const Command* command = find_command(std::string_view(kFormats[i]));
            if (button(frame, kFormats[i], command->label, {at.x, at.y + row * i, kWidth, row},
                       ButtonLook::Quiet, command->help,
                       command->can_run(frame.state, frame.doc))) {
                run_command(kFormats[i], frame.state, frame.doc);
                ImGui::CloseCurrentPopup();
            }
        }
        if (ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace dragoman
