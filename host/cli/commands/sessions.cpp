#include "cli/asked.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/print.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdio>

namespace alp::cli {
namespace {

class SessionsCommand : public Command {
public:
    const char* name() const override { return "sessions"; }
    const char* summary() const override { return tr("The meetings of the teams, newest first"); }
    int place() const override { return 100; }
    void add_options(CommandOptions& options) override {
        options.teams(teams_);
        options.json(json_);
    }

    int run(const CommonOptions& common) override {
        const auto store = store::Store::open(common.store_file(), store::Mode::read);
        Json all = Json::array();
        std::vector<std::pair<std::string, store::SessionLine>> found;  // with the name of the team
        for (const auto& team : teams_asked(*store, teams_))
            for (auto& line : store->timeline(team.team.id))
                if (!line.header.deleted) found.emplace_back(team.team.name, std::move(line));
        std::stable_sort(found.begin(), found.end(),
                         [](const auto& one, const auto& other) { return one.second.header.held > other.second.header.held; });
        for (const auto& [team, line] : found) {
            const SessionHeader& header = line.header;
            if (!json_) {
                print_line(
                    filled("{}  {}  {}  {}  {}", header.id.text(), iso(local_date(header.held)), team, header.instrument, header.title));
                continue;
            }
            all.push_back({{"id", header.id.text()},
                           {"team", team},
                           {"instrument", header.instrument},
                           {"instrument_version", header.instrument_version},
                           {"title", header.title},
                           {"date", iso(local_date(header.held))},
                           {"time", time_of_day(header.held)},
                           {"state", word(header.state)},
                           {"variant", header.variant},
                           {"coach", header.coach},
                           {"step", header.step},
                           {"minutes", header.minutes},
                           {"contributions", line.contributions},
                           {"actions", line.actions},
                           {"people", line.people},
                           {"looks_back_on", id_or_null(header.looks_back_on)},
                           {"look_back", date_or_null(header.look_back)},
                           {"recalibrate", date_or_null(header.recalibrate)}});
        }
        if (!json_ && found.empty()) print_line(tr("There are no meetings yet."));
        if (json_) print_json(Json{{"sessions", all}});
        return 0;
    }

private:
    std::vector<std::string> teams_;
    bool json_ = false;
};

}  // namespace

std::unique_ptr<Command> make_sessions_command() { return std::make_unique<SessionsCommand>(); }

}  // namespace alp::cli
