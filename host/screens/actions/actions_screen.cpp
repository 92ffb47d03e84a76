#include "screens/actions/actions_screen.h"

#include "screens/actions/action_filter_bar.h"
#include "screens/actions/action_line.h"

#include <alp/host/status_keys.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

std::string ActionsScreen::title() const { return tr("Actions"); }

std::optional<shell::SidebarItem> ActionsScreen::sidebar() const {
    return shell::SidebarItem{.icon = icons::check, .count = static_cast<int>(store_.open_actions().size())};
}

void ActionsScreen::follow_team() {
    if (std::exchange(team_, store_.team_id()) == store_.team_id()) return;
    page_ = {};
    listed_.reset();
}

bool ActionsScreen::reveal(const shell::Reference& reference) {
    if (reference.what != store::Found::What::action) return false;
    follow_team();
    page_ = {};
    page_.filter.status = workspace::ActionFilter::Status::all;
    page_.open = reference.id;
    page_.scroll_to = true;
    navigator_.show(id());
    return true;
}

bool ActionsScreen::any() const {
    const auto& all = store_.records().table<Action>().rows();
    return std::ranges::any_of(all, [&](const Action* action) { return action->team == team_; });
}

void ActionsScreen::fit_list() {
    const float width = ImGui::GetContentRegionAvail().x;
    const ActionListBasis basis{page_.filter, page_.open, store_.records().revision(), actions_.today(), details_.height(), width, em(1)};
    if (listed_ == basis) return;
    listed_ = basis;
    rows_.clear();
    std::vector<float> heights;
    for (const Action* action : workspace::actions_that_fit(store_, actions_, page_.filter)) {
        rows_.push_back(action->id);
        heights.push_back(action->id == page_.open ? details_.height() : action_line_height(actions_, *action, width));
    }
    list_.fit(heights, em(8));
}

// With some of what stands before it in sight.
void ActionsScreen::scroll_to_open() {
    const auto at = static_cast<std::size_t>(std::ranges::find(rows_, page_.open) - rows_.begin());
    float y = ImGui::GetCursorPosY();
    for (std::size_t i = 0; i < at; ++i) y += list_.height(i);
    ImGui::SetScrollY(std::max(0.0f, y - em(120)));
}

void ActionsScreen::draw_list() {
    list_.draw(0, list_.size(), 2, [&](std::size_t i) {
        const Action* action = actions_.find(rows_[i]);
        if (!action) return;
        ImGui::PushID(rows_[i].text().c_str());
        if (rows_[i] != page_.open) {
            if (draw_action_line(actions_, *action)) page_.open = rows_[i];
        } else if (details_.draw(*action)) {
            page_.open = {};
        }
        ImGui::PopID();
    });
}

void ActionsScreen::draw() {
    follow_team();
    if (!any()) {
        words(tr("Here all actions of the team will stand, whatever the instrument they were agreed with."));
        if (button(tr("To Today"), Kind::primary)) navigator_.go(workspace::Destination::front);
        return;
    }
    draw_action_filter(store_, page_.filter);
    gap(8);
    fit_list();
    const long count = static_cast<long>(rows_.size());
    quiet(filled(trn("{} action", "{} actions", count), count) + "  ·  " + status_keys_in_words());
    gap(8);
    if (rows_.empty()) quiet(tr("No action fits. Choose less."));
    if (std::exchange(page_.scroll_to, false)) scroll_to_open();
    draw_list();
}

void add_actions(shell::Navigator& navigator, workspace::Workspace& workspace) {
    ActionDetails details(workspace.store(), workspace.teams(), workspace.meetings(), workspace.looks(), workspace.actions());
    navigator.add(std::make_unique<ActionsScreen>(workspace.store(), workspace.actions(), navigator, std::move(details)));
}

}  // namespace alp::screens
