#include "support/script.h"

#include <alp/dates.h>
#include <alp/host/seals.h>

#include <algorithm>

namespace held {

using namespace alp;

namespace {

// What was begun of that text and not ended: the first letters of it and no more. Null: nothing.
template <typename Rows>
auto begun(const Rows& rows, std::string_view text) -> std::decay_t<decltype(rows.front())> {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto* row) {
        return !row->text.empty() && row->text.size() < text.size() && text.starts_with(row->text);
    });
    return found == rows.end() ? nullptr : *found;
}

// Asked when "Next" would show what was written in silence.
constexpr const char* show_now = "Is iedereen klaar?/Toon";

// On the cover of what was half written in silence.
constexpr const char* mine = "Ja, ik ga ermee verder";

// What was being written of that text in silence when the program ended: it waits for its field, all of it perhaps, but for Enter.
const Contribution* half_in_its_field(Run& run, const std::string& step, const std::string& question, std::string_view text) {
    const auto& seals = run.workspace().records().seals().parts(run.session().id());
    for (const Contribution* row : run.session().contributions(step, question))
        for (const auto& [part, sealed] : seals)
            if (part.starts_with(Seals::half_written) && sealed.body == Json(row->id.text()) && text.starts_with(row->text)) return row;
    return nullptr;
}

workspace::StartRequest* start_card(Run& run) {
    return run.app().navigator().shows("start") ? &run.workspace().meetings().start_request() : nullptr;
}

// How far the meeting is in its plan: the phase, and within it the step.
std::pair<std::size_t, std::size_t> place_of(Run& run) {
    workspace::Meeting& meeting = *run.meeting();
    const std::size_t phase = meeting.phase();
    const auto& steps = meeting.plan().phases.at(phase).phase.steps;
    const auto step = std::find(steps.begin(), steps.end(), meeting.view().step);
    return {phase, step == steps.end() ? 0 : static_cast<std::size_t>(step - steps.begin())};
}

// Where its row stands: an action that came from a label has the id of that.
std::string of_action(Run& run, std::string_view text) {
    const Action* action = action_of(run, text);
    const std::string own = action->id.text();
    return run.has(own + "/owner") ? own : action->contribution.text();
}

bool reached(Run& run, const std::string& phase, const std::string& step) {
    const Plan& plan = run.meeting()->plan();
    const std::size_t wanted = plan.place_of(phase);
    const auto& steps = plan.phases.at(wanted).phase.steps;
    const auto at = static_cast<std::size_t>(std::find(steps.begin(), steps.end(), step) - steps.begin());
    return place_of(run) >= std::pair{wanted, step.empty() ? 0 : at};
}

}  // namespace

const Contribution* line_of(Run& run, std::string_view step, std::string_view question, std::string_view text) {
    const auto& rows = run.session().contributions(step, question);
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Contribution* row) { return row->text == text; });
    return found == rows.end() ? nullptr : *found;
}

const Action* action_of(Run& run, std::string_view text) {
    const auto& rows = run.session().actions();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Action* row) { return row->text == text; });
    return found == rows.end() ? nullptr : *found;
}

const Theme* theme_of(Run& run, std::string_view name) {
    for (const Theme* theme : run.session().rows<Theme>())
        if (theme->name == name) return theme;
    return nullptr;
}

Act& Script::add(std::string what, std::function<void(Run&)> act, std::function<bool(Run&)> done) {
    return acts_.emplace_back(Act{.what = std::move(what), .act = std::move(act), .done = std::move(done)});
}

Act& Script::press(const std::string& path, std::function<bool(Run&)> done) {
    return add(
        "press " + path, [path](Run& run) { run.click(path); }, std::move(done));
}

void Script::begin(const std::vector<std::string>& members, const std::string& absent, const std::string& guest, const std::string& name) {
    std::string all;
    for (const std::string& member : members) all += (all.empty() ? "" : "\n") + member;
    add(
        "make the team",
        [all](Run& run) {
            run.click("Maak je team");
            run.fill_in("Naam van het team", "Wijkteam Noord");
            run.fill_in("Teamleden", all);
            run.click("Maak dit team");
        },
        [](Run& run) { return run.workspace().teams().current() != nullptr; })
        .answers = "Maak je team";
    start_card_ = acts_.size();
    add(
        "open the start card", [id = instrument_](Run& run) { run.click(id + "/Start"); },
        [](Run& run) { return start_card(run) || run.meeting(); })
        .goes = true;
    const std::size_t people = members.size() - 1;
    const auto present = [](Run& run) {
        const workspace::StartRequest* card = start_card(run);
        return card ? card->present.size() : run.meeting() ? 0 : 99;
    };
    press(absent, [=](Run& run) { return present(run) <= people; });
    add(
        "a guest", [=](Run& run) { run.fill_in("guest", guest + "\n"); },
        [=](Run& run) { return run.meeting() || (start_card(run) && start_card(run)->guests == std::vector{guest}); });
    add(
        "the form", [form = form_](Run& run) { run.click("form/" + form); },
        [id = instrument_, form = form_](Run& run) {
            const workspace::StartRequest* card = start_card(run);
            const std::string& variant = card ? card->variant : run.session().header().variant;
            const plugins::Entry* entry = run.workspace().catalogue().find(id);
            return form.starts_with(entry->outline.variant(variant)->name.shown());
        });
    add(
        "the name of the meeting", [=](Run& run) { run.fill_in("Naam van de bijeenkomst", name); },
        [=](Run& run) { return (start_card(run) ? start_card(run)->title : run.session().header().title) == name; });
    begins_ = acts_.size();
    press("Begin", [=](Run& run) {
        if (!run.meeting()) return false;
        const auto here = run.session().present();
        const bool all = here.size() == people + 1 && run.session().name_of(*here.back()) == guest;
        return all && std::none_of(here.begin(), here.end(), [&](const auto* one) { return run.session().name_of(*one) == absent; });
    }).answers = "Wie is er?";
}

Act& Script::next(const std::string& phase, const std::string& step, const std::string& answers) {
    Act& act = add(
        "on to " + phase + " " + step,
        [=](Run& run) {
            for (int i = 0; i < 4 && !reached(run, phase, step); ++i) {
                run.key("F9");
                run.wait(0.4);
                if (run.has(show_now)) run.click(show_now);
            }
        },
        [=](Run& run) { return reached(run, phase, step); });
    act.answers = answers;
    return act;
}

Act& Script::write(const std::string& step, const std::string& question, const std::string& field, const std::string& text,
                   const std::string& line) {
    return add(
        "write “" + text + "”",
        [=](Run& run) {
            const Contribution* half = half_in_its_field(run, step, question, text);
            if (half) {
                const std::string there = half->text;
                if (run.has(mine)) run.click(mine);
                return run.finish(field, there, text);
            }
            half = begun(run.session().contributions(step, question), text);
            if (!half) return run.fill_in(field, text + "\n");
            const std::string id = half->id.text(), there = half->text;
            if (!run.has(id + "/" + line) && run.has(id + "/" + there)) run.click(id + "/" + there);
            if (!run.has(id + "/" + line)) throw Trouble("nobody can go on with “" + there + "”");
            run.finish(id + "/" + line, there, text);
        },
        [=](Run& run) { return line_of(run, step, question, text) && !half_in_its_field(run, step, question, text); });
}

Act& Script::write_in_box(const std::string& step, const std::string& question, const std::string& box, const std::string& text) {
    return add(
        "write “" + text + "”", [=](Run& run) { run.fill_in(box, text); },
        [=](Run& run) { return line_of(run, step, question, text) != nullptr; });
}

void Script::action(const std::string& question, const std::string& field, const std::string& text, const std::string& owner,
                    const std::string& day, const std::string& iso_day) {
    add(
        "agree on “" + text + "”",
        [=](Run& run) {
            if (const Action* half = begun(run.session().actions(), text)) {
                const std::string id = half->id.text(), there = half->text;
                const bool own = run.has(id + "/Actie");
                return run.finish(own ? id + "/Actie" : half->contribution.text() + "/Bijdrage", there, text);
            }
            run.fill_in(field, text + "\n");
        },
        [=](Run& run) { return action_of(run, text) && action_of(run, text)->question == question; });
    add(
        owner + " does it",
        [=](Run& run) {
            run.click(of_action(run, text) + "/owner");
            run.click(owner);
        },
        [=](Run& run) {
            const Action* action = action_of(run, text);
            return action && action->owner && run.session().name_of(action->owner) == owner;
        });
    add(
        "by " + day,
        [=](Run& run) {
            run.click(of_action(run, text) + "/due");
            run.type(day + "\n");
        },
        [=](Run& run) {
            const Action* action = action_of(run, text);
            return action && action->due && iso(*action->due) == iso_day;
        });
}

void Script::look_back_on(const std::string& day, const std::string& iso_day, const std::string& field) {
    add(
        "look back on " + day,
        [=](Run& run) {
            run.click(field);
            run.type(day + "\n");
        },
        [=](Run& run) { return run.session().header().look_back && iso(*run.session().header().look_back) == iso_day; });
}

void Script::close(const std::string& button) {
    add(
        "close the meeting",
        [=](Run& run) {
            run.click(button);
            run.wait(1);
        },
        [](Run& run) {
            if (run.meeting()) return false;
            const auto& lines = run.workspace().store().timeline();
            return lines.size() == 1 && lines.front().header.state == State::closed;
        });
}

}  // namespace held
