// Who is at an open meeting, and changing that while it goes on: who came late, who left early, guests. Main thread.
#pragma once

#include <alp/session.h>

namespace alp::workspace {

enum class Here { no, yes, left_early };

// Somebody who is at the meeting, or could be.
struct Attendee {
    Id attendance;  // none: was never here
    Id member;      // none: a guest
    std::string name, hours;  // as in Session::hours_of()
    Here here = Here::no;
};

// The members of the team on that day and everyone else who took part, in the order of the team, guests last.
std::vector<Attendee> attendees(const Session& session);

// One operation each, of the meeting. Who leaves early keeps what they gave; who was not here at all after all keeps what they wrote. Who scored
// or had a part in the meeting was here: they are not taken off, but left early.
void set_here(Session& session, const Attendee& who, Here here, Time now);
// A guest as they are kept (alp/team.h): the name, then what they are, parted as in a list of members that is pasted.
std::string guest_written(const std::string& typed);
void add_guest(Session& session, const std::string& name, Time now);  // nothing for a name of spaces only

}  // namespace alp::workspace
