#include "radar.h"

#include <alp/text.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

namespace bw {

using namespace alp;

namespace {

constexpr unsigned ring_colour = 0xD9D3C6;
using Point = std::pair<double, double>;

// About as wide as Inter sets it, rather too wide: the plugin has no letters at hand when it works for paper.
double width_of(const std::string& text, double letter) {
    double em = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;  // goes with the byte before
        em += std::string_view("iljtf.,' ").find(c) != std::string_view::npos ? 0.36
              : std::string_view("mwMW").find(c) != std::string_view::npos    ? 0.92
                                                                              : 0.62;
    }
    return em * letter;
}

std::vector<std::string> wrapped(const std::string& text, double width, double letter) {
    std::vector<std::string> lines;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!lines.empty() && width_of(lines.back() + " " + word, letter) <= width) lines.back() += " " + word;
        else if (lines.size() == 1 && lines.back().size() <= 2) lines.back() += " " + word;  // the number stays with its name
        else lines.push_back(word);
    }
    return lines;
}

class Plot {
public:
    Plot(std::size_t axes, int low, int high, double width, double height, double letter)
        : axes_(axes), low_(low), high_(high), letter_(letter), x_(width / 2), y_(height / 2) {
        side_ = std::min(letter * 10, width * 0.26);
        radius_ = std::max(letter, std::min(height / 2 - letter * 3.4, width / 2 - side_ - letter));
    }

    Point at(std::size_t axis, double value) const {
        const double angle = std::numbers::pi * (2.0 * static_cast<double>(axis) / static_cast<double>(axes_) - 0.5);
        const double reach = radius_ * (value - low_ + 1) / (high_ - low_ + 1);
        return {x_ + std::cos(angle) * reach, y_ + std::sin(angle) * reach};
    }

    void rings(Figure& figure) const {
        for (int value = low_; value <= high_; ++value) {
            Stroke ring{.points = {}, .colour = ring_colour, .width = letter_ * 0.08, .closed = true};
            for (std::size_t i = 0; i < axes_; ++i) ring.points.push_back(at(i, value));
            figure.strokes.push_back(std::move(ring));
        }
        for (std::size_t i = 0; i < axes_; ++i)
            figure.strokes.push_back({.points = {{x_, y_}, at(i, high_)}, .colour = ring_colour, .width = letter_ * 0.08});
    }

    // Beside, above or below the end of its axis, whichever keeps it off the plot.
    void label(Figure& figure, std::size_t axis, const std::string& text) const {
        const Point end = at(axis, high_);
        const double dx = (end.first - x_) / radius_, dy = (end.second - y_) / radius_;
        const bool middle = std::abs(dx) < 0.2;
        const auto lines = wrapped(text, middle ? side_ * 2.5 : side_, letter_);
        const double line = letter_ * 1.25, high = line * static_cast<double>(lines.size());
        const double x = end.first + (middle ? 0 : std::copysign(letter_ * 0.7, dx));
        // Top of the block: above the end at the top, below it at the bottom, between them beside it.
        double y = end.second - high * (1 - dy) / 2;
        if (middle) y = dy < 0 ? end.second - high - letter_ * 0.7 : end.second + letter_ * 0.6;
        for (std::size_t i = 0; i < lines.size(); ++i)
            figure.letterings.push_back({x, y + line * static_cast<double>(i) + letter_, lines[i], letter_, 0,
                                         middle   ? 0.5
                                         : dx > 0 ? 0.0
                                                  : 1.0});
    }

    // Only from one scored axis to the next: where nothing was scored there is no line.
    void shape(Figure& figure, const std::vector<std::optional<double>>& values, Stroke pen, double fill) const {
        std::vector<Point> all;
        for (std::size_t i = 0; i < axes_; ++i)
            if (values[i]) all.push_back(at(i, *values[i]));
        if (all.size() == axes_) {
            Stroke ground = pen;
            ground.points = all;
            ground.filled = ground.closed = true;
            ground.dashed = false;
            ground.opacity = fill;
            figure.strokes.push_back(std::move(ground));
            pen.points = all;
            pen.closed = true;
            figure.strokes.push_back(pen);
            return;
        }
        for (std::size_t i = 0; i < axes_; ++i) {
            const std::size_t next = (i + 1) % axes_;
            if (!values[i] || !values[next]) continue;
            pen.points = {at(i, *values[i]), at(next, *values[next])};
            figure.strokes.push_back(pen);
        }
    }

    void point(Figure& figure, std::size_t axis, double value, unsigned of) const {
        figure.strokes.push_back({.points = {at(axis, value)}, .colour = of, .width = letter_ * 0.55});
    }
    void diamond(Figure& figure, std::size_t axis, double value, unsigned of) const {
        const auto [x, y] = at(axis, value);
        const double r = letter_ * 0.45;
        figure.strokes.push_back(
            {.points = {{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}}, .colour = of, .width = letter_ * 0.12, .closed = true});
    }

    // Larger than the diamond, so that both are seen where they are the same.
    void triangle(Figure& figure, std::size_t axis, double value, unsigned of) const {
        const auto [x, y] = at(axis, value);
        const double r = letter_ * 0.7;
        figure.strokes.push_back(
            {.points = {{x - r, y - r * 0.6}, {x + r, y - r * 0.6}, {x, y + r}}, .colour = of, .width = letter_ * 0.12, .closed = true});
    }

private:
    std::size_t axes_;
    int low_, high_;
    double letter_, x_, y_, side_ = 0, radius_ = 0;
};

std::vector<std::optional<double>> means(const Measurement& of, const std::vector<std::size_t>& bakens) {
    std::vector<std::optional<double>> found;
    for (const std::size_t baken : bakens) found.push_back(of.bakens[baken].mean());
    return found;
}

}  // namespace

Figure radar(const Measurement& now, const Measurement* before, const Measurement* wished, double width, double height, double letter) {
    const std::vector<std::size_t> bakens = now.measured();
    Figure figure{.width = width, .height = height, .strokes = {}, .letterings = {}, .described = {}};
    if (bakens.size() < least_axes) return figure;
    const Plot plot(bakens.size(), now.scale.low, now.scale.high, width, height, letter);
    plot.rings(figure);
    if (before)
        plot.shape(figure, means(*before, bakens), {.points = {}, .colour = before_colour, .width = letter * 0.12, .dashed = true}, 0.08);
    plot.shape(figure, means(now, bakens), {.points = {}, .colour = colour, .width = letter * 0.2}, 0.16);
    std::string said;
    for (std::size_t i = 0; i < bakens.size(); ++i) {
        const Scores& scores = now.bakens[bakens[i]];
        if (wished && wished->bakens[bakens[i]].wish) plot.triangle(figure, i, *wished->bakens[bakens[i]].wish, before_colour);
        if (scores.wish) plot.diamond(figure, i, *scores.wish, wish_colour);
        if (const auto mean = scores.mean()) plot.point(figure, i, *mean, colour);
        plot.label(figure, i, named(bakens[i]));
        said += (said.empty() ? "" : ", ") + filled("{}: {}", named(bakens[i]), scores.mean() ? decimal(*scores.mean()) : std::string("–"));
    }
    figure.described = filled(tr("Radar of the means: {}"), said);
    return figure;
}

}  // namespace bw
