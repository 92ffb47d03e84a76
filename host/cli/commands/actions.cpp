#include "cli/asked.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <cstdio>

namespace alp::cli {
namespace {

class ActionsCommand : public Command {
public:
    const char* name() const override { return "actions"; }
    const char* summary() const override { return tr("What was agreed to do"); }
    int place() const override { return 110; }
    void add_options(CommandOptions& options) override {
        options.teams(teams_);
        options.json(json_);
        options.flag(open_, "--open", tr("Only what is still open"));
    }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        Json all = Json::array();
        for (const auto& line : teams_asked(*store, teams_)) {
            const Rows team = store->load_team(line.team.id);
            for (const Action& action : team.of<Action>()) {
                if (action.deleted || (open_ && (action.status == ActionStatus::done || action.status == ActionStatus::dropped))) continue;
                if (!json_) {
                    const std::string owner = owner_words(team, action);
                    print_line(filled("{}  {}  {}  {}  {}", action.due ? iso(*action.due) : "          ", ui::word_for(action.status),
                                      line.team.name, owner.empty() ? "-" : owner, action.text));
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
        if (json_) print_json(Json{{"actions", all}});
        return 0;
    }

private:
    std::vector<std::string> teams_;
    bool open_ = false, json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_actions_command() { return std::make_unique<ActionsCommand>(); }

}  // namespace alp::cli
