// Beside the step: what must stay in sight. The learning question, the situation, and what the team learnt before.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

bool is_one_of(std::string_view step, std::initializer_list<std::string_view> steps) {
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

void draw_the_question(Desk& desk) {
    const Contribution* question = desk.reading.learning_question();
    if (!question || desk.view.step == at::ask) return;
    const ImVec2 from = ImGui::GetCursorScreenPos();
    ui::begin_card("question");
    ui::heading(tr("Learning question of the bringer"));
    ui::gap(6);
    ui::words("“" + question->text + "”");
    ui::end_card();
    const ImVec2 to = ImGui::GetItemRectMax();
    ImDrawList* list = ImGui::GetWindowDrawList();  // its left edge, within the round corners
    list->PushClipRect(from, {from.x + ui::em(4), to.y}, true);
    list->AddRectFilled(from, to, ui::tone(colour), ui::em(12));
    list->PopClipRect();
    ui::gap();
}

void draw_situation(Desk& desk) {
    const Case& about = desk.reading.about();
    const auto& told = desk.session.contributions(at::tell, asked::what);
    const std::string who = resident_line(about);
    const Contribution* candidate = desk.session.contribution(about.about);
    if (is_one_of(desk.view.step, {at::bring_back, at::choose, at::tell}) || (who.empty() && told.empty() && !candidate)) return;
    ui::begin_card("situation");
    ui::heading(tr("The situation"));
    ui::gap(6);
    if (!who.empty()) ui::words(who);
    if (!told.empty()) ui::words(told.front()->text);
    else if (candidate) ui::words(candidate->text);
    if (!about.areas.empty()) {
        ui::gap(8);
        draw_area_chips(about);
    }
    ui::gap(8);
    ui::quiet(erase_line(desk.reading));
    ui::end_card();
    ui::gap();
}

void draw_seen(Desk& desk) {
    bool any = false;
    for (const Mark& mark : desk.reading.marks()) any |= mark.rating != nullptr;
    if (!any || !is_one_of(desk.view.step, {at::core, at::options, at::harvest, at::actions, at::reword, at::approach, at::elsewhere}))
        return;
    ui::begin_card("seen");
    ui::heading(tr("Seen through the beacons"));
    ui::gap(6);
    const Scale* scale = desk.session.outline().scale(lens_scale);
    for (const Mark& mark : desk.reading.marks()) {
        if (!mark.value() || !scale) continue;
        ui::quiet(filled("{} {} · {}", number_of(*mark.baken), mark.baken->brief.shown(),
                         scale->words[static_cast<std::size_t>(mark.value() - scale->low)].shown()));
    }
    ui::end_card();
    ui::gap();
}

// At the lens those about the baken in hand; at the harvest those about what was not or partly visible.
void draw_earlier_lessons(Desk& desk) {
    const auto& lessons = desk.reading.lessons();
    if (lessons.empty() || is_one_of(desk.view.step, {at::tell, at::clarify, at::weigh, at::answers})) return;
    ui::begin_card("lessons", 0, 0, ui::wash(0x0F766E));
    if (desk.view.step == at::lens) {
        const Term& baken = *desk.reading.marks()[desk.place.baken].baken;
        ui::heading(filled(tr("From your lessons at {}"), numbered(baken)));
        ui::gap(6);
        draw_lessons(desk, baken, 4);
    } else {
        ui::heading(tr("From your lessons"));
        ui::gap(6);
        for (std::size_t i = 0; i < std::min<std::size_t>(2, lessons.size()); ++i) {
            ui::words("“" + lessons[i].text + "”");
            ui::quiet("— " + short_date(lessons[i].held));
        }
    }
    ui::gap(8);
    const auto count = static_cast<long>(lessons.size());
    if (ui::text_link(filled("{}##library", filled(trn("{} lesson in all", "All {} lessons", count), count)).c_str())) {
        desk.place.library = true;
        desk.place.shelf = desk.view.step == at::lens ? bakens()[desk.place.baken].id : std::string();
    }
    ui::end_card();
    ui::gap();
}

}  // namespace

void draw_side(Desk& desk) {
    draw_the_question(desk);
    draw_situation(desk);
    draw_seen(desk);
    draw_earlier_lessons(desk);
}

}  // namespace cl
