// Instruments: which are loaded, which are refused and why, and installing one from a file.
#pragma once

#include "screens/instruments/install_from_file.h"
#include "screens/instruments/instrument_list.h"
#include "shell/navigator.h"

namespace alp::workspace {
class Workspace;
}

namespace alp::screens {

class InstrumentsScreen : public shell::Screen {
public:
    InstrumentsScreen(const plugins::Options& options, workspace::PluginInstaller& installer, InstrumentList list, InstallFromFile install);

    std::string_view id() const override { return "instruments"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool needs_team() const override { return false; }
    void draw() override;

private:
    const plugins::Options& options_;
    workspace::PluginInstaller& installer_;
    InstrumentList list_;
    InstallFromFile install_;
};

void add_instruments(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
