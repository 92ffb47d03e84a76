#include <alp/host/records.h>

#include "cli/asked.h"
#include "cli/command.h"
#include "files/free_name.h"
#include "look_back/quarter_form.h"
#include "report/render.h"
#include "workspace/store_past.h"

#include <algorithm>
#include <cstdio>

namespace alp::cli {
namespace {

struct Nowhere : Journal {
    void write(Operation) override {}
};

// That of the instrument; when it cannot make one the general report, and the reason on stderr.
Report report_of(const SessionHeader& header, const Session& session, plugins::Catalogue& catalogue) {
    if (const auto instrument = catalogue.open(header.instrument)) {
        Report made = instrument->report(session);
        if (!instrument->error().empty()) std::fprintf(stderr, "alp: %s\n", instrument->error().c_str());
        return made;
    }
    if (const plugins::Entry* entry = catalogue.find(header.instrument); entry && entry->own) return entry->own()->report(session);
    std::string why = filled(tr("The instrument of this meeting ({}) is not loaded, so this is the general report."), header.instrument);
    const auto& all = catalogue.entries();
    const auto refused = std::ranges::find(all, header.instrument, &plugins::Entry::id);
    if (refused != all.end() && !refused->why.empty()) why += " " + refused->why;
    std::fprintf(stderr, "alp: %s\n", why.c_str());
    return outline_report(session);
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
    workspace::StorePast past([&store] { return store.get(); }, header);
    Session session(records, id, true, &past);
    session.show_case_text(request.case_text);

    plugins::Catalogue catalogue(plugin_options(common));
    look_back::add_quarter(catalogue);
    Report paper = report_of(header, session, catalogue);
    paper.confidential |= request.case_text;
    if (!request.paper.empty()) paper.paper = request.paper == "a3" ? Paper::a3_landscape : Paper::a4_landscape;
    const auto write = [&](const std::filesystem::path& file) {
        for (const auto& written : report::write(paper, *report::format_from(request.format), file, {}, request.out.empty()))
            std::puts(written.c_str());
    };
    if (!request.out.empty()) write(request.out);
    else files::write_under_free_name({}, iso(local_date(header.held)), "." + request.format, write);
    return 0;
}

}  // namespace alp::cli
