// Lines and shapes that the graphics card draws itself, smooth at every scale: collected here in
// the order in which they cover each other, drawn by platform::draw_ink(). All in CSS pixels.
#pragma once
#include <cstdint>
#include <vector>

#include "graph/geometry.h"
#include "ui/theme.h"

namespace dragoman {

// The attributes of an instance, as shaders/stroke.vert.glsl and shaders/shape.vert.glsl read them.
struct StrokeInstance {
    float from_x, from_y, to_x, to_y;
    float width, way, dash, gap;
    Color color;
};
struct ShapeInstance {
    float x, y, half_width, half_height;
    float kind, corner, outline, glow;
    float direction_x, direction_y;
    Color fill, stroke;
};

struct LineLook {
    float width = 1.5f;
    float dash = 0, gap = 0;  // gap 0: a whole line
    Color color = 0;
};
struct ShapeLook {
    float corner = 0;   // radius or cut
    float outline = 0;  // width
    float glow = 0;     // how far it reaches
    Color fill = 0, stroke = 0;
};

class Ink {
  public:
    void clear();
    void line(Point from, Point to, const LineLook& look, float way = 0);
    void path(const std::vector<Point>& points,
              const LineLook& look);  // one line through all points
    void shape(NodeShape shape, const Box& box, const ShapeLook& look);
    void arrowhead(Point tip, Point direction, float length, float half_width, Color color);

    // Instances of one sort that stand behind each other.
    struct Batch {
        bool is_strokes;
        uint32_t first, count;
    };
    const std::vector<Batch>& batches() const { return batches_; }
    const std::vector<StrokeInstance>& strokes() const { return strokes_; }
    const std::vector<ShapeInstance>& shapes() const { return shapes_; }

  private:
    void extend(bool is_strokes);
    std::vector<Batch> batches_;
    std::vector<StrokeInstance> strokes_;
    std::vector<ShapeInstance> shapes_;
};

}  // namespace dragoman
