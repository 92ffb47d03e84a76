#include "figure.h"

#include "outline.h"

#include <alp/text.h>

namespace kb {

using namespace alp;

namespace {

constexpr double width = 520, tread = 36, gap = 5, indent = 24, inset = 12;
constexpr unsigned ink = 0x1F2A37, quiet = 0x5B6472;

std::size_t characters(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

// At most `count` characters, with "…" when it was more. Never in the middle of one.
std::string shortened(const std::string& text, std::size_t count, bool& cut) {
    std::string line = text;
    for (char& c : line)
        if (c == '\n') c = ' ';
    if (characters(line) <= count) return line;
    cut = true;
    std::size_t at = 0, seen = 0;
    while (at < line.size() && seen + 1 < count) {
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80) ++at;
        ++seen;
    }
    return line.substr(0, at) + "…";
}

void box(Figure& figure, double x, double y, double w, double h, unsigned colour, double opacity) {
    figure.strokes.push_back({{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, colour, 1, true, true, false, opacity});
}

}  // namespace

std::string rung_words(const Rung& rung) {
    if (!rung.applies) return rung.reason.empty() ? tr("does not apply") : filled(tr("does not apply, because {}"), rung.reason);
    std::string said;
    for (const std::string& line : rung.lines) said += (said.empty() ? "" : " · ") + line;
    return said.empty() ? tr("not filled in") : said;
}

Figure stair_figure(const std::vector<Rung>& rungs, bool& cut) {
    Figure figure;
    figure.width = width;
    figure.height = static_cast<double>(rungs.size()) * (tread + gap) - gap;
    figure.described = tr("The stair, from the first rung:");
    for (std::size_t i = 0; i < rungs.size(); ++i) {
        const Rung& rung = rungs[i];
        const double x = indent * static_cast<double>(i), y = (tread + gap) * static_cast<double>(i), wide = width - x;
        const bool stands = rung.applies && !rung.lines.empty();
        box(figure, x, y, wide, tread, colour, stands ? 0.08 : 0.03);
        box(figure, x, y, 4, tread, stands ? colour : front_colour, 1);
        figure.letterings.push_back({x + inset, y + 14, filled("{} {}", i + 1, rung.name), 10, colour, 0});
        const std::string said = rung_words(rung);
        const auto fits = static_cast<std::size_t>((wide - 2 * inset) / 4.7);
        figure.letterings.push_back({x + inset, y + 28, shortened(said, fits, cut), 9.5, stands ? ink : quiet, 0});
        figure.described += filled(" {} {}: {}.", i + 1, rung.name, said);
    }
    return figure;
}

}  // namespace kb
