#include "cli/asked.h"
#include "cli/command.h"

#include <alp/ui/parts.h>

#include <cstdio>

namespace alp::cli {

int actions(const Common& common, const std::vector<std::string>& teams, bool open, bool json) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    Json all = Json::array();
    for (const auto& line : teams_asked(*store, teams)) {
        const Rows team = store->load_team(line.team.id);
        for (const Action& action : team.of<Action>()) {
            if (action.deleted || (open && (action.status == ActionStatus::done || action.status == ActionStatus::dropped))) continue;
            if (!json) {
                const std::string owner = owner_words(team, action);
                std::puts(filled("{}  {}  {}  {}  {}", action.due ? iso(*action.due) : "          ", ui::word_for(action.status),
                                 line.team.name, owner.empty() ? "-" : owner, action.text)
                              .c_str());
                continue;
            }
            all.push_back({{"id", action.id.text()},
                           {"team", line.team.name},
                           {"session", id_or_null(action.session)},
                           {"step", action.step},
                           {"question", action.question},
                           {"level", word(action.level)},
                           {"text", action.text},
                           {"owner", member_name(team, action.owner)},
                           {"outside", action.outside},
                           {"asked_by", member_name(team, action.asks)},
                           {"due", date_or_null(action.due)},
                           {"status", word(action.status)},
                           {"effect", action.effect},
                           {"theme", theme_name(team, action.theme)},
                           {"contribution", id_or_null(action.contribution)},
                           {"earlier", id_or_null(action.earlier)}});
        }
    }
    if (json) std::puts(Json{{"actions", all}}.dump(2).c_str());
    return 0;
}

}  // namespace alp::cli
