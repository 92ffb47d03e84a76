#include "cli/asked.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"

#include <alp/text.h>

#include <cstdio>
#include <map>

namespace alp::cli {
namespace {

class ThemesCommand : public Command {
public:
    const char* name() const override { return "themes"; }
    const char* summary() const override { return tr("The themes of the teams, and how many sentences carry them"); }
    int place() const override { return 120; }
    void add_options(CommandOptions& options) override {
        options.teams(teams_);
        options.json(json_);
    }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        Json all = Json::array();
        for (const auto& line : teams_asked(*store, teams_)) {
            const Rows team = store->load_team(line.team.id);
            struct Carried {
                int sentences = 0, sessions = 0;
            };
            std::map<Id, Carried> carried;
            for (const store::ThemeUse& use : store->theme_uses(line.team.id).uses)
                carried[use.theme].sentences += use.words, ++carried[use.theme].sessions;
            for (const Theme& theme : team.of<Theme>()) {
                if (theme.deleted) continue;
                const Carried& count = carried[theme.id];
                if (!json_) {
                    print_line(filled("{}  {}  {}", count.sentences, line.team.name, theme.name));
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
        if (json_) print_json(Json{{"themes", all}});
        return 0;
    }

private:
    std::vector<std::string> teams_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_themes_command() { return std::make_unique<ThemesCommand>(); }

}  // namespace alp::cli
