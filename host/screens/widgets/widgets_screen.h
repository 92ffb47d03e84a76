// Every widget in every state on one page, for developers. Reached by its command only.
#pragma once

#include "shell/navigator.h"
#include "workspace/workspace.h"

namespace alp::screens {

class WidgetsScreen : public shell::Screen {
public:
    explicit WidgetsScreen(shell::Navigator& navigator) : navigator_(navigator) {}

    std::string_view id() const override { return "widgets"; }
    std::string title() const override;
    void draw() override;
    bool needs_team() const override { return false; }
    void commands(std::vector<shell::Command>& all) override;

private:
    shell::Navigator& navigator_;
};

void add_widgets(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
