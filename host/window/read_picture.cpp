#include "window/pictures.h"

#include <cairo/cairo.h>
#include <librsvg/rsvg.h>
#include <stb/stb_image.h>
#include <stb/stb_image_resize.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace alp::window {

namespace {

using Pixels = std::vector<unsigned char>;

Pixels read_svg(const std::filesystem::path& file, int width, int height) {
    RsvgHandle* svg = rsvg_handle_new_from_file(file.c_str(), nullptr);
    if (!svg) return {};
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t* drawing = cairo_create(surface);
    const RsvgRectangle all{0, 0, static_cast<double>(width), static_cast<double>(height)};
    const bool drawn = rsvg_handle_render_document(svg, drawing, &all, nullptr);
    cairo_surface_flush(surface);
    Pixels rgba;
    if (drawn) {
        rgba.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
        const unsigned char* data = cairo_image_surface_get_data(surface);
        const int stride = cairo_image_surface_get_stride(surface);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                unsigned pixel;  // native endian, colours multiplied by alpha
                std::memcpy(&pixel, data + y * stride + x * 4, 4);
                const unsigned alpha = pixel >> 24;
                const auto straight = [&](int shift) {
                    return static_cast<unsigned char>(alpha ? std::min(255u, (pixel >> shift & 255) * 255 / alpha) : 0);
                };
                unsigned char* out =
                    &rgba[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 4];
                out[0] = straight(16), out[1] = straight(8), out[2] = straight(0), out[3] = static_cast<unsigned char>(alpha);
            }
    }
    cairo_destroy(drawing);
    cairo_surface_destroy(surface);
    g_object_unref(svg);
    return rgba;
}

Pixels read_photo(const std::filesystem::path& file, int width, int height) {
    int w = 0, h = 0, channels = 0;
    if (!stbi_info(file.c_str(), &w, &h, &channels) || static_cast<long>(w) * h > 100'000'000) return {};
    unsigned char* photo = stbi_load(file.c_str(), &w, &h, &channels, 4);
    if (!photo) return {};
    const double scale = std::min(static_cast<double>(width) / w, static_cast<double>(height) / h);
    const int in_w = std::clamp(static_cast<int>(std::lround(w * scale)), 1, width),
              in_h = std::clamp(static_cast<int>(std::lround(h * scale)), 1, height);
    Pixels rgba(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4);
    const int left = (width - in_w) / 2, top = (height - in_h) / 2;
    const int scaled =
        stbir_resize_uint8(photo, w, h, 0, &rgba[static_cast<std::size_t>(top * width + left) * 4], in_w, in_h, width * 4, 4);
    stbi_image_free(photo);
    return scaled ? rgba : Pixels{};
}

}  // namespace

Pixels read_picture(const std::filesystem::path& file, int width, int height) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".svg" ? read_svg(file, width, height) : read_photo(file, width, height);
}

}  // namespace alp::window
