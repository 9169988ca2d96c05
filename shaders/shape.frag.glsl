#version 300 es
precision highp float;
// Shapes by their distance functions (negative inside), with an outline and a glow around it. The
// numbers of the kinds are those of NodeShape (src/graph/look.h); 7 is an arrowhead.
uniform float u_ratio;
in vec2 v_place;
flat in vec4 v_box;
flat in vec4 v_form;
flat in vec2 v_direction;
in vec4 v_fill;
in vec4 v_outline;
out vec4 o_colour;

const int kPill = 0, kRectangle = 1, kOctagon = 2, kRounded = 3, kNotched = 4, kHexagon = 5, kFolded = 6;
const float kDiagonal = 0.70710678;

float rounded_box(vec2 place, vec2 half_size, float radius) {
    vec2 over = abs(place) - half_size + radius;
    return length(max(over, 0.0)) + min(max(over.x, over.y), 0.0) - radius;
}

float distance_to_shape(int kind, vec2 place, vec2 half_size, float cut) {
    vec2 over = abs(place) - half_size;
    float box = max(over.x, over.y);
    if (kind == kPill) return rounded_box(place, half_size, min(half_size.x, half_size.y));
    if (kind == kRectangle || kind == kRounded) return rounded_box(place, half_size, cut);
    if (kind == kOctagon) return max(box, (over.x + over.y + cut) * kDiagonal);
    if (kind == kNotched) return max(box, min(over.x, over.y) + cut);
    if (kind == kHexagon) {
        vec2 normal = normalize(vec2(half_size.y, cut));
        return max(over.y, over.x * normal.x + abs(place.y) * normal.y);
    }
    if (kind == kFolded) return max(box, (place.x - half_size.x - place.y - half_size.y + cut) * kDiagonal);
    // An arrowhead: the tip at the origin, the base v_box.z behind it.
    float along = dot(place, v_direction);
    float across = abs(place.x * v_direction.y - place.y * v_direction.x);
    vec2 normal = normalize(vec2(v_box.w, v_box.z));
    return max(-along - v_box.z, along * normal.x + across * normal.y);
}

void main() {
    float outside = distance_to_shape(int(v_form.x + 0.5), v_place, v_box.zw, v_form.y);
    float border = v_form.z;
    float shape = clamp(0.5 - (outside - border * 0.5) * u_ratio, 0.0, 1.0);
    float inner = clamp(0.5 - (outside + border * 0.5) * u_ratio, 0.0, 1.0);
    vec4 colour = border > 0.0 ? mix(v_outline, v_fill, inner) : v_fill;
    float cover = shape * colour.a;
    float glow = 0.0;
    if (v_form.w > 0.0) {
        glow = clamp(1.0 - max(outside, 0.0) / v_form.w, 0.0, 1.0);
        glow *= glow * 0.55 * (1.0 - shape);
    }
    float alpha = cover + glow;
    o_colour = vec4((colour.rgb * cover + v_outline.rgb * glow) / max(alpha, 0.001), alpha);
}
