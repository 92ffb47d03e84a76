// What the commands that read are asked about: teams by name, a session by id.
#pragma once

#include "store/store.h"

#include <string>
#include <vector>

namespace alp::cli {

// All teams for no names; std::runtime_error with a sentence for a name that no team has.
std::vector<store::TeamLine> teams_asked(const store::Store& store, const std::vector<std::string>& names);
// An id, or "last": the newest session of all teams. std::runtime_error when there is none.
Id session_asked(const store::Store& store, const std::string& word);
// As it may be shown: "Anna", "teamlid 3"; empty for none.
std::string member_name(const Rows& team, const Id& member);
std::string owner_words(const Rows& team, const Action& action);  // as ui::owner_words()
std::string theme_name(const Rows& team, const Id& theme);
Json date_or_null(const std::optional<Date>& day);
Json id_or_null(const Id& id);

}  // namespace alp::cli
