#include "screens/meeting/recalibrate/recalibrate_verdicts.h"

#include "screens/meeting/recalibrate/recalibrate_lines.h"

#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <utility>

namespace alp::screens {

using namespace ui;

void judge_line(RecalibrateState& state, const RecalibrationLine& line, Verdict verdict) {
    const Id judged = key_of(line);
    state.both->judge(line, verdict);
    state.judged = judged;
    state.explains = {};
    if (verdict == Verdict::adjust) state.focus_words = true, state.field_asked = ImGui::GetFrameCount();
    else go_on(state);
}

void draw_verdicts(RecalibrateState& state, const RecalibrationLine& line) {
    const std::string stays = !line.finished                   ? tr("Stays (b)")
                              : line.was == ActionStatus::done ? tr("Stays done (b)")
                                                               : tr("Stays dropped (b)");
    const std::string answers[] = {stays, tr("Otherwise (a)"), tr("Gone (w)"), tr("Ready (k)"), tr("Talk about it (p)")};
    for (std::size_t i = 0; i < std::size(answers); ++i) {
        const bool chosen = line.verdict == verdict_order[i];
        const std::string label = filled("{}{}##verdict{}", chosen && !low_window() ? "✓ " : "", answers[i], i);  // low: on one row
        if (i) beside(button_width(label.c_str(), chosen ? Kind::primary : Kind::normal));
        if (button(label.c_str(), chosen ? Kind::primary : Kind::normal)) return judge_line(state, line, verdict_order[i]);
    }
}

bool has_why_field(const RecalibrateState& state, const RecalibrationLine& line) {
    return line.verdict || !line.why.empty() || state.explains == key_of(line);
}

namespace {
void draw_keys() { quiet(tr("One key on a line: b stays, a otherwise, w gone, k ready, p talk about it, t why.")); }
}  // namespace

// `line`: the one that a reason is about. It may be the line before the current one, so its words stand with it.
void draw_why(RecalibrateState& state, const RecalibrationLine& line) {
    if (!has_why_field(state, line)) {
        if (const RecalibrationLine* judged = judged_line(state))
            return one_line(filled(tr("t: why “{}”? For another line go to it first."), judged->said), ImGui::GetContentRegionAvail().x,
                            Face::quiet, palette().quiet);
        return draw_keys();
    }
    const Id id = key_of(line);
    if (id != state.current) one_line(filled(tr("About “{}”"), line.said), ImGui::GetContentRegionAvail().x, Face::quiet, palette().quiet);
    std::string why = line.why;
    ImGui::PushID(id.text().c_str());  // a field of each line: what is typed never goes to another
    const Typed typed =
        text_box(tr("Why##why"), why,
                 {.hint = tr("Why? (t; may stay empty)"), .enter_submits = true, .focus = std::exchange(state.focus_why, false)});
    const bool writing = ImGui::IsItemActive();
    ImGui::PopID();
    if (why != line.why) state.both->explain(line, why);
    privacy_offer(*state.session, filled("why/{}", key_of(line).text()), why, writing,
                  [&](const std::string& text) { state.both->explain(line, text); });
    if (typed == Typed::submitted) {
        state.session->flush();
        state.explains = {};
        state.focus_line = true;
    }
}

}  // namespace alp::screens
