// What suggests an instrument today: worked out from what the team's sessions left in the shared types, without knowing any of them.
#pragma once

#include "plugins/catalogue.h"
#include "workspace/look_back_plans.h"

#include <map>

namespace alp::workspace {

struct InstrumentSuggestion {
    std::string last;                  // "Laatst: 3 nov 2015", or that it was not used yet
    std::string sentence;              // "2 belemmeringen liggen nog open"; empty: nothing in particular
    std::optional<LookBack> look_back; // it is time for that
    bool to_begin_with = false;        // the team has no history yet, and begins with this one
};

// By the instrument's id; for each that is loaded.
std::map<std::string, InstrumentSuggestion, std::less<>> suggestions(OpenStore& store, const plugins::Catalogue& catalogue, const Clock& clock,
                                                           const std::vector<LookBack>& due);

}  // namespace alp::workspace
