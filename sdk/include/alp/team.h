// Who is in a team on a day, in which order, how a member may be shown, and how a question names the team's partnership: these rules, for
// instruments and for the program.
#pragma once

#include <alp/outline.h>

namespace alp {

// Whether the member has left on that day. `left` is the first day without the member, the "Until" of the Team screen:
// who leaves on the 31st takes part up to the 30th. No date: never.
bool has_left(const Member& member, Date day);

// Whether the member belongs to the team on that day: has joined (no date: always was there) and has not left. The bin is another matter.
bool in_team(const Member& member, Date day);

// The order in which a team knows itself, the same wherever members are listed: by their numbers.
bool stands_before(const Member& a, const Member& b);

// How the member may be shown: the name, or "team member 3" when the name is hidden or erased. In the language of the screen. Main thread.
std::string shown_name(const Member& member);

// A guest as somebody wrote them down: "Bram Postma, huisarts" is a name, and behind the comma what they are; that may be empty.
struct Guest { std::string name, role; };
Guest guest_of(std::string_view written);

// The question as it is asked to a team. An outline says "the neighbourhood team"; a team that calls its partnership otherwise reads that.
// `partnership`: Team::partnership. Main thread.
std::string question_for(const Question& question, const std::string& partnership);

}  // namespace alp
