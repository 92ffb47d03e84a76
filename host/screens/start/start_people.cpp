#include "screens/start/start_people.h"

#include "screens/shared/privacy_check.h"

#include <alp/team.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

void draw_member(const Member& member, std::vector<Id>& present) {
    const std::string name = shown_name(member);
    const auto found = std::ranges::find(present, member.id);
    ImGui::PushID(member.id.text().c_str());
    if (choice_chip(name.c_str(), found != present.end())) {
        if (found == present.end()) present.push_back(member.id);
        else present.erase(found);
    }
    ImGui::PopID();
}

}  // namespace

void StartPeople::draw_members(workspace::StartRequest& request) {
    std::vector<const Member*> members;
    for (const Id& id : teams_.members_today())
        if (const Member* member = store_.records().find<Member>(id)) members.push_back(member);
    if (members.empty()) quiet(tr("The team has no members yet. That is no hindrance: names can come later."));
    const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
    for (std::size_t i = 0; i < members.size(); ++i) {
        draw_member(*members[i], request.present);
        if (i + 1 == members.size()) break;
        const float needs = ImGui::CalcTextSize(members[i + 1]->name.c_str()).x + em(48);
        if (ImGui::GetItemRectMax().x + needs < right) ImGui::SameLine(0, em(8));
    }
}

void StartPeople::draw_guests(workspace::StartRequest& request) {
    for (std::size_t i = 0; i < request.guests.size(); ++i) {
        if (i > 0) beside(ImGui::CalcTextSize(request.guests[i].c_str()).x + em(24));
        if (choice_chip((request.guests[i] + "##guest" + std::to_string(i)).c_str(), true)) {
            request.guests.erase(request.guests.begin() + static_cast<long>(i));
            break;
        }
    }
    if (!request.guests.empty()) beside(em(260));
    std::string& guest = request.guest;
    const Typed typed = text_box("guest", guest, {.hint = tr("+ A guest… Enter"), .enter_submits = true, .width = em(260), .dashed = true});
    const bool asks = privacy_check(store_, "start/guest", guest, ImGui::IsItemActive(), Written::names).asks;
    if (typed != Typed::submitted && (typed != Typed::left || asks)) return;  // left: who types a name and goes on means it
    if (!only_space(guest)) request.guests.push_back(guest);
    guest.clear();
}

void StartPeople::draw(workspace::StartRequest& request) {
    heading(tr("Who is here?"));
    gap(8);
    draw_members(request);
    gap(8);
    draw_guests(request);
}

}  // namespace alp::screens
