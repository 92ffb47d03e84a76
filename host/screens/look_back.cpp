// Terugkijkkwartier: a round for each thing that the team looks back on, then the open actions.
#include "screens/look_back.h"

#include "app/app.h"
#include "screens/keyboard.h"

#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;
using look_back::Pick;

namespace {

// Staat nog, bijstellen, vervalt. No letter says two things: b, w, k and p are of recalibrating, where a changes the words as well; v is an
// action that is stuck, x one that lapses.
constexpr std::string_view verdict_keys = "sax";

void draw_words(Session& session, const View& view, QuarterPlace& place, const Pick& pick, const Review& review) {
    if (view.presenter) {
        if (const Agreement* now = look_back::adjusted(session, pick)) words("“" + now->text + "”", Face::question);
        return;
    }
    if (review.verdict == Verdict::adjust) {
        words(tr("How do we say it from now on?"), Face::strong);
        gap(6);
        const Agreement* now = look_back::adjusted(session, pick);
        std::string text = now ? now->text : pick.text;
        const std::string before = text;
        const Typed typed =
            text_box(tr("From now on##words"), text,
                     {.enter_submits = true, .focus = std::exchange(place.focus_words, false), .read_only = session.read_only()});
        if (text != before && !text.empty()) look_back::adjust(session, pick, text);
        if (typed == Typed::submitted) session.flush(), place.focus_next = true;
        gap(8);
    }
    std::string why = review.note;
    const char* hint = review.verdict == Verdict::stands ? tr("What do we notice of it? (may stay empty)") : tr("Why? (may stay empty)");
    if (session.read_only()) {
        if (!why.empty()) words(why);
        return;
    }
    const Typed typed = text_box(tr("Why##why"), why, {.hint = hint, .enter_submits = true});
    if (why != review.note) look_back::explain(session, pick, why);
    if (typed == Typed::submitted) session.flush(), place.focus_next = true;
}

std::string source_of(const Session& session, const Pick& pick) {
    std::string line = filled(pick.agreement ? tr("Agreement of {}") : tr("Written on {}"), date_in_words(pick.since, false));
    if (const Theme* theme = session.find<Theme>(pick.theme)) line += " · " + theme->name;
    return line;
}

void draw_other_pick(Session& session, QuarterPlace& place, std::size_t round) {
    if (std::exchange(place.others_of, session.structure()) != session.structure()) place.others = look_back::candidates(session);
    const std::vector<Pick>& others = place.others;
    if (others.empty()) return;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < std::min<std::size_t>(others.size(), 24); ++i) texts.push_back(others[i].text);
    const int chosen = pick("another", tr("Look at something else"), texts);
    if (chosen >= 0) look_back::pick_another(session, round, others[static_cast<std::size_t>(chosen)]);
}

void draw_round(Session& session, View& view, QuarterPlace& place, std::size_t round) {
    const std::vector<Pick> picks = look_back::picks(session);
    const unsigned colour = session.outline().colour;
    if (round >= picks.size()) {
        words(tr("Nothing was agreed or written then that can be looked back on. What do you want to talk about?"));
        gap();
        contribution_list(session, view.step, "", colour, view.presenter ? Face::question : Face::text);
        gap();
        return draw_next(session, view, place);
    }
    const Pick& pick = picks[round];
    begin_card("pick", 0, colour);
    quiet(source_of(session, pick));
    gap(6);
    words(pick.text.empty() ? std::string(tr("no longer there")) : pick.text, view.presenter ? Face::presenter : Face::question);
    end_card();
    gap(16);
    const Review* review = look_back::verdict_on(session, pick);
    const std::string answers[] = {tr("Still stands"), tr("Adjust"), tr("Lapses")};
    int chosen = review ? static_cast<int>(review->verdict) : -1;
    if (session.read_only()) {
        chip(review ? look_back::word_for(review->verdict) : std::string(tr("not talked about")));
    } else if (big_choice("verdict", answers, verdict_keys, chosen, colour)) {
        look_back::judge(session, pick, static_cast<Verdict>(chosen));
        place.focus_words = chosen == static_cast<int>(Verdict::adjust);
        place.focus_next = !place.focus_words;
    }
    review = look_back::verdict_on(session, pick);
    gap();
    if (review) draw_words(session, view, place, pick, *review);
    gap(16);
    if (view.presenter) return;
    draw_next(session, view, place);
    if (!session.read_only()) {
        beside(button_width(tr("Look at something else")));
        draw_other_pick(session, place, round);
    }
}

void draw_actions(Session& session, View& view, QuarterPlace& place) {
    open_action_list(session);
    if (!view.presenter && !session.read_only()) {
        words(tr("A new action?"), Face::strong);
        gap(6);
        action_list(session, look_back::actions_step, "", Level::team, session.outline().colour);
        gap(16);
    }
    if (!view.presenter) draw_next(session, view, place);
}

class Quarter : public Instrument {
public:
    explicit Quarter(app::App* app) {
        if (app) place_.emplace(QuarterPlace{*app});
    }

    Outline outline() const override { return look_back::quarter_outline(); }

    void draw(Session& session, View& view) override {
        if (!place_) return draw_guided_form(session, view);
        if (session.id() != session_) {
            session_ = session.id();
            place_.emplace(QuarterPlace{place_->app});
            seen_.clear();
        }
        if (seen_ != view.step) {
            if (seen_ == look_back::aboard_step && !session.read_only()) look_back::keep_aboard(session, std::exchange(place_->given, {}));
            seen_ = view.step;
            place_->came = true;
        }
        if (!view.presenter) step_strip(session, view);
        {
            const Within page(std::min(ImGui::GetContentRegionAvail().x, em(view.presenter ? 1280 : 860)));
            step_heading(session, view, view.presenter ? std::string() : session.header().title);
            if (view.presenter) draw_clock();
            if (const auto round = look_back::round_of(view.step)) draw_round(session, view, *place_, *round);
            else if (view.step == look_back::actions_step) draw_actions(session, view, *place_);
            else if (view.step == look_back::aboard_step) draw_aboard(session, view, *place_);
            else draw_quarter_result(session, view, *place_);
        }
        place_->came = false;
    }

    Report report(const Session& session) const override { return look_back::quarter_report(session); }

private:
    // On the beamer nothing else shows how much of the round is left.
    void draw_clock() const {
        app::Meeting* meeting = place_->app.meeting();
        const Variant* plan = meeting ? meeting->plan() : nullptr;
        if (!plan || meeting->clock().phase >= plan->phases.size()) return;
        app::PhaseClock& clock = meeting->clock();
        const Time now = place_->app.now();
        if (clock_chip("round clock", clock.seconds(now), plan->phases[clock.phase].minutes, clock.started.has_value()))
            clock.started ? clock.stop(now) : clock.start(now);
        gap(16);
    }

    Id session_;
    std::string seen_;
    std::optional<QuarterPlace> place_;
};

}  // namespace

bool big_choice(const char* id, std::span<const std::string> answers, std::string_view keys, int& chosen, unsigned colour) {
    const int before = chosen;
    bool pressed = false;
    ImGui::PushID(id);
    flow(static_cast<int>(answers.size()), em(190), [&](int i, float width) {
        const auto at = static_cast<std::size_t>(i);
        const std::string label = filled("{}{} ({})##{}", i == before ? "✓ " : "", answers[at], keys[at], i);
        if (button(label.c_str(), i == before ? Kind::primary : Kind::normal, width, colour)) chosen = i, pressed = true;
    });
    ImGui::PopID();
    if (const auto letter = letter_typed())
        if (const std::size_t at = keys.find(*letter); at != keys.npos) chosen = static_cast<int>(at), pressed = true;
    return pressed;
}

void draw_next(Session& session, View& view, QuarterPlace& place) {
    const auto steps = session.steps();
    const auto here = std::find_if(steps.begin(), steps.end(), [&](const Step* step) { return step->id == view.step; });
    if (here == steps.end() || here + 1 == steps.end()) return;
    const Step& next = **(here + 1);
    const std::string label = filled("{} →##next", filled(tr("On: {}"), next.title.shown()));
    if (button(label.c_str(), Kind::primary, 0, session.outline().colour)) {
        session.flush();
        view.go_to = next.id;
    }
    if (std::exchange(place.focus_next, false)) focus_last_item();
}

void add_own_forms(plugins::Catalogue& catalogue, app::App* app) {
    plugins::Entry entry;
    entry.id = look_back::quarter_id;
    entry.outline = look_back::quarter_outline();
    entry.name = entry.outline.name.shown();
    entry.version = ALP_VERSION;
    entry.own = [app] { return std::make_unique<Quarter>(app); };
    catalogue.add_own(std::move(entry));
}

}  // namespace alp::screens
