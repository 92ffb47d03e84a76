// Terugkijkkwartier: looking back for a quarter of an hour on an earlier session of any instrument. What is asked and what is kept, without
// drawing. Main thread.
//
// It is a session like any other, with an outline of the program's own: a step for each thing that is looked back on, one for the open actions, then
// whether everyone is still on board. Verdicts are Review rows; a text that is adjusted becomes an Agreement.
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

// What one round is about: an agreement, or a contribution (a value, a lesson).
struct Pick {
    Id agreement, contribution;  // one of them is set
    std::string text;            // as it was written at the time
    Date since{};
    Id theme;
    std::string opening = {};    // how its question begins the sentence that `text` ends: "Wij zijn een team als…"; empty: it stands alone
    std::string in_full() const { return opening.empty() ? text : opening + " " + text; }
    const Id& id() const { return agreement ? agreement : contribution; }
    bool operator==(const Pick& other) const { return id() == other.id(); }
};

// With a round for each pick, at least one.
Outline quarter_outline(std::size_t picks = most_picks);
std::string pick_step(std::size_t round);               // "staat.1" for 0
std::optional<std::size_t> round_of(std::string_view step);

// What a team could look back on from an earlier session, best first: agreements that still hold, then the contributions with most dots, those
// that actions came from, and lessons; nothing that was told about residents. `old`: the rows of that session; `records`: of the team;
// `sessions`: the headers of all its sessions.
std::vector<Pick> worth_looking_at(const Records& records, const Rows& old, const std::vector<SessionHeader>& sessions);

// The document with which the new session begins: its picks, and the team's actions as they are now.
Document beginning(const Id& session, const Records& records, const std::vector<Pick>& picks);

std::vector<Pick> picks(const Session& session);        // of this session, one for each round
std::vector<Pick> candidates(const Session& session);   // what could be picked instead
void pick_another(Session& session, std::size_t round, const Pick& pick);

const Review* verdict_on(const Session& session, const Pick& pick);
void judge(Session& session, const Pick& pick, Verdict verdict);
void explain(Session& session, const Pick& pick, std::string_view why);   // typing; once there is a verdict
// The text that holds from now on, of a pick that is adjusted: what was typed, else the earlier text.
const Agreement* adjusted(const Session& session, const Pick& pick);
void adjust(Session& session, const Pick& pick, std::string_view words);  // typing
// Other words that were typed before another verdict was given: adjusting it after all brings them back. Empty: there are none.
std::string words_set_aside(const Session& session, const Pick& pick);

// What became of the open actions in this session. Of a closed session: as it was when it closed.
struct MovedAction {
    const Action* action;
    ActionStatus before, now;
    std::string effect;
};
std::vector<MovedAction> moved_actions(const Session& session);
void keep_moved(Session& session, Edit& edit);          // called when the session is closed

// How many are still on board, by answer. Who said what is not kept, nor in which order.
struct Aboard {
    int yes = 0, half = 0, no = 0;
    int answers() const { return yes + half + no; }
    bool everyone() const { return half + no == 0; }
};
inline constexpr int enough_answers = 4;                // with fewer the numbers would tell who it was
Aboard aboard_of(const Session& session);               // that were shown
// Taps that nobody has seen yet are sealed, as counts: they outlive the end of the program.
Aboard given_aboard(const Session& session);
void tap_aboard(Session& session, int answer, int more);  // one more of that answer, or one less
bool may_show_aboard(const Session& session);            // one answer is that of a person everybody knows, unless nobody else is here
void show_aboard(Session& session);                     // they become rows, added to those that were shown; nothing when there are none

// Half a page: what still stands, what was adjusted, what lapses, what came of actions, when to look back again.
// What the meeting is called, else the meeting that it looks back on: "Over Partnerschapskaart van 12 januari 2016".
std::string about_words(const Session& session);
Report quarter_report(const Session& session);

std::string word_for(Verdict verdict);                  // "staat nog", for chips and paper

}  // namespace alp::look_back
