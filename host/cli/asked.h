// What the words of a call mean: teams by name, a session by id, an instrument by its short name. And how rows are named in what is printed.
#pragma once

#include "cli/command.h"
#include "store/store.h"

#include <string>
#include <vector>

namespace alp::cli {

// All teams for no names; std::runtime_error with a sentence for a name that no team has.
std::vector<store::TeamLine> teams_asked(const store::Store& store, const std::vector<std::string>& names);
// An id, or "last": the newest session of all teams. std::runtime_error when there is none.
Id session_asked(const store::Store& store, const std::string& word);
// The id of an instrument that is installed or that a meeting was held with. `word` is that id, or its short name (the part behind the last
// dot, in any case) when only one instrument has it. CallError, with a list of what there is, for any other word.
std::string instrument_asked(const CommonOptions& common, const store::Store& store, const std::string& word);

// As it may be shown: "Anna", "teamlid 3"; empty for none.
std::string member_name(const Rows& team, const Id& member);
std::string owner_words(const Rows& team, const Action& action);  // as ui::owner_words()
std::string theme_name(const Rows& team, const Id& theme);
Json date_or_null(const std::optional<Date>& day);
Json id_or_null(const Id& id);

}  // namespace alp::cli
