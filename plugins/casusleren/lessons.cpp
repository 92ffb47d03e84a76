// The library: what the team learnt, by baken and by theme.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

void draw_lesson(const Lesson& lesson) {
    ui::words("“" + lesson.text + "”");
    std::string line = "— " + short_date(lesson.held);
    for (const std::string& theme : lesson.themes) line += " · " + theme;
    ui::quiet(line);
    ui::gap(8);
}

// All, the eight bakens, and the team's own themes that a lesson carries.
void draw_shelves(Desk& desk) {
    std::string& shelf = desk.place.shelf;
    std::vector<std::string> keys{""};
    std::vector<Toggle> toggles{{tr("All##shelf"), shelf.empty()}};
    for (const Term& baken : bakens()) {
        keys.push_back(baken.id);
        toggles.push_back({filled("{} {}##shelf", number_of(baken), baken.brief.shown()), shelf == baken.id});
    }
    for (const Theme* theme : desk.session.themes()) {
        const auto& lessons = desk.reading.lessons();
        const bool carried = std::any_of(lessons.begin(), lessons.end(), [&](const Lesson& lesson) { return lesson.carries(theme->name); });
        if (!carried || term(theme->subject)) continue;
        keys.push_back(theme->name);
        toggles.push_back({theme->name + "##shelf", shelf == theme->name});
    }
    if (const auto pressed = draw_toggles(toggles)) shelf = keys[*pressed];
}

}  // namespace

void draw_lessons(Desk& desk, const Term& baken, std::size_t most) {
    std::size_t shown = 0;
    for (const Lesson& lesson : desk.reading.lessons())
        if (lesson.about(baken.id) && shown++ < most) {
            ui::words("“" + lesson.text + "”");
            ui::quiet("— " + short_date(lesson.held));
        }
    if (!shown) ui::quiet(tr("No lesson about this beacon yet."));
}

void draw_library(Desk& desk) {
    if (!ui::begin_dialog(tr("Lessons of the team"), desk.place.library, 760)) return;
    draw_shelves(desk);
    ui::gap(16);
    ImGui::BeginChild("shelf", {0, std::min(ui::em(420), ImGui::GetIO().DisplaySize.y * 0.5f)}, false, ImGuiWindowFlags_NavFlattened);
    const std::string& shelf = desk.place.shelf;
    std::size_t shown = 0;
    for (const Lesson& lesson : desk.reading.lessons())
        if (shelf.empty() || lesson.about(shelf) || lesson.carries(shelf)) {
            draw_lesson(lesson);
            ++shown;
        }
    if (!shown) ui::quiet(tr("No lesson about this beacon yet."));
    ImGui::EndChild();
    ui::gap();
    if (ui::button(tr("Back to the case"), ui::Kind::primary, 0, colour)) desk.place.library = false;
    ui::end_dialog();
}

}  // namespace cl
