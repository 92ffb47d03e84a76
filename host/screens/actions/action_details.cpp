#include "screens/actions/action_details.h"

#include "screens/shared/action_status.h"

#include <alp/team.h>
#include <alp/ui/date_field.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <cmath>

namespace alp::screens {

using namespace ui;

void ActionDetails::change(const char* label, const Id& action, const std::function<void(Action&)>& how) {
    teams_.edit(label, [&](Edit& edit) { edit.change<Action>(action, how); });
}

void ActionDetails::pick_owner(const Action& action) {
    const bool external = action.level == Level::external;
    std::vector<std::string> names;
    std::vector<Id> ids;
    for (const Member* member : store_.records().table<Member>().rows())
        if (member->team == store_.team_id() && !has_left(*member, actions_.today())) {
            names.push_back(shown_name(*member));
            ids.push_back(member->id);
        }
    names.push_back(action.level == Level::team ? tr("the team") : tr("Nobody yet"));
    ids.push_back({});
    const std::string owner = actions_.owner(action);
    const int picked = pick("owner", owner.empty() ? std::string(tr("Who?")) : owner, names);
    if (picked < 0) return;
    change(tr("Owner chosen"), action.id, [&](Action& row) { (external ? row.asks : row.owner) = ids[static_cast<std::size_t>(picked)]; });
}

void ActionDetails::pick_due(const Action& action) {
    const std::string shown = action.due ? filled(tr("by {}"), short_date(*action.due)) : std::string(tr("By when?"));
    beside(button_width(shown.c_str()));
    std::optional<Date> due = action.due;
    if (date_field("due", due, {.shown = shown, .weeks = action_weeks, .from = actions_.today()}))
        change(tr("Date chosen"), action.id, [&](Action& row) { row.due = due; });
}

// The same action in the meetings before and after.
void ActionDetails::draw_ring(const Action& action) {
    for (const Action* old : actions_.earlier_of(action)) {
        std::string line = filled(tr("Before: {} · {}"), word_for(old->status), looks_.session_words(old->session));
        if (!old->effect.empty()) line += " · " + old->effect;
        quiet(line);
    }
    if (const Action* later = actions_.later_of(action)) quiet(filled(tr("Agreed again: {}"), looks_.session_words(later->session)));
    const Theme* theme = action.theme ? store_.records().find<Theme>(action.theme) : nullptr;
    if (theme) quiet(filled(tr("Theme: {}"), theme->name));
}

// What came of it, with the gentle check: this outlives the case it came from.
void ActionDetails::draw_effect(const Action& action) {
    Records& records = store_.records();
    const bool read_only = store_.read_only();
    const std::string of = filled("effect/{}", action.id.text());
    const auto keep = [&, id = action.id](const std::string& text) {
        records.type(store_.team_id(), {}, tr("Effect changed"), of,
                     [&](Edit& edit) { edit.change<Action>(id, [&](Action& row) { row.effect = text; }); });
    };
    std::string effect = action.effect;
    text_box(tr("Effect##effect"), effect, {.hint = tr("What came of it?"), .enter_submits = true, .read_only = read_only});
    if (read_only) return;
    const bool writing = ImGui::IsItemActive();
    if (effect != action.effect) keep(effect);
    Surroundings team;
    for (const Member* member : records.table<Member>().rows())
        if (member->team == store_.team_id()) team.known.push_back(member->name);
    const Offered answer = privacy_offer(team, of, effect, writing);
    if (answer == Offered::nothing) return;
    records.flush();
    if (answer == Offered::replaced) keep(effect);
    records.flush();
}

void ActionDetails::open_source(const Action& action) {
    meetings_.open_then(action.session, [step = action.step](workspace::Meeting& meeting) { meeting.go_to(step); });
}

bool ActionDetails::draw(const Action& action) {
    const Id id = action.id;  // each part may change the row
    const auto now = [&]() -> const Action& { return *actions_.find(id); };
    const float top = ImGui::GetCursorScreenPos().y;
    begin_card("action", 0, 0x0F766E);
    words(action.text, Face::strong);
    quiet(actions_.source(action));
    gap(8);
    action_status(actions_, action);
    if (!store_.read_only()) {
        beside(button_width(actions_.owner(now()).c_str()));
        pick_owner(now());
        pick_due(now());
    }
    gap(8);
    draw_effect(now());
    draw_ring(now());
    gap(8);
    if (store_.session(now().session)) {
        if (button(tr("Open where it was agreed"))) open_source(now());
        beside(button_width(tr("Close"), Kind::quiet));
    }
    const bool closed = button(tr("Close##action"), Kind::quiet);
    end_card();
    const float height = ImGui::GetItemRectMax().y - top;
    if (std::abs(height - height_) > 0.5f) height_ = height;
    return closed;
}

}  // namespace alp::screens
