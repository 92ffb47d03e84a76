// Where a meeting is in its plan. Page, phase and clock are one thing: "Next" opens the page of the next phase, and a page that is opened by
// hand brings its phase along.
#include "workspace/meeting.h"

#include <algorithm>
#include <cmath>

namespace alp::workspace {

namespace {

constexpr const char* clock_part = "clock";

bool holds(const Phase& phase, std::string_view step) {
    return std::find(phase.steps.begin(), phase.steps.end(), step) != phase.steps.end();
}

}  // namespace

double PhaseClock::seconds(Time now) const {
    if (!started || now < *started || now - *started > longest_step) return before;
    return before + std::chrono::duration<double>(now - *started).count();
}
void PhaseClock::look(Time now) {
    before = seconds(now);
    if (started) started = now;
}
void PhaseClock::start(Time now) { started = started.value_or(now); }
void PhaseClock::stop(Time now) { before = seconds(now), started.reset(); }
void PhaseClock::go_to(std::size_t to, Time now) {
    const bool runs = started.has_value();
    *this = {to, 0, runs ? std::optional(now) : std::nullopt};
}

// A plan that is changed has its phases in other places.
std::size_t Meeting::phase() {
    const Plan& plan = this->plan();
    if (clock_.phase < plan.phases.size() && plan.phases[clock_.phase].phase.id == phase_id_) return clock_.phase;
    if (const std::size_t place = plan.place_of(phase_id_); place < plan.phases.size()) clock_.phase = place;
    else clock_.phase = std::min(clock_.phase, plan.phases.empty() ? 0 : plan.phases.size() - 1);
    if (!plan.phases.empty()) phase_id_ = plan.phases[clock_.phase].phase.id;
    return clock_.phase;
}

bool Meeting::on_phase_page() { return !read_only_ && !plan().phases.empty() && plan().phases[phase()].phase.steps.empty(); }

// A meeting begins with its welcome; one that goes through an earlier meeting again, or that was begun before, with the step it is at.
void Meeting::take_up_phase() {
    const auto& parts = plan().phases;
    if (parts.empty()) return;
    const bool at_first_step = !session_->steps().empty() && session_->steps().front()->id == view_.step;
    const bool begins = at_first_step && !recalibrates() && session_->contribution_count() == 0;
    const auto found =
        std::ranges::find_if(parts, [&](const PlannedPhase& part) { return !part.left_out && (begins || holds(part.phase, view_.step)); });
    clock_.phase = found == parts.end() ? 0 : static_cast<std::size_t>(found - parts.begin());
    phase_id_ = parts[clock_.phase].phase.id;
    if (begins) view_.way = parts[clock_.phase].phase.way;  // else the instrument finds what the team was doing
    take_up_clock(session_->document(clock_part));
}

// With a phase the step that the meeting is at may be on the screen: it is one of its own, or the phase has none and comes beside it.
bool Meeting::may_show(std::size_t place) {
    const auto& parts = plan().phases;
    if (!parts[place].phase.steps.empty()) return holds(parts[place].phase, view_.step);
    const auto with_steps = [](const PlannedPhase& part) { return !part.phase.steps.empty(); };
    const auto at = parts.begin() + static_cast<std::ptrdiff_t>(place);
    const auto after = std::find_if(at, parts.end(), with_steps);
    const auto before = std::find_if(std::make_reverse_iterator(at), parts.rend(), with_steps);
    return (after != parts.end() && holds(after->phase, view_.step)) || (before != parts.rend() && holds(before->phase, view_.step));
}

void Meeting::take_up_clock(const Json& kept) {
    const auto id = kept.is_object() ? kept.find("phase") : kept.end();
    if (!kept.is_object() || id == kept.end() || !id->is_string()) return;
    const std::size_t place = plan().place_of(id->get_ref<const std::string&>());
    if (place >= plan().phases.size()) return;
    const Phase& phase = plan().phases[place].phase;
    if (!may_show(place)) return;  // another step was shown since
    clock_.phase = place;
    phase_id_ = phase.id;
    view_.way = phase.way;
    by_hand_ = false;
    if (const auto seconds = kept.find("seconds"); seconds != kept.end() && seconds->is_number()) clock_.before = *seconds;
}

void Meeting::take_up_seconds(const Json& kept) {
    const auto phase = kept.find("phase"), seconds = kept.find("seconds");
    if (phase == kept.end() || *phase != phase_id_ || seconds == kept.end() || !seconds->is_number()) return;
    clock_.before = std::max(clock_.before, seconds->get<double>());
}

Json Meeting::clock_to_keep(Time now) const { return {{"phase", phase_id_}, {"seconds", std::round(clock_.seconds(now))}}; }

void Meeting::keep_clock(Time now) {
    if (!read_only_ && !plan().phases.empty()) session_->set_document("", clock_part, clock_to_keep(now));
}

std::optional<Meeting::Stop> Meeting::next_stop() {
    const auto& parts = plan().phases;
    if (parts.empty()) return std::nullopt;
    const std::size_t at = phase();
    const auto& steps = parts[at].phase.steps;
    if (const auto here = std::ranges::find(steps, view_.step); here != steps.end() && here + 1 != steps.end())
        return Stop{at, *(here + 1)};
    for (std::size_t i = at + 1; i < parts.size(); ++i)
        if (!parts[i].left_out) return Stop{i, parts[i].phase.steps.empty() ? std::string() : parts[i].phase.steps.front()};
    return std::nullopt;
}

std::string Meeting::name_of(const Stop& stop) const {
    const Phase& phase = plan().phases[stop.phase].phase;
    const Step* step = session_->outline().step(stop.step);
    const bool first = phase.steps.empty() || phase.steps.front() == stop.step;
    return first || !step ? phase.title.shown() : step->title.shown();
}

std::vector<std::string> Meeting::passed_on_the_way_to(const Stop& stop) {
    std::vector<std::string> titles;
    for (std::size_t i = phase() + 1; i < stop.phase; ++i)
        if (plan().phases[i].left_out) titles.push_back(plan().phases[i].phase.title.shown());
    return titles;
}

bool Meeting::begin_phase(std::size_t to, Time now) {
    if (to == phase()) return false;
    spent_[phase_id_] = clock_.seconds(now);
    clock_.go_to(to, now);
    phase_id_ = plan().phases[to].phase.id;
    clock_.before = spent_[phase_id_];
    return true;
}

void Meeting::go_to(const Stop& stop, Time now) {
    session_->flush();
    const bool begins = begin_phase(stop.phase, now);
    view_.way = plan().phases[stop.phase].phase.way;
    view_.begins = true;
    by_hand_ = false;
    const bool opens = !stop.step.empty() && view_.step != stop.step;
    if (opens) view_.step = stop.step;
    if (read_only_ || (!begins && !opens)) return;
    // One operation: with the phase on the disk and its step not, the meeting would go on somewhere else after a crash.
    session_->edit("", [&](Edit&) {
        if (begins) keep_clock(now);
        if (opens) session_->set_step(stop.step);
    });
}

void Meeting::go_to_phase(std::size_t to, Time now) {
    if (to >= plan().phases.size()) return;
    const auto& steps = plan().phases[to].phase.steps;
    go_to(Stop{to, steps.empty() ? std::string() : steps.front()}, now);
}

void Meeting::change_plan(std::string_view label, const Plan& plan) {
    if (!read_only_) session_->set_document(label, plan_part, changes_of(plan));
}

bool Meeting::is_page_of(const Phase& phase) const {
    return holds(phase, view_.step) && (phase.way.empty() || view_.way.empty() || phase.way == view_.way);
}

// The phase of what is on the screen: the one that goes on when it may be, else the next to come of those that open this very page, else of
// those that open this step. One that is left out is taken only when there is no other. None: the plan does not know the step.
std::optional<std::size_t> Meeting::phase_of_page() {
    const auto& parts = plan().phases;
    const std::size_t at = phase();
    const auto onwards = [&](auto fits) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (const std::size_t k = (at + i) % parts.size(); fits(parts[k])) return k;
        return std::nullopt;
    };
    const auto page = [&](const PlannedPhase& part) { return is_page_of(part.phase); };
    const auto step = [&](const PlannedPhase& part) { return holds(part.phase, view_.step); };
    if (page(parts[at])) return at;
    if (const auto found = onwards([&](const PlannedPhase& part) { return !part.left_out && page(part); })) return found;
    if (const auto found = onwards(page)) return found;
    if (step(parts[at])) return at;
    if (const auto found = onwards([&](const PlannedPhase& part) { return !part.left_out && step(part); })) return found;
    return onwards(step);
}

Meeting::Followed Meeting::follow(Time now) {
    Followed followed;
    if (!read_only_ && !plan().phases.empty()) {
        const bool own_page = on_phase_page() && !by_hand_;
        if (const auto found = own_page ? std::nullopt : phase_of_page(); found && *found != phase()) {
            followed.phase = !page_.empty();
            if (begin_phase(*found, now)) keep_clock(now);
        }
        by_hand_ = false;
    }
    const std::string page = filled("{}/{}/{}", on_phase_page() ? phase_id_ : "", view_.step, view_.way);
    followed.page = std::exchange(page_, page) != page;
    arrives_ |= followed.page;
    return followed;
}

}  // namespace alp::workspace
