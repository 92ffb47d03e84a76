// The meeting: the instrument draws its step here; around it only what the team must know.
#include "app/app.h"
#include "screens/case_text.h"
#include "screens/recalibrate.h"
#include "screens/screen.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

// What is off, in one sentence, and the way on. The content stays in sight below.
void draw_trouble(app::App& app, app::Meeting& meeting) {
    notice(meeting.trouble(), palette().late);
    if (meeting.can_restart()) {
        gap(6);
        quiet(tr("What the team wrote is kept. Below it stands as a plain form."));
        gap(6);
        if (button(tr("Open the instrument again"))) meeting.restart(app.catalogue());
    }
    gap();
}

void draw_looking_back(app::App& app, const Session& session) {
    const SessionHeader& header = session.header();
    const std::string day = date_in_words(local_date(header.held));
    const bool may_open = header.state == State::closed && !app.books().read_only();
    const char *again = tr("Open again to change"), *grew = tr("See how it grew");
    const float buttons = button_width(grew) + (may_open ? button_width(again) + em(8) : 0), there = ImGui::GetContentRegionAvail().x;
    const bool one_row = there - buttons > em(400);  // the meeting itself begins higher
    const ImVec2 at = ImGui::GetCursorPos();
    {
        const Within beside_them(one_row ? there - buttons - em(12) : there);
        if (header.state == State::closed) notice(filled(tr("You look at the meeting of {}. It is closed: nothing changes."), day));
        else notice(filled(tr("You look at the meeting of {}. Nothing can be changed here."), day));
    }
    const float below = ImGui::GetCursorPosY();
    if (one_row) ImGui::SetCursorPos({at.x + there - buttons, at.y + em(2)});
    else gap(6);
    if (may_open && button(again)) return app.reopen_session();
    if (may_open) ImGui::SameLine(0, em(8));
    if (button(grew)) return app.look_at(header.id);
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
    gap();
}

}  // namespace

void draw_session(app::App& app) {
    app::Meeting& meeting = *app.meeting();
    if (meeting.follow_step(app.now())) ImGui::SetScrollY(0);
    if (!app.presenting()) {
        if (!meeting.trouble().empty()) draw_trouble(app, meeting);
        else if (meeting.session().read_only()) draw_looking_back(app, meeting.session());
    }
    if (app.meeting() != &meeting) return;
    meeting.view().presenter = app.presenting();
    if (meeting.beside()) return draw_recalibrate(app, meeting);
    if (meeting.recalibrates() && !app.presenting()) draw_way_back(app, meeting);
    meeting.draw();
    draw_erase_case(app);
    if (!meeting.view().say.empty()) app.say(meeting.view().say);
    if (meeting.view().write_pdf) app.write_report(report::Format::pdf);
    if (meeting.view().close) app.close_session();
}

}  // namespace alp::screens
