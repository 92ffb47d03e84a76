// Whether it can be drawn: every step, empty and full, small and large, in every look, without a fault, and quick enough.
#include "validate/check.h"
#include "validate/subject.h"

#include <alp/ui/theme.h>

#include <algorithm>
#include <set>
#include <span>

namespace alp::validate {
namespace {

constexpr double frame_ms = 8, frame_ms_at_most = 40;  // the whole frame, by this computer, in a debug-like setting with all eyes open

struct ScreenLayout {
    const char* name;
    float width, height, text;
    ui::Look look;
    bool presenter;
};
constexpr ScreenLayout layouts[] = {
    {"1440 × 900", 1440, 900, 1, ui::Look::light, false}, {"1366 × 768, 200 %", 1366, 768, 2, ui::Look::light, false},
    {"800 × 500", 800, 500, 1, ui::Look::light, false},   {"3840 × 2160", 3840, 2160, 1, ui::Look::light, false},
    {"dark", 1440, 900, 1, ui::Look::dark, false},        {"high contrast", 1440, 900, 1, ui::Look::high_contrast, false},
    {"presenter", 1920, 1080, 1, ui::Look::dark, true}};

void lay_out(TrialMeeting& stage, const ScreenLayout& layout) {
    ui::set_look(layout.look);
    stage.view().presenter = layout.presenter;
    stage.screen().resize(layout.width, layout.height);
    if (ui::text_scale() != layout.text) stage.screen().set_text_scale(layout.text);
}

void as_before(TrialMeeting& stage) { lay_out(stage, layouts[0]); }

std::vector<std::string> steps_of(TrialMeeting& stage) {
    std::vector<std::string> ids;
    for (const Step& step : stage.session().outline().steps) ids.push_back(step.id);
    return ids;
}

// Calls look(where) for every step in every layout, empty, full and read-only, until there is a fault.
template <typename F>
void everywhere(Subject& subject, F&& look) {
    enum { empty, full, read_only };
    for (const int state : {empty, full, read_only}) {
        TrialMeeting stage(subject, state == empty ? Content::empty : Content::full);
        if (state == read_only) stage.look_read_only();
        const char* name = state == empty ? tr("empty") : state == full ? tr("full") : tr("read-only");
        const std::size_t count = state == read_only ? 1 : std::size(layouts);
        for (std::size_t i = 0; i < count; ++i) {
            lay_out(stage, layouts[i]);
            for (const std::string& step : steps_of(stage)) {
                stage.go_to(step);
                look(stage, filled(tr("step “{}”, {}, {}"), step, name, layouts[i].name));
                if (!stage.error().empty()) return as_before(stage);
            }
        }
        as_before(stage);
    }
}

void draws(Subject& subject, Findings& found) {
    everywhere(subject, [&](TrialMeeting& stage, const std::string& where) {
        if (stage.error().empty()) return;
        subject.draws = false;
        if (!stage.too_slow()) found.fail(filled(tr("At {}: {}"), where, stage.error()));  // else "frame" tells
    });
}

void frame(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::full);
    double slowest = 0;
    std::string where;
    for (const std::string& step : steps_of(stage)) {
        stage.go_to(step);
        double best = 1e9;  // what it costs when nothing else keeps the computer busy
        for (int i = 0; i < 8 && stage.error().empty() && (i < 2 || best > 0.002); ++i) {
            stage.screen().frames(1);
            best = std::min(best, stage.screen().build_seconds());
        }
        if (!stage.error().empty()) break;
        if (best * 1000 > slowest) slowest = best * 1000, where = step;
    }
    if (stage.too_slow()) return found.fail(stage.error());
    const std::string said = filled(tr("A full step “{}” takes {:.1f} ms to draw; {} ms keeps typing quick. Keep what is worked out, and "
                                       "make it anew when session.revision() moved."),
                                    where, slowest, frame_ms);
    if (slowest > frame_ms_at_most) found.fail(said);
    else if (slowest > frame_ms) found.warn(said);
}

// An instrument may tidy up while it draws, without a label and once; what a team could take back, or what never ends, it may not do.
void only_looks(Subject& subject, Findings& found) {
    TrialMeeting stage(subject, Content::full);
    for (const std::string& step : steps_of(stage)) {
        stage.go_to(step);
        const std::uint64_t before = stage.records().revision();
        stage.screen().frames(3);
        const auto made = std::span(stage.operations()).subspan(stage.made_before());
        const bool labelled = std::ranges::any_of(made, [](const Operation& operation) { return !operation.label.empty(); });
        if (labelled || stage.records().revision() != before)
            return found.fail(
                filled(tr("Step “{}” changes the session when it is only drawn. Change it when somebody clicks or types."), step));
    }
}

std::string listed(const std::set<std::string>& all) {
    std::string list;
    std::size_t count = 0;
    for (const std::string& one : all) {
        if (++count > 3) return list + filled(tr(" and {} more"), all.size() - 3);
        list += (list.empty() ? "" : ", ") + ("“" + one + "”");
    }
    return list;
}

void ids(Subject& subject, Findings& found) {
    everywhere(subject, [&](TrialMeeting& stage, const std::string& where) {
        const auto twice = stage.screen().duplicates();
        if (twice.empty() || found.failed.size() > 4) return;
        found.fail(filled(tr("At {} two controls have one id: {}. Put ImGui::PushID() around each row."), where,
                          listed({twice.begin(), twice.end()})));
    });
}

void fits(Subject& subject, Findings& found) {
    everywhere(subject, [&](TrialMeeting& stage, const std::string& where) {
        std::set<std::string> cut;
        for (const testing::Text& text : stage.screen().all_texts())
            if (text.cut) cut.insert(text.text);
        if (cut.empty() || found.failed.size() > 4) return;
        found.fail(
            filled(tr("At {} a text is cut off: {}. Let it wrap (ui::words), or the row (ui::beside, ui::flow)."), where, listed(cut)));
    });
}

}  // namespace

std::vector<Check> draw_checks() {
    constexpr auto drawing = Check::Needs::drawing;
    return {{"draws", tr("draws every step empty, full and read-only, small, large and in every look, and leaves ImGui as it was"), draws},
            {"frame", tr("draws a full step quickly"), frame},
            {"only_looks", tr("changes nothing while it is only looked at"), only_looks, drawing},
            {"ids", tr("gives every control an id of its own"), ids, drawing},
            {"fits", tr("cuts off no text"), fits, drawing}};
}

}  // namespace alp::validate
