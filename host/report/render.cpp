#include "report/render.h"

#include "files/whole_file.h"
#include "report/mark.h"
#include "report/pdf.h"
#include "report/pictures.h"

#include <algorithm>
#include <stdexcept>

namespace alp::report {
namespace {

struct Stopped {};

// Not forced to the disk: a report can be made again, and waiting for a slow disk takes seconds. Others may read it as the umask says.
files::WriteOptions options_of(bool only_new) {
    using There = files::WriteOptions::There;
    return {only_new ? There::only_new : There::replace, false, 0644};
}

fs::path numbered(const fs::path& file, std::size_t page) {
    if (page == 0) return file;
    return file.parent_path() / (file.stem().string() + filled("-{}", page + 1) + file.extension().string());
}

void write_pages(const Layout& layout, Format format, const fs::path& file, const Tick& tick, files::WholeFiles& paper) {
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        // The name was given for the first sheet only: those of the others must not be taken.
        const std::string bytes = marked(format == Format::png ? png_of(layout, layout.pages[i]) : svg_of(layout, layout.pages[i]), format);
        if (i == 0) paper.add(numbered(file, i), bytes);
        else paper.add(numbered(file, i), bytes, options_of(true));
        tick(static_cast<double>(i + 1) / static_cast<double>(layout.pages.size()));
    }
}

bool empty(const Report& report) {
    return report.title.empty() && report.subtitle.empty() && report.facts.empty() && report.blocks.empty();
}

}  // namespace

std::optional<Format> format_from(std::string_view word) {
    if (word == "pdf") return Format::pdf;
    if (word == "png") return Format::png;
    if (word == "svg") return Format::svg;
    if (word == "md" || word == "markdown") return Format::markdown;
    return std::nullopt;
}

std::vector<fs::path> write(const Report& report, Format format, const fs::path& file, const WriteProgress& progress, bool only_new) {
    if (empty(report)) throw std::runtime_error(tr("There is nothing in this report yet."));
    const auto go_on = [&](double share) {
        if (progress && !progress(std::clamp(share, 0.0, 1.0))) throw Stopped{};
    };
    try {
        go_on(0);
        files::WholeFiles paper(options_of(only_new));
        if (format == Format::markdown) {
            paper.add(file, marked(markdown(report), format));
        } else {
            // How many texts there will be is not known before; the first half creeps towards its end.
            double share = 0;
            const Layout layout = lay_out(report, [&] { go_on(share += (0.5 - share) / 50); });
            const Tick tick = [&](double done) { go_on(0.5 + done * 0.5); };
            if (format == Format::pdf) paper.add(file, pdf_of(report, layout, tick));
            else write_pages(layout, format, file, tick, paper);
        }
        return paper.keep();
    } catch (const Stopped&) {
        return {};
    }
}

int pages(const Report& report) { return static_cast<int>(lay_out(report).pages.size()); }

}  // namespace alp::report
