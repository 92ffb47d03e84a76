#include "screens/today/look_back_card.h"

#include <alp/ui/parts.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;
using workspace::LookBack;

namespace {

constexpr std::size_t most_shown = 3;

bool button_on_line(const char* label, Kind kind, unsigned colour, bool first) {
    if (!first) beside(button_width(label, kind));
    return button(label, kind, 0, colour);
}

}  // namespace

bool LookBackCard::draw_due(const LookBack& one, Date today, bool first) {
    const plugins::Entry* entry = catalogue_.find(one.instrument);
    const unsigned colour = entry ? entry->outline.colour : 0x4F46E5;
    ImGui::PushID(one.session.text().c_str());
    words(one.sentence, first ? Face::text : Face::quiet);
    if (first)
        quiet(one.whole ? tr("Lay what you wrote then beside now: what do we hold on to, what do we adjust, what do we let go? Or look "
                             "back for a quarter of an hour.")
                        : tr("A quarter of an hour, no preparation: what still stands, what came of the actions, is everyone on board?"));
    gap(8);
    const bool whole = one.whole && button_on_line(tr("Recalibrate"), Kind::primary, colour, true);
    if (whole) look_backs_.recalibrate(one.session);
    const bool quarter =
        !whole && button_on_line(tr("Look back: 15 minutes"), one.whole ? Kind::normal : Kind::primary, colour, !one.whole);
    if (quarter) look_backs_.look_back(one.session);
    const bool stays = !whole && !quarter;
    if (stays) {
        if (button_on_line(tr("Remind me in a month"), Kind::normal, 0, false)) plans_.remind_later(one, today + std::chrono::days{30});
        gap(16);
    }
    ImGui::PopID();
    return stays;
}

void LookBackCard::draw_going_on(const TodayContents& today) {
    words(today.going_on->sentence);
    gap(8);
    if (button(tr("Go on with it"), Kind::primary)) return meetings_.open(today.going_on->session);
    gap(12);
    if (today.next) words(filled(tr("The next look-back is on {}."), date_in_words(today.next->due)));
}

void LookBackCard::draw_nothing_due(const TodayContents& today) {
    if (today.going_on) return draw_going_on(today);
    if (today.next) words(filled(tr("The next look-back is on {}."), date_in_words(today.next->due)));
    else
        words(today.newest ? tr("No look-back is planned. Closing a meeting proposes one.")
                           : tr("After your first meeting, this is where it says when to look back on it."));
    if (!today.newest) return;
    gap(8);
    bool first = true;
    if (today.next && button_on_line(tr("In the agenda (.ics)"), Kind::normal, 0, std::exchange(first, false)))
        if (const store::SessionLine* about = store_.session(today.next->session))
            plans_.put_in_agenda(about->header, today.next->due, today.next->whole);
    if (!store_.read_only() && button_on_line(tr("Look back now: 15 minutes"), Kind::normal, 0, first)) look_backs_.look_back(today.newest);
}

void LookBackCard::draw(const TodayContents& today, float width) {
    begin_card("lookback", width, 0, today.due.empty() ? 0 : wash(0x4F46E5, 0.10f), em(220));
    heading(tr("Time to look back"));
    gap(8);
    for (std::size_t i = 0; i < std::min(today.due.size(), most_shown); ++i)
        if (!draw_due(today.due[i], today.day, i == 0)) break;
    if (today.due.size() > most_shown) {
        const std::size_t more = today.due.size() - most_shown;
        quiet(filled(trn("and {} more", "and {} more", static_cast<long>(more)), more));
    }
    if (today.due.empty()) draw_nothing_due(today);
    end_card();
}

void LookBackCard::add_commands(std::vector<shell::Command>& all) {
    const Id newest = store_.read_only() ? Id{} : plans_.newest();
    if (!newest) return;
    all.push_back(
        {tr("Look back now: 15 minutes"), "", [this, newest] { look_backs_.look_back(newest); }, shell::command_words::look_back});
    all.push_back({tr("Recalibrate"), "", [this, newest] { look_backs_.recalibrate(newest); }, shell::command_words::recalibrate});
}

}  // namespace alp::screens
