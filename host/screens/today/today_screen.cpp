#include "screens/today/today_screen.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <cctype>

namespace alp::screens {

using namespace ui;

namespace {

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

}  // namespace

std::string TodayScreen::title() const { return tr("Today"); }

std::optional<shell::SidebarItem> TodayScreen::sidebar() const { return shell::SidebarItem{.icon = icons::calendar}; }

// What was agreed at the left, looking back at the right; below each other where it is narrow.
void TodayScreen::draw_side_by_side(const TodayContents& today) {
    const float there = ImGui::GetContentRegionAvail().x;
    if (there <= em(760)) {
        cards_.agreed.draw(today, 0);
        gap();
        return cards_.look_back.draw(today, 0);
    }
    const float left = (there - em(20)) * 0.6f;
    const ImVec2 start = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    cards_.agreed.draw(today, left);
    ImGui::EndGroup();
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({start.x + left + em(20), start.y});
    ImGui::BeginGroup();
    cards_.look_back.draw(today, there - left - em(20));
    ImGui::EndGroup();
    ImGui::SetCursorPos({start.x, std::max(bottom, ImGui::GetCursorPosY())});
}

void TodayScreen::draw() {
    question(capitalised(date_in_words(clock_.today())));
    if (const Team* team = teams_.current())
        one_line(team->example ? filled(tr("{} · example to practise with"), team->name) : team->name, ImGui::GetContentRegionAvail().x,
                 Face::quiet, palette().quiet);
    gap(16);
    cards_.interrupted.draw();
    const TodayContents& today = overview_.contents();
    if (today.begins && today.actions.empty()) {  // there is nothing yet to come back to
        cards_.instruments.draw(today);
        gap(20);
        return draw_side_by_side(today);
    }
    draw_side_by_side(today);
    gap(20);
    cards_.instruments.draw(today);
}

void add_today(shell::Navigator& navigator, workspace::Workspace& workspace) {
    TodayOverview overview(workspace.store(), workspace.actions(), workspace.look_back_plans(), workspace.catalogue(), workspace.clock());
    TodayCards cards{
        InterruptedCard(workspace.meetings(), workspace.looks()), AgreedCard(workspace.actions()),
        LookBackCard(workspace.store(), workspace.look_back_plans(), workspace.look_backs(), workspace.meetings(), workspace.catalogue()),
        InstrumentChoice(workspace.catalogue(), workspace.meetings(), workspace.look_backs(), navigator)};
    navigator.add(std::make_unique<TodayScreen>(workspace.teams(), workspace.clock(), std::move(overview), std::move(cards)));
}

}  // namespace alp::screens
