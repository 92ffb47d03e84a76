// Bakens Welzijn Nieuwe Stijl: a team sees together where it stands on the eight bakens, chooses what to work on, and follows it over time.
#include "desk.h"
#include "report.h"

#include <alp/text.h>

#include <algorithm>

namespace bw {

using namespace alp;

class Bakens : public Instrument {
public:
    Outline outline() const override { return bw::outline(); }

    void draw(Session& session, View& view) override {
        if (session.id() != session_) {
            session_ = session.id();
            place_ = {};
            ballots_.take_up(session);
            place_.found = kept_slip(session);
            seen_.clear();
            // A first time begins with the scores. Who goes to the step all the same can write there.
            if (view.step == look_back && !session.read_only() && !can_look_back(session)) {
                view.go_to = score;
                return;
            }
        }
        board_.read(session);
        Desk desk{session, view, board_, place_, ballots_};
        if (seen_ != view.step) begin_step(view.step);
        count_slip_of_leaver(desk);
        if (!view.presenter)  // dots alone are no choice
            ui::step_strip(session, view,
                           [&](const Step& step) { return step.id == choose ? std::optional(!board_.chosen.empty()) : std::nullopt; });
        const bool wide = view.presenter || view.step == picture || view.step == differences || view.step == wish || place_.filling;
        const ui::Within page(std::min(ImGui::GetContentRegionAvail().x, ui::em(wide ? 1680 : 960)));
        // Without an earlier choice there is nothing to ask about it.
        if (view.step == look_back && !chose_before(session))
            ui::words(tr("What is still open from earlier meetings?"), ui::Face::question);
        else ui::step_heading(session, view, remark(desk));
        draw_step(desk);
        if (!view.presenter) draw_ways(desk);
    }

    Report report(const Session& session) const override { return bw::report(session); }

private:
    // Whatever someone was filling in is off the screen: it is theirs alone.
    void begin_step(const std::string& step) {
        seen_ = step;
        set_slip_aside(place_);
        place_.ask_reveal = place_.ask_again = place_.linking = place_.wish_full = false;
        place_.asks_to_change = {};
        place_.take_focus = true;
    }

    static std::string remark(const Desk& desk) {
        const bool scored = desk.view.step == picture || desk.view.step == differences;
        return scored && desk.board.now.any() ? scorers_words(desk.board) : std::string();
    }

    static void draw_step(Desk& desk) {
        constexpr std::pair<std::string_view, void (*)(Desk&)> steps[] = {
            {look_back, draw_look_back},     {score, draw_scoring},   {wish, draw_wish},   {picture, draw_picture},
            {differences, draw_differences}, {choose, draw_choosing}, {signs, draw_signs}, {actions, draw_actions}};
        if (desk.view.step == wish) draw_wished_then(desk);
        for (const auto& [id, draw] : steps)
            if (desk.view.step == id) return draw(desk);
    }

    // While someone scores there is one way: being ready.
    static void draw_ways(Desk& desk) {
        if (desk.place.filling) return;
        ui::step_buttons(desk.session, desk.view);
        ui::closing_buttons(desk.session, desk.view);
    }

    Id session_;
    std::string seen_;
    Board board_;
    Place place_;
    Ballots ballots_;
};

}  // namespace bw

ALP_INSTRUMENT(bw::Bakens, .id = "nl.alp.bakens", .name = "Bakens Welzijn Nieuwe Stijl", .version = "1.0.0",
               .summary = "See together where you stand on the eight beacons, and choose what to work on.")
