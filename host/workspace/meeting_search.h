// The meetings of the open team in which something was said. Looked for in a job: until there is an answer the last one holds. Main thread.
#pragma once

#include "workspace/jobs.h"
#include "workspace/notifications.h"
#include "workspace/open_store.h"

#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace alp::workspace {

class MeetingSearch {
public:
    MeetingSearch(OpenStore& store, Jobs& jobs, Notifications& notifications)
        : store_(store), jobs_(jobs), notifications_(notifications), answer_(std::make_shared<SearchAnswer>()) {}

    // Once a frame, while the answer is of use. Asks when the words, the team or what is on disk differ from what was asked last.
    void look_for(const std::string& text);
    bool busy() const { return answer_->busy; }
    std::uint64_t answers() const { return answer_->count; }  // rises with each, for caches
    bool found(const Id& session) const { return answer_->sessions.contains(session); }

private:
    struct SearchAnswer {
        bool busy = false;
        std::uint64_t count = 1;
        std::set<Id> sessions;
    };
    OpenStore& store_;
    Jobs& jobs_;
    Notifications& notifications_;
    std::shared_ptr<SearchAnswer> answer_;                                 // shared with the job, which may end after this
    std::optional<std::tuple<Id, std::string, std::uint64_t>> asked_;  // team, words and lists
};

}  // namespace alp::workspace
