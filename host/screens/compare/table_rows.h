// Draws the lines of the table of a comparison, as far as they are in sight; pressing a name or a number selects its sentences. Made anew
// each frame. Main thread.
#pragma once

#include "screens/compare/table_head.h"

#include <alp/ui/widgets.h>

#include <array>

namespace alp::screens {

// The ground behind a number of sentences: deeper for more, with a colour for the number that can be read on it.
struct CountGround {
    ImU32 fill = 0, ink = 0;
};

class CountGrounds {
public:
    CountGround of(unsigned colour, int count);

private:
    unsigned colour_ = 0;
    ui::Look look_ = ui::Look::light;
    std::optional<std::array<CountGround, 4>> grounds_;  // of 1, 2, 3 and more; cache, for colour_ and look_
};

class CompareTableRows {
public:
    CompareTableRows(const compare::Tables& tables, const CompareTableLines& lines, const CompareTableColumns& columns,
                     CountGrounds& grounds, CompareView& view)
        : tables_(tables), lines_(lines), columns_(columns), grounds_(grounds), view_(view) {}
    void draw();

private:
    struct LineSpot { ImVec2 at; float height; };

    unsigned colour_of(const CompareTableLine& line) const { return line.step ? line.step->colour : tables_.colour; }
    int count_on(const CompareTableLine& line, std::size_t card) const;  // sentences
    void draw_line(const CompareTableLine& line, LineSpot spot);
    void draw_title(const CompareTableLine& line, LineSpot spot);
    void draw_name(const CompareTableLine& line, LineSpot spot);
    float draw_fold(const CompareTableLine& line, ImVec2 at, float height);  // returns how wide it is
    void draw_cells(const CompareTableLine& line, LineSpot spot);
    bool draw_cell(const CompareTableLine& line, std::size_t card, ImVec2 at, ImVec2 size);  // true: pressed

    const compare::Tables& tables_;
    const CompareTableLines& lines_;
    const CompareTableColumns& columns_;
    CountGrounds& grounds_;
    CompareView& view_;
};

}  // namespace alp::screens
