// Installing an instrument from a file: the field for its path, and the dialog that says what was found in it before anything is copied.
#pragma once

#include "plugins/catalogue.h"
#include "workspace/plugin_installer.h"

namespace alp::screens {

class InstallFromFile {
public:
    InstallFromFile(workspace::PluginInstaller& installer, const plugins::Catalogue& catalogue, const workspace::Jobs& jobs)
        : installer_(installer), catalogue_(catalogue), jobs_(jobs) {}
    void draw_field();
    void draw_offer();  // the dialog, while a file is offered

private:
    const plugins::Entry* replaced_by(const workspace::PluginOffer& offer) const;
    bool draw_install(const workspace::PluginOffer& offer) const;

    workspace::PluginInstaller& installer_;
    const plugins::Catalogue& catalogue_;
    const workspace::Jobs& jobs_;
    std::string path_;  // as far as it is typed
};

}  // namespace alp::screens
