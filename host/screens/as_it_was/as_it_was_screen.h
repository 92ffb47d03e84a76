// A meeting as it was at any moment of its history, and how it grew, in the form of its own instrument. Nothing can be changed here.
#pragma once

#include "shell/navigator.h"
#include "workspace/workspace.h"

namespace alp::screens {

class AsItWasScreen : public shell::Screen {
public:
    AsItWasScreen(workspace::Replays& replays, workspace::Documents& documents, workspace::Notifications& notifications,
                  const workspace::Clock& clock)
        : replays_(replays), documents_(documents), notifications_(notifications), clock_(clock) {}

    std::string_view id() const override { return "as_it_was"; }
    std::string title() const override;
    void draw() override;
    std::optional<workspace::Destination> serves() const override { return workspace::Destination::replay; }
    std::string_view sidebar_stands_for() const override { return "timeline"; }
    bool available() const override { return replays_.current() != nullptr; }
    void left() override { replays_.close(); }

private:
    void draw_moments(workspace::Replay& replay, unsigned colour);
    void write_pdf(workspace::Replay& replay);

    workspace::Replays& replays_;
    workspace::Documents& documents_;
    workspace::Notifications& notifications_;
    const workspace::Clock& clock_;
};

void add_as_it_was(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
