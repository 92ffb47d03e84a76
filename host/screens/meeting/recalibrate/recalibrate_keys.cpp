// One key a line, and the line that is talked about on the beamer, which has nothing else.
#include "screens/meeting/recalibrate/recalibrate_page.h"
#include "screens/meeting/recalibrate/recalibrate_verdicts.h"
#include "screens/shared/keyboard.h"

#include <alp/ui/keys.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

using namespace ui;

namespace {

constexpr std::string_view recalibrate_keys = "bawkp";

// The question that a line is an answer to; its step where it is an own point.
std::string question_of(const RecalibrationPart& part) { return part.asked.empty() ? part.heading : part.heading + " · " + part.asked; }

}  // namespace

void RecalibratePage::take_keys(const RecalibrationLine& line, bool writes) {
    if (ImGui::GetFrameCount() - state_.field_asked <= 2) return;
    const auto letter = letter_typed();
    if (!letter) return;
    const Time time = clock_.now();
    const bool amid_words = time - state_.no_key_at < std::chrono::seconds{1};
    const std::size_t at = recalibrate_keys.find(*letter);
    const bool why = writes && *letter == 't';
    if (amid_words || (!why && at == recalibrate_keys.npos)) {
        state_.no_key_at = time;
        if (!amid_words) notifications_.say(filled(tr("“{}” does nothing here. Press t first to type a reason."), *letter));
    } else if (why) {
        state_.focus_why = true;
        state_.explains = state_.judged ? state_.judged : state_.current;
        state_.field_asked = ImGui::GetFrameCount();
    } else {
        judge_line(state_, line, verdict_order[at]);
    }
}

// Up and down go from line to line and nowhere else: to a field between two lines goes Tab. ImGui moves the ring in its own way, so it is
// put right in the next frame.
void RecalibratePage::take_arrows() {
    const int step = plain_pressed(key_down) ? 1 : plain_pressed(key_up) ? -1 : 0;
    if (!step || !state_.on_line || ImGui::GetIO().WantTextInput) return;
    const auto lines = earlier_lines(state_);
    const auto here = std::ranges::find_if(lines, [&](const RecalibrationLine* line) { return key_of(*line) == state_.current; });
    if (here == lines.end()) return;
    const auto at = (here - lines.begin()) + step;
    if (at >= 0 && at < static_cast<std::ptrdiff_t>(lines.size())) go_to(state_, key_of(*lines[static_cast<std::size_t>(at)]));
    state_.focus_line = true;
}

void RecalibratePage::draw_large(const workspace::Meeting& meeting) {
    const auto lines = earlier_lines(state_);
    const auto is_current = [&](const RecalibrationLine& line) { return key_of(line) == state_.current; };
    const auto here = std::ranges::find_if(lines, [&](const RecalibrationLine* line) { return is_current(*line); });
    if (here == lines.end()) return words(tr("Everything was gone through."), Face::presenter);
    const RecalibrationLine line = **here;
    for (const RecalibrationPart& part : *state_.both->parts())
        if (std::ranges::any_of(part.lines, is_current)) words(question_of(part), Face::room, palette().quiet);
    gap(20);
    words(line.said, Face::presenter);
    if (const std::string since = in_words(line.since); !since.empty()) {
        gap(12);
        words(since, Face::room, palette().accent);
    }
    gap(24);
    if (line.verdict) words(filled(tr("Now: {}"), line.verdict == Verdict::adjust ? line.says : word_on_card(line)), Face::room);
    gap(24);
    words(tr("b stays · a otherwise · w gone · k ready · p talk about it · ↑ ↓ another line"), Face::room, palette().quiet);
    const int step = plain_pressed(key_down) ? 1 : plain_pressed(key_up) ? -1 : 0;
    const auto at = (here - lines.begin()) + step;
    if (step && at >= 0 && at < static_cast<std::ptrdiff_t>(lines.size())) go_to(state_, key_of(*lines[static_cast<std::size_t>(at)]));
    else if (!meeting.session().read_only()) take_keys(line, false);
}

}  // namespace alp::screens
