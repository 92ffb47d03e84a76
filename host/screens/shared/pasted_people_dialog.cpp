#include "screens/shared/pasted_people_dialog.h"

#include "screens/shared/privacy_check.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;
using workspace::PastedPerson;

namespace {

const char* words_for(PastedPerson::Doubt doubt) {
    switch (doubt) {
        case PastedPerson::Doubt::none: return "";
        case PastedPerson::Doubt::no_name: return tr("Is this a name? Tick it when it is.");
        case PastedPerson::Doubt::twice: return tr("Stands here twice. Is it somebody else? Then tick it, and add a letter.");
        case PastedPerson::Doubt::in_team: return tr("Is in the team already. Is it somebody else? Then tick it, and add a letter.");
    }
    return "";
}

}  // namespace

void PastedPeopleDialog::ask(std::vector<PastedPerson> people, Take take) {
    people_ = std::move(people);
    take_ = std::move(take);
    rows_height_ = 0;
    open_ = true;
}

void PastedPeopleDialog::draw_person(std::size_t i) {
    PastedPerson& person = people_[i];
    const float there = ImGui::GetContentRegionAvail().x;
    if (!ImGui::IsRectVisible({there, em(44)})) return ImGui::Dummy({there, em(44)});  // of a very long list
    const ImVec2 at = ImGui::GetCursorPos();
    const float ticked = em(84), name_width = (there - ticked) * 0.45f;
    ImGui::PushID(static_cast<int>(i));
    ImGui::SetCursorPosY(at.y + em(4));  // in the middle of the fields beside it
    check(tr("Joins##take"), person.take);
    float below = ImGui::GetCursorPosY();
    const auto field = [&](const char* label, const char* hint, std::string& text, float x, float width) {
        ImGui::SetCursorPos({at.x + x, at.y});
        text_box(label, text, {.hint = hint, .enter_submits = true, .width = width});
        below = std::max(below, ImGui::GetCursorPosY());
        return ImGui::IsItemActive();
    };
    const bool in_name = field(tr("Name##name"), tr("Name"), person.name, ticked, name_width);
    const bool in_role = field(tr("Role##role"), tr("Role, for example community worker"), person.role, ticked + name_width + em(8),
                               there - ticked - name_width - em(8));
    ImGui::SetCursorPos({at.x, below});
    if (person.doubt != PastedPerson::Doubt::none) {
        ImGui::SetCursorPosX(at.x + ticked);
        one_line(words_for(person.doubt), there - ticked, Face::quiet, palette().bad);
    }
    privacy_check(filled("pasted-name/{}", i), person.name, in_name, Written::names);
    privacy_check(filled("pasted-role/{}", i), person.role, in_role);
    ImGui::PopID();
}

void PastedPeopleDialog::draw_buttons() {
    std::vector<PastedPerson> taken = people_;
    std::erase_if(taken, [](const PastedPerson& person) { return !person.take || only_space(person.name); });
    const auto count = static_cast<long>(taken.size());
    ImGui::BeginDisabled(taken.empty());
    if (button(filled("{}##take-all", filled(trn("Take {} person", "Take {} people", count), count)).c_str(), Kind::primary)) {
        open_ = false;
        std::exchange(take_, {})(taken);
    }
    ImGui::EndDisabled();
    ImGui::SameLine(0, em(12));
    if (button(tr("Leave it"))) open_ = false;
}

void PastedPeopleDialog::draw() {
    if (!begin_dialog(tr("Who joins?"), open_, 820)) return;
    quiet(tr("This is how the list was read: name and role apart. Put right what is wrong; nothing is taken before you say so."));
    gap(8);
    const float room = ImGui::GetIO().DisplaySize.y - em(260);
    const float asks = rows_height_ > 0 ? rows_height_ : em(46) * static_cast<float>(people_.size());
    ImGui::BeginChild("people", {0, std::clamp(asks, em(46), std::max(em(120), room))}, false,
                      ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    for (std::size_t i = 0; i < people_.size(); ++i) draw_person(i);
    rows_height_ = ImGui::GetCursorPosY();
    ImGui::EndChild();
    gap(12);
    draw_buttons();
    end_dialog();
}

}  // namespace alp::screens
