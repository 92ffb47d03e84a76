#include "screens/welcome/welcome_screen.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

std::string WelcomeScreen::title() const { return tr("Welcome"); }

void WelcomeScreen::commands(std::vector<shell::Command>& all) {
    namespace words = shell::command_words;
    if (store_.read_only()) return;
    const auto make = [this] {
        navigator_.show(id());
        form_.show();
    };
    all.push_back({tr("New team…"), "", make, words::new_team});
    if (!examples_.any()) all.push_back({tr("Practise with example teams"), "", [this] { examples_.add(); }, words::examples});
}

void WelcomeScreen::look_for_backup() {
    const std::uint64_t now = store_.lists();
    if (newest_of_ == now) return;
    newest_of_ = now;
    const store::Backup* newest = backups_.newest_kept();
    newest_ = newest ? std::optional(*newest) : std::nullopt;
}

// Only where there is no team: else Settings has the backups, and what is said here would not be true.
void WelcomeScreen::draw_backup() {
    look_for_backup();
    if (!newest_ || !store_.teams().empty() || !store_.teams_in_bin().empty()) return;
    begin_card("backups", 0, 0xB45309);
    heading(tr("There are backups"));
    quiet(tr("There is no team in the file of the store, but backups lie beside it."));
    gap(8);
    if (button(filled(tr("Put back the backup of {} at {}"), date_in_words(local_date(newest_->made)), time_of_day(newest_->made)).c_str()))
        restore_.ask(newest_->file, newest_->made);
    end_card();
    gap(16);
}

void WelcomeScreen::draw_choices() {
    draw_backup();
    begin_card("own", 0, 0x0F766E);
    heading(tr("With your own team"));
    quiet(tr("A name is enough to start."));
    gap(8);
    if (button(tr("Make your team##open"), Kind::primary)) form_.show();
    end_card();
    gap(16);
    begin_card("examples", 0, 0x4F46E5);
    heading(tr("Practise first"));
    quiet(tr("Six example teams with a filled card from 2014 and 2015. Everything may go wrong here; they are removed in one click."));
    gap(8);
    if (button(tr("Practise with example teams"))) examples_.add();
    end_card();
    bin_.draw();
}

void WelcomeScreen::draw() {
    const float there = ImGui::GetContentRegionAvail().x, width = std::min(there, em(form_.open() ? 820 : 620));
    ImGui::Dummy({0, em(form_.open() ? 12 : 40)});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (there - width) / 2);
    ImGui::BeginChild("welcome", {width, 0}, false, ImGuiWindowFlags_NoBackground);
    question(tr("Welcome"));
    gap(8);
    words(
        tr("With this program a team fills in its card, learns from cases, and looks back: one history for years, on this computer only."));
    gap(8);
    quiet(tr("Nothing is sent anywhere. Ask for an encrypted disk, because cases are told here."));
    gap(24);
    if (form_.open()) form_.draw();
    else draw_choices();
    ImGui::EndChild();
    restore_.draw();
}

void add_welcome(shell::Navigator& navigator, workspace::Workspace& workspace) {
    NewTeamForm form(workspace.store(), workspace.teams(), navigator);
    navigator.add(std::make_unique<WelcomeScreen>(std::move(form), TeamBinList(workspace.store(), workspace.team_bin()), workspace.store(),
                                                  workspace.example_teams(), workspace.backups(), navigator));
}

}  // namespace alp::screens
