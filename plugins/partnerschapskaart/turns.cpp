// The round: one label in turn, no debate. Shows quietly who has not had a turn.
#include "desk.h"
#include "people.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

void move_on(Desk& desk, Round round, const std::vector<Person>& people) {
    if (round.now && !round.had_turn(round.now)) round.had.push_back(round.now);
    round.now = next_turn(round, people);
    set_round(desk.session, desk.column(), tr("Next turn"), round);
    write_on(desk);
}

void begin_again(Desk& desk, Round round, const std::vector<Person>& people) {
    round.had.clear();
    round.now = {};
    ++round.number;
    round.now = next_turn(round, people);
    set_round(desk.session, desk.column(), tr("New round"), round);
    write_on(desk);
}

}  // namespace

bool somebody_has_turn(const Desk& desk) {
    return desk.place.way == Way::turns && desk.column() < column_count && desk.writable() && round_of(desk.session, desk.column()).now;
}

void pass_turn_on(Desk& desk) { move_on(desk, round_of(desk.session, desk.column()), desk.card.people()); }

void draw_turns(Desk& desk) {
    const auto& people = desk.card.people();
    const Round round = round_of(desk.session, desk.column());
    if (people.empty()) {
        ui::quiet(tr("Say at the start of a meeting who is here; then you see who has not had a turn yet."));
        ui::gap(8);
        return;
    }
    ImGui::PushID("turns");
    std::size_t left = 0;
    for (const Person& person : people) left += !round.had_turn(person.id);
    std::string line = filled(tr("Round {} · one label in turn, no debate"), round.number);
    line += " · " + (left ? filled(trn("{} person still to come", "{} people still to come", static_cast<long>(left)), left)
                          : std::string(tr("everyone had a turn")));
    ui::quiet(line);
    ui::gap(6);
    const auto pressed = people_chips(
        people, [&](const Person& p) { return round.had_turn(p.id); }, [&](const Person& p) { return round.now == p.id; });
    if (pressed && desk.writable()) {
        Round changed = round;
        changed.now = *pressed;
        std::erase(changed.had, *pressed);
        set_round(desk.session, desk.column(), tr("Turn given"), changed);
        write_on(desk);
    }
    if (desk.writable()) {
        const char* on = left == 0 ? tr("Another round") : round.now ? tr("Next person") : tr("Begin the round");
        ui::beside(ui::button_width(on, ui::Kind::primary));
        if (ui::button(on, ui::Kind::primary)) {
            if (left == 0) begin_again(desk, round, people);
            else move_on(desk, round, people);
        }
        const char* with_name = tr("Put the name with the label");
        const float wide = ui::face(ui::Face::text)->CalcTextSizeA(ui::face(ui::Face::text)->FontSize, 1e9f, 0, with_name).x + ui::em(32);
        ui::beside(wide);
        if (ui::check(with_name, desk.place.authors)) write_on(desk);
    }
    ImGui::PopID();
    ui::gap(10);
}

}  // namespace pk
