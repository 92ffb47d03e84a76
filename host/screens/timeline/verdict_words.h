// What a meeting that looked back said of the lines of then, for its card in the timeline. Main thread.
#pragma once

#include "workspace/open_store.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace alp::screens {

class VerdictWords {
public:
    explicit VerdictWords(workspace::OpenStore& store) : store_(store) {}
    std::string of(const Id& session);  // "12 blijven, 5 bijgesteld"; empty for a meeting that did not look back

private:
    workspace::OpenStore& store_;
    std::optional<std::tuple<Id, std::uint64_t, std::string>> made_for_;  // team, revision and language
    std::map<Id, std::string> words_;                                     // by meeting
};

}  // namespace alp::screens
