// The plan of a meeting as a list in which each phase can be left out, made longer or shorter, or moved forward. On the start page and in the
// meeting. Main thread, inside a frame.
#pragma once

#include <alp/host/plan.h>

#include <optional>
#include <string>

namespace alp::screens {

struct PlanPressed {
    std::optional<Plan> changed;    // as it was asked to become
    std::string label;              // what undo calls that
    std::optional<std::size_t> go;  // a phase to go to
};

// `here`: the phase that goes on, which is marked, and each can be gone to; none: the meeting has not begun.
PlanPressed draw_plan_list(const Plan& plan, int people, std::optional<std::size_t> here = {});

// "Dromen, Stil schrijven": those that are left out; empty: none.
std::string left_out_words(const Plan& plan);

}  // namespace alp::screens
