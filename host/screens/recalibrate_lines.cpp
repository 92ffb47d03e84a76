// The lines of then at the left, in their exact words, and what stands now at the right.
#include "screens/keyboard.h"
#include "screens/recalibrate_place.h"

#include <alp/ui/parts.h>

#include <algorithm>

namespace alp::screens {
namespace {

using namespace ui;
using Line = look_back::RecalibrationLine;
using Part = look_back::RecalibrationPart;

struct Sides {
    float left, then, now, verdict;  // left edge and widths
    explicit Sides() : left(ImGui::GetCursorScreenPos().x + em(10)) {
        const float there = ImGui::GetContentRegionAvail().x - em(22);
        verdict = em(116);
        then = std::max(em(120), (there - verdict) / 2 - em(16));
        now = std::max(em(120), there - verdict - then - em(32));
    }
    float now_at() const { return left + then + em(16); }
    float verdict_at() const { return now_at() + now + em(16); }
    // As long as the words of now are those of then, these take both sides.
    void only_then() { then += now + em(16), now = -em(16); }
};

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

void draw_newcomers(RecalibratePlace& place) {
    const auto joined = place.both->joined_since();
    if (joined.empty()) return;
    begin_card("newcomers", 0, 0, wash(0x0F766E, 0.10f));
    words(tr("Joined since then: ask them first. What stands out for you?"), Face::strong);
    gap(8);
    bool first = true;
    for (const Member* member : joined) {
        const bool asked = place.both->asked(member->id);
        const std::string label = filled("{}{}##{}", asked ? "✓ " : "", place.session->name_of(member->id), member->id.text());
        if (!std::exchange(first, false)) beside(button_width(label.c_str()));
        if (choice_chip(label.c_str(), asked) && !place.session->read_only()) place.both->set_asked(member->id, !asked);
    }
    end_card();
    gap(16);
}

bool has_words_of_its_own(const Line& line) { return line.fresh() || line.verdict == Verdict::adjust; }

// What stands now: to be changed where it was said otherwise or is new.
void draw_now(RecalibratePlace& place, const Line& line, bool here) {
    if (place.session->read_only() || !line.now || !has_words_of_its_own(line)) {
        if (!line.says.empty()) words(line.says);
        return;
    }
    static std::pair<Id, bool> emptied;  // the new line that has no words just now
    std::string text = emptied.first == line.now && emptied.second ? std::string() : line.says;
    const std::string before = text;
    const Typed typed = text_box(tr("Now##now"), text, {.enter_submits = true, .focus = here && std::exchange(place.focus_words, false)});
    if (text != before) {
        emptied = {line.now, text.empty()};
        if (!text.empty()) place.both->rephrase(line, text);
    }
    const bool leaves = typed == Typed::submitted || typed == Typed::left;
    if (leaves && emptied.first == line.now && emptied.second) {
        emptied = {};
        if (line.fresh()) return place.both->take_away(line);
    }
    if (typed != Typed::submitted) return;
    place.session->flush();
    if (here) place.focus_next = true;
}

void draw_line(RecalibratePlace& place, const Line& line, unsigned colour) {
    const Id id = line.fresh() ? line.now : line.then();
    const bool here = id == place.current;
    ImGui::PushID(id.text().c_str());
    const bool low = low_window(), one_side = low && !has_words_of_its_own(line);
    const float room = low ? 3 : 8;
    ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
    if (low) spacing.y = em(2);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, spacing);
    Sides sides;
    if (one_side) sides.only_then();
    rule();
    gap(room);
    const float top = ImGui::GetCursorScreenPos().y;
    float bottom = top;
    if (line.fresh()) {
        bottom = side(sides.left, top, sides.then, [] { chip(tr("new")); });
    } else {
        const bool tells = !line.small.empty() && (!low || here);
        const float small = !tells ? 0 : ImGui::GetStyle().ItemSpacing.y + height_of(line.small, Face::quiet, sides.then);
        ImGui::SetCursorScreenPos({sides.left - em(4), top - em(4)});
        const Area row = area(line.said.c_str(), {sides.then + em(8), height_of(line.said, Face::text, sides.then) + small + em(8)}, 4);
        if (here && std::exchange(place.focus_line, false)) focus_last_item();
        if (!place.focus_line && (row.pressed || row.focused)) place.current = id;  // unless another is about to take it
        bottom = side(sides.left, top, sides.then, [&] {
            words(line.said);
            if (tells) quiet(line.small);
        });
    }
    if (!one_side) bottom = std::max(bottom, side(sides.now_at(), top, sides.now, [&] { draw_now(place, line, here); }));
    if (line.verdict)
        bottom = std::max(bottom, side(sides.verdict_at(), top, sides.verdict,
                                       [&] { chip(word_on_card(*line.verdict), ground_on_card(*line.verdict)); }));
    if (here)
        ImGui::GetWindowDrawList()->AddRectFilled({sides.left - em(10), top - em(2)}, {sides.left - em(7), bottom + em(2)}, tone(colour),
                                                  em(2));
    ImGui::SetCursorScreenPos({sides.left - em(10), bottom + em(room)});
    ImGui::Dummy({0, 0});
    ImGui::PopStyleVar();
    ImGui::PopID();
}

void draw_part(RecalibratePlace& place, const Part& part) {
    ImGui::PushID(part.step.c_str());
    ImGui::PushID(part.question.c_str());
    const bool own = part.question.empty() && part.lines.empty();  // a field is enough, until there is something
    if (!part.asked.empty() && !own) {
        words(part.asked, Face::strong);
        gap(4);
    }
    for (const Line& line : part.lines)
        if (!line.fresh() || !being_written(line.now)) draw_line(place, line, part.colour);
    if (part.writes && !place.session->read_only()) {
        const Sides sides;
        bool ended = false;
        const float top = ImGui::GetCursorScreenPos().y + em(4);
        const float bottom = side(sides.now_at(), top, sides.now, [&] {
            ended = contribution_field(*place.session, tr("New line##new"), part.step, part.question,
                                       own && !part.asked.empty() ? tr("+ Your own point… Enter") : tr("+ Something new… Enter"));
        });
        ImGui::SetCursorScreenPos({sides.left - em(10), bottom + em(8)});
        ImGui::Dummy({0, 0});
        if (ended) {
            const auto parts = place.both->parts();
            for (const Part& now : *parts)
                if (now.step == part.step && now.question == part.question) place.both->add_missing_actions(now);
        }
    }
    ImGui::PopID();
    ImGui::PopID();
    gap(12);
}

}  // namespace

void draw_both_sides(RecalibratePlace& place) {
    draw_newcomers(place);
    const auto parts = place.both->parts();  // a line that is changed makes others
    const Sides sides;
    const float top = ImGui::GetCursorScreenPos().y;
    side(sides.left, top, sides.then, [] { words(tr("Then"), Face::strong, palette().quiet); });
    side(sides.now_at(), top, sides.now, [] { words(tr("Now"), Face::strong, palette().quiet); });
    std::string heading;
    for (const Part& part : *parts) {
        if (part.heading != heading) {
            gap(12);
            words(part.heading, Face::heading, tone(part.colour));
            heading = part.heading;
        }
        draw_part(place, part);
    }
}

}  // namespace alp::screens
