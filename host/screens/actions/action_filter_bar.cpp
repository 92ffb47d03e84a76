#include "screens/actions/action_filter_bar.h"

#include <alp/team.h>
#include <alp/ui/parts.h>

namespace alp::screens {

using namespace ui;
using workspace::ActionFilter;

namespace {

template <typename E>
void pick_value(const char* id, E& value, std::initializer_list<std::pair<E, const char*>> choices) {
    std::vector<std::string> names;
    std::string shown;
    for (const auto& [one, name] : choices) {
        names.push_back(name);
        if (one == value) shown = name;
    }
    beside(button_width(shown.c_str()));
    if (const int picked = pick(id, shown, names); picked >= 0) value = (choices.begin() + picked)->first;
}

void pick_whose(workspace::OpenStore& store, ActionFilter& filter) {
    std::vector<std::string> names{tr("Anyone"), tr("Nobody yet")};
    std::vector<Id> ids{{}, {}};
    std::string shown = filter.nobody ? names[1] : names[0];
    for (const Member* member : store.records().table<Member>().rows()) {
        if (member->team != store.team_id()) continue;
        names.push_back(shown_name(*member));
        ids.push_back(member->id);
        if (member->id == filter.owner) shown = names.back();
    }
    beside(button_width(shown.c_str()));
    const int picked = pick("who", shown, names);
    if (picked < 0) return;
    filter.owner = ids[static_cast<std::size_t>(picked)];
    filter.nobody = picked == 1;
}

}  // namespace

void draw_action_filter(workspace::OpenStore& store, ActionFilter& filter) {
    const std::vector<std::string> statuses{tr("To do"),
                                            word_for(ActionStatus::open),
                                            word_for(ActionStatus::busy),
                                            word_for(ActionStatus::stuck),
                                            word_for(ActionStatus::done),
                                            word_for(ActionStatus::dropped),
                                            tr("All")};
    int status = static_cast<int>(filter.status);
    if (choice("status", statuses, status) && status >= 0) filter.status = static_cast<ActionFilter::Status>(status);
    gap(8);
    text_box(tr("Search an action##search"), filter.text, {.hint = tr("Search an action…"), .enter_submits = true, .width = em(220)});
    pick_value<int>("level", filter.level,
                    {{-1, tr("Every level")}, {0, tr("Individual level")}, {1, tr("Team level")}, {2, tr("External level")}});
    pick_whose(store, filter);
    using Due = ActionFilter::Due;
    pick_value<Due>("due", filter.due,
                    {{Due::any, tr("Any day")},
                     {Due::late, tr("Day has passed")},
                     {Due::week, tr("Within a week")},
                     {Due::month, tr("Within a month")},
                     {Due::none, tr("Without a day")}});
    beside(em(150));
    if (choice_chip(tr("Came back"), filter.returned)) filter.returned = !filter.returned;
}

}  // namespace alp::screens
