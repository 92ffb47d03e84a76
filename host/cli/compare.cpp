#include "compare/report.h"

#include "cli/asked.h"
#include "cli/command.h"
#include "report/render.h"

#include <alp/host/records.h>
#include <alp/text.h>

#include <cstdio>
#include <set>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

// An id that neither an instrument nor a meeting has: most likely a name, or half an id.
void must_be_known(const Common& common, const store::Store& store, const std::string& asked) {
    std::set<std::string> known;
    const plugins::Catalogue catalogue(plugin_options(common));
    for (const auto& entry : catalogue.entries())
        if (!entry.id.empty()) known.insert(entry.id);
    for (const store::TeamLine& line : store.teams())
        for (const store::SessionLine& session : store.timeline(line.team.id))
            if (!session.header.deleted) known.insert(session.header.instrument);
    if (known.contains(asked)) return;
    std::string all;
    for (const std::string& id : known) all += (all.empty() ? "" : ", ") + id;
    throw CallError(filled(tr("there is no instrument \"{}\"; these there are: {}"), clean_utf8(asked), all));
}

}  // namespace

int compare(const Common& common, const CompareRequest& request) {
    const auto until = parse_iso_date(request.until);
    if (!request.until.empty() && !until) throw CallError(filled(tr("\"{}\" is no date: use 2015-12-31"), request.until));
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    must_be_known(common, *store, request.instrument);
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
            if (header.deleted || !compare::may_be_compared(header) || header.instrument != request.instrument) continue;
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
