#include "screens/meeting/quarter/quarter_page.h"

#include "screens/shared/keyboard.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

namespace {

void draw_open_actions(Session& session, View& view, QuarterState& state) {
    if (view.presenter) return large_open_actions(session);
    open_action_list(session);
    if (!session.read_only()) {
        words(tr("A new action?"), Face::strong);
        gap(6);
        action_list(session, look_back::actions_step, "", Level::team, session.outline().colour);
        gap(16);
    }
    draw_next(session, view, state);
}

}  // namespace

// Notices that another session or another step is on the screen. Taps that nobody looked at are shown when their step is left.
void QuarterPage::follow(Session& session, const View& view) {
    if (session.id() != session_) {
        session_ = session.id();
        state_ = {};
        seen_.clear();
    }
    if (seen_ == view.step) return;
    // Who goes on when everyone answered sees the answers; fewer are shown only after the question, and wait until then.
    const bool all = look_back::given_aboard(session).answers() >= session.people() && look_back::may_show_aboard(session);
    if (view.step != look_back::aboard_step && !session.read_only() && (all || look_back::given_aboard(session).answers() == 0))
        look_back::show_aboard(session);
    seen_ = view.step;
    state_.entered = true;
    state_.ask_show = false;
    state_.last_tap.reset();
}

// On the beamer nothing else shows how much of the round is left.
void QuarterPage::draw_clock() {
    workspace::Meeting* meeting = meetings_.current();
    if (!meeting || meeting->plan().phases.empty()) return;
    workspace::PhaseClock& clock = meeting->clock();
    const Time now = clock_.now();
    if (clock_chip("round clock", clock.seconds(now), meeting->plan().phases[meeting->phase()].minutes, clock.started.has_value()))
        clock.started ? clock.stop(now) : clock.start(now);
    gap(16);
}

void QuarterPage::draw_step(Session& session, View& view) {
    if (const auto round = look_back::round_of(view.step)) draw_quarter_round(session, view, state_, *round);
    else if (view.step == look_back::actions_step) draw_open_actions(session, view, state_);
    else if (view.step == look_back::aboard_step) draw_aboard(session, view, state_);
    else result_.draw(session, view, state_);
}

void QuarterPage::draw(Session& session, View& view) {
    follow(session, view);
    if (!view.presenter) step_strip(session, view);
    {
        const Within page(std::min(ImGui::GetContentRegionAvail().x, em(view.presenter ? 1280 : 860)));
        step_heading(session, view, view.presenter ? std::string() : look_back::about_words(session));
        if (view.presenter) draw_clock();
        draw_step(session, view);
    }
    state_.entered = false;
}

bool big_choice(const char* id, std::span<const std::string> answers, std::string_view keys, int& chosen, unsigned colour) {
    const int before = chosen;
    bool pressed = false;
    ImGui::PushID(id);
    flow(static_cast<int>(answers.size()), em(190), [&](int i, float width) {
        const auto at = static_cast<std::size_t>(i);
        const std::string label = filled("{}{} ({})##{}", i == before ? "✓ " : "", answers[at], keys[at], i);
        if (button(label.c_str(), i == before ? Kind::primary : Kind::normal, width, colour)) chosen = i, pressed = true;
    });
    ImGui::PopID();
    if (const auto letter = letter_typed())
        if (const std::size_t at = keys.find(*letter); at != keys.npos) chosen = static_cast<int>(at), pressed = true;
    return pressed;
}

void draw_next(Session& session, View& view, QuarterState& state) {
    const auto steps = session.steps();
    const auto here = std::ranges::find_if(steps, [&](const Step* step) { return step->id == view.step; });
    if (here == steps.end() || here + 1 == steps.end()) return;
    const Step& next = **(here + 1);
    const std::string label =
        filled("{} →##next", look_back::round_of(next.id) ? std::string(tr("Next sentence")) : filled(tr("On to: {}"), next.title.shown()));
    if (button(label.c_str(), Kind::primary, 0, session.outline().colour)) {
        session.flush();
        view.go_to = next.id;
    }
    if (std::exchange(state.focus_next, false)) focus_last_item();
}

void add_quarter_page(plugins::Catalogue& catalogue, workspace::Meetings& meetings, workspace::Documents& documents,
                      workspace::LookBackPlans& plans, const workspace::Clock& clock) {
    look_back::add_quarter(catalogue, [&meetings, &documents, &plans, &clock] {
        return std::make_unique<QuarterPage>(meetings, clock, QuarterResult(meetings, documents, plans));
    });
}

}  // namespace alp::screens
