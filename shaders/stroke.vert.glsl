#version 300 es
// One instance: a straight piece of a line, as a quad with room for smooth edges.
uniform vec2 u_size;    // of the canvas, CSS pixels
uniform float u_ratio;  // device pixels per CSS pixel
layout(location = 0) in vec4 a_ends;    // x, y of both ends, CSS pixels
layout(location = 1) in vec4 a_style;   // width; way along the whole line at the first end; dash; gap
layout(location = 2) in vec4 a_colour;
out vec2 v_place;   // along and across the piece, from its first end
out float v_length;
flat out vec4 v_style;
out vec4 v_colour;

void main() {
    vec2 from = a_ends.xy, to = a_ends.zw;
    float piece = max(distance(from, to), 0.0001);
    vec2 along = (to - from) / piece;
    vec2 across = vec2(-along.y, along.x);
    float grow = a_style.x * 0.5 + 1.0 / u_ratio;
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    v_place = vec2(mix(-grow, piece + grow, corner.x), mix(-grow, grow, corner.y));
    vec2 place = from + along * v_place.x + across * v_place.y;
    v_length = piece;
    v_style = a_style;
    v_colour = a_colour;
    gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
