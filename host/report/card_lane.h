// One column of a card in one size of type: its parts one below another, and how many of them fit on a sheet.
#pragma once

#include "report/label.h"
#include "report/flow.h"

namespace alp::report {

enum class UnitKind { heading, label, blank };

struct Unit {
    UnitKind kind;
    std::size_t group;
    double before, height;
    TypesetText text;                      // of a heading or a blank
    std::optional<SetLabel> label;
};

// The units from `first` up to but not including `last`, on one sheet.
struct Stretch {
    std::size_t first = 0, last = 0;
    TypesetText again;         // "(vervolg)" and the heading of the group that goes on from the sheet before; no lines when none does
    double height = 0;
};

struct Lane {
    const Column* column = nullptr;
    double x = 0, width = 0;        // of the panel
    TypesetText title, note, going_on;     // going_on: the note on later sheets, "vervolg"
    std::vector<Unit> units;
    std::vector<TypesetText> again;        // a heading per group

    double height() const;          // of all units under one another
    bool breaks_a_word() const;     // a word is wider than the column in this size of type
};

// The lane of a column that is `width` wide. Units taller than `room` are cut.
Lane set_lane(const Column& column, double x, double width, double room, LabelLook look, Typesetter& type);
Stretch fill(const Lane& lane, std::size_t first, double room);
void draw_stretch(const Lane& lane, const Stretch& stretch, Painter& on, double y, LabelLook look);

inline double lane_pad(LabelLook look) { return look.size * 0.8; }

}  // namespace alp::report
