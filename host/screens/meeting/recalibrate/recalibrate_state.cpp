#include "screens/meeting/recalibrate/recalibrate_state.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {

Id key_of(const RecalibrationLine& line) { return line.fresh() ? line.now : line.then(); }

std::vector<const RecalibrationLine*> earlier_lines(RecalibrateState& state) {
    std::vector<const RecalibrationLine*> lines;
    for (const RecalibrationPart& part : *state.both->parts())
        for (const RecalibrationLine& line : part.lines)
            if (!line.fresh()) lines.push_back(&line);
    return lines;
}

namespace {

const RecalibrationLine* find_line(RecalibrateState& state, const Id& wanted) {
    for (const RecalibrationLine* line : earlier_lines(state))
        if (key_of(*line) == wanted) return line;
    return nullptr;
}

}  // namespace

const RecalibrationLine* current_line(RecalibrateState& state) { return find_line(state, state.current); }

const RecalibrationLine* explained_line(RecalibrateState& state) {
    const RecalibrationLine* opened = state.explains ? find_line(state, state.explains) : nullptr;
    return opened ? opened : current_line(state);
}

const RecalibrationLine* judged_line(RecalibrateState& state) { return state.judged ? find_line(state, state.judged) : nullptr; }

void go_to(RecalibrateState& state, const Id& line) {
    if (line == state.current) return;
    state.current = line;
    state.judged = state.explains = {};
}

void go_on(RecalibrateState& state) {
    const auto lines = earlier_lines(state);
    const auto here = std::ranges::find_if(lines, [&](const RecalibrationLine* line) { return key_of(*line) == state.current; });
    const std::size_t from = here == lines.end() ? 0 : static_cast<std::size_t>(here - lines.begin()) + 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const RecalibrationLine* line = lines[(from + i) % lines.size()];
        if (line->verdict) continue;
        state.current = key_of(*line);
        state.focus_line = true;
        return;
    }
    state.focus_end = true;
}

std::string word_on_card(const RecalibrationLine& line) {
    if (!line.verdict) return {};
    switch (*line.verdict) {
        case Verdict::stands: return line.finished ? ui::word_for(line.was) : std::string(tr("stays"));
        case Verdict::adjust: return tr("otherwise");
        case Verdict::lapses: return tr("gone");
        case Verdict::done: return tr("ready");
        case Verdict::discuss: return tr("talk about it");
    }
    return {};
}

}  // namespace alp::screens
