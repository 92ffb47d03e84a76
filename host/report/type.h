// Setting text with pango. Everything in points. One Typesetter per report and thread.
#pragma once

#include <pango/pangocairo.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace alp::report {

struct Style {
    double size = 10;       // points
    int weight = 400;       // 400 regular, 500 medium, 600 semibold
    double leading = 1.1;   // times the font's own line height
    bool centred = false;
    bool tabular = false;   // figures of equal width
};

// A text that is set: broken into lines, measured. Cheap to copy.
class Text {
public:
    Text() = default;

    double width() const { return body_ ? body_->width : 0; }  // of the widest line
    double height() const { return body_ ? body_->lines.back().bottom : 0; }
    double baseline() const { return body_ ? body_->lines.front().baseline : 0; }  // of the first line, from the top
    int lines() const { return body_ ? static_cast<int>(body_->lines.size()) : 0; }
    bool breaks_a_word() const { return body_ && body_->breaks_a_word; }  // of at most 28 letters, within it: the width is too small
    double top(int line) const;  // of a line, from the top of the text; of line lines(): the height
    // With the top of line `first` at y, up to but not including `last`.
    void draw(cairo_t* cr, double x, double y, int first, int last) const;
    // How many lines from `first` fit in `height`; at least 1.
    int fitting(int first, double height) const;

private:
    friend class Typesetter;
    struct Line {
        PangoLayoutLine* line;  // owned by the layout
        double x, baseline, top, bottom;
    };
    struct Body {
        std::shared_ptr<PangoLayout> layout;
        std::vector<Line> lines;
        double width = 0;
        bool breaks_a_word = false;
    };
    std::shared_ptr<const Body> body_;
};

class Typesetter {
public:
    // `tick` is called now and then while texts are set; it may throw to stop.
    explicit Typesetter(const std::string& language, std::function<void()> tick = {});

    // Invalid UTF-8 becomes U+FFFD; white space at the end is dropped. An empty text has no lines.
    Text set(std::string_view text, const Style& style, double width);

private:
    const PangoFontDescription* font(const Style& style);
    std::shared_ptr<PangoContext> context_;
    std::function<void()> tick_;
    std::vector<std::pair<Style, std::shared_ptr<PangoFontDescription>>> fonts_;
    int set_ = 0;
};

}  // namespace alp::report
