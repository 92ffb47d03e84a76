#include "screens/timeline/timeline_filter_bar.h"

#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using workspace::TimelineFilter;

namespace {

std::string period_word(int period) {
    return period == 0 ? std::string(tr("Every period")) : period == -12 ? std::string(tr("Last twelve months")) : std::to_string(period);
}

}  // namespace

void TimelineFilterBar::fit_choices() {
    const std::tuple wanted(store_.team_id(), store_.lists(), themes_.version(), store_.records().revision(), language());
    if (made_for_ == wanted) return;
    made_for_ = wanted;
    choices_ = {{""}, {tr("Everything")}, {tr("Every theme")}, {}, {Id{}}, {0, -12}};
    for (const store::SessionLine& line : store_.timeline()) {
        const int year = workspace::year_of(local_date(line.header.held));
        if (choices_.periods.back() != year) choices_.periods.push_back(year);
        if (std::ranges::find(choices_.instruments, line.header.instrument) != choices_.instruments.end()) continue;
        choices_.instruments.push_back(line.header.instrument);
        choices_.instrument_names.push_back(looks_.of(line.header).name);
    }
    for (const int period : choices_.periods) choices_.period_names.push_back(period_word(period));
    std::vector<std::pair<std::string, Id>> named;
    for (const Theme* theme : store_.records().table<Theme>().rows())
        if (themes_.use(theme->id).words) named.emplace_back(theme->name, theme->id);
    std::sort(named.begin(), named.end());
    for (auto& [name, id] : named) {
        choices_.theme_names.push_back(std::move(name));
        choices_.theme_ids.push_back(id);
    }
}

void TimelineFilterBar::pick_instrument(TimelineFilter& filter) const {
    const auto& all = choices_.instruments;
    int chosen = static_cast<int>(std::ranges::find(all, filter.instrument) - all.begin());
    if (choice("instrument", choices_.instrument_names, chosen) && chosen >= 0) filter.instrument = all[static_cast<std::size_t>(chosen)];
}

void TimelineFilterBar::pick_theme(TimelineFilter& filter) const {
    const Theme* now = filter.theme ? store_.records().find<Theme>(filter.theme) : nullptr;
    const std::string label = now ? filled(tr("Theme: {}"), now->name) : std::string(tr("Every theme"));
    beside(button_width(label.c_str()));
    if (const int picked = pick("theme", label, choices_.theme_names); picked >= 0)
        filter.theme = choices_.theme_ids[static_cast<std::size_t>(picked)];
}

void TimelineFilterBar::pick_period(TimelineFilter& filter) const {
    const std::string label = period_word(filter.period);
    beside(button_width(label.c_str()));
    if (const int picked = pick("period", label, choices_.period_names); picked >= 0)
        filter.period = choices_.periods[static_cast<std::size_t>(picked)];
}

void TimelineFilterBar::draw(TimelineFilter& filter, std::size_t found) {
    fit_choices();
    pick_instrument(filter);
    gap(8);
    text_box(tr("Search in the timeline##text"), filter.text,
             {.hint = tr("Words that were said…"), .enter_submits = true, .width = em(240)});
    pick_theme(filter);
    pick_period(filter);
    if (filter.empty()) return;
    beside(button_width(tr("Show everything"), Kind::quiet));
    if (button(tr("Show everything"), Kind::quiet)) filter = {};
    gap(4);
    const auto all = static_cast<long>(store_.timeline().size());
    quiet(filled(trn("{} of {} meeting", "{} of {} meetings", all), found, all));
}

}  // namespace alp::screens
