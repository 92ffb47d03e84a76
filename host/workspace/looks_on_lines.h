// What became of what a team wrote and agreed, for screens that go over all its meetings (alp/since.h). Kept until something changes, so it
// may be asked every frame. Main thread.
#pragma once

#include "workspace/open_store.h"

#include <alp/host/looked_back.h>

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace alp::workspace {

class LooksOnLines {
public:
    explicit LooksOnLines(OpenStore& store) : store_(store) {}
    // Of a contribution or an agreement of a meeting with that instrument.
    const Since& of(const Id& line, const std::string& instrument);

private:
    const std::vector<Contribution>& copies();  // lines that came over into a new card, with the words they have there

    OpenStore& store_;
    std::vector<Contribution> copies_;
    std::pair<Id, std::uint64_t> read_for_{};  // the copies: team, lists
    std::map<std::string, std::unique_ptr<LookedBack>> by_instrument_;
    std::map<Id, Since> found_;
    std::tuple<const Records*, Id, std::uint64_t, std::uint64_t> made_for_{};  // rows, their team, revision, lists
};

}  // namespace alp::workspace
