#include "workspace/meeting.h"

#include <algorithm>
#include <cmath>

namespace alp::workspace {

namespace {
constexpr const char* clock_part = "clock";
}

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

Meeting::Meeting(Records& records, const Id& session, plugins::Catalogue& catalogue, bool read_only, std::unique_ptr<Past> past)
    : past_(std::move(past)), session_(std::make_unique<Session>(records, session, read_only, past_.get())), read_only_(read_only) {
    adopt(catalogue);
    const Outline& outline = session_->outline();
    view_.step = session_->header().step;
    if (!outline.step(view_.step) && !outline.steps.empty()) view_.step = session_->steps().front()->id;
    if (!read_only_) take_up_clock(session_->document(clock_part));
    beside_ = !read_only_ && recalibrates() && !session_->document("recalibrate").is_object();
}

void Meeting::adopt(plugins::Catalogue& catalogue) {
    trouble_.clear();
    const SessionHeader& header = session_->header();
    const plugins::Entry* entry = catalogue.find(header.instrument);
    bool newer = false;
    if (entry && entry->own) {
        own_ = entry->own();
    } else if (!entry) {
        trouble_ = filled(tr("The instrument of this meeting ({}) is not loaded. Its questions and answers are shown as a plain form."),
                          session_->outline().name.shown());
    } else if (const int mine = entry->outline.version, its = session_->outline().version; its > mine) {
        newer = true;
        trouble_ = filled(tr("This meeting was made with a newer version of {}. It is shown as a plain form and cannot be changed here."),
                          entry->name);
    } else {
        instance_ = catalogue.open(header.instrument);
        if (instance_ && its < mine && !read_only_ && header.state != State::closed) instance_->migrate(*session_);
    }
    if (newer && !read_only_) {
        read_only_ = true;
        session_ = std::make_unique<Session>(records_of(*session_), session_->id(), true, past_.get());
    }
    view_.read_only = read_only_;
}

bool Meeting::recalibrates() const {
    const SessionHeader& header = session_->header();
    if (!header.looks_back_on) return false;
    const auto& old = session_->past().session(header.looks_back_on).of<SessionHeader>();
    return !old.empty() && old.front().instrument == header.instrument;
}

const Variant* Meeting::plan() const {
    const Outline& outline = session_->outline();
    if (const Variant* chosen = outline.variant(session_->header().variant)) return chosen;
    return outline.variants.empty() ? nullptr : &outline.variants.front();
}

bool Meeting::follow_step(Time now) {
    if (clock_step_ == view_.step) return false;
    clock_step_ = view_.step;
    const Variant* variant = plan();
    if (!variant) return true;
    const auto& phases = variant->phases;
    const auto is_here = [&](std::size_t i) {
        return std::find(phases[i].steps.begin(), phases[i].steps.end(), view_.step) != phases[i].steps.end();
    };
    // A meeting begins with its welcome, but one that goes on after a pause is in the phase of its step.
    const bool begins = !session_->steps().empty() && session_->steps().front()->id == view_.step;
    const bool welcome = begins && clock_.phase == 0 && !phases.empty() && phases[0].steps.empty() && clock_.seconds(now) < 1;
    if (welcome || (clock_.phase < phases.size() && is_here(clock_.phase))) return true;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const std::size_t k = (clock_.phase + i) % phases.size();  // onwards first
        if (is_here(k)) {
            clock_.go_to(k, now);
            break;
        }
    }
    return true;
}

void Meeting::take_up_clock(const Json& kept) {
    if (!kept.is_object() || !kept.contains("phase") || !kept["phase"].is_number_unsigned()) return;
    const std::size_t phase = kept["phase"];
    const Variant* variant = plan();
    if (!variant || phase >= variant->phases.size()) return;
    const std::vector<std::string>& steps = variant->phases[phase].steps;
    const bool first = !session_->steps().empty() && session_->steps().front()->id == view_.step;
    if (steps.empty() ? !first : std::find(steps.begin(), steps.end(), view_.step) == steps.end()) return;  // of another step
    clock_.phase = phase;
    if (kept.contains("seconds") && kept["seconds"].is_number()) clock_.before = kept["seconds"];
    clock_step_ = view_.step;
}

Json Meeting::clock_to_keep(Time now) const { return {{"phase", clock_.phase}, {"seconds", std::round(clock_.seconds(now))}}; }
void Meeting::keep_clock(Time now) { session_->set_document("", clock_part, clock_to_keep(now)); }

const std::string& Meeting::trouble() const { return instance_ ? instance_->error() : trouble_; }
bool Meeting::can_restart() const { return instance_ && !instance_->error().empty(); }

void Meeting::restart(plugins::Catalogue& catalogue) {
    if (own_) return;
    instance_.reset();
    adopt(catalogue);
}

void Meeting::go_to(std::string_view step) {
    if (!session_->outline().step(step) || view_.step == step) return;
    session_->flush();
    view_.step = step;
    if (!read_only_) session_->set_step(step);
}

void Meeting::draw() {
    view_.go_to.clear();
    view_.say.clear();
    view_.close = view_.write_pdf = false;
    if (instance_ && instance_->error().empty()) instance_->draw(*session_, view_);
    else if (own_) own_->draw(*session_, view_);
    else draw_guided_form(*session_, view_);
    if (!view_.go_to.empty()) go_to(std::string(view_.go_to));
}

void name_meeting(Report& report, const SessionHeader& header) {
    if (header.title.empty() || report.subtitle == header.title) return;
    const auto behind_team = report.facts.begin() + std::min<std::ptrdiff_t>(1, std::ssize(report.facts));
    report.facts.insert(behind_team, {tr("Meeting"), header.title});
}

Report Meeting::report(bool case_text) {
    Session session(records_of(*session_), session_->id(), true, past_.get());
    session.show_case_text(case_text);
    Report made = instance_ && instance_->error().empty() ? instance_->report(session)
                  : own_                                  ? own_->report(session)
                                                          : outline_report(session);
    made.confidential |= case_text;
    name_meeting(made, session_->header());
    return made;
}

}  // namespace alp::workspace
