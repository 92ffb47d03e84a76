#include "screens/meeting/quarter/quarter_parts.h"

#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using look_back::Aboard;

namespace {

void draw_count(const std::string& name, int count, int all) {
    const ImVec2 at = ImGui::GetCursorPos();
    one_line(name, em(170));
    const float high = ImGui::GetItemRectSize().y;
    ImGui::SameLine();
    ImGui::SetCursorPos({at.x + em(180), at.y + (high - em(6)) / 2});  // the bar is 6 high, in the middle of the words
    progress(all ? static_cast<float>(count) / static_cast<float>(all) : 0, em(260), 0x475569);
    ImGui::SetCursorPos({at.x + em(452), at.y});
    one_line(filled("{}", count), em(40), Face::strong);
}

void draw_outcome(Session& session, const View& view) {
    const Aboard answers = look_back::aboard_of(session);
    begin_card("outcome");
    if (answers.everyone()) {
        words(tr("Everyone who answered is on board."), view.presenter ? Face::room : Face::heading);
    } else if (answers.answers() < look_back::enough_answers) {
        words(tr("Not everyone is wholly on board."), view.presenter ? Face::room : Face::heading);
        gap(4);
        quiet(tr("With fewer than four answers the numbers stay hidden: they would tell who."));
    } else {
        words(filled(trn("{} answer", "{} answers", answers.answers()), answers.answers()), Face::strong);
        gap(8);
        draw_count(tr("Yes, I am on board"), answers.yes, answers.answers());
        gap(4);
        draw_count(tr("Partly"), answers.half, answers.answers());
        gap(4);
        draw_count(tr("Not yet"), answers.no, answers.answers());
    }
    end_card();
    gap(16);
    words(tr("What is needed to get or keep everyone on board? Nobody has to say what they tapped."),
          view.presenter ? Face::room : Face::text);
    gap(8);
    contribution_list(session, look_back::aboard_step, "", session.outline().colour, view.presenter ? Face::room : Face::text);
}

void show(Session& session, QuarterState& state) {
    look_back::show_aboard(session);
    state.last_tap.reset();
    state.ask_show = false;
}

// One answer is that of a person everybody knows; with fewer answers than people the question comes first. False: there is no button yet.
bool draw_show(Session& session, QuarterState& state, int given, int people) {
    if (!look_back::may_show_aboard(session)) {
        if (given > 0) quiet(tr("The answers can be shown when two people or more have answered."));
        return false;
    }
    const bool all = given >= people;
    if (button(tr("Show the answers"), all ? Kind::primary : Kind::normal, 0, session.outline().colour)) {
        if (all) show(session, state);
        else state.ask_show = true;
    }
    if (!begin_dialog(tr("Show the answers now?"), state.ask_show)) return true;
    words(filled(trn("{} of {} has answered. Show them now?", "{} of {} have answered. Show them now?", given), given, people));
    gap(16);
    if (button(tr("Wait for the others"), Kind::primary)) state.ask_show = false;
    beside(button_width(tr("Show them now")));
    const bool now = button(tr("Show them now"));
    end_dialog();
    if (now) show(session, state);
    return true;
}

void draw_asking(Session& session, QuarterState& state) {
    private_page();
    quiet(
        tr("Pass the laptop round, or come by one at a time. One tap each; no name is kept and no answer is shown until you ask for it."));
    gap(16);
    const std::string answers[] = {tr("Yes, I am on board"), tr("Partly"), tr("Not yet")};
    int chosen = -1;
    if (big_choice("aboard", answers, "jhn", chosen, session.outline().colour) && !state.ask_show) {
        state.last_tap = look_back::aboard - chosen;  // the first one says most
        look_back::tap_aboard(session, *state.last_tap, +1);
    }
    const int given = look_back::given_aboard(session).answers(), people = session.people();
    gap();
    words(given == 0 ? std::string(tr("Nobody has answered yet."))
                     : filled(trn("Thank you. {} of {} has answered; pass it on.", "Thank you. {} of {} have answered; pass it on.", given),
                              given, std::max(given, people)));
    gap(8);
    const bool can_show = draw_show(session, state, given, people);
    if (!state.last_tap) return;
    if (can_show) ImGui::SameLine(0, em(8));
    if (button(tr("Take the last tap back"), Kind::quiet)) {
        look_back::tap_aboard(session, *state.last_tap, -1);
        state.last_tap.reset();
    }
}

}  // namespace

void draw_aboard(Session& session, View& view, QuarterState& state) {
    const bool answered = look_back::aboard_of(session).answers() > 0;
    if (answered) draw_outcome(session, view);
    else if (session.read_only()) quiet(tr("No answers were shown."));
    else if (view.presenter) words(tr("This one is answered in private: Escape puts it off the beamer."), Face::room);
    else draw_asking(session, state);
    gap(16);
    if (!view.presenter) draw_next(session, view, state);
}

}  // namespace alp::screens
