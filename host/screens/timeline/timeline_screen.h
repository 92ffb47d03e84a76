// Tijdlijn: the meetings of the team over all instruments. Main thread, inside a frame.
#pragma once

#include "screens/timeline/timeline_bin.h"
#include "screens/timeline/timeline_list.h"
#include "screens/timeline/timeline_side.h"
#include "workspace/workspace.h"

namespace alp::screens {

class TimelineScreen : public shell::Screen {
public:
    TimelineScreen(workspace::OpenStore& store, shell::Navigator& navigator, TimelineList list, TimelineSide side, TimelineBin bin);

    std::string_view id() const override { return "timeline"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    void commands(std::vector<shell::Command>& all) override;
    void left() override { bin_.close(); }  // who comes back to the timeline sees the timeline
    void draw() override;

private:
    void follow_team();
    void draw_empty();
    void draw_list();

    workspace::OpenStore& store_;
    shell::Navigator& navigator_;
    TimelineList list_;
    TimelineSide side_;
    TimelineBin bin_;
    Id team_;  // that the filter and the bin are of
};

void add_timeline(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
