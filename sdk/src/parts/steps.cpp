// Heading of a step, and the way to its neighbours.
#include "../ui/colour.h"
#include "../ui/inside.h"
#include "inside.h"

#include <alp/instrument.h>
#include <alp/ui/parts.h>

#include <algorithm>
#include <utility>

namespace alp::ui {
namespace {

std::size_t place_of(const std::vector<const Step*>& steps, std::string_view step) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i]->id == step) return i;
    return 0;
}

void to_step(Session& session, View& view, const Step& step) {
    session.flush();
    view.go_to = step.id;
}

// Something was done here in this meeting. What came along from an earlier one, as it was gone through again, is not that; a step that
// looks back does nothing else than answer what is earlier.
bool has_content(const Session& session, const Step& step) {
    const auto in_step = [&](const auto* row) { return row->step == step.id; };
    const auto any = [&](const auto& rows) { return std::any_of(rows.begin(), rows.end(), in_step); };
    const auto made_here = [&](const auto* row) { return !row->earlier || step.kind == StepKind::look_back; };
    const auto written = [&](const std::string& question) {
        const auto& rows = session.contributions(step.id, question);
        return std::any_of(rows.begin(), rows.end(), made_here);
    };
    if (written("")) return true;
    for (const Question& question : step.questions)
        if (written(question.id)) return true;
    for (const std::string& scale : step.scales)
        if (any(session.ratings(scale))) return true;
    if (const Progress* progress = session.progress(step.id); progress && progress->stage == Stage::agreed) return true;
    if (step.kind == StepKind::look_back && (any(session.actions()) || open_actions_answered(session))) return true;
    if (!session.votes(step.id).empty() && !session.in_silence(step.id)) return true;
    if (step.kind != StepKind::actions) return false;
    const auto& actions = session.actions();
    return std::any_of(actions.begin(), actions.end(), [&](const Action* row) { return in_step(row) && made_here(row); });
}

bool strip_item(const std::string& label, float width, unsigned colour, bool present, bool done) {
    const Press press = pressable(label.c_str(), {width, em(32)}, Face::chip);
    if (!press.visible) return press.pressed;
    const Palette& p = palette();
    const ImRect box = ImGui::GetCurrentContext()->LastItemData.Rect;
    ImU32 ground = present ? tone(colour) : done ? wash(colour, look() == Look::light ? 0.12f : 0.2f) : p.card;
    if (!present && (press.hovered || press.held)) ground = mix(ground, p.text, press.held ? 0.12f : 0.06f);
    const ImU32 ink = present ? text_on(ground) : done ? p.text : p.quiet;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(box.Min, box.Max, faded(ground), em(8));
    if (!present) list->AddRect(box.Min, box.Max, faded(p.line), em(8));
    const ImVec2 size = measure(shown(label), Face::chip);
    draw_line(list, Face::chip, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2}, faded(ink), shown(label));
    if (press.focused) focus_ring(box, em(8));
    return press.pressed;
}

}  // namespace

std::optional<StepNumber> step_number(const Session& session, std::string_view step) {
    StepNumber found{0, 0};
    for (const Step* one : session.steps()) {
        if (one->kind == StepKind::close) continue;
        ++found.of;
        if (one->id == step) found.number = found.of;
    }
    return found.number ? std::optional(found) : std::nullopt;
}

void step_strip(Session& session, View& view) { step_strip(session, view, {}); }

void step_strip(Session& session, View& view, const std::function<std::optional<bool>(const Step&)>& said) {
    const auto steps = session.steps();
    if (steps.size() < 2 || ImGui::GetCurrentWindow()->SkipItems) return;
    std::vector<std::string> labels;
    std::vector<bool> done;
    float widest = 0;
    for (const Step* step : steps) {
        const std::optional<bool> known = said ? said(*step) : std::nullopt;
        done.push_back(known ? *known : has_content(session, *step));
        labels.push_back((done.back() ? "✓ " : "") + step->title.shown() + "##strip-" + step->id);
        widest = std::max(widest, measure(shown(labels.back()), Face::chip).x + em(20));
    }
    const float there = ImGui::GetContentRegionAvail().x, between = ImGui::GetStyle().ItemSpacing.x,
                count = static_cast<float>(steps.size());
    const float equal = (there - between * (count - 1)) / count;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float width = equal >= widest ? std::min(equal, em(140)) : measure(shown(labels[i]), Face::chip).x + em(20);
        if (i) beside(width);
        const unsigned colour = steps[i]->colour ? steps[i]->colour : session.outline().colour;
        if (strip_item(labels[i], width, colour, steps[i]->id == view.step, done[i])) to_step(session, view, *steps[i]);
    }
    gap(20);
}

void step_heading(const Session& session, const View& view, std::string_view remark) {
    const auto steps = session.steps();
    if (steps.empty()) return;
    const std::size_t place = place_of(steps, view.step);
    const Step& step = *steps[place];
    const std::string& asked = step.heading.empty() ? step.title.shown() : step.heading.shown();
    words(asked, view.presenter ? Face::presenter : Face::question);
    const auto number = step_number(session, step.id);
    std::string line = number ? filled(tr("Step {} of {}"), number->number, number->of) : step.title.shown();
    if (!step.heading.empty() && number) line += " · " + step.title.shown();
    if (!remark.empty()) line.append(" · ").append(remark);
    if (view.presenter) words(line, Face::room, palette().quiet);
    else quiet(line);
    gap();
}

void step_buttons(Session& session, View& view) {
    const auto steps = session.steps();
    if (steps.empty()) return;
    const std::size_t place = place_of(steps, view.step);
    gap(4);
    if (place > 0) {
        const Step& before = *steps[place - 1];
        if (button(filled("← {}##before", filled(tr("Step {} {}"), place, before.title.shown())).c_str())) to_step(session, view, before);
    }
    if (place + 1 < steps.size()) {
        const Step& after = *steps[place + 1];
        const std::string label = filled("{} →##after", filled(tr("Step {} {}"), place + 2, after.title.shown()));
        if (place > 0) beside(button_width(label.c_str()));
        if (button(label.c_str())) to_step(session, view, after);
    }
}

void closing_buttons(Session& session, View& view) {
    const auto steps = session.steps();
    if (steps.empty() || steps.back()->id != view.step) return;
    auto place = [&, first = steps.size() < 2](const char* label, Kind kind = Kind::normal) mutable {
        if (!std::exchange(first, false)) beside(button_width(label, kind));
        return button(label, kind, 0, kind == Kind::primary ? session.outline().colour : 0);
    };
    bool close = false;
    if (!session.read_only()) {
        if (place(tr("Close and save as PDF"), Kind::primary)) close = view.write_pdf = true;
        close |= place(tr("Close the meeting"));
    }
    view.write_pdf |= place(tr("Save as PDF"));
    if (!close) return;
    session.flush();
    view.close = true;
}

}  // namespace alp::ui
