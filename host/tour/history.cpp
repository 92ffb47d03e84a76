#include "tour/history.h"

namespace alp::tour {

void look_at_history(Guide& guide) {
    app::App& app = guide.app();
    app.show(app::Screen::timeline);
    guide.settle();
    guide.picture("history", tr("The years of a team: every meeting, and the thread of a theme."));
    if (const auto& sessions = app.books().timeline(); !sessions.empty()) {
        const Id oldest = sessions.back().header.id;
        const auto moments = app::moments_of(app.books(), oldest);
        if (!moments.empty()) {
            app.look_at(oldest, moments[moments.size() / 2].first);
            guide.picture("as-it-was", tr("The first card, as it was half-way."));
            app.leave_replay();
        }
    }
    app.show(app::Screen::actions);
    guide.picture("actions", tr("All actions, whatever the instrument."));
    app.show(app::Screen::themes);
    guide.picture("thread", tr("One theme through the meetings, and what came of it."));
    app.open_palette();
    guide.hands().frames(2);
    guide.hands().type(tr("strength"));
    guide.picture("search", tr("Ctrl+K: everything that was ever said."));
    guide.hands().key("Escape");
    guide.settle();
}

}  // namespace alp::tour
