#include "screens/meeting/quarter/quarter_parts.h"

#include <alp/ui/date_field.h>
#include <alp/ui/parts.h>

namespace alp::screens {

using namespace ui;

namespace {

void draw_harvest(const Session& session, const View& view) {
    const Face face = view.presenter ? Face::room : Face::text;
    begin_card("harvest");
    bool any = false;
    for (const look_back::Pick& pick : look_back::picks(session)) {
        const Review* review = look_back::verdict_on(session, pick);
        if (!review) continue;
        any = true;
        const Agreement* now = look_back::adjusted(session, pick);
        chip(look_back::word_for(review->verdict));
        if (!pick.opening.empty()) words(pick.opening, view.presenter ? Face::room : Face::quiet, palette().quiet);
        words(now ? now->text : pick.text, face);
        if (!review->note.empty()) quiet(review->note);
        gap(10);
    }
    for (const look_back::MovedAction& moved : look_back::moved_actions(session)) {
        any = true;
        chip(word_for(moved.now), ground_for(moved.now));
        words(moved.action->text, face);
        if (!moved.effect.empty()) quiet(moved.effect);
        gap(10);
    }
    for (const Action* action : session.actions()) {
        any = true;
        chip(tr("new"));
        words(action->text, face);
        gap(10);
    }
    if (!any) quiet(tr("Nothing was noted. That is fine: you spoke about it."));
    end_card();
    gap(16);
}

// The day of the next look back: seven weeks on is put in the plan, and holds unless the team picks another.
void draw_next_look_back(Session& session, QuarterState& state) {
    const Date held = local_date(session.header().held);
    if (state.entered && !session.header().look_back && !state.proposed) {
        state.proposed = weeks_after(held, 7);
        session.plan_look_back(state.proposed, session.header().recalibrate);
    }
    words(tr("When do we look back again?"), Face::strong);
    gap(6);
    std::vector<std::string> dates;
    int chosen = -1;
    for (const int weeks : brief_weeks) {
        if (session.header().look_back == weeks_after(held, weeks)) chosen = static_cast<int>(dates.size());
        dates.push_back(weeks_after_in_words(held, weeks));
    }
    const auto plan = [&](std::optional<Date> day) { session.plan_look_back(day, session.header().recalibrate); };
    if (choice("again", dates, chosen, true))
        plan(chosen < 0 ? std::nullopt : std::optional(weeks_after(held, brief_weeks[static_cast<std::size_t>(chosen)])));
    gap(6);
    std::optional<Date> day = session.header().look_back;
    const std::string shown = day && chosen < 0 ? date_in_words(*day) : std::string(tr("Another day…"));
    if (date_field("again-other", day, {.shown = shown, .from = held})) plan(day);
    gap(16);
}

}  // namespace

// Nothing is written of a session that is only looked at as it was.
void QuarterResult::write(const Session& session, report::Format format) {
    workspace::Meeting* meeting = meetings_.current();
    if (meeting && meeting->session().id() == session.id()) documents_.write_report(*meeting, format);
}

void QuarterResult::draw(Session& session, View& view, QuarterState& state) {
    draw_harvest(session, view);
    if (view.presenter) return;
    if (!session.read_only()) {
        draw_next_look_back(session, state);
        if (button(tr("Close and save as PDF"), Kind::primary, 0, session.outline().colour)) view.write_pdf = view.close = true;
        const char* close = tr("Close without paper");
        beside(button_width(close));
        if (button(close)) view.close = true;
    } else if (button(tr("Save as PDF"))) {
        write(session, report::Format::pdf);
    }
    const char* markdown = tr("As text (Markdown)");
    beside(button_width(markdown));
    if (button(markdown)) write(session, report::Format::markdown);
    if (const auto day = session.header().look_back) {
        const char* agenda = tr("In the agenda (.ics)");
        beside(button_width(agenda));
        if (button(agenda)) plans_.put_in_agenda(session.header(), *day, false);
    }
}

}  // namespace alp::screens
