#include "screens/meeting/recalibrate/recalibrate_lines.h"

#include "screens/shared/keyboard.h"

#include <alp/ui/date_field.h>
#include <alp/ui/parts.h>
#include <alp/ui/privacy.h>

#include <algorithm>
#include <utility>

namespace alp::screens {

using namespace ui;

namespace {

struct RecalibrateSides {
    float left, then, now, verdict;  // left edge and widths
    explicit RecalibrateSides() : left(ImGui::GetCursorScreenPos().x + em(10)) {
        const float there = ImGui::GetContentRegionAvail().x - em(22);
        verdict = em(116);
        then = std::max(em(120), (there - verdict) / 2 - em(16));
        now = std::max(em(120), there - verdict - then - em(32));
    }
    float now_at() const { return left + then + em(16); }
    float verdict_at() const { return now_at() + now + em(16); }
    // While what holds now is in the same words, the earlier words take both sides.
    void only_then() { then += now + em(16), now = -em(16); }
};

ImU32 ground_on_card(Verdict verdict) {
    const Palette& p = palette();
    return verdict == Verdict::stands || verdict == Verdict::done ? p.done : verdict == Verdict::lapses ? p.late : p.busy;
}

// One text on its side; returns how far it came down.
float side(float x, float y, float width, const std::function<void()>& draw) {
    ImGui::SetCursorScreenPos({x, y});
    ImGui::BeginGroup();
    {
        const Within within(width);
        draw();
    }
    ImGui::EndGroup();
    return ImGui::GetItemRectMax().y;
}

// Below what was drawn on the sides.
void end_row(const RecalibrateSides& sides, float bottom) {
    ImGui::SetCursorScreenPos({sides.left - em(10), bottom});
    ImGui::Dummy({0, 0});
}

void draw_newcomers(RecalibrateState& state) {
    const auto joined = state.both->joined_since();
    if (joined.empty()) return;
    begin_card("newcomers", 0, 0, wash(0x0F766E, 0.10f));
    words(tr("Joined since then: ask them first. What stands out for you?"), Face::strong);
    gap(8);
    bool first = true;
    for (const Member* member : joined) {
        const bool asked = state.both->asked(member->id);
        const std::string label = filled("{}{}##{}", asked ? "✓ " : "", state.session->name_of(member->id), member->id.text());
        if (!std::exchange(first, false)) beside(button_width(label.c_str()));
        if (choice_chip(label.c_str(), asked) && !state.session->read_only()) state.both->set_asked(member->id, !asked);
    }
    end_card();
    gap(16);
}

// The day of an action that is past: another may be given.
void draw_new_day(RecalibrateState& state, const RecalibrationLine& line) {
    const Session& session = *state.session;
    const Date held = local_date(session.header().held);
    if (!line.wants_day(held)) return;
    const std::string shown =
        line.due ? filled(tr("by {}"), short_date(*line.due)) : filled(tr("New day? It was {}"), short_date(*line.then_due));
    if (session.read_only()) return quiet(shown);
    std::optional<Date> day = line.due;
    const DateField field{.shown = shown, .weeks = action_weeks, .from = held, .look_back = session.header().look_back};
    if (date_field("due", day, field)) state.both->set_due(line, day);
}

bool has_words_of_its_own(const RecalibrationLine& line) { return line.fresh() || line.verdict == Verdict::adjust; }

// What holds now: a field where it is said otherwise or is new.
void draw_now(RecalibrateState& state, const RecalibrationLine& line, bool here) {
    if (state.session->read_only() || !line.now || !has_words_of_its_own(line)) {
        if (!line.says.empty()) words(line.says);
        return;
    }
    // Without words a line keeps the last ones it had, until the field is left.
    std::string text = state.emptied == line.now ? std::string() : line.says;
    const std::string before = text;
    const Typed typed = text_box(tr("Now##now"), text, {.enter_submits = true, .focus = here && std::exchange(state.focus_words, false)});
    const bool writing = ImGui::IsItemActive();
    if (text != before) {
        state.emptied = text.empty() ? line.now : Id{};
        if (!text.empty()) state.both->rephrase(line, text);
    }
    privacy_offer(*state.session, filled("now/{}", line.now.text()), text, writing,
                  [&](const std::string& words) { state.both->rephrase(line, words); });
    const bool leaves = typed == Typed::submitted || typed == Typed::left;
    if (leaves && state.emptied == line.now) {
        state.emptied = {};
        if (line.fresh()) return state.both->take_away(line);
    }
    if (typed != Typed::submitted) return;
    state.session->flush();
    if (here) state.focus_next = true;
}

// The words of the earlier session, to be pressed; returns how far they came down.
float draw_then(RecalibrateState& state, const RecalibrationLine& line, const RecalibrateSides& sides, float top) {
    if (line.fresh()) return side(sides.left, top, sides.then, [] { chip(tr("new")); });
    const Id id = key_of(line);
    const bool here = id == state.current, tells = !line.small.empty() && (!low_window() || here);
    const std::string since = in_words(line.since);  // what a look back made of it, also in a low window: it is what holds
    const auto below = [&](bool shown, const std::string& text) {
        return shown ? ImGui::GetStyle().ItemSpacing.y + height_of(text, Face::quiet, sides.then) : 0.0f;
    };
    const float small = below(!since.empty(), since) + below(tells, line.small);
    ImGui::SetCursorScreenPos({sides.left - em(4), top - em(4)});
    const Area row = area(line.said.c_str(), {sides.then + em(8), height_of(line.said, Face::text, sides.then) + small + em(8)}, 4);
    if (here && std::exchange(state.focus_line, false)) focus_last_item();
    if (here && last_item_has_keyboard()) state.on_line = true;
    if (!state.focus_line && (row.pressed || row.focused)) go_to(state, id);  // unless another is about to take it
    if (row.pressed) state.judged = state.explains = {};                      // also of the one that is current: a reason is about this one
    return side(sides.left, top, sides.then, [&] {
        words(line.said);
        if (!since.empty()) words(since, Face::quiet, palette().accent);
        if (tells) quiet(line.small);
    });
}

// Of the current line, in the window of the lines. It takes some frames, for what was changed may have another height.
void bring_into_sight(RecalibrateState& state, float top, float bottom) {
    RecalibrateState::Sight& sight = state.sight;
    const int frame = ImGui::GetFrameCount();
    const float window = ImGui::GetWindowPos().y, room = ImGui::GetWindowHeight();
    const bool other_room = sight.room != room && state.on_line;
    if (sight.line != state.current || other_room || frame > sight.drawn + 1) sight.until = frame + 4;
    sight.line = state.current, sight.room = room, sight.drawn = frame;
    if (frame > sight.until) return;
    wake_in(0);
    // Of the first line what stands above it is in sight too, so that the page opens at its heading.
    const auto lines = earlier_lines(state);
    const float from_start = bottom - window + ImGui::GetScrollY();
    if (!lines.empty() && key_of(*lines.front()) == state.current && from_start <= room) return ImGui::SetScrollY(0);
    if (top < window || bottom - top > room) ImGui::SetScrollFromPosY(top - window, 0);
    else if (bottom > window + room) ImGui::SetScrollFromPosY(bottom - window, 1);
}

void draw_line(RecalibrateState& state, const RecalibrationLine& line, unsigned colour) {
    const bool here = key_of(line) == state.current;
    ImGui::PushID(key_of(line).text().c_str());
    const bool low = low_window(), wants_day = line.wants_day(local_date(state.session->header().held));
    const bool one_side = low && !wants_day && !has_words_of_its_own(line);
    const float room = low ? 3 : 8;
    ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    if (low) spacing.y = em(2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, spacing);
    RecalibrateSides sides;
    if (one_side) sides.only_then();
    rule();
    gap(room);
    const float top = ImGui::GetCursorScreenPos().y;
    float bottom = draw_then(state, line, sides, top);
    if (!one_side)
        bottom = std::max(bottom, side(sides.now_at(), top, sides.now, [&] {
                              draw_now(state, line, here);
                              draw_new_day(state, line);
                          }));
    if (line.verdict)
        bottom = std::max(bottom,
                          side(sides.verdict_at(), top, sides.verdict, [&] { chip(word_on_card(line), ground_on_card(*line.verdict)); }));
    if (here) {
        ImGui::GetWindowDrawList()->AddRectFilled({sides.left - em(10), top - em(2)}, {sides.left - em(7), bottom + em(2)}, tone(colour),
                                                  em(2));
        bring_into_sight(state, top - em(room), bottom + em(room));
    }
    end_row(sides, bottom + em(room));
    ImGui::PopStyleVar();
    ImGui::PopID();
}

// The field for a new line at the right. `own`: the part has no question and no lines.
void draw_new_line(RecalibrateState& state, const RecalibrationPart& part, bool own) {
    const RecalibrateSides sides;
    bool ended = false;
    const float top = ImGui::GetCursorScreenPos().y + em(4);
    const float bottom = side(sides.now_at(), top, sides.now, [&] {
        ended = contribution_field(*state.session, tr("New line##new"), part.step, part.question,
                                   own && !part.asked.empty() ? tr("+ Your own point… Enter") : tr("+ Something new… Enter"));
    });
    end_row(sides, bottom + em(8));
    if (!ended) return;
    const auto parts = state.both->parts();
    for (const RecalibrationPart& now : *parts)
        if (now.step == part.step && now.question == part.question) state.both->add_missing_actions(now);
}

void draw_part(RecalibrateState& state, const RecalibrationPart& part) {
    ImGui::PushID(part.step.c_str());
    ImGui::PushID(part.question.c_str());
    const bool own = part.question.empty() && part.lines.empty();  // a field is enough, until there is something
    if (!part.asked.empty() && !own) {
        words(part.asked, Face::strong);
        gap(4);
    }
    for (const RecalibrationLine& line : part.lines)
        if (!line.fresh() || !being_written(line.now)) draw_line(state, line, part.colour);
    if (part.writes && !state.session->read_only()) draw_new_line(state, part, own);
    ImGui::PopID();
    ImGui::PopID();
    gap(12);
}

}  // namespace

bool low_window() { return ImGui::GetIO().DisplaySize.y < em(560); }

void draw_side_heads() {
    const Within beside_bar(ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ScrollbarSize);
    const RecalibrateSides sides;
    const float top = ImGui::GetCursorScreenPos().y;
    const float bottom = side(sides.left, top, sides.then, [] { words(tr("Then"), Face::strong, palette().quiet); });
    side(sides.now_at(), top, sides.now, [] { words(tr("Now"), Face::strong, palette().quiet); });
    end_row(sides, bottom);
}

void draw_both_sides(RecalibrateState& state) {
    draw_newcomers(state);
    const auto parts = state.both->parts();  // held: a line that is changed makes others
    std::string heading;
    for (const RecalibrationPart& part : *parts) {
        if (part.heading != heading) {
            gap(12);
            words(part.heading, Face::heading, tone(part.colour));
            heading = part.heading;
        }
        draw_part(state, part);
    }
}

}  // namespace alp::screens
