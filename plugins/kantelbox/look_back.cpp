// Step kb.0: did earlier tilts work, and what did they become; with the team's lists over its sessions.
#include "desk.h"

#include <alp/decimal.h>
#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <cmath>

namespace kb {

using namespace alp;

namespace {

constexpr std::size_t at_once = 8;  // cards that one meeting looks back on; the others are in the list

void choose(Desk& desk, const EarlierTilt& tilt, std::string_view scale_id, const std::vector<int>& values,
            const std::vector<std::string>& words) {
    const std::optional<int> there = noted(desk.session, tilt, scale_id);
    int chosen = -1;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (there == values[i]) chosen = static_cast<int>(i);
    if (!desk.writable()) return ui::chip(chosen < 0 ? std::string(tr("not noted")) : words[static_cast<std::size_t>(chosen)]);
    if (ui::choice(std::string(scale_id).c_str(), words, chosen, true))
        note_tilt(desk.session, tilt, scale_id, chosen < 0 ? std::nullopt : std::optional(values[static_cast<std::size_t>(chosen)]));
}

void one_tilt(Desk& desk, const EarlierTilt& tilt) {
    ImGui::PushID(tilt.sentence.text().c_str());
    ui::begin_card("tilt", 0, colour);
    const std::string day = date_in_words(tilt.held, false);
    desk.quiet(tilt.front.empty() || desk.presenter() ? day : filled("{} · {}", day, in_quotes(tilt.front)));
    ui::words(in_quotes(tilt.text), desk.presenter() ? ui::Face::room : ui::Face::strong, ui::tone(colour));
    ui::gap(8);
    ui::words(tr("Did the tilt work?"), desk.face());
    choose(desk, tilt, worked_scale, {worked, partly, did_not}, {tr("It worked"), tr("Partly"), tr("Not (yet)")});
    ui::gap(8);
    ui::words(tr("Which rung did it become?"), desk.face());
    std::vector<int> values;
    std::vector<std::string> words;
    for (const Term* rung : rung_order(desk.session)) {
        values.push_back(number_of(rung->id, "trede"));
        words.push_back(rung->brief.shown());
    }
    values.push_back(0);
    words.push_back(tr("don't know"));
    choose(desk, tilt, became_scale, values, words);
    ui::end_card();
    ImGui::PopID();
    ui::gap();
}

void earlier_tilts(Desk& desk) {
    std::size_t shown = 0;
    for (const EarlierTilt& tilt : desk.earlier.tilts()) {
        if (tilt.worked == worked || shown == at_once) continue;
        ++shown;
        one_tilt(desk, tilt);
    }
    if (!shown) {
        desk.quiet(desk.earlier.tilts().empty() ? tr("This team tilts for the first time: there is nothing to look back on yet.")
                                                : tr("Every earlier tilt worked."));
        ui::gap();
    }
    if (desk.session.open_actions().empty()) return;
    ui::words(tr("Still open from earlier meetings"), desk.presenter() ? ui::Face::room : ui::Face::heading);
    ui::gap(8);
    if (desk.presenter()) ui::large_open_actions(desk.session);
    else ui::open_action_list(desk.session);
}

std::string worked_words(const EarlierTilt& tilt) {
    std::string said;
    if (tilt.worked) said = *tilt.worked == worked ? tr("It worked") : *tilt.worked == partly ? tr("Partly") : tr("Not (yet)");
    const Term* rung = tilt.became && *tilt.became > 0 ? term(filled("trede.{}", *tilt.became)) : nullptr;
    if (rung) said += (said.empty() ? "" : " · ") + rung->brief.shown();
    return said;
}

void tilted_questions(Desk& desk) {
    if (desk.earlier.tilts().empty()) return desk.quiet(tr("No question was tilted before this meeting."));
    for (const EarlierTilt& tilt : desk.earlier.tilts()) {
        std::vector<ui::LabelMark> marks{{short_date(tilt.held)}};
        if (const std::string said = worked_words(tilt); !said.empty())
            marks.push_back({said, tilt.worked == worked ? ui::palette().done : ImU32{0}});
        ui::label(tilt.sentence.text().c_str(), tilt.text, colour, marks);
        ui::gap(8);
    }
}

void so_far(Desk& desk) {
    const Earlier& earlier = desk.earlier;
    if (!earlier.metered() && earlier.became().empty()) return;
    ui::begin_card("so far");
    ui::heading(tr("So far"));
    if (const int count = earlier.metered()) {
        const auto number = [](double value) {
            const std::string said = value == std::floor(value) ? filled("{:.0f}", value) : decimal(value);
            return value < 0 ? said : "+" + said;
        };
        ui::words(filled(trn("Tilt meter, {} card: {} before, {} after", "Tilt meter, mean of {} cards: {} before, {} after", count), count,
                         number(earlier.mean_before()), number(earlier.mean_after())));
    }
    std::string rungs_line;
    for (const auto& [value, times] : earlier.became())
        if (const Term* rung = term(filled("trede.{}", value)))
            rungs_line += (rungs_line.empty() ? "" : " · ") + filled(tr("{} {} times"), rung->brief.shown(), times);
    if (!rungs_line.empty()) ui::words(filled(tr("Tilts became: {}"), rungs_line));
    ui::end_card();
    ui::gap();
}

void signals(Desk& desk) {
    const std::pair<Perspective, const char*> levels[] = {{Perspective::surroundings, tr("With others")},
                                                          {Perspective::team, tr("With us as a team")},
                                                          {Perspective::professional, tr("With me")},
                                                          {Perspective::none, tr("Not said where")}};
    if (desk.earlier.signals().empty()) return desk.quiet(tr("Nothing was named as standing in the way before this meeting."));
    for (const auto& [where, heading] : levels) {
        bool any = false;
        for (std::size_t i = 0; i < desk.earlier.signals().size(); ++i) {
            const Signal& signal = desk.earlier.signals()[i];
            if (signal.where != where) continue;
            if (!any) ui::heading(heading);
            any = true;
            const ui::LabelMark marks[] = {{signal.times > 1 ? filled(tr("named {} times"), signal.times) : short_date(signal.last)}};
            ui::label(filled("signal-{}", i).c_str(), signal.text, colour, marks);
            ui::gap(8);
        }
        if (any) ui::gap();
    }
}

}  // namespace

void draw_look_back(Desk& desk) {
    const std::vector<std::string> lists = {tr("Did it work?"), tr("Our tilted questions"), tr("In the way")};
    if (!desk.presenter()) {
        ui::choice("lists", lists, desk.place.list);
        ui::gap();
    }
    if (desk.place.list == 0) return earlier_tilts(desk);
    so_far(desk);
    if (desk.place.list == 1) tilted_questions(desk);
    else signals(desk);
}

}  // namespace kb
