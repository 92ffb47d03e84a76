#include "cli/asked.h"
#include "cli/command.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdio>

namespace alp::cli {

int sessions(const Common& common, const std::vector<std::string>& teams, bool json) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    Json all = Json::array();
    std::vector<std::pair<std::string, store::SessionLine>> found;  // with the name of the team
    for (const auto& team : teams_asked(*store, teams))
        for (auto& line : store->timeline(team.team.id))
            if (!line.header.deleted) found.emplace_back(team.team.name, std::move(line));
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.second.header.held > other.second.header.held; });
    for (const auto& [team, line] : found) {
        const SessionHeader& header = line.header;
        if (!json) {
            std::puts(filled("{}  {}  {}  {}  {}", header.id.text(), iso(local_date(header.held)), team, header.instrument, header.title)
                          .c_str());
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
    if (!json && found.empty()) std::puts(tr("There are no meetings yet."));
    if (json) std::puts(Json{{"sessions", all}}.dump(2).c_str());
    return 0;
}

}  // namespace alp::cli
