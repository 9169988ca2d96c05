// Draws Ink with instanced WebGL2, in the middle of ImGui's own drawing.
#include <GLES3/gl3.h>

#include <cstddef>
#include <cstdio>

#include "imgui.h"
#include "shaders.h"
#include "ui/ink.h"
#include "ui/platform.h"

namespace dragoman {

namespace {

struct Program {
    GLuint program = 0, buffer = 0, arrays = 0;
    GLint size = -1, ratio = -1;
};
Program stroke_program, shape_program;

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint compiled = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (!compiled) {
        char words[512];
        glGetShaderInfoLog(shader, sizeof(words), nullptr, words);
        std::fprintf(stderr, "shader: %s\n",
                     words);  // a driver's mistake, seen in the console only
    }
    return shader;
}

struct Attribute {
    GLint parts;
    GLenum type;
    size_t offset;
};

Program make_program(const char* vertex, const char* fragment, const Attribute* attributes,
                     GLuint count, GLsizei stride) {
    Program out;
    out.program = glCreateProgram();
    const GLuint shaders[] = {compile(GL_VERTEX_SHADER, vertex),
                              compile(GL_FRAGMENT_SHADER, fragment)};
    for (GLuint shader : shaders) glAttachShader(out.program, shader);
    glLinkProgram(out.program);
    for (GLuint shader : shaders) glDeleteShader(shader);
    out.size = glGetUniformLocation(out.program, "u_size");
    out.ratio = glGetUniformLocation(out.program, "u_ratio");
    glGenVertexArrays(1, &out.arrays);
    glGenBuffers(1, &out.buffer);
    glBindVertexArray(out.arrays);
    glBindBuffer(GL_ARRAY_BUFFER, out.buffer);
    for (GLuint i = 0; i < count; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, attributes[i].parts, attributes[i].type,
                              attributes[i].type == GL_UNSIGNED_BYTE, stride,
                              reinterpret_cast<const void*>(attributes[i].offset));
        glVertexAttribDivisor(i, 1);
    }
    return out;
}

void begin(const Program& program) {
    const ImGuiIO& io = ImGui::GetIO();
    glUseProgram(program.program);
    glUniform2f(program.size, io.DisplaySize.x, io.DisplaySize.y);
    glUniform1f(program.ratio, io.DisplayFramebufferScale.x);
    glBindVertexArray(program.arrays);
    glBindBuffer(GL_ARRAY_BUFFER, program.buffer);
}

template <class Instance>
void draw_instances(const Program& program, const Instance* instances, uint32_t count) {
    begin(program);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(count * sizeof(Instance)), instances,
                 GL_STREAM_DRAW);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

void draw(const ImDrawList*, const ImDrawCmd* command) {
    const Ink& ink = *static_cast<const Ink*>(command->UserCallbackData);
    const ImGuiIO& io = ImGui::GetIO();
    const ImVec2 scale = io.DisplayFramebufferScale;
    const ImVec4 clip = command->ClipRect;
    glScissor(static_cast<GLint>(clip.x * scale.x),
              static_cast<GLint>((io.DisplaySize.y - clip.w) * scale.y),
              static_cast<GLsizei>((clip.z - clip.x) * scale.x),
              static_cast<GLsizei>((clip.w - clip.y) * scale.y));
    for (const Ink::Batch& batch : ink.batches()) {
        if (batch.is_strokes)
            draw_instances(stroke_program, ink.strokes().data() + batch.first, batch.count);
        else
            draw_instances(shape_program, ink.shapes().data() + batch.first, batch.count);
    }
}

}  // namespace

void platform::draw_ink(ImDrawList* list, const Ink& ink) {
    if (ink.batches().empty()) return;
    list->AddCallback(draw, const_cast<Ink*>(&ink));
    list->AddCallback(ImDrawCallback_ResetRenderState, nullptr);
}

void platform::prepare_ink() {
    constexpr Attribute kStroke[] = {{4, GL_FLOAT, offsetof(StrokeInstance, from_x)},
                                     {4, GL_FLOAT, offsetof(StrokeInstance, width)},
                                     {4, GL_UNSIGNED_BYTE, offsetof(StrokeInstance, color)}};
    constexpr Attribute kShape[] = {{4, GL_FLOAT, offsetof(ShapeInstance, x)},
                                    {4, GL_FLOAT, offsetof(ShapeInstance, kind)},
                                    {2, GL_FLOAT, offsetof(ShapeInstance, direction_x)},
                                    {4, GL_UNSIGNED_BYTE, offsetof(ShapeInstance, fill)},
                                    {4, GL_UNSIGNED_BYTE, offsetof(ShapeInstance, stroke)}};
    stroke_program = make_program(shaders::kStrokeVert, shaders::kStrokeFrag, kStroke, 3,
                                  sizeof(StrokeInstance));
    shape_program =
        make_program(shaders::kShapeVert, shaders::kShapeFrag, kShape, 5, sizeof(ShapeInstance));
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace dragoman
