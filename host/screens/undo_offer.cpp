#include "screens/undo_offer.h"

#include "app/app.h"

#include <alp/text.h>

namespace alp::screens {

void offer_undo(app::App& app, std::string sentence) {
    const Id team = app.books().team_id();
    const std::uint64_t revision = app.records().revision();
    app.say(std::move(sentence), tr("Undo"), [&app, team, revision] {
        if (app.books().team_id() == team && app.records().revision() == revision) return app.undo();
        app.say(tr("Something else was changed since. Ctrl+Z takes back what was done last."));
    });
}

}  // namespace alp::screens
