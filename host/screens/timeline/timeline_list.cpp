#include "screens/timeline/timeline_list.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void TimelineList::show_all() {
    filter_ = {};
    pointed_at_ = {};
}

// With what is there no more.
void TimelineList::keep_up() {
    if (!store_.session(pointed_at_)) pointed_at_ = store_.timeline().front().header.id;
    if (filter_.theme && !store_.records().find<Theme>(filter_.theme)) filter_.theme = {};
}

void TimelineList::fit_rows(const std::vector<Id>& meetings) {
    const std::pair wanted(meetings_.version(), em(1));
    if (fitted_for_ == wanted) return;
    fitted_for_ = wanted;
    rows_.clear();
    std::vector<float> heights;
    for (const Id& id : meetings) {
        const store::SessionLine* session = store_.session(id);
        if (!session) continue;
        const int year = workspace::year_of(local_date(session->header.held));
        if (rows_.empty() || rows_.back().year != year) {
            if (!rows_.empty()) rows_.back().last = true;
            rows_.push_back({{}, year, false});
            heights.push_back(em(26));
        }
        rows_.push_back({id, year, false});
        heights.push_back(timeline_card_height());
    }
    if (!rows_.empty()) rows_.back().last = true;
    list_.fit(heights, timeline_card_spacing());
}

void TimelineList::draw() {
    keep_up();
    const std::vector<Id>& meetings = meetings_.fitting(filter_);
    fit_rows(meetings);
    filters_.draw(filter_, meetings.size());
    gap(16);
    if (rows_.empty()) quiet(meetings_.searching() ? tr("Searching…") : tr("No meeting fits. Choose less, or show everything."));
    list_.draw(0, list_.size(), 2, [&](std::size_t i) {
        const TimelineRow& row = rows_[i];
        if (!row.session) return heading(std::to_string(row.year));
        const store::SessionLine* session = store_.session(row.session);
        if (session && card_.draw(*session, row.last)) pointed_at_ = row.session;
    });
}

}  // namespace alp::screens
