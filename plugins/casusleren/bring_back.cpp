// cl.0: the open actions of earlier meetings, what came of them, and the year so far.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

const Rating* effect_of(const Session& session, const std::string& action) {
    const auto ratings = session.ratings(effect_scale, action);
    return ratings.empty() ? nullptr : ratings.front();
}

constexpr int too_early = 3;
std::vector<std::string> effects() { return {tr("Helped"), tr("Helped partly"), tr("Did not help"), tr("Too early to tell")}; }
int chosen_effect(const Rating& rating) { return rating.value ? helped - static_cast<int>(*rating.value) : too_early; }

// What was said of it in an earlier meeting; it came back because it was not done yet.
std::string earlier_effect(const Session& session, const std::string& action) {
    for (const Scored& scored : session.past().scored(action))
        if (const int chosen = chosen_effect(scored.row); scored.row.scale == effect_scale && chosen >= 0 && chosen <= too_early)
            return filled("{}: {}", short_date(local_date(scored.held)), effects()[static_cast<std::size_t>(chosen)]);
    return {};
}

void draw_effect(Desk& desk, const Action& action) {
    const std::string id = action.id.text();
    const Rating* there = effect_of(desk.session, id);
    const auto words = effects();
    int chosen = there ? chosen_effect(*there) : -1;
    if (!desk.writable()) {
        if (chosen >= 0 && chosen <= too_early) ui::chip(words[static_cast<std::size_t>(chosen)]);
        return;
    }
    ui::quiet(tr("Did it help?"));
    if (const std::string before = earlier_effect(desk.session, id); !before.empty() && !there) ui::quiet(before);
    if (!ui::choice("helped", words, chosen, true)) return;
    if (chosen < 0) desk.session.edit(tr("Effect taken back"), [&](Edit& edit) { edit.remove<Rating>(there->id); });
    else
        desk.session.rate(at::bring_back, effect_scale, id, {},
                          chosen == too_early ? std::nullopt : std::optional<double>(helped - chosen));
}

void draw_year(Desk& desk) {
    const Year& year = desk.reading.year();
    if (year.cases == 0) return;
    ui::begin_card("year");
    ui::heading(filled(trn("{} case in the past year", "{} cases in the past year", year.cases), year.cases));
    ui::gap(6);
    const auto listed = [](const auto& counts) {
        std::string line;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, counts.size()); ++i)
            line += (i ? " · " : "") + filled("{} ({}×)", counts[i].first->brief.shown(), counts[i].second);
        return line;
    };
    if (!year.missed.empty()) ui::words(filled(tr("Most often not visible: {}"), listed(year.missed)));
    if (!year.returned.empty()) ui::words(filled(tr("Lessons came back about: {}"), listed(year.returned)));
    ui::end_card();
    ui::gap();
}

}  // namespace

void draw_bring_back(Desk& desk) {
    draw_before_we_begin(desk);
    ui::open_action_list(desk.session, [&](const Action& action) { draw_effect(desk, action); });
    ui::gap();
    draw_year(desk);
}

}  // namespace cl
