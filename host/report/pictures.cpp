#include "report/pictures.h"

#include "report/cairo_bytes.h"

#include <alp/text.h>

#include <cairo-svg.h>

#include <cmath>
#include <map>
#include <stdexcept>

namespace alp::report {
namespace {

using Surface = std::shared_ptr<cairo_surface_t>;

void draw(const Surface& surface, const PaperPage& page, double scale) {
    const std::shared_ptr<cairo_t> cr(cairo_create(surface.get()), cairo_destroy);
    cairo_scale(cr.get(), scale, scale);
    set_colour(cr.get(), ink::paper);
    cairo_paint(cr.get());
    Painter painter(cr.get());
    for (const auto& mark : page.marks) mark(painter);
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(filled(tr("The picture could not be made: {}"), cairo_status_to_string(status)));
}

// cairo numbers surfaces and images on over the whole life of the program; here they count from 1, so that equal pages are equal.
std::string renumbered(const std::string& svg) {
    std::string out;
    std::map<std::string, std::size_t, std::less<>> numbers;
    std::size_t from = 0;
    while (from < svg.size()) {
        const std::size_t at = svg.find_first_of("\"#", from);
        if (at == std::string::npos) break;
        out.append(svg, from, at + 1 - from);
        from = at + 1;
        for (const std::string_view word : {"surface", "image"}) {
            if (svg.compare(from, word.size(), word) != 0) continue;
            const std::size_t end = svg.find_first_not_of("0123456789", from + word.size());
            if (end == std::string::npos || end == from + word.size()) continue;
            const std::size_t number = numbers.try_emplace(svg.substr(from, end - from), numbers.size() + 1).first->second;
            out += filled("{}{}", word, number);
            from = end;
        }
    }
    return out.append(svg, from, std::string::npos);
}

}  // namespace

std::string png_of(const Layout& layout, const PaperPage& page) {
    constexpr double scale = 200.0 / 72;
    const auto pixels = [](double length) { return static_cast<int>(std::lround(length * scale)); };
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels(layout.sheet.width), pixels(layout.sheet.height)),
                          cairo_surface_destroy);
    draw(surface, page, scale);
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes));
    return bytes;
}

std::string svg_of(const Layout& layout, const PaperPage& page) {
    std::string bytes;
    const Surface surface(cairo_svg_surface_create_for_stream(append_bytes, &bytes, layout.sheet.width, layout.sheet.height),
                          cairo_surface_destroy);
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PT);
    draw(surface, page, 1);
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return renumbered(bytes);
}

}  // namespace alp::report
