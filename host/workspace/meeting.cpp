#include "workspace/meeting.h"

#include "workspace/older_plan.h"

#include <utility>

namespace alp::workspace {

Meeting::Meeting(Records& records, const Id& session, plugins::Catalogue& catalogue, bool read_only, std::unique_ptr<Past> past)
    : past_(std::move(past)), session_(std::make_unique<Session>(records, session, read_only, past_.get())), read_only_(read_only) {
    adopt(catalogue);
    const Outline& outline = session_->outline();
    view_.step = session_->header().step;
    if (!outline.step(view_.step) && !outline.steps.empty()) view_.step = session_->steps().front()->id;
    if (!read_only_) take_up_phase();
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
        const bool goes_on = instance_ && !read_only_ && header.state != State::closed;
        if (goes_on && its < mine) instance_->migrate(*session_);
        if (goes_on) give_phases_their_pages(*session_, entry->outline);
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

const std::string& Meeting::trouble() const { return instance_ ? instance_->error() : trouble_; }
bool Meeting::can_restart() const { return instance_ && !instance_->error().empty(); }

void Meeting::restart(plugins::Catalogue& catalogue) {
    if (own_) return;
    instance_.reset();
    adopt(catalogue);
}

void Meeting::go_to(std::string_view step) {
    if (!session_->outline().step(step)) return;
    by_hand_ = true;
    if (view_.step != step) {
        session_->flush();
        view_.step = step;
        view_.way.clear();
        view_.begins = false;
    }
    if (!read_only_ && session_->header().step != step) session_->set_step(step);
}

void Meeting::draw() {
    view_.go_to.clear();
    view_.say.clear();
    view_.close = view_.write_pdf = false;
    const std::string way = view_.way;
    if (instance_ && instance_->error().empty()) instance_->draw(*session_, view_);
    else if (own_) own_->draw(*session_, view_);
    else draw_guided_form(*session_, view_);
    view_.begins = false;
    if (std::exchange(arrives_, false) && (!view_.go_to.empty() || view_.way != way)) page_.clear();
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
