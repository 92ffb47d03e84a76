// Setting text with pango. Everything in points. One Typesetter per report and thread.
#pragma once

#include <pango/pangocairo.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace alp::report {

struct TextStyle {
    double size = 10;       // points
    int weight = 400;       // 400 regular, 500 medium, 600 semibold
    double leading = 1.1;   // times the font's own line height
    bool centred = false;
    bool tabular = false;   // figures of equal width
};

// A text broken into lines and measured. Cheap to copy.
class TypesetText {
public:
    TypesetText() = default;

    double width() const { return body_ ? body_->width : 0; }  // of the widest line
    double height() const { return body_ ? body_->lines.back().bottom : 0; }
    double baseline() const { return body_ ? body_->lines.front().baseline : 0; }  // of the first line, from the top
    int lines() const { return body_ ? static_cast<int>(body_->lines.size()) : 0; }
    bool breaks_a_word() const { return body_ && body_->breaks_a_word; }  // a word of at most 28 letters did not fit on a line
    double top(int line) const;  // of a line, from the top of the text; top(lines()) is the height
    // Lines `first` up to but not including `last`, the top of `first` at y.
    void draw(cairo_t* cr, double x, double y, int first, int last) const;
    // How many lines from `first` fit in `height`; at least 1.
    int fitting(int first, double height) const;

private:
    friend class Typesetter;
    struct SetLine {
        PangoLayoutLine* line;  // owned by the layout
        double x, baseline, top, bottom;
    };
    struct Body {
        std::shared_ptr<PangoLayout> layout;
        std::vector<SetLine> lines;
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
    TypesetText set(std::string_view text, const TextStyle& style, double width);

private:
    const PangoFontDescription* font(const TextStyle& style);
    std::shared_ptr<PangoContext> context_;
    std::function<void()> tick_;
    std::vector<std::pair<TextStyle, std::shared_ptr<PangoFontDescription>>> fonts_;
    int set_ = 0;
};

}  // namespace alp::report
