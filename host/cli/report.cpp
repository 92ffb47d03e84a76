#include "app/past.h"
#include "cli/asked.h"
#include "cli/command.h"
#include "report/render.h"
#include "screens/look_back.h"

#include <cstdio>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

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
    app::StorePast past([&store] { return store.get(); }, header);
    Session session(records, id, true, &past);
    session.show_case_text(request.case_text);

    plugins::Catalogue catalogue(plugin_options(common));
    screens::add_own_forms(catalogue, nullptr);
    const plugins::Entry* entry = catalogue.find(header.instrument);
    const auto instrument = catalogue.open(header.instrument);
    Report paper = instrument ? instrument->report(session) : entry && entry->own ? entry->own()->report(session) : outline_report(session);
    paper.confidential |= request.case_text;
    if (!request.paper.empty()) paper.paper = request.paper == "a3" ? Paper::a3_landscape : Paper::a4_landscape;
    const auto file =
        request.out.empty() ? std::filesystem::path(filled("{}.{}", iso(local_date(header.held)), request.format)) : request.out;
    for (const auto& written : report::write(paper, *report::format_from(request.format), file)) std::puts(written.c_str());
    return 0;
}

}  // namespace alp::cli
