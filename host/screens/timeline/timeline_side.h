// Beside the timeline: the thread of a theme, and how a meeting grew. Main thread, inside a frame.
#pragma once

#include "screens/shared/thread_chart.h"
#include "shell/navigator.h"
#include "workspace/meeting_moments.h"
#include "workspace/replays.h"
#include "workspace/team_themes.h"

namespace alp::screens {

// The thread of one theme, small.
class ThreadCard {
public:
    ThreadCard(workspace::OpenStore& store, workspace::TeamThemes& themes, shell::Navigator& navigator, ThreadChart chart)
        : store_(store), themes_(themes), navigator_(navigator), threads_(store), chart_(std::move(chart)) {}
    void draw(const Id& theme);  // none: the one that came back most

private:
    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    shell::Navigator& navigator_;
    workspace::ThemeThreads threads_;
    ThreadChart chart_;
};

// The name of a meeting, and its moments on a slider, each to be looked at.
class MomentsCard {
public:
    MomentsCard(workspace::OpenStore& store, workspace::Meetings& meetings, workspace::Replays& replays, workspace::InstrumentLooks& looks)
        : store_(store), meetings_(meetings), replays_(replays), looks_(looks), moments_(store) {}
    void draw(const Id& session);

private:
    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    workspace::Replays& replays_;
    workspace::InstrumentLooks& looks_;
    workspace::MeetingMoments moments_;
    Id session_;  // that at_ is of
    int at_ = 0;
};

class TimelineSide {
public:
    TimelineSide(ThreadCard thread, MomentsCard moments) : thread_(std::move(thread)), moments_(std::move(moments)) {}
    // From the cursor down; stays in sight while a list of this height, in screen pixels, goes by, and never makes the page longer.
    void draw(const Id& theme, const Id& session, float width, float list_height);

private:
    ThreadCard thread_;
    MomentsCard moments_;
    float height_ = 0;  // as it was drawn last
};

}  // namespace alp::screens
