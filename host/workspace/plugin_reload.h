// Takes over plugin files that were built anew while the program runs, also in the open meeting. Main thread.
#pragma once

#include "workspace/dev_build.h"
#include "workspace/meetings.h"

namespace alp::workspace {

class PluginReload {
public:
    // `build`: an instrument that is being written; null: none.
    PluginReload(plugins::Catalogue& catalogue, OpenStore& store, Meetings& meetings, DevBuild* build, const Clock& clock,
                 Notifications& notifications);
    // Looks at most once a second, and only when something is drawn anyway: whoever rebuilds an instrument comes back to this window.
    void begin_frame();

private:
    void reload(bool built);

    plugins::Catalogue& catalogue_;
    OpenStore& store_;
    Meetings& meetings_;
    DevBuild* build_;
    const Clock& clock_;
    Notifications& notifications_;
    int builds_seen_ = 0;
    Time looked_{};
};

}  // namespace alp::workspace
