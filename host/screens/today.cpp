// Vandaag: what did we agree, is it time to look back, and which instrument now.
#include "screens/today.h"

#include "app/app.h"
#include "screens/actions.h"
#include "screens/instrument_look.h"
#include "screens/screen.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <tuple>

namespace alp::screens {
namespace {

using namespace ui;

constexpr std::size_t most_actions = 5;

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

// The first five that are open, and among them those that were finished here today, so that one sees what one did.
void list_actions(app::App& app, TodayList& list, bool afresh) {
    std::vector<const Action*> shown;
    if (!afresh)
        for (const Id& id : list.actions)
            if (const Action* action = app.records().find<Action>(id); action && !app::is_open(*action) && !later_of(app, *action))
                shown.push_back(action);  // not one that goes on as another
    const auto& open = app.books().open_actions();
    shown.insert(shown.end(), open.begin(), open.begin() + static_cast<std::ptrdiff_t>(std::min(open.size(), most_actions)));
    std::stable_sort(shown.begin(), shown.end(), [](const Action* a, const Action* b) {
        return std::pair(a->due.value_or(Date::max()), a->id) < std::pair(b->due.value_or(Date::max()), b->id);
    });
    list.actions.clear();
    for (const Action* action : shown) list.actions.push_back(action->id);
    list.more = open.size() - std::min(open.size(), most_actions);
}

const TodayList& list_for(app::App& app) {
    struct Of {
        Id team;
        Date day;
        std::uint64_t lists = 0, revision = 0;
        std::string language;
        bool operator==(const Of&) const = default;
    };
    static Of of;
    static TodayList list;
    const Of now{app.books().team_id(), app.today(), app.books().lists(), app.records().revision(), language()};
    if (now == of) return list;
    list_actions(app, list, now.team != of.team || now.day != of.day);
    of = now;
    list.due = look_backs_due(app);
    list.next = next_look_back(app);
    list.newest = newest_to_look_back_on(app);
    list.going_on = going_on_looking_back(app);
    list.suggested = suggestions(app, list.due);
    return list;
}

void draw_interrupted(app::App& app) {
    const auto interrupted = app.interrupted();
    if (!interrupted) return;
    begin_card("interrupted", 0, 0, wash(0xB45309, 0.10f));
    words(filled(tr("{}: interrupted on {} at {}. Go on where you were?"), instrument_look(app, interrupted->line.header).name,
                 date_in_words(local_date(interrupted->at)), time_of_day(interrupted->at)));
    gap(8);
    if (button(tr("Go on"), Kind::primary)) app.open_session(interrupted->line.header.id);
    end_card();
    gap(16);
}

}  // namespace

void draw_today(app::App& app) {
    question(capitalised(date_in_words(app.today())));
    if (const Team* team = app.team()) {
        std::string line = team->example ? filled(tr("{} · example to practise with"), team->name) : team->name;
        quiet(line);
    }
    gap(16);
    draw_interrupted(app);
    const TodayList& list = list_for(app);
    const float there = ImGui::GetContentRegionAvail().x;
    if (there > em(760)) {
        const float left = (there - em(20)) * 0.6f;
        const ImVec2 start = ImGui::GetCursorPos();
        ImGui::BeginGroup();
        draw_agreed(app, list, left);
        ImGui::EndGroup();
        const float bottom = ImGui::GetCursorPosY();
        ImGui::SetCursorPos({start.x + left + em(20), start.y});
        ImGui::BeginGroup();
        draw_time_to_look_back(app, list, there - left - em(20));
        ImGui::EndGroup();
        ImGui::SetCursorPos({start.x, std::max(bottom, ImGui::GetCursorPosY())});
    } else {
        draw_agreed(app, list, 0);
        gap();
        draw_time_to_look_back(app, list, 0);
    }
    gap(20);
    draw_choice_of_instruments(app, list);
}

}  // namespace alp::screens
