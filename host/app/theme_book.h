// What the themes of the current team are carried by, over all its sessions. Main thread.
#pragma once

#include "app/books.h"
#include "app/jobs.h"

#include <map>
#include <set>

namespace alp::app {

// Worked out in a job, because a team may have thousands of sessions: until it is done the last answer stands.
class ThemeBook {
public:
    struct Use {
        int words = 0;               // living contributions that carry it
        std::map<Id, int> sessions;  // and how many in each session
        bool served = false;         // an action came from it
    };
    ThemeBook(Books& books, Jobs& jobs) : books_(books), jobs_(jobs) {}

    const Use& use(const Id& theme);                      // nothing when nothing carries it
    bool served(const Id& contribution);                  // an action came from it, or a link of one leads to it
    bool ready();                                         // false until the first answer for this team
    std::uint64_t version() { return look(), version_; }  // moves when there is another answer

private:
    void look();
    Books& books_;
    Jobs& jobs_;
    Id team_;
    std::uint64_t read_ = 0, version_ = 0;
    bool busy_ = false, ready_ = false;
    std::map<Id, Use> uses_;
    std::set<Id> served_;
};

}  // namespace alp::app
