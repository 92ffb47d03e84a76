// Finds what became of lines in later meetings, over the rows of their team. Instruments ask since_then() (alp/since.h).
// For the program only: it is not installed with the SDK. Main thread.
#pragma once

#include <alp/host/records.h>
#include <alp/since.h>

#include <unordered_map>

namespace alp {

// Which verdicts count.
struct LookingBack {
    std::string instrument = {};           // of the meeting that is looked back on: going through that again is not counted
    std::optional<Time> until = {};        // only of meetings that were held by then
    Id except = {};                        // not of this meeting
    std::vector<SessionHeader> sessions = {};  // headers that `records` may lack
    // Also what going through the whole card again said, once that is closed. For what lays the meetings of a team side by side; a card
    // itself is told apart from the one that came in its place.
    bool again = false;
    std::vector<Contribution> copies = {};  // lines of those new cards that `records` may lack
};

class LookedBack {
public:
    // Of the rows as they are now. `records` outlives this, and does not change meanwhile.
    LookedBack(const Records& records, LookingBack which);
    Since of(const Id& line) const;  // a contribution or an agreement

private:
    struct Verdicts { Time held; const Review* review; };
    bool counts(const Review& review) const;
    const std::string& words_on_new_card(const Review& review) const;  // empty: not known
    const SessionHeader* header(const Id& session) const;
    const Records& records_;
    LookingBack which_;
    std::unordered_map<Id, std::vector<Verdicts>> verdicts_;           // by what they are about
    std::unordered_map<Id, std::vector<const Agreement*>> agreements_;  // by the line they came from
    std::unordered_map<Id, std::unordered_map<Id, std::string>> copies_;  // by the line, by the meeting with the new card
};

}  // namespace alp
