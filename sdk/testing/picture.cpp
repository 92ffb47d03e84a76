// A frame as a picture, without any GL: triangles, a texture, blending.
#include "driver.h"

#include <imgui_internal.h>
#include <stb/stb_image_write.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace alp::testing {
namespace {

struct Texture {
    int width = 0, height = 0;
    std::vector<unsigned char> pixels;
};

std::map<ImTextureID, Texture>& textures() {
    static std::map<ImTextureID, Texture> all;
    return all;
}

struct Sampler {
    int width = 0, height = 0;
    const unsigned char* pixels = nullptr;

    std::array<float, 4> texel(int x, int y) const {
        const unsigned char* at = pixels + 4 * (std::clamp(y, 0, height - 1) * width + std::clamp(x, 0, width - 1));
        return {at[0] / 255.0f, at[1] / 255.0f, at[2] / 255.0f, at[3] / 255.0f};
    }
    std::array<float, 4> at(float u, float v) const {  // between the four nearest
        const float x = u * static_cast<float>(width) - 0.5f, y = v * static_cast<float>(height) - 0.5f;
        const int x0 = static_cast<int>(std::floor(x)), y0 = static_cast<int>(std::floor(y));
        const float fx = x - static_cast<float>(x0), fy = y - static_cast<float>(y0);
        const auto a = texel(x0, y0), b = texel(x0 + 1, y0), c = texel(x0, y0 + 1), d = texel(x0 + 1, y0 + 1);
        std::array<float, 4> out{};
        for (std::size_t i = 0; i < 4; ++i) out[i] = (a[i] * (1 - fx) + b[i] * fx) * (1 - fy) + (c[i] * (1 - fx) + d[i] * fx) * fy;
        return out;
    }
};

struct Canvas {
    int width, height;
    std::vector<float> rgb;
    Canvas(int w, int h) : width(w), height(h), rgb(static_cast<std::size_t>(w * h) * 3, 0.0f) {}
    void blend(int x, int y, const std::array<float, 4>& c) {
        float* at = &rgb[static_cast<std::size_t>(y * width + x) * 3];
        for (int i = 0; i < 3; ++i) at[i] += (c[static_cast<std::size_t>(i)] - at[i]) * c[3];
    }
};

float edge(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

// A pixel on the edge between two triangles belongs to one of them.
bool owns(ImVec2 a, ImVec2 b) { return a.y == b.y ? b.x < a.x : b.y < a.y; }

void triangle(Canvas& canvas, const Sampler& sampler, const ImRect& clip, ImDrawVert a, ImDrawVert b, ImDrawVert c) {
    float area = edge(a.pos, b.pos, c.pos);
    if (area == 0) return;
    if (area < 0) {
        std::swap(b, c);
        area = -area;
    }
    const auto low = [](float x, float y, float z) { return static_cast<int>(std::floor(std::min({x, y, z}))); };
    const auto high = [](float x, float y, float z) { return static_cast<int>(std::ceil(std::max({x, y, z}))); };
    const int x0 = std::max({0, static_cast<int>(clip.Min.x), low(a.pos.x, b.pos.x, c.pos.x)});
    const int x1 = std::min({canvas.width, static_cast<int>(clip.Max.x), high(a.pos.x, b.pos.x, c.pos.x)});
    const int y0 = std::max({0, static_cast<int>(clip.Min.y), low(a.pos.y, b.pos.y, c.pos.y)});
    const int y1 = std::min({canvas.height, static_cast<int>(clip.Max.y), high(a.pos.y, b.pos.y, c.pos.y)});
    const ImVec4 ca = ImGui::ColorConvertU32ToFloat4(a.col), cb = ImGui::ColorConvertU32ToFloat4(b.col),
                 cc = ImGui::ColorConvertU32ToFloat4(c.col);
    const bool own_a = owns(b.pos, c.pos), own_b = owns(c.pos, a.pos), own_c = owns(a.pos, b.pos);
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) {
            const ImVec2 p(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f);
            const float ea = edge(b.pos, c.pos, p), eb = edge(c.pos, a.pos, p), ec = edge(a.pos, b.pos, p);
            if (ea < 0 || eb < 0 || ec < 0 || (ea == 0 && !own_a) || (eb == 0 && !own_b) || (ec == 0 && !own_c)) continue;
            const float wa = ea / area, wb = eb / area, wc = ec / area;
            auto pixel = sampler.at(a.uv.x * wa + b.uv.x * wb + c.uv.x * wc, a.uv.y * wa + b.uv.y * wb + c.uv.y * wc);
            pixel[0] *= ca.x * wa + cb.x * wb + cc.x * wc;
            pixel[1] *= ca.y * wa + cb.y * wb + cc.y * wc;
            pixel[2] *= ca.z * wa + cb.z * wb + cc.z * wc;
            pixel[3] *= ca.w * wa + cb.w * wb + cc.w * wc;
            canvas.blend(x, y, pixel);
        }
}

Sampler sampler_of(ImTextureID id) {
    static const unsigned char white[4] = {255, 255, 255, 255};
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (id == atlas.TexID) {
        Sampler sampler;
        unsigned char* pixels = nullptr;
        atlas.GetTexDataAsRGBA32(&pixels, &sampler.width, &sampler.height);
        sampler.pixels = pixels;
        return sampler;
    }
    const auto found = textures().find(id);
    if (found == textures().end()) return {1, 1, white};
    return {found->second.width, found->second.height, found->second.pixels.data()};
}

}  // namespace

void set_texture(ImTextureID texture, int width, int height, const unsigned char* pixels) {
    if (!pixels) textures().erase(texture);
    else textures()[texture] = {width, height, {pixels, pixels + static_cast<std::ptrdiff_t>(width) * height * 4}};
}

Pixels Driver::pixels() const {
    const ImDrawData* data = ImGui::GetDrawData();
    if (!data) throw std::runtime_error("there is no frame to make a picture of");
    Canvas canvas(static_cast<int>(data->DisplaySize.x), static_cast<int>(data->DisplaySize.y));
    for (int l = 0; l < data->CmdListsCount; ++l) {
        const ImDrawList& list = *data->CmdLists[l];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback) continue;
            const Sampler sampler = sampler_of(command.GetTexID());
            const ImRect clip(command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w);
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const auto vertex = [&](unsigned n) {
                    return list
                        .VtxBuffer[static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i + n)])];
                };
                triangle(canvas, sampler, clip, vertex(0), vertex(1), vertex(2));
            }
        }
    }
    Pixels pixels{canvas.width, canvas.height, std::vector<unsigned char>(canvas.rgb.size())};
    for (std::size_t i = 0; i < pixels.rgb.size(); ++i)
        pixels.rgb[i] = static_cast<unsigned char>(std::lround(std::clamp(canvas.rgb[i], 0.0f, 1.0f) * 255));
    return pixels;
}

void Driver::picture(const std::filesystem::path& file) const {
    const Pixels made = pixels();
    if (!file.parent_path().empty()) std::filesystem::create_directories(file.parent_path());
    if (!stbi_write_png(file.c_str(), made.width, made.height, 3, made.rgb.data(), made.width * 3))
        throw std::runtime_error("cannot write " + file.string());
}

}  // namespace alp::testing
