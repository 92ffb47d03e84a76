// Beside Tijdlijn: the thread of a theme, and how the card of a meeting grew.
#include "app/app.h"
#include "screens/instrument_look.h"
#include "screens/themes.h"
#include "screens/thread.h"
#include "screens/timeline.h"

#include <alp/ui/slider.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

namespace {

// The moments of the session that was asked for last.
struct Moments {
    Id session;
    std::uint64_t version = 0;
    int at = 0;
    std::vector<std::pair<Time, std::string>> all;
} moments;

void read_moments(app::App& app, const Id& session) {
    const std::uint64_t version = app.books().lists();
    if (moments.session == session && moments.version == version) return;
    const bool same = moments.session == session;
    moments.session = session, moments.version = version;
    moments.all = app::moments_of(app.books(), session);
    moments.at = same ? std::min(moments.at, static_cast<int>(moments.all.size()) - 1) : static_cast<int>(moments.all.size()) - 1;
}

void draw_thread_card(app::App& app, const Id& chosen) {
    const Id id = chosen ? chosen : most_returned_theme(app);
    const Theme* theme = id ? app.records().find<Theme>(id) : nullptr;
    if (!theme) return;
    begin_card("thread");
    const float inner = ImGui::GetContentRegionAvail().x;
    words(filled(tr("Thread: {}"), theme->name), Face::heading);
    gap(4);
    const Thread& thread = thread_of(app, id);
    quiet(thread_words(thread));
    draw_thread_chart(app, thread, inner, em(thread.points.size() > 1 ? 210 : 130));
    gap(8);
    if (button(tr("Follow this theme"))) show_theme(app, id);
    end_card();
    gap(16);
}

void draw_moments_card(app::App& app, const Id& id) {
    const store::SessionLine* line = app.books().session(id);
    if (!line) return;
    read_moments(app, id);
    if (moments.all.empty()) return;
    begin_card("as it was");
    heading(tr("The card as it was on"));
    gap(8);
    slider(tr("Moment"), moments.at, static_cast<int>(moments.all.size()), 0, instrument_look(app, line->header).colour);
    const auto& [at, what] = moments.all[static_cast<std::size_t>(moments.at)];
    words(filled("{}, {}", date_in_words(local_date(at), false), time_of_day(at)), Face::strong);
    quiet(session_words(app, id) + (what.empty() ? "" : " · " + what));
    gap(8);
    if (button(tr("Look at it then"))) app.look_at(id, at);
    beside(button_width(tr("Let it grow")));
    if (button(tr("Let it grow"))) app.look_at(id, moments.all.front().first, true);
    end_card();
}

}  // namespace

void draw_timeline_side(app::App& app, const Id& theme, const Id& session, float width) {
    const Within column(width);
    draw_thread_card(app, theme);
    draw_moments_card(app, session);
}

}  // namespace alp::screens
