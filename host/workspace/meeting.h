// The meeting on the screen: its session, the instrument that draws it, and the clock of the phase. Main thread.
#pragma once

#include "plugins/catalogue.h"

#include <alp/host/records.h>
#include <alp/session.h>

namespace alp::workspace {

// What the start card asks; everything but the instrument has a default.
struct StartRequest {
    std::string instrument;           // id of a loaded one
    std::string variant = {};         // empty: the first
    std::string title = {}, coach = {};
    int minutes = 0;                  // time there is; 0: not asked
    std::vector<Id> present = {};     // members
    std::vector<std::string> guests = {};  // by name
    Id looks_back_on = {};
};

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
    const Variant* plan() const;        // the variant it runs with; null when the outline has none
    PhaseClock& clock() { return clock_; }
    bool follow_step(Time now);         // true once for another step on the screen; the clock goes to its phase
    Json clock_to_keep(Time now) const;
    void take_up_clock(const Json& kept);  // goes on where it was, when that is a phase of the step on the screen
    void keep_clock(Time now);             // in the session, for after a pause
    View& view() { return view_; }

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

    std::unique_ptr<Past> past_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<plugins::Instance> instance_;
    std::unique_ptr<Instrument> own_;   // when the form is the program's own
    View view_;
    PhaseClock clock_;
    std::string trouble_, clock_step_;
    bool read_only_, beside_ = false;
};

}  // namespace alp::workspace
