// The Kantelbox: a box of cards, each a request or a habit as it comes in. The team tilts a card: from what we offer to what someone
// wants and can do. Short and broad, where Casusleren goes deep.
//
// A newcomer reads: outline.cpp (what it declares), box.h (what lies on the table), page.cpp (the page), then one file per step.
#include "desk.h"
#include "report.h"

namespace kb {

class Kantelbox : public alp::Instrument {
public:
    alp::Outline outline() const override { return kb::outline(); }

    void draw(alp::Session& session, alp::View& view) override {
        if (session.id() != session_) {
            session_ = session.id();
            place_ = {};
        }
        box_.read(session);
        if (!session.read_only()) mark_what_travels(session, box_);
        box_.read(session);
        earlier_.read(session);
        if (step_ != view.step) begin_step(session, view);
        Desk desk{session, view, box_, deck_, earlier_, place_};
        draw_page(desk);
    }

    alp::Report report(const alp::Session& session) const override { return kb::report(session); }

private:
    // A card that was drawn stays drawn, unless the line it comes from was erased meanwhile.
    void begin_step(const alp::Session& session, const alp::View& view) {
        step_ = view.step;
        deck_ = {};
        if (place_.drawn && !deck_.holds(session, *place_.drawn)) place_.drawn.reset();
        place_.order = false;
        place_.tilting = 0;
        place_.list = 0;
        place_.write_first = true;
    }

    alp::Id session_;
    std::string step_;
    Box box_;
    Deck deck_;
    Earlier earlier_;
    Place place_;
};

}  // namespace kb

ALP_INSTRUMENT(kb::Kantelbox, .id = "nl.alp.kantelbox", .name = "Kantelbox", .version = "1.0.0",
               .summary = "Tilt a request or a habit: from what we offer to what someone wants and can do.")
