#include "report/pdf.h"

#include "report/cairo_bytes.h"

#include <alp/text.h>

#include <cairo-pdf.h>

#include <cstdlib>
#include <stdexcept>

namespace alp::report {
namespace {

// Equal reports give equal files, so the date is that of the meeting and not of the clock.
std::string made_on(const Report& report) {
    if (report.date) return iso(*report.date) + "T12:00:00Z";
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
    const Time at = epoch ? Time{std::chrono::seconds{std::atoll(epoch)}} : now();
    return iso(std::chrono::floor<std::chrono::days>(at)) + "T12:00:00Z";
}

void add_metadata(cairo_surface_t* surface, const Report& report) {
    const auto set = [&](cairo_pdf_metadata_t which, const std::string& said) {
        if (!said.empty()) cairo_pdf_surface_set_metadata(surface, which, said.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, clean_utf8(report.title));
    set(CAIRO_PDF_METADATA_SUBJECT, clean_utf8(report.subtitle));
    set(CAIRO_PDF_METADATA_CREATOR, "ALP");
    set(CAIRO_PDF_METADATA_CREATE_DATE, made_on(report));
}

}  // namespace

std::string pdf_of(const Report& report, const Layout& layout, const Tick& tick) {
    std::string bytes;
    const Sheet& sheet = layout.sheet;
    std::shared_ptr<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, sheet.width, sheet.height),
                                             cairo_surface_destroy);
    add_metadata(surface.get(), report);
    std::shared_ptr<cairo_t> cr(cairo_create(surface.get()), cairo_destroy);
    int parents[4] = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT};
    std::size_t number = 0;
    const auto bookmark = [&](int level, const std::string& text, double y) {
        const std::string where = filled("page={} pos=[0 {:.1f}]", number, y);
        const int made =
            cairo_pdf_surface_add_outline(surface.get(), parents[level - 1], text.c_str(), where.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
        for (int deeper = level; deeper < 4; ++deeper) parents[deeper] = made;
    };
    Painter painter(cr.get(), bookmark);
    for (const PaperPage& page : layout.pages) {
        ++number;
        for (const auto& mark : page.marks) mark(painter);
        cairo_show_page(cr.get());
        tick(static_cast<double>(number) / static_cast<double>(layout.pages.size()));
    }
    cr.reset();
    cairo_surface_finish(surface.get());
    if (const auto status = cairo_surface_status(surface.get()))
        throw std::runtime_error(filled(tr("The PDF could not be made: {}"), cairo_status_to_string(status)));
    return with_language(std::move(bytes), report.language);
}

}  // namespace alp::report
