// Herijken: an earlier session gone through again as a whole, line by line, in a new session of its instrument that looks back on it.
// Works from the outline and the shared types, over any instrument; no drawing, no SQL. Main thread.
//
// The old session is only read. Verdicts are Review rows of the new one; a line that stays is copied and says so (Contribution::earlier,
// Action::earlier). What was told about residents stays behind.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace alp::look_back {

struct Line {
    Id contribution, action, agreement;  // of then; one or more of them; all none: a new line
    Id now;                              // what stands for it in the new session (contribution, else action, else agreement); none: nothing
    std::string said, says;              // the exact words of then, and those of now
    std::string small;                   // themes, who does it, when
    std::optional<Verdict> verdict;
    std::string why;
    bool fresh() const { return !contribution && !action && !agreement; }
    const Id& then() const { return contribution ? contribution : action ? action : agreement; }
};

// A question with its lines, old ones first; own points and agreements have no question.
struct Part {
    std::string step, question;
    std::string heading, asked;  // the step's name; the question
    unsigned colour = 0;
    bool writes = false;   // new lines may be added
    bool actions = false;  // they are actions
    std::vector<Line> lines;
};

struct Tally {
    int lines = 0, judged = 0, fresh = 0;
    int of[5] = {};           // by Verdict
    int about_residents = 0;  // lines that stay behind
};

class Recalibration {
public:
    // `session` outlives this.
    explicit Recalibration(Session& session) : session_(session) {}

    using Parts = std::shared_ptr<const std::vector<Part>>;
    Parts parts();  // made anew when something changed; the ones before stay as they were
    const Tally& tally();
    const SessionHeader& then() const;  // throws std::out_of_range when the old session is gone
    std::vector<const Member*> joined_since() const;
    bool asked(const Id& member) const;
    void set_asked(const Id& member, bool on);

    // One operation each.
    void judge(const Line& line, Verdict verdict);
    void rephrase(const Line& line, std::string_view words);  // typing; of what stands in the new session
    void explain(const Line& line, std::string_view why);     // typing; also before there is a verdict
    void take_away(const Line& fresh);
    void add_missing_actions(const Part& part);  // an action for each new line of a step of actions
    void end();                                  // went through it: the instrument's own form from here on

private:
    const Rows& old() const;
    void look();
    Session& session_;
    Parts parts_;
    Tally tally_;
    std::uint64_t seen_ = 0;
};

Id why_before(const Line& line, const Session& session);  // the document with what was typed before the verdict

// "Toen, nu, waarom": the old words, the new, and the reason.
Report then_now_why(Session& session);

}  // namespace alp::look_back
