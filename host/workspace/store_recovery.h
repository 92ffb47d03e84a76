// The store's file is removed, replaced or damaged while the program has it open, or must be shut for a restore. The one place where the
// store is shut and opened again: everything that reads or writes it lets go first, and nothing that was typed is lost. Main thread.
#pragma once

#include "workspace/comparison_session.h"
#include "workspace/meetings.h"
#include "workspace/jobs.h"
#include "workspace/replays.h"

namespace alp::workspace {

class StoreRecovery {
public:
    StoreRecovery(OpenStore& store, Teams& teams, Meetings& meetings, Replays& replays, Comparison& comparison, Jobs& jobs,
                  Notifications& notifications, Navigation& navigation);

    // What to do when the store is open again.
    enum class After {
        same_place,  // back to the same screen and step, with what was typed and not yet on disk put into the store
        front_page   // the store may be another one: the team's first page
    };
    // Shuts the store, does something with its file, and opens it. Returns what the user must be told; may be empty.
    std::string reopen(After after, const std::function<std::string()>& meanwhile);

    // Looks at the file at most once a second: when it is gone or another one, the program goes on in a whole copy and says so. Also says so
    // when the writer put back the file with what was given in private.
    void check_file(bool at_once = false);
    void failed(const std::string& why);  // reading it threw: opens it again; twice in ten seconds: shuts it
    void try_again();                     // the user asks to open a store that is shut

private:
    void let_go();
    void say_put_back();

    OpenStore& store_;
    Teams& teams_;
    Meetings& meetings_;
    Replays& replays_;
    Comparison& comparison_;
    Jobs& jobs_;
    Notifications& notifications_;
    Navigation& navigation_;
    Time checked_{};
    std::optional<Time> failed_at_;
    std::pair<std::uint64_t, std::uint64_t> put_back_said_;  // the opening of the store, and how often it was by then
};

}  // namespace alp::workspace
