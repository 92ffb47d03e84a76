// Acties: what the team agreed to do, over all instruments: who, by when, how it stands and what came of it. Main thread, inside a frame.
#pragma once

#include "screens/actions/action_details.h"
#include <alp/ui/virtual_list.h>
#include "shell/navigator.h"
#include "workspace/action_filter.h"
#include "workspace/workspace.h"

namespace alp::screens {

class ActionsScreen : public shell::Screen {
public:
    ActionsScreen(workspace::OpenStore& store, workspace::Actions& actions, shell::Navigator& navigator, ActionDetails details)
        : store_(store), actions_(actions), navigator_(navigator), details_(std::move(details)) {}

    std::string_view id() const override { return "actions"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool reveal(const shell::Reference& reference) override;  // an action, with all there is to it
    void draw() override;
    bool can_present() const override { return true; }

private:
    struct ActionsPage {
        workspace::ActionFilter filter;
        Id open;                 // the one that is shown with all there is to it; none: all are closed
        bool scroll_to = false;  // to the open one
    };
    // What the list was made from.
    struct ActionListBasis {
        workspace::ActionFilter filter;
        Id open;
        std::uint64_t revision;
        Date day;
        float open_height, width, scale;
        bool operator==(const ActionListBasis&) const = default;
    };
    void follow_team();
    bool any() const;
    void fit_list();
    void scroll_to_open();
    void draw_list();

    workspace::OpenStore& store_;
    workspace::Actions& actions_;
    shell::Navigator& navigator_;
    ActionDetails details_;
    Id team_;  // that page_ and the list are of
    ActionsPage page_;
    std::optional<ActionListBasis> listed_;
    std::vector<Id> rows_;
    ui::VirtualList list_;
};

void add_actions(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
