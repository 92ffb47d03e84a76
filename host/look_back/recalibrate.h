// Herijken: a team goes through a whole earlier session line by line, in a new session of the same instrument. Works from the outline and
// the shared types, so with any instrument; without drawing. Main thread.
//
// The earlier session is only read. Verdicts are Review rows of the new one; a line that still stands is copied into it, in the words that
// it got when the team looked back in between, and points back (Contribution::earlier, Action::earlier). What was told about residents is
// not copied.
#pragma once

#include <alp/report.h>
#include <alp/session.h>
#include <alp/since.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace alp::look_back {

struct RecalibrationLine {
    Id contribution, action, agreement;  // in the earlier session, one or more of them; none set: a new line
    Id now;                              // its row in the new session (contribution, else action, else agreement); none when it has none
    std::string said, says;              // the text in the earlier session, and in the new one
    std::string small;                   // shown small: themes, who does it, by when, what came of it
    Since since;                         // what became of it between the two: it may be adjusted, or have lapsed
    ActionStatus was = ActionStatus::open;  // of its action, before this session
    bool finished = false;               // that was done or given up by then: it stays so, and goes on only when it is said otherwise
    Id goes_on;                          // its action in the new session
    std::optional<Date> then_due, due;   // the day of its action, in the earlier session and in the new one
    std::optional<Verdict> verdict;
    std::string why;
    bool fresh() const { return !contribution && !action && !agreement; }
    const std::string& held() const { return since.now(said); }  // its words when this session began
    // The day of its action was past when this session began: it goes on without, until it is given another.
    bool wants_day(Date held) const { return goes_on && then_due && *then_due < held; }
    const Id& then() const { return contribution ? contribution : action ? action : agreement; }
};

// A question with its lines, those of the earlier session first; own points and agreements have no question.
struct RecalibrationPart {
    std::string step, question;
    std::string heading, asked;  // the step's name; the question
    unsigned colour = 0;
    bool writes = false;   // new lines may be added
    bool actions = false;  // they are actions
    std::vector<RecalibrationLine> lines;
};

struct RecalibrationTally {
    int lines = 0, judged = 0, fresh = 0;
    int of[5] = {};           // by Verdict
    int about_residents = 0;  // lines that are not taken over
};

class Recalibration {
public:
    // `session` outlives this.
    explicit Recalibration(Session& session) : session_(session) {}

    using Parts = std::shared_ptr<const std::vector<RecalibrationPart>>;
    Parts parts();  // made anew when something changed; a list that was handed out before does not change
    const RecalibrationTally& tally();
    const SessionHeader& then() const;  // of the earlier session; throws std::out_of_range when that is gone
    std::vector<const Member*> joined_since() const;
    bool asked(const Id& member) const;
    void set_asked(const Id& member, bool on);

    // One operation each.
    void judge(const RecalibrationLine& line, Verdict verdict);
    void rephrase(const RecalibrationLine& line, std::string_view words);  // typing; the text in the new session
    void explain(const RecalibrationLine& line, std::string_view why);     // typing; also before there is a verdict
    void set_due(const RecalibrationLine& line, std::optional<Date> day);  // of its action, in the new session
    void take_away(const RecalibrationLine& fresh);
    void add_missing_actions(const RecalibrationPart& part);  // an action for each new line of a step of actions
    void end();                                  // all lines were gone through: the instrument draws the session from here on

private:
    const Rows& old() const;
    void look();
    Session& session_;
    Parts parts_;
    RecalibrationTally tally_;
    std::uint64_t seen_ = 0;
};

Id words_before(const RecalibrationLine& line, const Session& session);  // that with other words, typed before another verdict was given
Id why_before(const RecalibrationLine& line, const Session& session);  // the document with what was typed before the verdict

// Of an action of then, before this session did anything to it.
ActionStatus status_before(const Session& session, const Action& action);

// "Toen, nu, waarom": the earlier text, the new one, and the reason.
Report then_now_why(Session& session);

}  // namespace alp::look_back
