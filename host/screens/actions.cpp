// Acties: what the team agreed to do, over all instruments: who, by when, how it stands and what came of it.
#include "screens/actions.h"

#include "app/app.h"
#include "screens/action_status.h"
#include "screens/instrument_look.h"
#include "screens/long_list.h"
#include "screens/screen.h"

#include <alp/team.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>

namespace alp::screens {
namespace {

using namespace ui;

struct Page {
    Id team, open;  // open: the one that is shown with all there is to it
    ActionFilter filter;
    float open_height = 200;  // as it was drawn last
    bool go_there = false;    // scroll to the open one
    // The list, and what it was made from.
    ActionFilter listed;
    std::uint64_t revision = 0;
    Id listed_open;
    float listed_height = 0, scale = 0;
    Date day{};
    std::vector<Id> rows;
    LongList list;
} page;

float closed_height(const Action& action) { return em(action.effect.empty() ? 66 : 88); }

void list_actions(app::App& app) {
    const std::uint64_t revision = app.records().revision();
    const bool same = page.listed == page.filter && page.revision == revision && page.day == app.today();
    if (same && page.listed_open == page.open && page.listed_height == page.open_height && page.scale == em(1)) return;
    page.listed = page.filter, page.revision = revision, page.listed_open = page.open, page.listed_height = page.open_height,
    page.scale = em(1);
    page.day = app.today();
    page.rows.clear();
    std::vector<float> heights;
    for (const Action* action : actions_that_fit(app, page.filter)) {
        page.rows.push_back(action->id);
        heights.push_back(action->id == page.open ? page.open_height : closed_height(*action));
    }
    page.list.fit(heights, em(8));
}

void open_source(app::App& app, const Action& action) {
    const std::string step = action.step;
    if (app.open_session(action.session) && app.meeting()) app.meeting()->go_to(step);
}

void change(app::App& app, const char* label, const Id& id, const std::function<void(Action&)>& how) {
    app.edit_team(label, [&](Edit& edit) { edit.change<Action>(id, how); });
}

void pick_owner(app::App& app, const Action& action) {
    const bool external = action.level == Level::external;
    std::vector<std::string> names;
    std::vector<Id> ids;
    for (const Member* member : app.records().table<Member>().rows())
        if (member->team == app.books().team_id() && !has_left(*member, app.today())) {
            names.push_back(shown_name(*member));
            ids.push_back(member->id);
        }
    names.push_back(action.level == Level::team ? tr("the team") : tr("Nobody yet"));
    ids.push_back({});
    const std::string owner = action_owner(app, action);
    const int picked = pick("owner", owner.empty() ? std::string(tr("Who?")) : owner, names);
    if (picked < 0) return;
    change(app, tr("Owner chosen"), action.id,
           [&](Action& row) { (external ? row.asks : row.owner) = ids[static_cast<std::size_t>(picked)]; });
}

void pick_due(app::App& app, const Action& action) {
    const int weeks[] = {1, 2, 4, 6, 8, 13, 26};
    std::vector<std::string> names;
    for (const int count : weeks)
        names.push_back(
            filled(trn("In {} week: {}", "In {} weeks: {}", count), count, date_in_words(app.today() + std::chrono::days{7 * count})));
    names.push_back(tr("No date"));
    const std::string shown = action.due ? filled(tr("by {}"), short_date(*action.due)) : std::string(tr("By when?"));
    beside(button_width(shown.c_str()));
    const int picked = pick("due", shown, names);
    if (picked < 0) return;
    std::optional<Date> due;
    if (picked < static_cast<int>(std::size(weeks))) due = app.today() + std::chrono::days{7 * weeks[picked]};
    change(app, tr("Date chosen"), action.id, [&](Action& row) { row.due = due; });
}

void draw_ring(app::App& app, const Action& action) {
    for (const Action* old : earlier_of(app, action)) {
        std::string line = filled(tr("Before: {} · {}"), word_for(old->status), session_words(app, old->session));
        if (!old->effect.empty()) line += " · " + old->effect;
        quiet(line);
    }
    if (const Action* later = later_of(app, action)) quiet(filled(tr("Agreed again: {}"), session_words(app, later->session)));
    if (const Theme* theme = action.theme ? app.records().find<Theme>(action.theme) : nullptr) quiet(filled(tr("Theme: {}"), theme->name));
}

// What came of it, with the gentle check: this outlives the case it came from.
void draw_effect(app::App& app, const Action& action) {
    const bool read_only = app.books().read_only();
    const std::string of = filled("effect/{}", action.id.text());
    const auto keep = [&, id = action.id](const std::string& text) {
        app.records().type(app.books().team_id(), {}, tr("Effect changed"), of,
                           [&](Edit& edit) { edit.change<Action>(id, [&](Action& row) { row.effect = text; }); });
    };
    std::string effect = action.effect;
    text_box(tr("Effect##effect"), effect, {.hint = tr("What came of it?"), .enter_submits = true, .read_only = read_only});
    if (read_only) return;
    const bool writing = ImGui::IsItemActive();
    if (effect != action.effect) keep(effect);
    const Offered answer = privacy_offer(of, effect, writing);
    if (answer == Offered::nothing) return;
    app.records().flush();
    if (answer == Offered::replaced) keep(effect);
    app.records().flush();
}

// All there is to one action, to be changed where it stands.
void draw_open(app::App& app, const Action& action) {
    const Id id = action.id;
    const float top = ImGui::GetCursorScreenPos().y;
    begin_card("action", 0, 0x0F766E);
    words(action.text, Face::strong);
    quiet(action_source(app, action));
    gap(8);
    action_status(app, action);
    if (!app.books().read_only() && app.records().find<Action>(id)) {
        const Action& now = *app.records().find<Action>(id);
        beside(button_width(action_owner(app, now).c_str()));
        pick_owner(app, now);
        pick_due(app, *app.records().find<Action>(id));
    }
    gap(8);
    draw_effect(app, *app.records().find<Action>(id));
    draw_ring(app, *app.records().find<Action>(id));
    gap(8);
    if (app.books().session(action.session)) {
        if (button(tr("Open where it was agreed"))) open_source(app, *app.records().find<Action>(id));
        beside(button_width(tr("Close"), Kind::quiet));
    }
    if (button(tr("Close##action"), Kind::quiet)) page.open = {};
    end_card();
    const float height = ImGui::GetItemRectMax().y - top;
    if (std::abs(height - page.open_height) > 0.5f) page.open_height = height;
}

void draw_closed(app::App& app, const Action& action) {
    const Id id = action.id;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = closed_height(action), chip = action_status_width(app, action);
    // The row first, the things on it after.
    const Area press = area_below((action.text.substr(0, 80) + "##row").c_str(), {width, height}, 12);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 to{at.x + width, at.y + height};
    list->AddRectFilled(at, to, press.hovered ? wash(0x0F766E, 0.05f) : palette().card, em(12));
    list->AddRect(at, to, palette().line, em(12));
    const float inner = width - em(32), text_width = inner - chip - em(16);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(11)});
    one_line(action.text, text_width);
    std::string about = action_about(app, action);
    const auto before = earlier_of(app, action).size();
    if (before) about += " · " + filled(trn("came back {} time", "came back {} times", static_cast<long>(before)), before);
    ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(36)});
    one_line(about, text_width, Face::quiet, palette().quiet);
    if (!action.effect.empty()) {
        ImGui::SetCursorScreenPos({at.x + em(16), at.y + em(58)});
        one_line(filled(tr("What came of it: {}"), action.effect), inner, Face::quiet, palette().good);
    }
    ImGui::SetCursorScreenPos({to.x - em(16) - chip, at.y + em(16)});
    action_status(app, action);
    if (press.pressed) page.open = id;
}

template <typename E>
void pick_of(const char* id, E& value, std::initializer_list<std::pair<E, const char*>> choices) {
    std::vector<std::string> names;
    std::string shown;
    for (const auto& [one, name] : choices) {
        names.push_back(name);
        if (one == value) shown = name;
    }
    beside(button_width(shown.c_str()));
    if (const int picked = pick(id, shown, names); picked >= 0) value = (choices.begin() + picked)->first;
}

void pick_filter_owner(app::App& app) {
    std::vector<std::string> names{tr("Anyone"), tr("Nobody yet")};
    std::vector<Id> ids{{}, {}};
    std::string shown = page.filter.nobody ? names[1] : names[0];
    for (const Member* member : app.records().table<Member>().rows()) {
        if (member->team != app.books().team_id()) continue;
        names.push_back(shown_name(*member));
        ids.push_back(member->id);
        if (member->id == page.filter.owner) shown = names.back();
    }
    beside(button_width(shown.c_str()));
    const int picked = pick("who", shown, names);
    if (picked < 0) return;
    page.filter.owner = ids[static_cast<std::size_t>(picked)];
    page.filter.nobody = picked == 1;
}

void draw_filters(app::App& app) {
    const std::vector<std::string> statuses{tr("To do"),
                                            word_for(ActionStatus::open),
                                            word_for(ActionStatus::busy),
                                            word_for(ActionStatus::stuck),
                                            word_for(ActionStatus::done),
                                            word_for(ActionStatus::dropped),
                                            tr("All")};
    int status = static_cast<int>(page.filter.status);
    if (choice("status", statuses, status) && status >= 0) page.filter.status = static_cast<ActionFilter::Status>(status);
    gap(8);
    text_box(tr("Search an action##search"), page.filter.text, {.hint = tr("Search an action…"), .enter_submits = true, .width = em(220)});
    pick_of<int>("level", page.filter.level,
                 {{-1, tr("Every level")}, {0, tr("Individual level")}, {1, tr("Team level")}, {2, tr("External level")}});
    pick_filter_owner(app);
    using Due = ActionFilter::Due;
    pick_of<Due>("due", page.filter.due,
                 {{Due::any, tr("Any day")},
                  {Due::late, tr("Day has passed")},
                  {Due::week, tr("Within a week")},
                  {Due::month, tr("Within a month")},
                  {Due::none, tr("Without a day")}});
    beside(em(150));
    if (choice_chip(tr("Came back"), page.filter.returned)) page.filter.returned = !page.filter.returned;
}

}  // namespace

void show_action(app::App& app, const Id& action) {
    page.team = app.books().team_id();
    page.filter = {};
    page.filter.status = ActionFilter::Status::all;
    page.open = action;
    page.go_there = true;
    app.show(app::Screen::actions);
}

void draw_actions(app::App& app) {
    if (page.team != app.books().team_id()) page = {}, page.team = app.books().team_id();
    const auto& all = app.records().table<Action>().rows();
    if (std::none_of(all.begin(), all.end(), [&](const Action* action) { return action->team == page.team; })) {
        words(tr("Here all actions of the team will stand, whatever the instrument they were agreed with."));
        if (button(tr("To Today"), Kind::primary)) app.show(app::Screen::today);
        return;
    }
    draw_filters(app);
    gap(8);
    list_actions(app);
    const long count = static_cast<long>(page.rows.size());
    quiet(filled(trn("{} action", "{} actions", count), count) + "  ·  " +
          tr("Keys on a status: g done, l in progress, v stuck, x dropped, s two weeks later."));
    gap(8);
    if (page.rows.empty()) quiet(tr("No action fits. Choose less."));
    if (std::exchange(page.go_there, false)) {
        const auto at = std::find(page.rows.begin(), page.rows.end(), page.open) - page.rows.begin();
        float y = ImGui::GetCursorPosY();
        for (long i = 0; i < at && i < count; ++i) y += page.list.height(static_cast<std::size_t>(i));
        ImGui::SetScrollY(std::max(0.0f, y - em(120)));
    }
    page.list.draw([&](std::size_t i) {
        const Action* action = app.records().find<Action>(page.rows[i]);
        if (!action) return;
        ImGui::PushID(action->id.text().c_str());
        if (action->id == page.open) draw_open(app, *action);
        else draw_closed(app, *action);
        ImGui::PopID();
    });
}

}  // namespace alp::screens
