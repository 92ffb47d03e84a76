#include "screens/timeline/timeline_screen.h"

#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

TimelineScreen::TimelineScreen(workspace::OpenStore& store, shell::Navigator& navigator, TimelineList list, TimelineSide side,
                               TimelineBin bin)
    : store_(store), navigator_(navigator), list_(std::move(list)), side_(std::move(side)), bin_(std::move(bin)) {}

std::string TimelineScreen::title() const { return tr("Timeline"); }

std::optional<shell::SidebarItem> TimelineScreen::sidebar() const { return shell::SidebarItem{.icon = icons::clock}; }

void TimelineScreen::commands(std::vector<shell::Command>& all) {
    if (!store_.team()) return;
    all.push_back({.name = tr("The bin: meetings that were thrown away"),
                   .run =
                       [this] {
                           follow_team();
                           navigator_.show(id());
                           bin_.open();
                       },
                   .words = shell::command_words::bin});
}

void TimelineScreen::draw_empty() {
    words(tr("Here all meetings of the team will stand, whatever the instrument."));
    if (button(tr("To Today"), Kind::primary)) navigator_.go(workspace::Destination::front);
    bin_.draw_link();
}

void TimelineScreen::draw_list() {
    const ImVec2 start = ImGui::GetCursorPos();
    const float there = ImGui::GetContentRegionAvail().x;
    const bool side = there > em(860);
    const float left = side ? there - em(24) - std::clamp(there * 0.37f, em(320), em(460)) : there;
    ImGui::BeginGroup();
    {
        const Within column(left);
        list_.draw();
        bin_.draw_link();
    }
    ImGui::EndGroup();
    if (!side) return;
    const ImVec2 after = ImGui::GetCursorPos();
    ImGui::SetCursorPos({start.x + left + em(24), start.y});
    side_.draw(list_.theme(), list_.pointed_at(), there - left - em(24), after.y - start.y);
    ImGui::SetCursorPos({start.x, std::max(after.y, ImGui::GetCursorPosY())});
    ImGui::Dummy({0, 0});
}

void TimelineScreen::follow_team() {
    if (std::exchange(team_, store_.team_id()) == store_.team_id()) return;
    bin_.close();
    list_.show_all();
}

void TimelineScreen::draw() {
    follow_team();
    if (bin_.is_open()) bin_.draw();
    else if (store_.timeline().empty()) draw_empty();
    else draw_list();
}

void add_timeline(shell::Navigator& navigator, workspace::Workspace& workspace) {
    workspace::OpenStore& store = workspace.store();
    workspace::InstrumentLooks& looks = workspace.looks();
    workspace::TeamThemes& themes = workspace.team_themes();
    workspace::Meetings& meetings = workspace.meetings();
    workspace::Notifications& notifications = workspace.notifications();

    workspace::MeetingSearch search(store, workspace.jobs(), notifications);
    TimelineList list(store, workspace::FilteredTimeline(store, themes, workspace.clock(), std::move(search)),
                      TimelineFilterBar(store, themes, looks), TimelineCard(meetings, looks, VerdictWords(store)));
    TimelineSide side(ThreadCard(store, themes, navigator, ThreadChart(store, meetings, looks)),
                      MomentsCard(store, meetings, workspace.replays(), looks));
    TimelineBin bin(store, looks, workspace::MeetingBin(store, workspace.teams(), workspace.undo(), notifications));
    navigator.add(std::make_unique<TimelineScreen>(store, navigator, std::move(list), std::move(side), std::move(bin)));
}

}  // namespace alp::screens
