// Where the user is brought when something opens or closes. The workspace names purposes, never screens: which screen serves a purpose
// is known by what implements this. Main thread.
#pragma once

#include <string>

namespace alp::workspace {

enum class Destination {
    front,    // the team's first page; without a team the welcome
    new_team, // making a team
    start,    // the questions before a meeting
    meeting,  // the open meeting
    replay,   // a meeting as it was
    back      // where the user came from when the replay was opened
};

// Enough to come back to the same screen after the store was opened again.
struct Sight {
    std::string screen;
    bool presenting = false;
};

class Navigation {
public:
    virtual ~Navigation() = default;
    virtual void go(Destination destination) = 0;
    virtual Sight sight() const = 0;
    virtual void restore(const Sight& sight) = 0;
    virtual void stop_presenting() = 0;
};

}  // namespace alp::workspace
