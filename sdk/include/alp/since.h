// What became of lines and agreements in the meetings that looked back on them: what holds now, since when, and why. On paper and on every
// screen it is read here. Main thread.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace alp {

// What one meeting that looked back said of it.
struct Look {
    Id session;               // that meeting
    std::optional<Date> day;  // of that meeting; none: not known here
    Verdict verdict = Verdict::stands;
    std::string words;        // how it is said from then on; empty: in the words it had
    std::string why;
};

struct Since {
    std::vector<Look> looks;  // oldest first
    std::string words;        // how it is said now; empty: as it was written
    bool over() const;        // the last look let it go, or called it done
    bool changed() const;     // any look did more than say that it still stands
    const std::string& now(const std::string& written) const { return words.empty() ? written : words; }
};

// What became of a contribution or an agreement. Of one of this session: until today. Of an earlier session: until this one, with what is
// said in it. Going through a whole card again makes a new card: that is not counted here.
Since since_then(const Session& session, const Id& line);

std::string in_words(const Look& look);    // "bijgesteld op 14 mrt 2026: “…” (te druk)"
std::string in_words(const Since& since);  // of the looks that changed something, with " · " between; empty: there is none

// The meeting that came in the place of this one: a closed one that went through it again. `anew`: or that began anew with the same
// instrument. The newest of them; null: what this one says holds.
const SessionHeader* replaced_by(const Session& session, bool anew = false);

// Adds "Zo geldt het nu" to a report: whether it still holds or what came in its place, and what changed with when and why, also against
// the card that this one went through again. Adds nothing when nothing changed.
void add_what_holds_now(Report& report, const Session& session, bool anew = false);

}  // namespace alp
