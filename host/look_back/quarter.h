// Terugkijkkwartier: looking back for a quarter of an hour on an earlier session, of whatever instrument. What is asked and what is kept;
// no drawing, no SQL. Main thread.
//
// It is a session as any other, with an outline of the program's own: a round for each thing that is looked back on, one for the open
// actions, then whether everyone is still on board. Verdicts are Review rows; words that were adjusted become an Agreement.
#pragma once

#include <alp/host/records.h>
#include <alp/instrument.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace alp::look_back {

inline constexpr const char* quarter_id = "alp.terugkijken";
inline constexpr std::size_t most_picks = 3;
inline constexpr const char* actions_step = "acties";
inline constexpr const char* aboard_step = "aangehaakt";
inline constexpr const char* result_step = "resultaat";
inline constexpr const char* aboard_scale = "aangehaakt";
inline constexpr int not_aboard = 1, half_aboard = 2, aboard = 3;

// What is looked back on in one round: an agreement, or a line that was written (a value, a lesson).
struct Pick {
    Id agreement, contribution;  // one of the two
    std::string text;            // as it was said then
    Date since{};
    Id theme;
    const Id& id() const { return agreement ? agreement : contribution; }
    bool operator==(const Pick& other) const { return id() == other.id(); }
};

// Rounds for that many picks, at least one.
Outline quarter_outline(std::size_t picks = most_picks);
std::string pick_step(std::size_t round);               // "staat.1" for 0
std::optional<std::size_t> round_of(std::string_view step);

// What of the session whose rows `old` are is worth looking back on, best first: agreements that still hold, then what got most dots, what
// actions serve, and lessons; nothing that was told about residents. `records`: of the team; `sessions`: all of its headers.
std::vector<Pick> worth_looking_at(const Records& records, const Rows& old, const std::vector<SessionHeader>& sessions);

// How a new quarter begins: its picks, and the actions as they were, for `session` (a document).
Document beginning(const Id& session, const Records& records, const std::vector<Pick>& picks);

std::vector<Pick> picks(const Session& session);        // of this quarter, one a round
std::vector<Pick> candidates(const Session& session);   // what else there is to pick
void pick_another(Session& session, std::size_t round, const Pick& pick);

const Review* verdict_on(const Session& session, const Pick& pick);
void judge(Session& session, const Pick& pick, Verdict verdict);
void explain(Session& session, const Pick& pick, std::string_view why);   // typing; after a verdict
// The words from now on, of something that is adjusted: what was typed, else those of then.
const Agreement* adjusted(const Session& session, const Pick& pick);
void adjust(Session& session, const Pick& pick, std::string_view words);  // typing

// What became of the open actions during this quarter. Of a closed one as it was then, whatever came later.
struct Moved {
    const Action* action;
    ActionStatus before, now;
    std::string effect;
};
std::vector<Moved> moved_actions(const Session& session);
void keep_moved(Session& session, Edit& edit);          // as a quarter closes

// Who is still on board: how many of each answer. Nothing says who, nor in which order.
struct Aboard {
    int yes = 0, half = 0, no = 0;
    int answers() const { return yes + half + no; }
    bool everyone() const { return half + no == 0; }
};
inline constexpr int enough_answers = 4;                // fewer, and the numbers would tell who
Aboard aboard_of(const Session& session);
void keep_aboard(Session& session, const Aboard& answers);  // adds them to what there is

// Half a page: what stands, what was adjusted, what lapses, what came of actions, when we look again.
Report quarter_report(const Session& session);

std::string word_for(Verdict verdict);                  // "staat nog", for chips and paper

}  // namespace alp::look_back
