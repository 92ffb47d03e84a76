// "Tijd om terug te kijken": what is due, and otherwise when the next time is.
#include "screens/today.h"

#include "app/app.h"

#include <alp/ui/parts.h>

namespace alp::screens {
namespace {

using namespace ui;

constexpr std::size_t most_shown = 3;

const SessionHeader* header_of(app::App& app, const Id& session) {
    for (const auto& line : app.books().timeline())
        if (line.header.id == session) return &line.header;
    return nullptr;
}

bool button_on_line(const char* label, Kind kind, unsigned colour, bool first) {
    if (!first) beside(button_width(label, kind));
    return button(label, kind, 0, colour);
}

void draw_due(app::App& app, const LookBack& one, bool first) {
    const auto* entry = app.catalogue().find(one.instrument);
    const unsigned colour = entry ? entry->outline.colour : 0x4F46E5;
    ImGui::PushID(one.session.text().c_str());
    words(one.sentence, first ? Face::text : Face::quiet);
    if (first)
        quiet(one.whole ? tr("Lay what you wrote then beside now: what do we hold on to, what do we adjust, what do we let go? Or look "
                             "back for a quarter of an hour.")
                        : tr("A quarter of an hour, no preparation: what still stands, what came of the actions, is everyone on board?"));
    gap(8);
    bool begun = true;
    if (one.whole) {
        if (button_on_line(tr("Recalibrate"), Kind::primary, colour, true)) return ImGui::PopID(), void(app.recalibrate(one.session));
        begun = false;
    }
    if (button_on_line(tr("Look back: 15 minutes"), one.whole ? Kind::normal : Kind::primary, colour, begun))
        return ImGui::PopID(), void(app.look_back(one.session));
    if (button_on_line(tr("Remind me in a month"), Kind::normal, 0, false)) remind_later(app, one, app.today() + std::chrono::days{30});
    gap(16);
    ImGui::PopID();
}

void draw_nothing_due(app::App& app, const TodayList& list) {
    if (list.going_on) {
        words(list.going_on->sentence);
        gap(8);
        if (button(tr("Go on with it"), Kind::primary)) return void(app.open_session(list.going_on->session));
        gap(12);
        if (list.next) words(filled(tr("The next look-back is on {}."), date_in_words(list.next->due)));
        return;
    }
    if (list.next) words(filled(tr("The next look-back is on {}."), date_in_words(list.next->due)));
    else
        words(list.newest ? tr("No look-back is planned. Closing a meeting proposes one.")
                          : tr("After your first meeting, this is where it says when to look back on it."));
    if (!list.newest) return;
    gap(8);
    bool first = true;
    if (list.next && button_on_line(tr("In the agenda (.ics)"), Kind::normal, 0, std::exchange(first, false)))
        if (const SessionHeader* about = header_of(app, list.next->session)) put_in_agenda(app, *about, list.next->due, list.next->whole);
    if (!app.books().read_only() && button_on_line(tr("Look back now: 15 minutes"), Kind::normal, 0, first)) app.look_back(list.newest);
}

}  // namespace

void draw_time_to_look_back(app::App& app, const TodayList& list, float width) {
    begin_card("lookback", width, 0, list.due.empty() ? 0 : wash(0x4F46E5, 0.10f), em(220));
    heading(tr("Time to look back"));
    gap(8);
    const app::Screen here = app.screen();
    for (std::size_t i = 0; i < std::min(list.due.size(), most_shown) && app.screen() == here; ++i) draw_due(app, list.due[i], i == 0);
    if (list.due.size() > most_shown)
        quiet(filled(trn("and {} more", "and {} more", static_cast<long>(list.due.size() - most_shown)), list.due.size() - most_shown));
    if (list.due.empty()) draw_nothing_due(app, list);
    end_card();
}

}  // namespace alp::screens
