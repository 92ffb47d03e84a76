// The stair as a picture.
#pragma once

#include <alp/report.h>

#include <string>
#include <vector>

namespace kb {

struct Rung {
    std::string name;
    std::vector<std::string> lines;  // what was written on it
    std::string reason;              // of a rung that does not apply
    bool applies = true;
};

// The five in order, lowest first; `cut` is set when a text did not fit and has to be shown elsewhere as well.
alp::Figure stair_figure(const std::vector<Rung>& rungs, bool& cut);
std::string rung_words(const Rung& rung);  // what was written on it, as one text; "n.v.t.…"; or that nothing was filled in

}  // namespace kb
