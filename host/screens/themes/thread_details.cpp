#include "screens/themes/thread_details.h"

#include "screens/shared/action_status.h"
#include "screens/themes/thread_words_list.h"

#include <alp/ui/widgets.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

std::string number_words(double value) {
    std::string number = filled("{:.1f}", value);
    if (language() == "nl") std::replace(number.begin(), number.end(), '.', ',');
    return number;
}

const char* verdict_word(Verdict verdict) {
    switch (verdict) {
        case Verdict::stands: return tr("still stands");
        case Verdict::adjust: return tr("was adjusted");
        case Verdict::lapses: return tr("lapsed");
        case Verdict::done: return tr("is done");
        case Verdict::discuss: return tr("is to be discussed");
    }
    return "";
}

}  // namespace

std::string ThreadDetails::score_words(const workspace::ThreadScore& score) {
    std::string line = day_and_instrument(looks_, score.session, score.instrument, score.held);
    if (!score.step.empty()) line += " · " + score.step;
    line += ": " + (score.word.empty() ? number_words(score.mean) : score.word);
    if (score.word.empty() && score.high > score.low) line += " " + filled(tr("on a scale of {} to {}"), score.low, score.high);
    if (score.scorers > 1) line += ", " + filled(tr("the mean of {} people"), score.scorers);
    return line;
}

void ThreadDetails::draw_scores(const workspace::ThemeThread& thread) {
    if (thread.scores.empty()) return;
    heading(tr("Scores"));
    gap(6);
    for (const workspace::ThreadScore& score : thread.scores) words(score_words(score));
    gap(16);
}

void ThreadDetails::draw_action(const Action& action) {
    ImGui::PushID(action.id.text().c_str());
    const float chip = action_status_width(actions_, action), there = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::BeginGroup();
    {
        const Within column(there - chip - em(16));
        words(action.text);
        quiet(actions_.source(action));
        if (!action.effect.empty()) quiet(filled(tr("What came of it: {}"), action.effect));
    }
    ImGui::EndGroup();
    const float bottom = ImGui::GetCursorPosY();
    ImGui::SetCursorPos({at.x + there - chip, at.y});
    action_status(actions_, action);
    ImGui::SetCursorPos({at.x, std::max(bottom, ImGui::GetCursorPosY())});
    ImGui::PopID();
    gap(8);
}

void ThreadDetails::draw_actions(const workspace::ThemeThread& thread) {
    heading(tr("Actions, and what came of them"));
    gap(6);
    if (thread.actions.empty()) quiet(tr("No action came from this theme yet."));
    const std::vector<const Action*> actions = thread.actions;  // a copy: the status of one may change meanwhile
    for (const Action* action : actions) draw_action(*action);
    gap(12);
}

// What the last look back said of it: " · geldt nog (12 jan 2016)"; empty: none looked back on it.
std::string ThreadDetails::last_verdict(const Id& agreement) {
    const Review* last = nullptr;
    Time when{};  // the meeting's: an id may have been made at another time
    for (const Review* review : store_.records().table<Review>().rows()) {
        if (review->agreement != agreement) continue;
        const store::SessionLine* meeting = store_.session(review->session);
        if (const Time held = meeting ? meeting->header.held : review->id.time(); !last || held > when) last = review, when = held;
    }
    return last ? filled(" · {} ({})", verdict_word(last->verdict), short_date(local_date(when))) : std::string();
}

void ThreadDetails::draw_agreements(const workspace::ThemeThread& thread) {
    if (thread.agreements.empty()) return;
    heading(tr("Agreements"));
    gap(6);
    for (const Agreement* agreement : thread.agreements) {
        words(agreement->text);
        quiet(looks_.session_words(agreement->session) + last_verdict(agreement->id));
        gap(8);
    }
    gap(12);
}

}  // namespace alp::screens
