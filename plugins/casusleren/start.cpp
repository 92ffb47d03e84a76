// Before the case: what is told here stays here, and who does what.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

constexpr std::string_view agreed_at = at::bring_back;  // the step under which the promise is kept

bool agreed(const Session& session) {
    const Progress* progress = session.progress(agreed_at);
    return progress && progress->stage == Stage::agreed;
}

}  // namespace

bool gives_advice(const Session& session) {
    const auto steps = session.steps();
    return std::any_of(steps.begin(), steps.end(), [](const Step* one) { return one->id == at::options; });
}

void draw_role(Desk& desk, Role role) {
    const auto& people = desk.reading.people();
    const std::string holder = holder_of(desk.session, role);
    if (!desk.writable() || people.empty()) {
        if (!holder.empty()) ui::quiet(filled("{}: {}", word_for(role), holder));
        return;
    }
    std::vector<std::string> words;
    for (const Person& person : people) words.push_back(person.name);
    words.push_back(tr("Nobody yet"));
    const std::string shown = filled("{}: {}", word_for(role), holder.empty() ? tr("who?") : holder);
    const std::string id = filled("role-{}", static_cast<int>(role));
    const int picked = ui::pick(id.c_str(), shown, words);
    if (picked >= 0)
        give_role(desk.session, role,
                  static_cast<std::size_t>(picked) < people.size() ? people[static_cast<std::size_t>(picked)].id : Id{});
}

void draw_before_we_begin(Desk& desk) {
    ui::begin_card("begin", 0, colour);
    ui::heading(tr("Before we begin"));
    ui::gap(6);
    bool on = agreed(desk.session);
    ui::words(tr("“What is told here stays here.”"), ui::Face::heading);
    ui::quiet(std::string(gives_advice(desk.session) ? tr("Facts first. No advice before ‘What else is possible’.")
                                                     : tr("Facts first, and no advice: this form looks and learns.")) +
              " " + tr("The bringer closes each round. No names of residents."));
    ui::gap(6);
    if (!desk.writable()) {
        ui::quiet(on ? tr("Agreed by the team.") : tr("Not agreed at this meeting."));
    } else if (ui::check(tr("We agree on that"), on)) {
        desk.session.set_progress(on ? tr("Agreed that it stays here") : tr("Agreement taken back"), agreed_at, "",
                                  [&](Progress& row) { row.stage = on ? Stage::agreed : Stage::open; });
    }
    ui::gap(8);
    bool first = true;
    for (const Role role : all_roles) {
        const std::string holder = holder_of(desk.session, role);
        if (!std::exchange(first, false) && desk.writable())
            ui::beside(ui::button_width(filled("{}: {}", word_for(role), holder.empty() ? tr("who?") : holder).c_str()));
        draw_role(desk, role);
    }
    ui::end_card();
    ui::gap();
}

}  // namespace cl
