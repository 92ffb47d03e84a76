// One contribution on paper: its text on a rounded wash with a bar in the step's colour, small text below.
#pragma once

#include "report/paint.h"

#include <alp/report.h>

namespace alp::report {

// Measures that follow from the size of the type.
struct LabelLook {
    double size;
    double small() const { return std::max(7.5, size * 0.84); }
    double bar() const { return size * 0.26; }
    double left() const { return size * 0.95; }
    double right() const { return size * 0.5; }
    double pad() const { return size * 0.38; }
    double gap() const { return size * 0.38; }  // to the next label
    double radius() const { return size * 0.42; }
};

// A label that is set, or some of the lines of a very long one.
class SetLabel {
public:
    SetLabel(TypesetText text, TypesetText small, LabelLook look);

    double height() const;
    bool breaks_a_word() const { return text_.breaks_a_word() || small_.breaks_a_word(); }
    // Cuts off the lines that do not fit in `limit` points and returns them; nothing when all fit.
    std::optional<SetLabel> cut(double limit);
    void draw(Painter& on, const Box& box, unsigned colour) const;

private:
    TypesetText text_, small_;
    LabelLook look_;
    int first_ = 0, last_, small_first_ = 0, small_last_;
};

SetLabel set_label(const Label& label, LabelLook look, double width, Typesetter& type);

}  // namespace alp::report
