#include "screens/meeting/meeting_menu.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

namespace {

// Something told about residents is still kept in it.
bool has_case_text(const Session& session) {
    return std::ranges::any_of(session.rows<Contribution>(),
                               [&](const Contribution* row) { return row->session == session.id() && row->erase_on && !row->erased; });
}

bool menu_line(const char* text) { return list_line(text, false, {em(280), em(28)}); }

}  // namespace

void MeetingMenu::draw_papers(workspace::Meeting& meeting, bool told) {
    const Id id = meeting.session().id();
    if (std::exchange(with_case_text_of_, id) != id) with_case_text_ = false;
    const bool with = told && with_case_text_;
    using report::Format;
    if (menu_line(tr("Paper: PDF, A4"))) documents_.write_report(meeting, Format::pdf, Paper::a4_landscape, with);
    if (menu_line(tr("Paper: PDF, A3"))) documents_.write_report(meeting, Format::pdf, Paper::a3_landscape, with);
    if (menu_line(tr("Picture: PNG"))) documents_.write_report(meeting, Format::png, {}, with);
    if (menu_line(tr("Text: Markdown"))) documents_.write_report(meeting, Format::markdown, {}, with);
    if (told) check(tr("With case text (confidential)"), with_case_text_);
}

void MeetingMenu::draw_endings(workspace::Meeting& meeting) {
    const Session& session = meeting.session();
    if (session.read_only()) {
        const bool may_open = session.header().state == State::closed && !store_.read_only();
        if (may_open && menu_line(tr("Open again to change"))) meetings_.reopen();
        if (menu_line(tr("Leave the meeting"))) meetings_.leave();
    } else {
        if (menu_line(tr("Pause the meeting"))) meetings_.pause();
        if (menu_line(tr("Close the meeting"))) meetings_.ask_to_close();
    }
}

void MeetingMenu::draw(workspace::Meeting& meeting) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup("more")) {
        const bool told = has_case_text(meeting.session()), writes = !store_.read_only();
        if (writes && menu_line(tr("Name of the meeting…"))) name_.ask(meeting.session().id());
        draw_papers(meeting, told);
        ImGui::Separator();
        draw_endings(meeting);
        if (told && writes && menu_line(tr("Erase this case…"))) erase_case_.ask(meeting.session().id());
        if (writes && menu_line(tr("To the bin"))) meetings_.to_bin(meeting.session().id());
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

}  // namespace alp::screens
