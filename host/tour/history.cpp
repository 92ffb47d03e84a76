#include "tour/history.h"

namespace alp::tour {

void look_at_history(Guide& guide) {
    cli::Program& app = guide.app();
    app.navigator().show("timeline");
    guide.settle();
    guide.picture("history", tr("The years of a team: every meeting, and the thread of a theme."));
    if (const auto& sessions = app.workspace().store().timeline(); !sessions.empty()) {
        const Id oldest = sessions.back().header.id;
        const auto moments = workspace::moments_of(app.workspace().store(), oldest);
        if (!moments.empty()) {
            app.workspace().replays().open(oldest, moments[moments.size() / 2].first);
            guide.picture("as-it-was", tr("The first card, as it was half-way."));
            app.workspace().replays().leave();
        }
    }
    app.navigator().show("actions");
    guide.picture("actions", tr("All actions, whatever the instrument."));
    app.navigator().show("themes");
    guide.picture("thread", tr("One theme through the meetings, and what came of it."));
    app.shell().open_palette();
    guide.hands().frames(2);
    guide.hands().type(tr("strength"));
    guide.picture("search", tr("Ctrl+K: everything that was ever said."));
    guide.hands().key("Escape");
    guide.settle();
}

}  // namespace alp::tour
