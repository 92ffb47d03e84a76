// Terugkijkkwartier on the screen: a round for each thing that the team looks back on, the open actions, and whether everyone is still on
// board. Main thread, inside a frame.
#pragma once

#include "look_back/quarter_form.h"
#include "screens/meeting/quarter/quarter_parts.h"

namespace alp::screens {

class QuarterPage : public look_back::QuarterForm {
public:
    QuarterPage(workspace::Meetings& meetings, const workspace::Clock& clock, QuarterResult result)
        : meetings_(meetings), clock_(clock), result_(std::move(result)) {}

    void draw(Session& session, View& view) override;

private:
    void follow(Session& session, const View& view);
    void draw_step(Session& session, View& view);
    void draw_clock();

    workspace::Meetings& meetings_;
    const workspace::Clock& clock_;
    QuarterResult result_;
    Id session_;
    std::string seen_;  // the step of the last frame
    QuarterState state_;
};

// Lets the program's own sessions open in this page. The parts outlive the catalogue's last use of it.
void add_quarter_page(plugins::Catalogue& catalogue, workspace::Meetings& meetings, workspace::Documents& documents,
                      workspace::LookBackPlans& plans, const workspace::Clock& clock);

}  // namespace alp::screens
