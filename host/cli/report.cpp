#include "cli/command.h"
#include "report/render.h"

#include <cstdio>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

// "last": the newest session of all teams.
Id session_asked(const store::Store& store, const std::string& word) {
    if (const auto id = Id::parse(word)) return *id;
    if (word != "last") throw std::runtime_error(filled(tr("\"{}\" is not the id of a session"), word));
    Id newest;
    Time when = Time::min();
    for (const auto& line : store.teams())
        for (const auto& session : store.timeline(line.team.id))
            if (session.header.held > when) newest = session.header.id, when = session.header.held;
    if (!newest) throw std::runtime_error(tr("there are no sessions yet"));
    return newest;
}

}  // namespace

int report(const Common& common, const ReportRequest& request) {
    const auto store = store::Store::open(common.store_file(), store::Mode::read);
    const Id id = session_asked(*store, request.session);
    Rows rows = store->load_session(id);
    if (rows.of<SessionHeader>().empty()) throw std::runtime_error(tr("there is no session with that id"));
    const SessionHeader header = rows.of<SessionHeader>().front();
    Nowhere journal;
    Records records(journal, store->load_team(header.team));
    records.add_rows(std::move(rows));
    Session session(records, id, true);

    plugins::Catalogue catalogue(plugin_options(common));
    const auto instrument = catalogue.open(header.instrument);
    Report paper = instrument ? instrument->report(session) : outline_report(session);
    if (!request.paper.empty()) paper.paper = request.paper == "a3" ? Paper::a3_landscape : Paper::a4_landscape;
    const auto file = request.out.empty() ? std::filesystem::path(filled("{}.{}", iso(local_date(header.held)), request.format)) : request.out;
    for (const auto& written : report::write(paper, *report::format_from(request.format), file)) std::puts(written.c_str());
    return 0;
}

}  // namespace alp::cli
