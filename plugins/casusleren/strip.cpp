#include "strip.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

constexpr double width = 720, cell = width / 8, height = 92, inset = 3;

struct Look {
    std::string word;
    unsigned ground, ink;
};

// The ground never says more than the word in the cell.
Look look_of(const Mark& mark) {
    switch (mark.value()) {
        case visible: return {tr("Visible"), 0xDCEFE2, 0x14532D};
        case partly: return {tr("Partly"), 0xFDF0D5, 0x713F12};
        case not_visible: return {tr("Not"), 0xFBE3DC, 0x7F1D1D};
        default: return {mark.not_applicable() ? tr("n/a") : "–", 0xF1F1EF, 0x4B5563};
    }
}

// Words over as many lines as it takes; Inter at this size is about half as wide as high.
std::vector<std::string> lines_of(const std::string& text, std::size_t most) {
    std::vector<std::string> lines{""};
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        const std::string word = text.substr(from, to - from);
        if (!lines.back().empty() && lines.back().size() + 1 + word.size() > most) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + word;
        from = to + 1;
    }
    return lines;
}

}  // namespace

Figure strip_of(const Reading& reading) {
    Figure figure;
    figure.width = width;
    figure.height = height;
    double x = 0;
    for (const Mark& mark : reading.marks()) {
        const Look look = look_of(mark);
        const double left = x + inset, right = x + cell - inset, middle = x + cell / 2;
        const std::vector<std::pair<double, double>> box{{left, 0}, {right, 0}, {right, height}, {left, height}};
        figure.strokes.push_back({.points = box, .colour = look.ground, .closed = true, .filled = true});
        figure.strokes.push_back({.points = box, .colour = 0xD6D0C4, .width = 0.8, .closed = true});
        figure.letterings.push_back({middle, 18, filled("{}", number_of(*mark.baken)), 13, colour, 0.5});
        figure.letterings.push_back({middle, 35, look.word, 11, look.ink, 0.5});
        double y = 52;
        for (const std::string& line : lines_of(mark.baken->brief.shown(), 15)) {
            figure.letterings.push_back({middle, y, line, 8.5, 0x374151, 0.5});
            y += 11;
        }
        figure.described += filled("{} {}: {}. ", number_of(*mark.baken), mark.baken->name.shown(), look.word);
        x += cell;
    }
    return figure;
}

}  // namespace cl
