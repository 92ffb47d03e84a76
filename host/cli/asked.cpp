#include "cli/asked.h"

#include "compare/words.h"
#include "workspace/comparison_session.h"

#include <alp/team.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::cli {

std::vector<store::TeamLine> teams_asked(const store::Store& store, const std::vector<std::string>& names) {
    std::vector<store::TeamLine> all = store.teams(), asked;
    if (names.empty()) return all;
    for (const std::string& name : names) {
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const store::TeamLine& line) { return compare::folded(line.team.name) == compare::folded(name); });
        if (found == all.end()) throw std::runtime_error(filled(tr("there is no team \"{}\""), name));
        const bool again = std::any_of(asked.begin(), asked.end(), [&](const auto& line) { return line.team.id == found->team.id; });
        if (!again) asked.push_back(*found);
    }
    return asked;
}

Id session_asked(const store::Store& store, const std::string& word) {
    if (const auto id = Id::parse(word)) return *id;
    if (word != "last") throw std::runtime_error(filled(tr("\"{}\" is not the id of a session"), word));
    Id newest;
    Time when = Time::min();
    for (const auto& line : store.teams())
        for (const auto& session : store.timeline(line.team.id))
            if (!session.header.deleted && session.header.instrument != workspace::reading_instrument && session.header.held > when)
                newest = session.header.id, when = session.header.held;
    if (!newest) throw std::runtime_error(tr("there are no sessions yet"));
    return newest;
}

std::string member_name(const Rows& team, const Id& member) {
    for (const Member& row : team.of<Member>())
        if (row.id == member) return shown_name(row);
    return {};
}

std::string owner_words(const Rows& team, const Action& action) {
    if (!action.outside.empty())
        return action.asks ? filled(tr("{}, asked by {}"), action.outside, member_name(team, action.asks)) : action.outside;
    const std::string owner = member_name(team, action.owner);
    return owner.empty() && action.level == Level::team ? tr("the team") : owner;
}

std::string theme_name(const Rows& team, const Id& theme) {
    for (const Theme& row : team.of<Theme>())
        if (row.id == theme && !row.deleted) return row.name;
    return {};
}

Json date_or_null(const std::optional<Date>& day) { return day ? Json(iso(*day)) : Json(); }
Json id_or_null(const Id& id) { return id ? Json(id.text()) : Json(); }

}  // namespace alp::cli
