#include "screens/themes/thread_details.h"

#include "screens/shared/action_status.h"
#include "screens/themes/thread_words_list.h"

#include <alp/decimal.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

std::string ThreadDetails::score_words(const workspace::ThreadScore& score) {
    std::string line = day_and_instrument(looks_, score.session, score.instrument, score.held);
    if (!score.step.empty()) line += " · " + score.step;
    line += ": " + (score.word.empty() ? decimal(score.mean) : score.word);
    if (score.word.empty() && score.high > score.low) line += " " + filled(tr("on a scale of {} to {}"), score.low, score.high);
    if (score.scorers > 1) line += ", " + filled(tr("the mean of {} people"), score.scorers);
    return line;
}

void ThreadDetails::draw_scores(const workspace::ThemeThread& thread) {
    // A word that the group chose says whether they agreed; a number is a score.
    const auto draw = [&](const char* head, bool in_words) {
        bool any = false;
        for (const workspace::ThreadScore& score : thread.scores) {
            if (score.word.empty() == in_words) continue;
            if (!std::exchange(any, true)) {
                heading(head);
                gap(6);
            }
            words(score_words(score));
        }
        if (any) gap(16);
    };
    draw(tr("Did we agree?"), true);
    draw(tr("Scores"), false);
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

void ThreadDetails::draw_agreements(const workspace::ThemeThread& thread) {
    if (thread.agreements.empty()) return;
    heading(tr("Agreements"));
    gap(6);
    for (const Agreement* agreement : thread.agreements) {
        const store::SessionLine* meeting = store_.session(agreement->session);
        const Since since = looked_back_.of(agreement->id, meeting ? meeting->header.instrument : std::string());
        words(agreement->text);
        quiet(looks_.session_words(agreement->session));
        if (!since.looks.empty()) quiet(since.changed() ? in_words(since) : in_words(since.looks.back()));
        gap(8);
    }
    gap(12);
}

}  // namespace alp::screens
