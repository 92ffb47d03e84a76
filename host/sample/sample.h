// The example teams that ship with the program: assets/sample/*.json made into rows with their history. No ImGui, no
// SQL.
#pragma once

#include <alp/operation.h>

#include <filesystem>
#include <functional>

namespace alp::sample {

struct Example {
    Rows rows;
    std::vector<Operation> operations;  // as if the team had typed it on the day: the growth can be replayed
};

// The meetings of the examples were held before this day; what was done in their teams on it or later is somebody's own.
inline const Date own_since = Date{std::chrono::year{2017} / 1 / 1};

// One per team, in the language of the screen. Every team has example set. `outline`: of the instrument with that id,
// for the stored session; an example whose instrument is not there is left out. Throws std::runtime_error with a
// sentence when a file is not as it should be.
std::vector<Example> examples(const std::filesystem::path& folder,
                              const std::function<const Json*(std::string_view id)>& outline);

}  // namespace alp::sample
