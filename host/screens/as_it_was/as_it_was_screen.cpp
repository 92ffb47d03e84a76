#include "screens/as_it_was/as_it_was_screen.h"

#include "screens/shared/of_meeting.h"
#include "workspace/error_words.h"

#include <alp/host/stored_words.h>
#include <alp/text.h>
#include <alp/ui/slider.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

std::string moment_words(const workspace::Replay& replay) {
    const auto& [at, what] = replay.moments()[static_cast<std::size_t>(replay.at())];
    std::string line = filled("{}, {}", date_in_words(local_date(at), false), time_of_day(at));
    return what.empty() ? line : line + " · " + in_present_language(what);
}

}  // namespace

std::string AsItWasScreen::title() const { return tr("As it was"); }

// What happened at the moment that is shown, a slider over all of them, and the buttons to go through them.
void AsItWasScreen::draw_moments(workspace::Replay& replay, unsigned colour) {
    const int count = static_cast<int>(replay.moments().size());
    begin_card("moments");
    words(moment_words(replay), Face::strong);
    ImGui::SameLine(0, em(12));
    quiet(filled(tr("{} of {}"), replay.at() + 1, count));
    gap(6);
    const auto stop_at = [&](int moment) {
        replay.play(false, clock_.now());
        replay.go_to(moment);
    };
    int at = replay.at();
    if (slider(tr("Moment"), at, count, 0, colour)) stop_at(at);
    gap(6);
    const bool plays = replay.playing();
    if (button(plays ? tr("Stand still###play") : tr("Let it grow###play"), Kind::primary, 0, colour)) replay.play(!plays, clock_.now());
    const auto step = [&](const char* label, int to) {
        beside(button_width(label));
        if (button(label)) stop_at(to);
    };
    step(tr("One back"), replay.at() - 1);
    step(tr("One further"), replay.at() + 1);
    step(tr("As it is now"), count - 1);
    end_card();
}

// Of an earlier moment the paper says so, also in its name: beside that of now it must not be taken for it.
void AsItWasScreen::write_pdf(workspace::Replay& replay) {
    const bool now = replay.at() + 1 == static_cast<int>(replay.moments().size());
    if (now) return documents_.write_report(replay.meeting(), report::Format::pdf);
    const Time at = replay.moments()[static_cast<std::size_t>(replay.at())].first;
    const Session& session = replay.meeting().session();
    Report report;
    try {
        report = replay.meeting().report();
    } catch (const std::exception& error) {
        return notifications_.say(workspace::sentence_of(error));
    }
    report.subtitle = filled(tr("As it was on {}, {}"), date_in_words(local_date(at), false), time_of_day(at));
    documents_.write_paper(
        std::move(report),
        filled("{} – {} – {} {}", session.team().name, session.outline().name.shown(), iso(local_date(at)), tr("as it was")),
        report::Format::pdf);
}

void AsItWasScreen::draw() {
    workspace::Replay* open = replays_.current();
    if (!open) return;  // left earlier in this frame
    workspace::Replay& replay = *open;
    if (const auto next = replay.next(clock_.now())) wake_in(std::max(0.01, std::chrono::duration<double>(*next - clock_.now()).count()));
    if (button(tr("Back"), Kind::quiet)) return replays_.leave();
    const Session& session = replay.meeting().session();
    const Outline& outline = session.outline();
    ImGui::SameLine(0, em(12));
    words(filled(tr("{} of {}, as it was"), outline.name.shown(), date_in_words(local_date(session.header().held), false)), Face::heading);
    gap(8);
    draw_moments(replay, outline.colour);
    gap();
    if (!replay.meeting().trouble().empty()) {
        notice(replay.meeting().trouble());
        gap();
    }
    {
        const OfMeeting lists_of_its_own(replay.meeting().session());  // which the slider may have made anew
        replay.draw();
    }
    if (replay.meeting().view().write_pdf) write_pdf(replay);
}

void add_as_it_was(shell::Navigator& navigator, workspace::Workspace& workspace) {
    navigator.add(
        std::make_unique<AsItWasScreen>(workspace.replays(), workspace.documents(), workspace.notifications(), workspace.clock()));
}

}  // namespace alp::screens
