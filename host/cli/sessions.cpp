#include "cli/asked.h"
#include "cli/command.h"

#include <cstdio>

namespace alp::cli {

int sessions(const Common& common, const std::vector<std::string>& teams, bool json) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    Json all = Json::array();
    for (const auto& team : teams_asked(*store, teams))
        for (const auto& line : store->timeline(team.team.id)) {
            const SessionHeader& header = line.header;
            if (header.deleted) continue;
            if (!json) {
                std::puts(filled("{}  {}  {}  {}  {}", header.id.text(), iso(local_date(header.held)), team.team.name, header.instrument,
                                 header.title)
                              .c_str());
                continue;
            }
            all.push_back({{"id", header.id.text()},
                           {"team", team.team.name},
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
    if (json) std::puts(Json{{"sessions", all}}.dump(2).c_str());
    return 0;
}

}  // namespace alp::cli
