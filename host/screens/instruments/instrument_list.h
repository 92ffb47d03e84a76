// The instruments that are loaded, with starting and removing them; and those that are refused, with the reason.
#pragma once

#include "plugins/catalogue.h"
#include "shell/loss_question.h"
#include "workspace/plugin_installer.h"

namespace alp::screens {

class InstrumentList {
public:
    InstrumentList(plugins::Catalogue& catalogue, workspace::PluginInstaller& installer, workspace::Meetings& meetings,
                   const workspace::Teams& teams)
        : catalogue_(catalogue), installer_(installer), meetings_(meetings), teams_(teams) {}
    bool draw();           // true: the catalogue changed, and is drawn in the next frame
    void draw_question() { question_.draw(); }  // before one is removed, when that was asked

private:
    void draw_loaded(const plugins::Entry& entry, float width);
    bool draw_refused(const plugins::Entry& entry);
    void draw_remove(const plugins::Entry& entry);

    plugins::Catalogue& catalogue_;
    workspace::PluginInstaller& installer_;
    workspace::Meetings& meetings_;
    const workspace::Teams& teams_;
    shell::LossQuestion question_;
};

}  // namespace alp::screens
