#version 300 es
precision highp float;
// A piece of a line with round ends, whole or dashed, smoothed over one device pixel.
uniform float u_ratio;
in vec2 v_place;
in float v_length;
flat in vec4 v_style;
in vec4 v_colour;
out vec4 o_colour;

void main() {
    float beyond = max(max(-v_place.x, v_place.x - v_length), 0.0);
    float outside = length(vec2(beyond, v_place.y)) - v_style.x * 0.5;
    float cover = clamp(0.5 - outside * u_ratio, 0.0, 1.0);
    if (v_style.w > 0.0) {
        float way = v_style.y + clamp(v_place.x, 0.0, v_length);
        float dash = mod(way, v_style.z + v_style.w);
        float in_gap = abs(dash - v_style.z * 0.5) - v_style.z * 0.5;
        cover *= clamp(0.5 - in_gap * u_ratio, 0.0, 1.0);
    }
    o_colour = vec4(v_colour.rgb, v_colour.a * cover);
}
