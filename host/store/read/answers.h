// What the store answers besides rows of the model.
#pragma once

#include <alp/operation.h>
#include <alp/past.h>

namespace alp::store {

struct TeamLine { Team team; int members = 0, sessions = 0; std::optional<Time> last; };
struct TeamContents { int members = 0, meetings = 0, contributions = 0, actions = 0; };  // living rows
struct SessionLine { SessionHeader header; int contributions = 0, actions = 0, people = 0; };  // header without its outline
struct Found {
    // note: of a score, a verdict or a skipped question; guest: of a meeting
    enum class What { contribution, action, agreement, theme, session, member, team, note, guest } what;
    Id id, team, session;
    std::string text, team_name, instrument;
    Time when{};
    ContributionKind kind = ContributionKind::plain;  // of a contribution
    std::string field = {};  // of the row, that has the text: "effect"
    std::string of = {};     // what the row is called by, when that is another
};
// Which themes are carried in which living sessions, by how many contributions; and which an action came from: by its own theme, by
// the contribution it came from, or by a link from there, also over lines between.
struct ThemeUse { Id theme, session; int words = 0; };
struct ThemeUses { std::vector<ThemeUse> uses; std::vector<Id> served_themes, served_lines; };
// A session in which something told about residents has not been erased.
struct CaseText {
    Id session;
    std::string title, instrument;
    Time held{};
    int texts = 0;                     // lines
    Date until{};                      // erased on this day at the latest
    std::optional<Date> actions_done;  // it is closed and all its actions are, since this day: erased on the next one
    bool due(Date on) const { return until <= on || (actions_done && *actions_done < on); }
};
// A sentence that carries a theme, of whatever team may be read: what coding goes by.
struct Coded { std::string text, theme, step, subject; };

}  // namespace alp::store
