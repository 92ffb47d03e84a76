// As it was: a session at any moment, and how it grew, in the form of its own instrument. Nothing can be changed here.
#include "app/app.h"
#include "screens/screen.h"

#include <alp/ui/icons.h>
#include <alp/ui/keys.h>
#include <alp/ui/slider.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

std::string moment_words(const app::Replay& replay) {
    const auto& [at, what] = replay.moments()[static_cast<std::size_t>(replay.at())];
    std::string line = filled("{}, {}", date_in_words(local_date(at), false), time_of_day(at));
    return what.empty() ? line : line + " · " + what;
}

// Slider, what happened then, and the buttons to go through it.
void draw_line_of_time(app::App& app, app::Replay& replay, unsigned colour) {
    const int count = static_cast<int>(replay.moments().size());
    begin_card("moments");
    words(moment_words(replay), Face::strong);
    ImGui::SameLine(0, em(12));
    quiet(filled(tr("{} of {}"), replay.at() + 1, count));
    gap(6);
    int at = replay.at();
    if (slider(tr("Moment"), at, count, 0, colour)) {
        replay.play(false, app.now());
        replay.go_to(at);
    }
    gap(6);
    const bool plays = replay.playing();
    if (button(plays ? tr("Stand still###play") : tr("Let it grow###play"), Kind::primary, 0, colour)) replay.play(!plays, app.now());
    const auto step = [&](const char* label, int to) {
        beside(button_width(label));
        if (!button(label)) return;
        replay.play(false, app.now());
        replay.go_to(to);
    };
    step(tr("One back"), replay.at() - 1);
    step(tr("One further"), replay.at() + 1);
    step(tr("As it is now"), count - 1);
    end_card();
}

}  // namespace

void draw_as_it_was(app::App& app) {
    app::Replay& replay = *app.replay();
    if (const auto next = replay.next(app.now())) wake_in(std::max(0.01, std::chrono::duration<double>(*next - app.now()).count()));
    if (button(tr("Back"), Kind::quiet)) return app.leave_replay();
    const Session& session = replay.meeting().session();
    const Outline& outline = session.outline();
    ImGui::SameLine(0, em(12));
    words(filled(tr("{} of {}, as it was"), outline.name.shown(), date_in_words(local_date(session.header().held), false)), Face::heading);
    gap(8);
    draw_line_of_time(app, replay, outline.colour);
    gap();
    if (!replay.meeting().trouble().empty()) {
        notice(replay.meeting().trouble());
        gap();
    }
    replay.draw();
}

}  // namespace alp::screens
