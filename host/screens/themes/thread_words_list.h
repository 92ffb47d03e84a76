// What was said about a theme, meeting by meeting; a sentence opens its meeting. Main thread, inside a frame.
#pragma once

#include <alp/ui/virtual_list.h>
#include <alp/ui/widgets.h>
#include "workspace/instrument_looks.h"
#include "workspace/looks_on_lines.h"
#include "workspace/meetings.h"
#include "workspace/team_themes.h"
#include "workspace/theme_thread.h"

namespace alp::screens {

// "Partnerschapskaart 12 jan 2016", also of a meeting that is not in the timeline.
std::string day_and_instrument(workspace::InstrumentLooks& looks, const Id& session, const std::string& instrument, Time held);

class ThreadWordsList {
public:
    ThreadWordsList(workspace::OpenStore& store, workspace::TeamThemes& themes, workspace::Meetings& meetings,
                    workspace::InstrumentLooks& looks)
        : store_(store), themes_(themes), meetings_(meetings), looks_(looks) {}
    void draw(const workspace::ThemeThread& thread);

private:
    std::string since(const Said& said);  // what a look back made of it; empty: nothing
    std::vector<ui::LabelMark> marks_of(const Said& said);
    void fit_rows(const workspace::ThemeThread& thread);
    bool draw_sentence(const Said& said);

    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    workspace::Meetings& meetings_;
    workspace::InstrumentLooks& looks_;
    workspace::LooksOnLines looked_back_{store_};
    std::vector<int> rows_;  // a word of the thread; below 0: the heading of the meeting of word -1 - row
    ui::VirtualList list_;
    std::optional<std::tuple<std::uint64_t, std::uint64_t, float, float>> fitted_for_;  // version of the thread, revision, width, size of text
};

}  // namespace alp::screens
