// The table of a comparison: theme by card, step by step. A number is how many sentences of that card carry the theme; at the right is on
// how many cards it was named.
#pragma once

#include "screens/compare/table_rows.h"

namespace alp::screens {

class CompareTable {
public:
    // `own_scroll`: the rows scroll below the head, as high as there is room; else the table is as high as its rows.
    void draw(workspace::ComparisonSession& session, CompareView& view, float width, bool own_scroll);
    void forget() { lines_ = {}; }  // before another session is drawn

private:
    CompareTableLines lines_;
    CountGrounds grounds_;
};

}  // namespace alp::screens
