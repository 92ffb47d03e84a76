#include "report/label.h"

#include <algorithm>

namespace alp::report {

SetLabel::SetLabel(TypesetText text, TypesetText small, LabelLook look)
    : text_(std::move(text)), small_(std::move(small)), look_(look), last_(text_.lines()), small_last_(small_.lines()) {}

double SetLabel::height() const {
    const double text = text_.top(last_) - text_.top(first_), small = small_.top(small_last_) - small_.top(small_first_);
    const double between = text > 0 && small > 0 ? look_.size * 0.15 : 0;
    return std::max(text + between + small, look_.size) + 2 * look_.pad();
}

std::optional<SetLabel> SetLabel::cut(double limit) {
    if (height() <= limit) return std::nullopt;
    const double room = limit - 2 * look_.pad();
    SetLabel rest = *this;
    if (first_ < text_.lines() && last_ > first_ + 1) {
        last_ = std::min(last_, first_ + text_.fitting(first_, room));
        if (last_ == rest.last_) --last_;  // all of the text fits but not with the small one below it
        rest.first_ = last_;
        small_last_ = small_first_;
        return rest;
    }
    const int fitting = small_.fitting(small_first_, room);
    if (small_first_ + fitting >= small_last_) return std::nullopt;
    small_last_ = small_first_ + fitting;
    rest.first_ = rest.last_;
    rest.small_first_ = small_last_;
    return rest;
}

void SetLabel::draw(Painter& on, const Box& box, unsigned colour) const {
    on.fill(box, wash(colour, 0.08), look_.radius());
    on.fill_left({box.x, box.y, look_.bar(), box.height}, colour, look_.radius());
    const double x = box.x + look_.left();
    double y = box.y + look_.pad();
    if (last_ > first_) {
        on.text(text_, x, y, ink::text, "P", first_, last_);
        y += text_.top(last_) - text_.top(first_) + look_.size * 0.15;
    }
    if (small_last_ > small_first_) on.text(small_, x, y, ink::quiet, "P", small_first_, small_last_);
}

SetLabel set_label(const Label& label, LabelLook look, double width, Typesetter& type) {
    const double room = width - look.left() - look.right();
    return SetLabel(type.set(label.text, {.size = look.size, .leading = 1.06}, room), type.set(label.small, {.size = look.small()}, room),
                    look);
}

}  // namespace alp::report
