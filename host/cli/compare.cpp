#include "compare/report.h"

#include "cli/asked.h"
#include "cli/command.h"
#include "report/render.h"

#include <cstdio>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

}  // namespace

int compare(const Common& common, const CompareRequest& request) {
    const auto until = parse_iso_date(request.until);
    if (!request.until.empty() && !until) throw CallError(filled(tr("\"{}\" is no date: use 2015-12-31"), request.until));
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    std::vector<store::TeamLine> teams = teams_asked(*store, request.teams);
    if (request.teams.empty()) std::erase_if(teams, [](const store::TeamLine& line) { return !line.team.comparable; });
    for (const store::TeamLine& line : teams)
        if (teams.size() > 1 && !line.team.comparable)
            throw std::runtime_error(filled(tr("{} has not agreed to lie beside other teams"), line.team.name));

    Nowhere journal;
    Records records(journal);
    std::vector<Id> cards;
    for (const store::TeamLine& line : teams) {
        bool there = false;
        for (const store::SessionLine& session : store->timeline(line.team.id)) {  // newest first
            const SessionHeader& header = session.header;
            if (header.deleted || header.state == State::prepared || header.instrument != request.instrument) continue;
            if (header.state != State::closed && session.contributions == 0) continue;                 // only just begun
            if ((until && local_date(header.held) > *until) || (there && teams.size() > 1)) continue;  // of several teams: the newest each
            if (!std::exchange(there, true)) records.add_rows(store->load_team(line.team.id));
            records.add_rows(store->load_session(header.id));
            cards.push_back(header.id);
        }
    }
    if (cards.empty()) throw std::runtime_error(filled(tr("there is nothing to compare of {}"), request.instrument));
    const auto tables = compare::lay_side_by_side(records, cards);
    std::puts(
        (request.json ? compare::json_of(tables, request.instrument).dump(2) : report::markdown(compare::report_of(tables, {}))).c_str());
    return 0;
}

}  // namespace alp::cli
