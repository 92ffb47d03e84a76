#include "cli/asked.h"
#include "cli/command.h"

#include <cstdio>
#include <map>

namespace alp::cli {

int themes(const Common& common, const std::vector<std::string>& teams, bool json) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    Json all = Json::array();
    for (const auto& line : teams_asked(*store, teams)) {
        const Rows team = store->load_team(line.team.id);
        struct Carried {
            int sentences = 0, sessions = 0;
        };
        std::map<Id, Carried> carried;
        for (const store::ThemeUse& use : store->theme_book(line.team.id).uses)
            carried[use.theme].sentences += use.words, ++carried[use.theme].sessions;
        for (const Theme& theme : team.of<Theme>()) {
            if (theme.deleted) continue;
            const Carried& count = carried[theme.id];
            if (!json) {
                std::puts(filled("{}  {}  {}", count.sentences, line.team.name, theme.name).c_str());
                continue;
            }
            all.push_back({{"id", theme.id.text()},
                           {"team", line.team.name},
                           {"name", theme.name},
                           {"step", theme.step},
                           {"subject", theme.subject},
                           {"rest", theme.rest},
                           {"below", theme_name(team, theme.parent)},
                           {"sentences", count.sentences},
                           {"sessions", count.sessions}});
        }
    }
    if (json) std::puts(Json{{"themes", all}}.dump(2).c_str());
    return 0;
}

}  // namespace alp::cli
