#include "workspace/timeline_filter.h"

namespace alp::workspace {

int year_of(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

bool FilteredTimeline::fits(const SessionHeader& header, const TimelineFilter& filter) {
    if (!filter.instrument.empty() && header.instrument != filter.instrument) return false;
    if (filter.theme && !themes_.use(filter.theme).sessions.contains(header.id)) return false;
    const Date day = local_date(header.held);
    if (filter.period > 0 && year_of(day) != filter.period) return false;
    if (filter.period == -12 && day < clock_.today() - std::chrono::days{365}) return false;
    return filter.text.empty() || search_.found(header.id);
}

const std::vector<Id>& FilteredTimeline::fitting(const TimelineFilter& filter) {
    search_.look_for(filter.text);
    const TimelineBasis basis{.filter = filter,
                              .team = store_.team_id(),
                              .day = clock_.today(),
                              .lists = store_.lists(),
                              .themes = filter.theme ? themes_.version() : 0,
                              .answers = filter.text.empty() ? 0 : search_.answers()};
    if (made_from_ == basis) return fitting_;
    made_from_ = basis;
    fitting_.clear();
    for (const store::SessionLine& line : store_.timeline())
        if (fits(line.header, filter)) fitting_.push_back(line.header.id);
    ++version_;
    return fitting_;
}

}  // namespace alp::workspace
