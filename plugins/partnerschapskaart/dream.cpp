// Dreaming about the own team with association cards: everyone picks a picture and tells about it in one minute.
#include "desk.h"
#include "people.h"
#include "pictures.h"

#include <alp/text.h>
#include <alp/ui/large.h>
#include <alp/ui/picture.h>
#include <alp/ui/widgets.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

void whose_turn(Desk& desk, const Dreams& dreams) {
    const auto& people = desk.card.people();
    if (people.empty()) return;
    ui::words(tr("Who picks a card? Tell about it in one minute; the others listen."),
              desk.view.presenter ? ui::Face::room : ui::Face::quiet, desk.view.presenter ? 0 : ui::palette().quiet);
    const auto pressed = people_chips(
        people, [&](const Person& p) { return dreams.of(p.id) != nullptr; }, [&](const Person& p) { return desk.place.dreamer == p.id; });
    if (pressed) desk.place.dreamer = desk.place.dreamer == *pressed ? Id{} : *pressed;
    ui::gap(12);
}

// For the room: the largest size of the chosen cards, and of the names below them, with which all of them lie in that height.
struct ChosenSize {
    float width;
    ui::Face names;
};
ChosenSize chosen_size(const Desk& desk, const Dreams& dreams, float height) {
    const float there = ImGui::GetContentRegionAvail().x, gap = ui::em(16);
    const auto count = static_cast<int>(dreams.cards.size());
    for (const ui::Face names : {ui::Face::room, ui::Face::heading, ui::Face::text})
        for (float width = ui::em(names == ui::Face::text ? 96 : 320); width >= ui::em(72); width -= ui::em(8)) {
            const int columns = std::clamp(static_cast<int>((there + gap) / (width + gap)), 1, count),
                      rows = (count + columns - 1) / columns;
            const float cell = (there - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
            float name = 0;
            for (const Dream& dream : dreams.cards) name = std::max(name, ui::height_of(dreamt_by(desk.session, dream), names, cell));
            const float row = width * 0.75f + name + 2 * ImGui::GetStyle().ItemSpacing.y + gap;
            if (static_cast<float>(rows) * row <= height && (name < width * 0.6f || names == ui::Face::text)) return {width, names};
        }
    return {ui::em(72), ui::Face::text};
}

void chosen(Desk& desk, const Dreams& dreams) {
    if (dreams.cards.empty()) return;
    const auto count = static_cast<int>(dreams.cards.size());
    const bool large = desk.view.presenter;
    constexpr float share = 0.38f;  // of the height; the rest is for what there is to choose from
    const ChosenSize size =
        large ? chosen_size(desk, dreams, ImGui::GetContentRegionAvail().y * share) : ChosenSize{ui::em(150), ui::Face::quiet};
    ui::flow(count, size.width, [&](int i, float room) {
        const Dream& dream = dreams.cards[static_cast<std::size_t>(i)];
        const float width = large ? size.width : std::min(room, ui::em(200));  // one card may not push the rest off the screen
        ImGui::PushID(i);
        const std::string file = picture_file(desk.session, dream.file).string();
        ui::picture(file, {width, width * 0.75f});
        ui::words(dreamt_by(desk.session, dream), size.names, large ? 0 : ui::palette().quiet);
        if (desk.writable() && !large && ui::text_link(tr("put back"))) choose(desk.session, dreams, dream.who, "");
        ImGui::PopID();
    });
    ui::gap(large ? 2 : 8);
    ui::rule();
    ui::gap(large ? 4 : 12);
}

// The width with which so many pictures fit in what there is below.
float fitting(int count) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    return ui::fitting_width(count, {there.x, there.y - ui::em(20)}, 0.75f);
}

void own_pictures(Desk& desk) {
    if (!desk.writable() || !ui::button(tr("Add pictures of our own"))) return;
    try {
        const auto folder = own_folder(desk.session);
        std::filesystem::create_directories(folder);
        ImGui::SetClipboardText(folder.c_str());
        desk.view.say = filled(tr("Put JPEG or PNG files in {}. The folder's name is on the clipboard."), folder.string());
    } catch (const std::filesystem::filesystem_error& error) {
        desk.view.say = filled(tr("The folder for your pictures cannot be made: {}"), error.code().message());
    }
}

}  // namespace

const char* dream_question() { return tr("Which picture shows what you dream of for this team?"); }

void draw_dream(Desk& desk) {
    const Dreams dreams = dreams_of(desk.session);
    ImGui::BeginChild("dream", {0, std::max(ui::em(240), ImGui::GetContentRegionAvail().y - ui::em(desk.view.presenter ? 0 : 56))}, false,
                      ImGuiWindowFlags_NavFlattened);
    whose_turn(desk, dreams);
    chosen(desk, dreams);
    const auto& pictures = all_pictures(desk.session);
    const auto count = static_cast<int>(pictures.size());
    const float fits = desk.view.presenter ? fitting(count) : ui::em(168);
    ui::flow(count, fits, [&](int i, float there) {
        const float width = desk.view.presenter ? fits : there;
        const PictureCard& card = pictures[static_cast<std::size_t>(i)];
        const ImVec2 size{width, width * 0.75f};
        ImGui::PushID(i);
        if (!ImGui::IsRectVisible(size)) {
            ImGui::Dummy(size);
        } else if (ui::picture_button(card.name().c_str(), card.path, size, dreams.is_chosen(card.file)) && desk.writable()) {
            const bool mine = dreams.of(desk.place.dreamer) && dreams.of(desk.place.dreamer)->file == card.file;
            choose(desk.session, dreams, desk.place.dreamer, mine ? "" : card.file);
        }
        ImGui::PopID();
    });
    if (!desk.view.presenter) own_pictures(desk);
    ImGui::EndChild();
}

}  // namespace pk
