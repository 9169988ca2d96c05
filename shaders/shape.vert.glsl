#version 300 es
// One instance: a node, a label's box or an arrowhead, as a quad with room for its glow.
uniform vec2 u_size;    // of the canvas, CSS pixels
uniform float u_ratio;  // device pixels per CSS pixel
layout(location = 0) in vec4 a_box;        // centre and half size; of an arrowhead: tip, length, half width
layout(location = 1) in vec4 a_form;       // kind, size of the corners, width of the outline, reach of the glow
layout(location = 2) in vec2 a_direction;  // of an arrowhead
layout(location = 3) in vec4 a_fill;
layout(location = 4) in vec4 a_outline;    // the glow has its colour too
out vec2 v_place;
flat out vec4 v_box;
flat out vec4 v_form;
flat out vec2 v_direction;
out vec4 v_fill;
out vec4 v_outline;

void main() {
    vec2 reach = a_box.zw;
    if (a_form.x > 5.5) reach = vec2(max(a_box.z, a_box.w) * 1.5);
    reach += a_form.z + a_form.w + 1.0 / u_ratio;
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
    v_place = corner * reach;
    v_box = a_box;
    v_form = a_form;
    v_direction = a_direction;
    v_fill = a_fill;
    v_outline = a_outline;
    vec2 place = a_box.xy + v_place;
    gl_Position = vec4(place.x / u_size.x * 2.0 - 1.0, 1.0 - place.y / u_size.y * 2.0, 0.0, 1.0);
}
