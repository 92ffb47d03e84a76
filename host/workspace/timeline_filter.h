// The meetings of the open team that fit what a coach asked for. Main thread.
#pragma once

#include "workspace/clock.h"
#include "workspace/meeting_search.h"
#include "workspace/team_themes.h"

namespace alp::workspace {

struct TimelineFilter {
    std::string instrument;  // id; empty: all
    Id theme;                // none: all
    int period = 0;          // a year; 0: always; -12: the last twelve months
    std::string text;        // words said in it
    bool operator==(const TimelineFilter&) const = default;
    bool empty() const { return *this == TimelineFilter{}; }
};

int year_of(Date day);

class FilteredTimeline {
public:
    FilteredTimeline(OpenStore& store, TeamThemes& themes, const Clock& clock, MeetingSearch search)
        : store_(store), themes_(themes), clock_(clock), search_(std::move(search)) {}

    // Newest first; made anew when the filter, the team's sessions or what is known of them changed. Valid until the next call.
    const std::vector<Id>& fitting(const TimelineFilter& filter);
    std::uint64_t version() const { return version_; }    // rises when fitting() made another list
    bool searching() const { return search_.busy(); }     // for the words

private:
    struct TimelineBasis {
        TimelineFilter filter;
        Id team;
        Date day;
        std::uint64_t lists, themes, answers;
        bool operator==(const TimelineBasis&) const = default;
    };
    bool fits(const SessionHeader& header, const TimelineFilter& filter);

    OpenStore& store_;
    TeamThemes& themes_;
    const Clock& clock_;
    MeetingSearch search_;
    std::optional<TimelineBasis> made_from_;
    std::vector<Id> fitting_;
    std::uint64_t version_ = 0;
};

}  // namespace alp::workspace
