// Draws ImGui's triangles with OpenGL, only those that touch a rectangle. Main thread, context current.
//
// Not ImGui's own backend: that one draws whole lists and asks the driver for its state before and after each frame.
#pragma once

#include "window/damage.h"

#include <cstdint>

namespace alp::window {

class Renderer {
public:
    Renderer();
    void upload_fonts();  // after each ui::load_fonts()
    // Clears and draws `part` of a picture of width × height pixels into the bound framebuffer.
    void draw(const ImDrawData& data, const Rect& part, int width, int height);

private:
    unsigned program_ = 0, vertices_ = 0, indices_ = 0, font_texture_ = 0;
    int screen_ = 0;
    ImVector<std::uint32_t> kept_;  // indices of the triangles to draw
};

// Textures for pictures. RGBA, 4 bytes a pixel, straight alpha.
ImTextureID make_texture(const unsigned char* rgba, int width, int height);
void delete_texture(ImTextureID texture);

}  // namespace alp::window
