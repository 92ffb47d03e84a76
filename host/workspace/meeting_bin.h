// The meetings of the open team that were thrown away, and putting one back. Main thread.
#pragma once

#include "workspace/teams.h"
#include "workspace/undo.h"

#include <optional>
#include <vector>

namespace alp::workspace {

class MeetingBin {
public:
    MeetingBin(OpenStore& store, Teams& teams, UndoCommands& undo, Notifications& notifications)
        : store_(store), teams_(teams), undo_(undo), notifications_(notifications) {}

    const std::vector<store::SessionLine>& meetings();  // newest first; read again when the team's sessions changed
    // When what was typed is on disk; says that it is done, with a button that takes it back.
    void put_back(const Id& session);

private:
    void put_back_now(const Id& session);

    OpenStore& store_;
    Teams& teams_;
    UndoCommands& undo_;
    Notifications& notifications_;
    std::vector<store::SessionLine> meetings_;
    std::optional<std::pair<Id, std::uint64_t>> read_;  // team and lists that meetings_ was read for
};

}  // namespace alp::workspace
