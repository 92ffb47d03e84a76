// The meetings of the team, newest first, a heading per year; above them what they can be narrowed down by. Main thread, inside a frame.
#pragma once

#include <alp/ui/virtual_list.h>
#include "screens/timeline/timeline_card.h"
#include "screens/timeline/timeline_filter_bar.h"

namespace alp::screens {

class TimelineList {
public:
    TimelineList(workspace::OpenStore& store, workspace::FilteredTimeline meetings, TimelineFilterBar filters, TimelineCard card)
        : store_(store), meetings_(std::move(meetings)), filters_(std::move(filters)), card_(std::move(card)) {}

    void draw();         // only while the team has meetings
    void show_all();     // forgets the filter, and what was pointed at
    const Id& theme() const { return filter_.theme; }           // that is filtered by; none: any
    const Id& pointed_at() const { return pointed_at_; }        // a meeting of the timeline, once it was drawn

private:
    struct TimelineRow {
        Id session;         // none: the heading of the year
        int year = 0;
        bool last = false;  // of its year
    };
    void keep_up();
    void fit_rows(const std::vector<Id>& meetings);

    workspace::OpenStore& store_;
    workspace::FilteredTimeline meetings_;
    TimelineFilterBar filters_;
    TimelineCard card_;
    workspace::TimelineFilter filter_;
    Id pointed_at_;
    std::vector<TimelineRow> rows_;
    ui::VirtualList list_;
    std::optional<std::pair<std::uint64_t, float>> fitted_for_;  // version of meetings_, and size of the text
};

}  // namespace alp::screens
