#include "window/renderer.h"

#include "window/gl.h"

#include <alp/ui/theme.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace alp::window {

namespace {

unsigned compile(GLenum kind, const char* source) {
    const unsigned shader = gl::CreateShader(kind);
    gl::ShaderSource(shader, 1, &source, nullptr);
    gl::CompileShader(shader);
    return shader;
}

constexpr const char* vertex_source = R"(#version 150
uniform vec4 screen;  // left, top, 2/width, 2/height
in vec2 place; in vec2 uv; in vec4 colour;
out vec2 at; out vec4 tint;
void main() {
    at = uv; tint = colour;
    gl_Position = vec4((place - screen.xy) * screen.zw * vec2(1, -1) + vec2(-1, 1), 0, 1);
})";
constexpr const char* fragment_source = R"(#version 150
uniform sampler2D picture;
in vec2 at; in vec4 tint;
out vec4 pixel;
void main() { pixel = tint * texture(picture, at); })";

unsigned texture_of(ImTextureID id) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(id)); }

}  // namespace

Renderer::Renderer() {
    program_ = gl::CreateProgram();
    for (const unsigned shader : {compile(GL_VERTEX_SHADER, vertex_source), compile(GL_FRAGMENT_SHADER, fragment_source)}) {
        gl::AttachShader(program_, shader);
        gl::DeleteShader(shader);  // goes with the program
    }
    gl::LinkProgram(program_);
    int linked = 0;
    gl::GetProgramiv(program_, GL_LINK_STATUS, &linked);
    if (!linked) {
        char log[512] = "";
        gl::GetProgramInfoLog(program_, sizeof log, nullptr, log);
        throw std::runtime_error(std::string("OpenGL does not take the program: ") + log);
    }
    gl::UseProgram(program_);  // for ever: nobody else draws in this context
    screen_ = gl::GetUniformLocation(program_, "screen");

    unsigned array = 0, buffers[2] = {};
    gl::GenVertexArrays(1, &array);
    gl::BindVertexArray(array);
    gl::GenBuffers(2, buffers);
    vertices_ = buffers[0], indices_ = buffers[1];
    gl::BindBuffer(GL_ARRAY_BUFFER, vertices_);
    gl::BindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    const auto attribute = [&](const char* name, int count, GLenum type, bool normal, std::size_t offset) {
        const auto where = static_cast<unsigned>(gl::GetAttribLocation(program_, name));
        gl::EnableVertexAttribArray(where);
        gl::VertexAttribPointer(where, count, type, normal, sizeof(ImDrawVert), reinterpret_cast<const void*>(offset));
    };
    attribute("place", 2, GL_FLOAT, false, offsetof(ImDrawVert, pos));
    attribute("uv", 2, GL_FLOAT, false, offsetof(ImDrawVert, uv));
    attribute("colour", 4, GL_UNSIGNED_BYTE, true, offsetof(ImDrawVert, col));
    gl::Enable(GL_BLEND);
    gl::BlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    gl::Enable(GL_SCISSOR_TEST);
    gl::ActiveTexture(GL_TEXTURE0);
}

void Renderer::upload_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    if (font_texture_) gl::DeleteTextures(1, &font_texture_);
    const ImTextureID made = make_texture(pixels, width, height);
    font_texture_ = texture_of(made);
    atlas.SetTexID(made);
    atlas.ClearTexData();
}

void Renderer::draw(const ImDrawData& data, const Rect& part, int width, int height) {
    const ImVec2 scale = data.FramebufferScale;
    gl::Viewport(0, 0, width, height);
    gl::Scissor(part.x0, height - part.y1, part.width(), part.height());
    const ImVec4 page = ImGui::ColorConvertU32ToFloat4(ui::palette().page);
    gl::ClearColor(page.x, page.y, page.z, 1);
    gl::Clear(GL_COLOR_BUFFER_BIT);
    gl::Uniform4f(screen_, data.DisplayPos.x, data.DisplayPos.y, 2 / data.DisplaySize.x, 2 / data.DisplaySize.y);

    for (int l = 0; l < data.CmdListsCount; ++l) {
        const ImDrawList& list = *data.CmdLists[l];
        bool uploaded = false;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const Rect clip = Rect{static_cast<int>(std::floor((command.ClipRect.x - data.DisplayPos.x) * scale.x)),
                                   static_cast<int>(std::floor((command.ClipRect.y - data.DisplayPos.y) * scale.y)),
                                   static_cast<int>(std::ceil((command.ClipRect.z - data.DisplayPos.x) * scale.x)),
                                   static_cast<int>(std::ceil((command.ClipRect.w - data.DisplayPos.y) * scale.y))}
                                  .within(part);
            if (clip.empty()) continue;
            // Without a GPU every vertex costs: leave out the triangles beside the rectangle.
            const float x0 = static_cast<float>(clip.x0) / scale.x, y0 = static_cast<float>(clip.y0) / scale.y;
            const float x1 = static_cast<float>(clip.x1) / scale.x, y1 = static_cast<float>(clip.y1) / scale.y;
            kept_.resize(0);
            const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
            const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
            for (unsigned i = 0; i + 3 <= command.ElemCount; i += 3) {
                const ImVec2 a = vertex[index[i]].pos, b = vertex[index[i + 1]].pos, c = vertex[index[i + 2]].pos;
                if (std::max({a.x, b.x, c.x}) < x0 || std::min({a.x, b.x, c.x}) > x1 || std::max({a.y, b.y, c.y}) < y0 ||
                    std::min({a.y, b.y, c.y}) > y1)
                    continue;
                for (unsigned j = 0; j < 3; ++j) kept_.push_back(index[i + j] + command.VtxOffset);
            }
            if (kept_.empty()) continue;
            if (!uploaded) gl::BufferData(GL_ARRAY_BUFFER, list.VtxBuffer.size_in_bytes(), list.VtxBuffer.Data, GL_STREAM_DRAW);
            uploaded = true;
            gl::BufferData(GL_ELEMENT_ARRAY_BUFFER, kept_.size_in_bytes(), kept_.Data, GL_STREAM_DRAW);
            gl::Scissor(clip.x0, height - clip.y1, clip.width(), clip.height());
            gl::BindTexture(GL_TEXTURE_2D, texture_of(command.GetTexID()));
            gl::DrawElements(GL_TRIANGLES, kept_.Size, GL_UNSIGNED_INT, nullptr);
        }
    }
}

ImTextureID make_texture(const unsigned char* rgba, int width, int height) {
    unsigned texture = 0;
    gl::GenTextures(1, &texture);
    gl::BindTexture(GL_TEXTURE_2D, texture);
    gl::TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    gl::TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    gl::TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    gl::TexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    gl::TexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
}

void delete_texture(ImTextureID texture) {
    const unsigned name = texture_of(texture);
    gl::DeleteTextures(1, &name);
}

}  // namespace alp::window
