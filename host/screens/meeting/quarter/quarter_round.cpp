#include "screens/meeting/quarter/quarter_parts.h"

#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;
using look_back::Pick;

namespace {

// Staat nog, bijstellen, vervalt. No letter means two things: b, w, k and p belong to recalibrating, where a changes the words as well; v
// is an action that is stuck, x one that is dropped.
constexpr std::string_view verdict_keys = "sax";

void draw_words_from_now_on(Session& session, QuarterState& state, const Pick& pick) {
    words(tr("How do we say it from now on?"), Face::strong);
    gap(6);
    const Agreement* now = look_back::adjusted(session, pick);
    std::string text = now ? now->text : pick.text;
    const std::string before = text;
    const Typed typed =
        text_box(tr("From now on##words"), text,
                 {.enter_submits = true, .focus = std::exchange(state.focus_words, false), .read_only = session.read_only()});
    const bool writing = ImGui::IsItemActive();
    if (text != before && !text.empty()) look_back::adjust(session, pick, text);
    if (!session.read_only())
        privacy_offer(session, filled("now/{}", pick.id().text()), text, writing,
                      [&](const std::string& said) { look_back::adjust(session, pick, said); });
    if (typed == Typed::submitted) session.flush(), state.focus_next = true;
    gap(8);
}

// After a verdict: the new words where it is adjusted, and the reason.
void draw_explanation(Session& session, const View& view, QuarterState& state, const Pick& pick, const Review& review) {
    if (view.presenter) {
        if (const Agreement* now = look_back::adjusted(session, pick)) words("“" + now->text + "”", Face::room);
        return;
    }
    if (review.verdict == Verdict::adjust) draw_words_from_now_on(session, state, pick);
    else if (const std::string typed = look_back::words_set_aside(session, pick); !typed.empty() && !session.read_only()) {
        quiet(filled(tr("The other words are kept: “{}”. Adjust (a) brings them back."), typed));
        gap(8);
    }
    std::string why = review.note;
    if (session.read_only()) {
        if (!why.empty()) words(why);
        return;
    }
    const char* hint = review.verdict == Verdict::stands ? tr("What do we notice of it? (may stay empty)") : tr("Why? (may stay empty)");
    const Typed typed = text_box(tr("Why##why"), why, {.hint = hint, .enter_submits = true});
    const bool writing = ImGui::IsItemActive();
    if (why != review.note) look_back::explain(session, pick, why);
    privacy_offer(session, filled("why/{}", pick.id().text()), why, writing,
                  [&](const std::string& said) { look_back::explain(session, pick, said); });
    if (typed == Typed::submitted) session.flush(), state.focus_next = true;
}

std::string source_of(const Session& session, const Pick& pick) {
    std::string line = filled(pick.agreement ? tr("Agreement of {}") : tr("Written on {}"), date_in_words(pick.since, false));
    if (const Theme* theme = session.find<Theme>(pick.theme)) line += " · " + theme->name;
    return line;
}

void draw_other_pick(Session& session, QuarterState& state, std::size_t round) {
    if (std::exchange(state.others_of, session.structure()) != session.structure()) state.others = look_back::candidates(session);
    const std::vector<Pick>& others = state.others;
    if (others.empty()) return;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min<std::size_t>(others.size(), 24); ++i) texts.push_back(others[i].in_full());
    const int chosen = pick("another", tr("Look at something else"), texts);
    if (chosen >= 0) look_back::pick_another(session, round, others[static_cast<std::size_t>(chosen)]);
}

void draw_free_round(Session& session, View& view, QuarterState& state) {
    words(tr("Nothing was agreed or written then that can be looked back on. What do you want to talk about?"),
          view.presenter ? Face::room : Face::text);
    gap();
    contribution_list(session, view.step, "", session.outline().colour, view.presenter ? Face::room : Face::text);
    gap();
    draw_next(session, view, state);
}

void draw_pick(const Session& session, const View& view, const Pick& pick) {
    begin_card("pick", 0, session.outline().colour);
    words(source_of(session, pick), view.presenter ? Face::room : Face::quiet, palette().quiet);
    gap(6);
    if (!pick.opening.empty()) words(pick.opening, view.presenter ? Face::room : Face::text, palette().quiet);
    words(pick.text.empty() ? std::string(tr("no longer there")) : pick.text, view.presenter ? Face::presenter : Face::question);
    end_card();
}

void draw_verdict(Session& session, QuarterState& state, const Pick& pick) {
    const Review* review = look_back::verdict_on(session, pick);
    if (session.read_only()) return chip(review ? look_back::word_for(review->verdict) : std::string(tr("not talked about")));
    const std::string answers[] = {tr("Still stands"), tr("Adjust"), tr("Lapses")};
    int chosen = review ? static_cast<int>(review->verdict) : -1;
    if (!big_choice("verdict", answers, verdict_keys, chosen, session.outline().colour)) return;
    look_back::judge(session, pick, static_cast<Verdict>(chosen));
    state.focus_words = chosen == static_cast<int>(Verdict::adjust);
    state.focus_next = !state.focus_words;
}

}  // namespace

void draw_quarter_round(Session& session, View& view, QuarterState& state, std::size_t round) {
    const std::vector<Pick> picks = look_back::picks(session);
    if (round >= picks.size()) return draw_free_round(session, view, state);
    const Pick& pick = picks[round];
    draw_pick(session, view, pick);
    gap(16);
    draw_verdict(session, state, pick);
    gap();
    if (const Review* review = look_back::verdict_on(session, pick)) draw_explanation(session, view, state, pick, *review);
    gap(16);
    if (view.presenter) return;
    draw_next(session, view, state);
    if (!session.read_only()) {
        beside(button_width(tr("Look at something else")));
        draw_other_pick(session, state, round);
    }
}

}  // namespace alp::screens
