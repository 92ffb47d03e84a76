// Step kb.6: what is in the way, on three levels. What lies with others becomes a signal: a next meeting may take it up, whatever its instrument.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

namespace kb {

using namespace alp;

void draw_obstacles(Desk& desk) {
    constexpr std::string_view levels[] = {"kb.6.mij", "kb.6.ons", "kb.6.anderen"};
    ui::flow(3, ui::em(230), [&](int i, float) {
        const std::string_view id = levels[static_cast<std::size_t>(i)];
        const Question* asked = desk.session.outline().question(id);
        if (!asked) return;
        const std::string said = asked->text.shown(), hint = asked->hint.shown();
        ui::begin_card(std::string(id).c_str());
        ui::words(said, desk.presenter() ? ui::Face::room : ui::Face::strong);
        if (!desk.presenter()) ui::quiet(hint);
        ui::gap(8);
        draw_lines(desk, id, desk.face());
        ui::end_card();
    });
    if (!desk.presenter())
        ui::quiet(tr("What lies with others is kept as a signal: it comes back when the team says what it asks of its surroundings."));
}

}  // namespace kb
