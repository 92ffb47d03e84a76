#include "screens/meeting/meeting_notices.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

// What is wrong, in one sentence, and the way on. What was written stays in sight below.
void MeetingNotices::draw_trouble(workspace::Meeting& meeting) {
    notice(meeting.trouble(), palette().late);
    if (meeting.can_restart()) {
        gap(6);
        quiet(tr("What the team wrote is kept. Below it stands as a plain form."));
        gap(6);
        if (button(tr("Open the instrument again"))) meeting.restart(catalogue_);
    }
    gap();
}

void MeetingNotices::draw_read_only(const Session& session) {
    const SessionHeader& header = session.header();
    const std::string day = date_in_words(local_date(header.held));
    const bool may_open = header.state == State::closed && !store_.read_only();
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
    if (may_open && button(again)) return meetings_.reopen();
    if (may_open) ImGui::SameLine(0, em(8));
    if (button(grew)) return replays_.open(header.id);
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
    gap();
    holds_now_.draw(session);
}

void MeetingNotices::draw(workspace::Meeting& meeting) {
    if (!meeting.trouble().empty()) draw_trouble(meeting);
    else if (meeting.session().read_only()) draw_read_only(meeting.session());
}

}  // namespace alp::screens
