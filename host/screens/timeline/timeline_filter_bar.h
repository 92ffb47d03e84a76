// What the timeline can be narrowed down by: instrument, words, theme, period. Main thread, inside a frame.
#pragma once

#include "workspace/instrument_looks.h"
#include "workspace/timeline_filter.h"

namespace alp::screens {

class TimelineFilterBar {
public:
    TimelineFilterBar(workspace::OpenStore& store, workspace::TeamThemes& themes, workspace::InstrumentLooks& looks)
        : store_(store), themes_(themes), looks_(looks) {}

    void draw(workspace::TimelineFilter& filter, std::size_t found);  // found: as many meetings fit now

private:
    // What can be chosen among; made anew when the team's sessions or themes changed.
    struct TimelineChoices {
        std::vector<std::string> instruments, instrument_names, theme_names, period_names;
        std::vector<Id> theme_ids;
        std::vector<int> periods;
    };
    void fit_choices();
    void pick_instrument(workspace::TimelineFilter& filter) const;
    void pick_theme(workspace::TimelineFilter& filter) const;
    void pick_period(workspace::TimelineFilter& filter) const;

    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    workspace::InstrumentLooks& looks_;
    TimelineChoices choices_;
    // Team, lists, themes, revision and language that choices_ were made for.
    std::optional<std::tuple<Id, std::uint64_t, std::uint64_t, std::uint64_t, std::string>> made_for_;
};

}  // namespace alp::screens
