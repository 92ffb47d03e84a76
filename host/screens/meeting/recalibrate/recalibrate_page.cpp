#include "screens/meeting/recalibrate/recalibrate_page.h"

#include "screens/meeting/recalibrate/recalibrate_lines.h"
#include "screens/meeting/recalibrate/recalibrate_verdicts.h"
#include "screens/shared/keyboard.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;
using look_back::Recalibration;

namespace {

void draw_head(const workspace::Meeting& meeting, Recalibration& both) {
    const auto& tally = both.tally();
    const Session& session = meeting.session();
    const float done = tally.lines ? static_cast<float>(tally.judged) / static_cast<float>(tally.lines) : 1;
    const unsigned colour = session.outline().colour;
    const std::string counted =
        filled(trn("{} of {} line gone through", "{} of {} lines gone through", tally.lines), tally.judged, tally.lines);
    if (low_window()) {
        one_line(counted, em(240), Face::quiet, palette().quiet);
        ImGui::SameLine(0, em(12));
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + em(6));
        return progress(done, 0, colour);
    }
    question(filled(tr("Recalibrating: {}"), session.outline().name.shown()));
    const std::string line = filled(tr("Then: {} · now: {}"), date_in_words(local_date(both.then().held), false),
                                    date_in_words(local_date(session.header().held), false));
    quiet(line + " · " + counted);
    gap(6);
    progress(done, 0, colour);
    gap(10);
}

}  // namespace

void RecalibratePage::write(Session& session, report::Format format) {
    session.flush();
    const std::string name = filled("{} – {} – {}", session.team().name, tr("Then, now, why"), iso(local_date(session.header().held)));
    documents_.write_paper(look_back::then_now_why(session), name, format);
}

void RecalibratePage::draw_end(workspace::Meeting& meeting) {
    Session& session = meeting.session();
    const std::string on = filled(tr("Go on with {}"), session.outline().name.shown());
    if (button(on.c_str(), Kind::primary, 0, session.outline().colour)) {
        if (!session.read_only()) {
            const Recalibration::Parts parts = state_.both->parts();
            for (const RecalibrationPart& part : *parts) state_.both->add_missing_actions(part);
            state_.both->end();
        }
        meeting.beside() = false;
    }
    if (std::exchange(state_.focus_end, false)) {
        focus_last_item();
        state_.sight.until = 0;  // this button comes into sight, no longer the line
    }
    const char* pdf = tr("Then, now, why (PDF)");
    beside(button_width(pdf));
    if (button(pdf)) write(session, report::Format::pdf);
    const char* markdown = tr("As text (Markdown)");
    beside(button_width(markdown));
    if (button(markdown)) write(session, report::Format::markdown);
}

void RecalibratePage::draw_judging() {
    const RecalibrationLine* found = current_line(state_);
    if (!found) return;
    const RecalibrationLine line = *found;
    draw_verdicts(state_, line);
    const RecalibrationLine* about = explained_line(state_);
    if (about && (!low_window() || has_why_field(state_, *about))) {
        gap(8);
        draw_why(state_, RecalibrationLine(*about));
        gap(8);
    }
    take_keys(line, true);
}

void RecalibratePage::draw_page(workspace::Meeting& meeting) {
    const bool writable = !meeting.session().read_only(), low = low_window();
    draw_head(meeting, *state_.both);
    draw_side_heads();
    // As high with the field for the reason as without it, so that the buttons stay where they are.
    const RecalibrationLine* line = explained_line(state_);
    const float judging = !writable ? 0 : em(low ? (line && has_why_field(state_, *line) ? 120 : 54) : 132), end = low ? 0 : em(60);
    ImGui::BeginChild("lines", {0, std::max(em(low ? 120 : 200), ImGui::GetContentRegionAvail().y - judging - end)}, false,
                      ImGuiWindowFlags_NavFlattened);
    state_.on_line = false;
    draw_both_sides(state_);
    take_arrows();
    if (low) draw_end(meeting);
    ImGui::EndChild();
    if (std::exchange(state_.focus_next, false)) go_on(state_);
    gap(low ? 4 : 10);
    const float below = ImGui::GetCursorPosY() + judging - em(10);
    if (writable) draw_judging();
    if (writable && !low) ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
    if (!low) draw_end(meeting);
}

// Begins anew for another meeting, at the first line without a verdict; where all have one, at the first.
void RecalibratePage::follow(workspace::Meeting& meeting) {
    Session& session = meeting.session();
    if (state_.session != &session || state_.session_id != session.id()) {
        state_ = {};
        state_.session = &session;
        state_.session_id = session.id();
        state_.both = std::make_unique<Recalibration>(session);
    }
    if (!state_.current) go_on(state_);
    if (state_.current) return;
    if (const auto lines = earlier_lines(state_); !lines.empty()) state_.current = key_of(*lines.front());
}

void RecalibratePage::draw(workspace::Meeting& meeting) {
    follow(meeting);
    if (navigator_.presenting()) draw_large(meeting);
    else draw_page(meeting);
}

void draw_way_back(workspace::Meeting& meeting) {
    const auto& old = meeting.session().past().session(meeting.session().header().looks_back_on).of<SessionHeader>();
    const std::string label = filled(tr("Beside that of {}"), date_in_words(local_date(old.front().held), false));
    if (button(label.c_str())) meeting.beside() = true;
    gap();
}

}  // namespace alp::screens
