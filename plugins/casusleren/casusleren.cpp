// Casusleren: a team learns from one real situation, seen through the eight bakens, and brings back next time what came of it.
#include "desk.h"
#include "report.h"

#include <utility>

namespace cl {

using namespace alp;

namespace {

void draw_step(Desk& desk) {
    const std::string& step = desk.view.step;
    if (step == at::bring_back) return draw_bring_back(desk);
    if (step == at::choose) return draw_choosing(desk);
    if (step == at::ask) return draw_learning_question(desk);
    if (step == at::tell) return draw_telling(desk);
    if (step == at::clarify) return draw_clarifying(desk);
    if (step == at::weigh) return draw_weighing(desk);
    if (step == at::answers) return draw_answers(desk);
    if (step == at::lens) return draw_lens(desk);
    if (step == at::core) return draw_core(desk);
    if (step == at::options) return draw_options(desk);
    if (step == at::harvest) return draw_harvest(desk);
    if (step == at::actions) return draw_actions(desk);
    draw_other_method(desk);
}

}  // namespace

class Casusleren : public Instrument {
public:
    Outline outline() const override { return cl::outline(); }

    void draw(Session& session, View& view) override {
        if (session.id() != session_) {
            session_ = session.id();
            seen_.clear();
            place_ = {};
        }
        place_.fresh = seen_ != view.step;
        if (place_.fresh || !view.presenter) place_.case_on_beamer = false;
        seen_ = view.step;
        session.show_case_text(!view.presenter || place_.case_on_beamer);
        reading_.read(session);
        Desk desk{session, view, reading_, place_};
        if (std::exchange(presented_, view.presenter) != view.presenter)
            place_.writes_on_beamer = place_.field_focus = view.presenter && ImGui::GetIO().WantTextInput;
        if (view.presenter) draw_presenter(desk);
        else draw_page(desk, draw_step);
        session.show_case_text(true);
    }

    Report report(const Session& session) const override { return one_page(session); }

private:
    Id session_;
    std::string seen_;
    Reading reading_;
    bool presented_ = false;  // the last frame was on the beamer
    Place place_;
};

}  // namespace cl

ALP_INSTRUMENT(cl::Casusleren, .id = "nl.alp.casusleren", .name = "Casusleren", .version = "1.0.0",
               .summary = "Learn from one real situation, seen through the eight beacons.")
