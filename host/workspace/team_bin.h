// Teams that were removed: each can be put back for thirty days, and is erased for good after them or when somebody says so. Main thread;
// erasing runs on the writer's thread, in turn with what is being typed.
#pragma once

#include "workspace/jobs.h"
#include "workspace/teams.h"

namespace alp::workspace {

// Those of the removed teams that have had their time on that day.
std::vector<store::TeamLine> teams_due(Date day, std::vector<store::TeamLine> removed);

class TeamBin {
public:
    static constexpr std::chrono::days kept{30};

    TeamBin(OpenStore& store, Teams& teams, Jobs& jobs, const Clock& clock, Notifications& notifications, Navigation& navigation)
        : store_(store), teams_(teams), jobs_(jobs), clock_(clock), notifications_(notifications), navigation_(navigation) {}

    // Once a day, when a store was opened and when the user said that the date is right (Erasure): erases those whose time has come.
    void begin_frame(std::uint64_t dates_confirmed);
    const std::vector<store::TeamLine>& teams() { return store_.teams_in_bin(); }
    Date erased_on(const Team& removed) const;  // also of a team that would be removed now
    bool is_due(const Team& removed) const { return erased_on(removed) <= clock_.today(); }  // by the clock, which may be wrong
    store::TeamContents contents_of(const Id& team);

    // Each says what it did.
    void remove_open_team();  // closes it, and opens another one
    void put_back(const Id& team);
    void erase(const Id& team);

private:
    void open_another();
    // `which` is asked on the writer's thread, `said` is what is said of how many were erased.
    void erase_all(std::string title, std::function<std::vector<Id>(store::Store&)> which, std::function<std::string(long)> said);

    OpenStore& store_;
    Teams& teams_;
    Jobs& jobs_;
    const Clock& clock_;
    Notifications& notifications_;
    Navigation& navigation_;
    std::optional<std::tuple<Date, std::uint64_t, std::uint64_t>> looked_;  // for which terms were last looked through
};

}  // namespace alp::workspace
