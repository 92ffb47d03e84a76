// SVG as lines and curves, PNG and JPEG as pixels, side by side as far as they fit. Of one that cannot be read only the texts are shown.
#include "report/blocks.h"
#include "report/cairo_bytes.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace alp::report {
namespace {

constexpr double pixels_per_point = 250.0 / 72;
constexpr long most_pixels = 100'000'000;  // as on the screen; a file can claim any size, and reading it would take all memory

bool ends_in(const std::string& file, std::string_view ending) {
    std::string tail = file.substr(file.size() - std::min(file.size(), ending.size()));
    std::transform(tail.begin(), tail.end(), tail.begin(), [](unsigned char c) { return std::tolower(c); });
    return tail == ending;
}

// One picture as large as it will be; no draw: it could not be read.
struct ShownPicture {
    double width = 0, height = 0;
    std::function<void(Painter&, double x, double y)> draw{};
    TypesetText below{};
};

// Width and height that the picture gets when it is `height` high and at most `width` wide.
std::pair<double, double> fitted(double own_width, double own_height, double width, double height) {
    const double scale = std::min(width / own_width, height / own_height);
    return {own_width * scale, own_height * scale};
}

ShownPicture vector_picture(RsvgHandle* handle, double width, double height) {
    gboolean has_width, has_height, has_box;
    RsvgLength own_width, own_height;
    RsvgRectangle box;
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &own_width, &has_height, &own_height, &has_box, &box);
    double w = 0, h = 0;
    if (!rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h)) w = has_box ? box.width : 1, h = has_box ? box.height : 1;
    if (!(w > 0 && h > 0)) return {};
    const auto [across, high] = fitted(w, h, width, height);
    return {.width = across,
            .height = high,
            .draw = [across = across, high = high, kept = owned(RSVG_HANDLE(g_object_ref(handle)))](Painter& on, double x, double y) {
                const RsvgRectangle place{x, y, across, high};
                rsvg_handle_render_document(kept.get(), on.cairo(), &place, nullptr);
            }};
}

// cairo's pixels are premultiplied and in the machine's byte order.
std::shared_ptr<cairo_surface_t> surface_of(const GdkPixbuf* picture) {
    const int width = gdk_pixbuf_get_width(picture), height = gdk_pixbuf_get_height(picture), channels = gdk_pixbuf_get_n_channels(picture);
    const bool alpha = gdk_pixbuf_get_has_alpha(picture);
    std::shared_ptr<cairo_surface_t> made(cairo_image_surface_create(alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height),
                                          cairo_surface_destroy);
    for (int y = 0; y < height; ++y) {
        const guint8* from = gdk_pixbuf_read_pixels(picture) + static_cast<std::ptrdiff_t>(y) * gdk_pixbuf_get_rowstride(picture);
        auto* to = reinterpret_cast<std::uint32_t*>(cairo_image_surface_get_data(made.get()) +
                                                    static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(made.get()));
        for (int x = 0; x < width; ++x, from += channels) {
            const std::uint32_t a = alpha ? from[3] : 255;
            const auto part = [&](int i) { return (from[i] * a + 127) / 255; };
            to[x] = a << 24 | part(0) << 16 | part(1) << 8 | part(2);
        }
    }
    cairo_surface_mark_dirty(made.get());
    return made;
}

ShownPicture pixel_picture(const std::string& file, double width, double height) {
    // Read no finer than paper shows; a photo of a phone has forty times as many pixels.
    const int limit = static_cast<int>(std::max(width, height) * pixels_per_point);
    int own_width = 0, own_height = 0;
    if (!gdk_pixbuf_get_file_info(file.c_str(), &own_width, &own_height)) return {};
    if (static_cast<long>(own_width) * own_height > most_pixels) return {};
    GdkPixbuf* read = std::max(own_width, own_height) > limit ? gdk_pixbuf_new_from_file_at_scale(file.c_str(), limit, limit, TRUE, nullptr)
                                                              : gdk_pixbuf_new_from_file(file.c_str(), nullptr);
    if (!read) return {};
    const auto raw = owned(read);
    const auto upright = owned(gdk_pixbuf_apply_embedded_orientation(raw.get()));
    const double w = gdk_pixbuf_get_width(upright.get()), h = gdk_pixbuf_get_height(upright.get());
    const auto [across, high] = fitted(w, h, width, height);
    return {.width = across,
            .height = high,
            .draw = [w, h, across = across, high = high, pixels = surface_of(upright.get())](Painter& on, double x, double y) {
                cairo_t* cr = on.cairo();
                cairo_save(cr);
                cairo_translate(cr, x, y);
                cairo_scale(cr, across / w, high / h);
                cairo_set_source_surface(cr, pixels.get(), 0, 0);
                cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
                cairo_paint(cr);
                cairo_restore(cr);
            }};
}

ShownPicture picture_of(const Picture& block, BlockContext& context) {
    const double width = context.sheet.text_width(),
                 height = std::min(points(std::isfinite(block.height_mm) ? std::max(block.height_mm, 1.0) : 40),
                                   context.sheet.text_height() * 0.85);
    std::error_code none;
    ShownPicture shown;
    if (std::filesystem::is_regular_file(block.file, none)) {
        if (ends_in(block.file, ".svg")) {
            if (RsvgHandle* handle = rsvg_handle_new_from_file(block.file.c_str(), nullptr))
                shown = vector_picture(owned(handle).get(), width, height);
        } else {
            shown = pixel_picture(block.file, width, height);
        }
    }
    if (!shown.draw) shown.width = std::min(width, height * 1.5);
    const std::string& caption = block.caption.empty() && !shown.draw ? block.described : block.caption;
    shown.below = context.type.set(caption, {.size = context.small()}, std::max(shown.width, context.sheet.body * 8));
    if (!shown.draw) shown.width = shown.below.width();
    return shown;
}

Piece row_of_pictures(const std::vector<ShownPicture>& row, const BlockContext& context) {
    const double gap = context.sheet.body * 1.4, under = context.sheet.body * 0.35;
    double high = 0, texts = 0;
    for (const ShownPicture& one : row) {
        high = std::max(high, one.height);
        texts = std::max(texts, one.below.height());
    }
    return {.before = context.sheet.body,
            .height = high + (texts > 0 ? under + texts : 0),
            .draw = [=, left = context.sheet.side](Painter& on, double y) {
                double x = left;
                for (const ShownPicture& one : row) {
                    if (one.draw) one.draw(on, x, y + high - one.height);
                    on.text(one.below, x, y + high + under, ink::quiet);
                    x += std::max(one.width, one.below.width()) + gap;
                }
            }};
}

}  // namespace

Pieces pieces_of(const std::vector<const Picture*>& pictures, BlockContext& context) {
    Pieces pieces;
    std::vector<ShownPicture> row;
    double x = 0;
    for (const Picture* picture : pictures) {
        ShownPicture shown = picture_of(*picture, context);
        if (!shown.draw && shown.below.lines() == 0) continue;
        const double needed = std::max(shown.width, shown.below.width());
        if (!row.empty() && x + needed > context.sheet.text_width())
            pieces.push_back(row_of_pictures(std::exchange(row, {}), context)), x = 0;
        row.push_back(std::move(shown));
        x += needed + context.sheet.body * 1.4;
    }
    if (!row.empty()) pieces.push_back(row_of_pictures(row, context));
    return pieces;
}

}  // namespace alp::report
