// The text in a field of the program's own that becomes a row only when somebody says so (a new team, a new member): it outlives the end of
// the program, whatever ended it. Main thread, inside a frame.
#pragma once

#include "workspace/open_store.h"

namespace alp::workspace {

class DraftText {
public:
    // `name`: of the field, once in the program.
    DraftText(OpenStore& store, std::string name) : store_(&store), name_(std::move(name)) {}

    // As it stands; the field writes into it, and keep() follows. `owner`: the team it is for; none: of the program.
    std::string& text(const Id& owner = {});
    void keep();
    void clear();

private:
    OpenStore* store_;
    std::string name_, text_;
    std::optional<std::pair<Id, std::uint64_t>> read_;  // whose, and of which opening of the store
};

}  // namespace alp::workspace
