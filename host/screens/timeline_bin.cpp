// The bin of Tijdlijn: meetings that were thrown away, each to be put back.
#include "app/app.h"
#include "screens/instrument_look.h"
#include "screens/timeline.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

bool open = false, asked = false;  // asked: from elsewhere, for when the timeline comes

// Read anew when the team's sessions changed.
struct Bin {
    Id team;
    std::uint64_t version = 0;
    std::vector<store::SessionLine> lines;
} bin;

const std::vector<store::SessionLine>& in_bin(app::App& app) {
    const std::uint64_t version = app.books().lists();
    if (bin.team == app.books().team_id() && bin.version == version) return bin.lines;
    bin = {app.books().team_id(), version, app.books().reader().timeline(app.books().team_id())};
    std::erase_if(bin.lines, [](const store::SessionLine& line) { return !line.header.deleted; });
    return bin.lines;
}

void put_back(app::App& app, const Id& session) {
    if (!app.books().all_on_disk()) return app.say(tr("What was typed is not on the disk yet. Try again in a moment."));
    Rows rows = app.books().reader().load_session(session);
    if (rows.of<SessionHeader>().empty()) return;
    SessionHeader header = rows.of<SessionHeader>().front();
    app.records().drop_session(session);
    app.records().add_rows(std::move(rows));
    header.deleted.reset();
    app.edit_team(tr("Meeting put back"), [&](Edit& edit) { edit.add(header); });
    app.books().read_again();
    app.say(tr("The meeting stands in the timeline again."), tr("Undo"), [&app] { app.undo(); });
}

}  // namespace

void show_bin(app::App& app) {
    open = asked = true;
    app.show(app::Screen::timeline);
}

void draw_bin_link(app::App& app) {
    const auto count = static_cast<long>(in_bin(app).size());
    if (count == 0) return;
    gap(8);
    if (text_link(filled(trn("{} meeting in the bin", "{} meetings in the bin", count), count).c_str())) open = true;
}

bool draw_bin(app::App& app) {
    static int drawn_at = -9;
    const int frame = ImGui::GetFrameCount();
    const bool came = frame - std::exchange(drawn_at, frame) > 1, wanted = std::exchange(asked, false);
    if (came && !wanted) open = false;  // who comes back to the timeline sees the timeline
    if (!open) return false;
    heading(tr("In the bin"));
    gap(8);
    const std::vector<store::SessionLine> lines = in_bin(app);
    if (lines.empty()) quiet(tr("Nothing was thrown away. A meeting comes here by the ⋯ menu at the top, \"To the bin\"."));
    for (const store::SessionLine& line : lines) {
        ImGui::PushID(line.header.id.text().c_str());
        rule();
        gap(4);
        words(filled("{} · {}", instrument_look(app, line.header).name, date_in_words(local_date(line.header.held), false)), Face::strong);
        const std::string counts = filled(trn("{} contribution", "{} contributions", line.contributions), line.contributions);
        quiet(filled("{}{} · {}", line.header.title.empty() ? "" : line.header.title + " · ", counts,
                     filled(tr("in the bin since {}"), short_date(local_date(*line.header.deleted)))));
        if (!app.books().read_only() && button(tr("Put back"))) put_back(app, line.header.id);
        gap(4);
        ImGui::PopID();
    }
    gap(16);
    if (button(tr("Back to the timeline"))) open = false;
    return true;
}

void close_bin() { open = false; }

}  // namespace alp::screens
