// The Partnerschapskaart: how a team talks through, in five steps, how it will work together. The filled card is its covenant.
#include "desk.h"
#include "report.h"

#include <utility>

namespace pk {

class Partnerschapskaart : public alp::Instrument {
public:
    alp::Outline outline() const override { return pk::outline(); }

    void draw(alp::Session& session, alp::View& view) override {
        if (session.id() != session_) {
            session_ = session.id();
            place_ = {};
            seen_.clear();
            word_.clear();
        }
        card_.read(session);
        Desk desk{session, view, card_, place_};
        if (std::exchange(presented_, view.presenter) != view.presenter && seen_ == view.step) follow_field(desk);
        // Back from another screen where nothing has the keyboard: as after a step.
        const int frame = ImGui::GetFrameCount();
        if (drawn_ < frame - 1) back_ = frame;
        drawn_ = frame;
        const std::size_t before = column_of(seen_);
        if (seen_ != view.step) begin_step(desk);
        else if (view.way != word_) open_page(desk);
        else if (back_ == frame - 2 && !view.presenter && !ImGui::IsAnyItemActive()) type_at_once(desk);
        if (view.begins && seen_ == view.step) begin_phase(desk, before);
        // A second click that was still meant for the page before takes no keyboard away.
        if (second_click() && ImGui::GetTime() - since_ < 1) type_at_once(desk);
        if (place_.way != Way::turns) place_.authors = false;  // asked for again in the next round
        if (column_of(view.step) == column_count) draw_closing(desk);
        else if (view.presenter) draw_presenter(desk);
        else draw_page(desk);
        draw_show_question(desk);
        word_ = view.way = word_of(place_.way);  // the plan goes along
    }

    alp::Report report(const alp::Session& session) const override { return covenant(session); }

private:
    // Another step came on the screen, by us or by the program. From step 1 there is one way: through its gate.
    void begin_step(Desk& desk) {
        if (seen_ == column_ids[values] && !pass_gate(desk)) {
            desk.view.go_to = desk.view.step = seen_;
            desk.view.begins = false;
            place_.way = Way::agree;
            place_.gate = true;
            return;
        }
        const auto asked = way_of(desk.view.way, desk.column());
        place_.way = asked ? *asked : seen_.empty() ? way_back(desk) : Way::card;
        seen_ = desk.view.step;
        place_.shown = ImGui::GetFrameCount();
        since_ = ImGui::GetTime();
        place_.press.reset();
        place_.opened.reset();
        place_.shows.reset();
        place_.question = 0;
        place_.open = place_.from = {};
        place_.aloud = false;
        type_at_once(desk);
    }

    // The plan goes to another page of the step that is on the screen.
    void open_page(Desk& desk) {
        const auto asked = way_of(desk.view.way, desk.column());
        if (!asked) return;
        desk.session.flush();
        place_.way = *asked;
        place_.open = place_.from = {};
        place_.gate = false;
        type_at_once(desk);
    }

    // Whoever comes to a column writes in its field.
    void type_at_once(Desk& desk) {
        if (place_.way == Way::card || place_.way == Way::turns) write_on(desk);
    }

    // A meeting that was interrupted goes on in what the team was doing: grouping, once there is a theme. In a recalibration the lines
    // brought theirs along: that tells nothing.
    Way way_back(const Desk& desk) {
        const std::size_t column = desk.column();
        if (!desk.writable() || column >= actions || card_.column(column).done()) return Way::card;
        const std::vector<ThemeCard>& used = card_.themes(desk.session, column).used;
        const bool judged = std::any_of(used.begin(), used.end(), [](const ThemeCard& theme) { return theme.verdict; });
        if (column == values && judged) return Way::agree;
        return used.empty() || desk.session.header().looks_back_on ? Way::card : Way::themes;
    }

    alp::Id session_;
    std::string seen_, word_;   // the step that was drawn last, and the word of its page
    int drawn_ = 0, back_ = 0;  // the last frame in which it was on the screen, and that in which it came back there
    double since_ = 0;          // ImGui's time at which that step came on the screen
    bool presented_ = false;    // the last frame was on the beamer
    Card card_;
    Place place_;
};

}  // namespace pk

ALP_INSTRUMENT(pk::Partnerschapskaart, .id = "nl.alp.partnerschapskaart", .name = "Partnerschapskaart", .version = "1.0.0",
               .summary = "Agree on how you work together: the filled card is your covenant.")
