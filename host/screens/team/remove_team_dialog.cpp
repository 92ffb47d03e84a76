#include "screens/team/remove_team_dialog.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <utility>

namespace alp::screens {

using namespace ui;

namespace {

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(" \t\n");
    return from == text.npos ? std::string() : text.substr(from, text.find_last_not_of(" \t\n") + 1 - from);
}

}  // namespace

void RemoveTeamDialog::ask() {
    const Team* team = teams_.current();
    if (!team) return;
    team_ = team->id;
    contents_ = bin_.contents_of(team_);
    typed_.clear();
    focus_ = true;
}

void RemoveTeamDialog::draw_what_goes(const Team& team) {
    const auto counted = [](int count, const char* words) { return filled(words, count); };
    words(filled(tr("With {} go: {}."), team.name,
                 joined({counted(contents_.meetings, trn("{} meeting", "{} meetings", contents_.meetings)),
                         counted(contents_.contributions, trn("{} contribution", "{} contributions", contents_.contributions)),
                         counted(contents_.actions, trn("{} action", "{} actions", contents_.actions)),
                         counted(contents_.members, trn("{} member", "{} members", contents_.members))},
                        ", ")));
    gap(8);
    words(filled(tr("Until {} the team is in the bin, on this page, and can be put back as it was; backups hold it until then too. On that "
                    "day it is erased for good, here and in the backups."),
                 date_in_words(bin_.erased_on(team), false)));
    gap(8);
    quiet(tr("What stays: PDFs that you saved, copies that you made elsewhere, and the folder with your own pictures."));
}

void RemoveTeamDialog::draw() {
    const Team* team = teams_.current();
    bool open = team && team->id == team_;
    if (begin_dialog(tr("Remove this team?"), open) && open) {
        draw_what_goes(*team);
        gap(12);
        words(filled(tr("Type the name of the team: {}"), team->name), Face::strong);
        text_box(tr("Name of the team##typed"), typed_, {.enter_submits = true, .focus = std::exchange(focus_, false)});
        gap(16);
        if (button(tr("Keep the team"), Kind::normal)) open = false;
        ImGui::SameLine(0, em(12));
        ImGui::BeginDisabled(trimmed(typed_) != trimmed(team->name));
        const bool remove = button(tr("Remove the team"), Kind::danger);
        ImGui::EndDisabled();
        open &= !remove;
        end_dialog();
        if (remove) bin_.remove_open_team();  // nothing of this page is drawn again
    }
    if (!open) team_ = {};
}

}  // namespace alp::screens
