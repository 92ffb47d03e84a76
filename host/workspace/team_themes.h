// What the themes of the current team are carried by, over all its sessions. Main thread.
#pragma once

#include "workspace/open_store.h"
#include "workspace/jobs.h"

#include <map>
#include <set>

namespace alp::workspace {

// Worked out in a job, because a team may have thousands of sessions: until it is done the last answer stands.
class TeamThemes {
public:
    struct Use {
        int words = 0;               // living contributions that carry it
        std::map<Id, int> sessions;  // and how many in each session
        bool served = false;         // an action came from it
    };
    TeamThemes(OpenStore& store, Jobs& jobs) : store_(store), jobs_(jobs) {}

    const Use& use(const Id& theme);                      // nothing when nothing carries it
    bool served(const Id& contribution);                  // an action came from it, or a link of one leads to it
    Id most_returned();                                   // in most sessions, then by most words; none: no theme is in use
    bool ready();                                         // false until the first answer for this team
    std::uint64_t version() { return look(), version_; }  // moves when there is another answer

private:
    void look();
    OpenStore& store_;
    Jobs& jobs_;
    Id team_;
    std::uint64_t read_ = 0, version_ = 0;
    bool busy_ = false, ready_ = false;
    std::map<Id, Use> uses_;
    std::set<Id> served_;
};

}  // namespace alp::workspace
