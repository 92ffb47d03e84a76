#include "screens/meeting/attendance_dialog.h"

#include "screens/shared/privacy_check.h"
#include "shell/cut_words.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <span>

namespace alp::screens {

using namespace ui;
using workspace::Attendee;
using workspace::Here;

namespace {

// All that the answers leave, whoever has which of them: they stand below each other.
float name_column(std::span<const std::string> answers) {
    float wide = em(12);
    for (const std::string& answer : answers) wide += shell::width_of(answer, Face::quiet) + em(24) + em(8);
    return std::max(em(160), ImGui::GetContentRegionAvail().x - wide);
}

}  // namespace

void AttendanceDialog::draw_person(Session& session, const Attendee& who) {
    const ImVec2 at = ImGui::GetCursorPos();
    const std::string words[] = {tr("Not here"), tr("Here"), tr("Left early")};
    const float name_width = name_column(words);
    ImGui::PushID((who.member ? who.member : who.attendance).text().c_str());
    one_line(who.hours.empty() ? who.name : filled("{} · {}", who.name, who.hours), name_width, Face::text);
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({at.x + name_width + em(12), at.y});
    int chosen = static_cast<int>(who.here);
    const bool changed = choice("here", std::span(words).first(who.attendance ? 3 : 2), chosen);
    ImGui::SetCursorPos({at.x, std::max(below, ImGui::GetCursorPosY())});
    ImGui::PopID();
    if (changed && chosen >= 0) workspace::set_here(session, who, static_cast<Here>(chosen), clock_.now());
}

void AttendanceDialog::add_guest(Session& session) {
    workspace::add_guest(session, guest_.text(store_.team_id()), clock_.now());
    guest_.clear();
}

void AttendanceDialog::draw_guest_field(Session& session) {
    std::string& guest = guest_.text(store_.team_id());
    const Typed typed = text_box("guest", guest, {.hint = tr("+ A guest… Enter"), .enter_submits = true, .width = em(260), .dashed = true});
    const bool asks = privacy_check("guest", guest, ImGui::IsItemActive(), Written::names).asks;
    guest_.keep();
    if (typed == Typed::submitted || (typed == Typed::left && !asks)) add_guest(session);  // left: who types a name and goes on means it
}

void AttendanceDialog::draw(Session& session) {
    open_ = open_ && !session.read_only();
    if (!begin_dialog(tr("Who is here?"), open_, 640)) return;
    quiet(tr(
        "Rounds, scores and counts follow at once. Who leaves early keeps what they gave, and who scored was here: “Not here” then is left "
        "early. Ctrl+Z takes it back."));
    gap(8);
    for (const Attendee& who : workspace::attendees(session)) draw_person(session, who);
    gap(8);
    draw_guest_field(session);
    gap(16);
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();  // otherwise Enter takes the first one off the list
    if (button(tr("Ready"), Kind::primary)) {
        add_guest(session);  // who was half typed when the program ended
        open_ = false;
    }
    end_dialog();
}

}  // namespace alp::screens
