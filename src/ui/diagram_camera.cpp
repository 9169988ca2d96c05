#include "ui/diagram_camera.h"

#include <algorithm>
#include <cmath>

#include "graph/picture.h"

namespace dragoman {

namespace {

constexpr float kFollow = 0.5f, kSlowestFrame = 0.038f;  // seconds
constexpr float kLeastGlide = 400;                       // pixels of the canvas in a second
constexpr float kLeastZoom = 0.03f, kMostZoom = 4;
constexpr float kLeastShown = 180;   // pixels that the picture is wide or high at least
constexpr float kLeastFlown = 0.7f;  // zoom at which a name can be read
constexpr float kLeastFanned = 1;    // zoom at which the words of a fan are read
constexpr float kFanMargin = 4;      // pixels between a fan and the edge of the picture
constexpr float kMostFit = 1.8f;     // a small picture is not blown up further
constexpr float kNumbersWide = 36, kNumbersHigh = 18;  // of a timeline's sentences

}  // namespace

float glide_part(float pixels) {
    // Not all of the way after a pause: things are to be seen moving.
    const float seconds = std::min(ImGui::GetIO().DeltaTime, kSlowestFrame);
    const float part = 1 - std::pow(1 - kFollow, 60 * seconds);
    const float least = 1 + kLeastGlide * seconds;
    return pixels * (1 - part) <= least ? 1 : part + least / pixels;
}

namespace {

// Zoom and offset at which the whole picture is seen, or the beginning of a long timeline.
Plane fitted(const DiagramView& view, Area area) {
    constexpr float kMargin = 28;
    const Box bounds = bounds_of(view.diagram, view.layout->placement());
    const Lanes lanes = view.shown.lanes;
    // The numbers of the sentences are at the edge.
    const float left = lanes == Lanes::Upright ? kNumbersWide : 0;
    const float top = lanes == Lanes::Level ? kNumbersHigh : 0;
    area = {area.x + left, area.y + top, area.width - left, area.height - top};
    const Point fits{(area.width - kMargin) / bounds.width(),
                     (area.height - kMargin) / bounds.height()};
    float zoom = std::min(fits.x, fits.y);
    if (lanes != Lanes::None) zoom = timeline_zoom(zoom, lanes == Lanes::Level ? fits.y : fits.x);
    zoom = std::clamp(zoom, kLeastZoom, kMostFit);
    const Point centre{area.x + area.width * 0.5f, area.y + area.height * 0.5f};
    Point offset = centre - bounds.centre() * zoom;
    if (zoom > fits.x) offset.x = area.x + kMargin * 0.5f - bounds.min.x * zoom;
    if (zoom > fits.y) offset.y = area.y + kMargin * 0.5f - bounds.min.y * zoom;
    return {offset, zoom};
}

// A part of the way to the plane `wanted`, all of it at once if asked for; true while more is left.
bool glide(DiagramView& view, const Plane& wanted, const Box& seen, bool at_once) {
    const Plane now = view.plane();
    const float way = std::max(length(wanted.to_canvas(seen.min) - now.to_canvas(seen.min)),
                               length(wanted.to_canvas(seen.max) - now.to_canvas(seen.max)));
    const float part = at_once ? 1 : glide_part(way);
    view.zoom = part < 1 ? now.zoom + (wanted.zoom - now.zoom) * part : wanted.zoom;
    view.offset = part < 1 ? mix(now.offset, wanted.offset, part) : wanted.offset;
    return part < 1;
}

}  // namespace

bool fit(DiagramView& view, const Area& area, bool at_once) {
    const Box bounds = bounds_of(view.diagram, view.layout->placement());
    if (bounds.width() <= 0 || area.width < 60 || area.height < 60) return false;
    const Plane wanted = fitted(view, area);
    return glide(view, wanted, bounds, at_once);
}

bool fly(DiagramView& view, const Area& area) {
    if (!view.flies_to) return false;
    view.follows = false;
    const float zoom = std::max(view.zoom, kLeastFlown);
    const Point centre{area.x + area.width * 0.5f, area.y + area.height * 0.5f};
    const Box seen{view.plane().to_plane({area.x, area.y}),
                   view.plane().to_plane({area.x + area.width, area.y + area.height})};
    if (glide(view, {centre - *view.flies_to * zoom, zoom}, seen, false)) return true;
    view.flies_to.reset();
    return false;
}

float fan_zoom(const DiagramView& view) {
    return std::max(view.zoom, kLeastFanned);
}

Fan shown_fan(const DiagramView& view, const Area& area) {
    const Diagram& diagram = view.pictured();
    FanRoom room{view.shown.labels[view.fanned], fan_zoom(view) / view.zoom,
                 (area.width - 2 * kFanMargin) / view.zoom};
    Fan fan = fan_of(diagram, view.shown, view.fanned, room);
    Box all = fan.labels[0];
    for (const Box& box : fan.labels) all = united(all, box);
    all = grown(view.plane().to_canvas(all), kFanMargin);
    const Point shift{
        std::max(area.x - all.min.x, 0.0f) - std::max(all.max.x - area.x - area.width, 0.0f),
        std::max(area.y - all.min.y, 0.0f) - std::max(all.max.y - area.y - area.height, 0.0f)};
    if (shift == Point{}) return fan;
    room.middle = room.middle + shift * (1 / view.zoom);
    return fan_of(diagram, view.shown, view.fanned, room);
}

Box seen_box(const DiagramView& view, uint32_t node) {
    for (const FarWords& name : view.far_names)
        if (name.index == node) return name.box;
    return view.plane().to_canvas(node_box(view.diagram, view.shown, node));
}

void zoom_about(DiagramView& view, Point fixed, float factor) {
    // Not so far that the picture becomes a dot.
    const Box bounds = bounds_of(view.diagram, view.shown);
    const float least =
        std::clamp(kLeastShown / std::max(std::max(bounds.width(), bounds.height()), 1.0f),
                   kLeastZoom, std::max(kLeastZoom, std::min(view.zoom, 1.0f)));
    const float zoom = std::clamp(view.zoom * factor, least, kMostZoom);
    view.offset = fixed + (view.offset - fixed) * (zoom / view.zoom);
    view.zoom = zoom;
    view.follows = false;
    view.flies_to.reset();
}

}  // namespace dragoman
