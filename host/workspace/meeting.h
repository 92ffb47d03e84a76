// The meeting on the screen: its session, the instrument that draws it, and the clock of the phase. Main thread.
#pragma once

#include "plugins/catalogue.h"

#include <alp/host/plan.h>
#include <alp/host/records.h>
#include <alp/session.h>

#include <algorithm>
#include <map>

namespace alp::workspace {

// What the start card asks; everything but the instrument has a default.
struct StartRequest {
    std::string instrument;           // id of a loaded one
    std::string variant = {};         // empty: the first
    std::string title = {}, coach = {};
    int minutes = 0;                  // time there is; 0: not asked
    std::vector<Id> present = {};     // members
    std::vector<std::string> guests = {};  // by name
    std::string guest = {};           // the name that is being typed: one of them once the meeting begins
    Id looks_back_on = {};
    std::optional<Plan> plan = {};    // as the coach changed it; none: what fits the time there is

    int people() const { return std::max(1, static_cast<int>(present.size() + guests.size())); }
};

Plan plan_for(const Outline& outline, const StartRequest& request);

// Minutes on a phase of the plan. It may be ignored: nothing happens when it runs out. It is looked at every minute at least, and a longer
// step than that is none of the meeting: the computer's clock was put right, or the lid was closed.
struct PhaseClock {
    static constexpr std::chrono::minutes looked_at{1}, longest_step{5};
    std::size_t phase = 0;
    double before = 0;               // seconds gone before it was last looked at
    std::optional<Time> started;     // since when it runs, or was last looked at; none: not running
    double seconds(Time now) const;
    void look(Time now);
    void start(Time now);
    void stop(Time now);
    void go_to(std::size_t phase, Time now);
};

// Puts the name of the meeting with the facts of its report, whatever the instrument; nothing when it has none or the report says it.
void name_meeting(Report& report, const SessionHeader& header);

class Meeting {
public:
    // The session's rows are in `records`. Without a usable plugin the guided form shows them, read-only when the plugin is newer.
    // `past`: what the instrument may look back on; null: nothing.
    Meeting(Records& records, const Id& session, plugins::Catalogue& catalogue, bool read_only, std::unique_ptr<Past> past = nullptr);

    Session& session() { return *session_; }
    const Session& session() const { return *session_; }
    View& view() { return view_; }

    // ---- its plan (meeting_plan.cpp): one phase goes on, its page is on the screen and its clock runs
    const Plan& plan() const { return plan_of(*session_); }  // good until the next edit
    std::size_t phase();                // its place in the plan
    PhaseClock& clock() { return clock_; }
    Json clock_to_keep(Time now) const;
    // What the phase had by the minute, kept beside the history. Which phase goes on is in the history, and may be newer than that.
    void take_up_seconds(const Json& kept);
    void keep_clock(Time now);          // in the session, for after a pause
    bool on_phase_page();               // the phase has no step: what it says is shown instead of one
    // What "Next" leads to: the next step of the phase, else the next phase that is not left out; none: this is the end.
    struct Stop { std::size_t phase; std::string step; };  // step empty: the page of the phase itself
    std::optional<Stop> next_stop();
    std::string name_of(const Stop& stop) const;
    std::vector<std::string> passed_on_the_way_to(const Stop& stop);  // the titles of phases that are left out
    void go_to(const Stop& stop, Time now);
    void go_to_phase(std::size_t phase, Time now);
    void change_plan(std::string_view label, const Plan& plan);  // undoable
    // Once a frame: where the page was changed by hand, the phase goes along.
    struct Followed { bool page = false, phase = false; };       // another page is on the screen; another phase goes on, not by "Next"
    Followed follow(Time now);

    // Draws the step, behind the fault wall. Follows view().go_to.
    void draw();
    void go_to(std::string_view step);
    Report report(bool case_text = false);  // with what was told about residents, or without
    // Why the instrument itself does not draw: it failed, is missing, or is older than the session. Empty: it does.
    const std::string& trouble() const;
    bool can_restart() const;           // it failed, and may be opened again
    // It goes through an earlier session of the same instrument again, line by line.
    bool recalibrates() const;
    bool takes_letters() const { return beside_ || own_; }  // its page has a letter for an answer, also on the beamer
    bool& beside() { return beside_; }  // the old lines stand beside the new on the screen, instead of the instrument's own form
    void restart(plugins::Catalogue& catalogue);

private:
    void adopt(plugins::Catalogue& catalogue);
    void take_up_phase();
    bool may_show(std::size_t phase);
    void take_up_clock(const Json& kept);  // goes on where it was, when that is a phase of the step on the screen
    std::optional<std::size_t> phase_of_page();
    bool is_page_of(const Phase& phase) const;
    bool begin_phase(std::size_t phase, Time now);  // not kept yet; false: it goes on already

    std::unique_ptr<Past> past_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<plugins::Instance> instance_;
    std::unique_ptr<Instrument> own_;   // when the form is the program's own
    View view_;
    PhaseClock clock_;
    std::string trouble_;
    std::string phase_id_;              // of the phase that goes on
    std::map<std::string, double, std::less<>> spent_;  // seconds on the others, for when the team comes back to one
    std::string page_;                  // phase, step and way as they were last seen
    bool by_hand_ = false;              // a step was asked for
    bool arrives_ = true;               // nobody saw the page yet: where the instrument goes on from it is nobody's doing
    bool read_only_, beside_ = false;
};

}  // namespace alp::workspace
