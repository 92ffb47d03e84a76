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

// The width of so many pictures that fit in that share of what there is below, with words of that height under each.
float fitting(int count, float share, float words) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    return ui::fitting_width(count, {there.x, there.y * share - ui::em(20)}, 0.75f, words + ui::em(8));
}

void chosen(Desk& desk, const Dreams& dreams) {
    if (dreams.cards.empty()) return;
    const auto count = static_cast<int>(dreams.cards.size());
    const float fits = desk.view.presenter ? fitting(count, 0.55f, ui::face(ui::Face::room)->FontSize) : ui::em(150);
    ui::flow(count, fits, [&](int i, float room) {
        const Dream& dream = dreams.cards[static_cast<std::size_t>(i)];
        const float width = desk.view.presenter ? fits : std::min(room, ui::em(200));  // one card may not push the rest off the screen
        ImGui::PushID(i);
        const std::string file = picture_file(desk.session, dream.file).string();
        ui::picture(file, {width, width * 0.75f});
        ui::words(dreamt_by(desk.session, dream), desk.view.presenter ? ui::Face::room : ui::Face::quiet,
                  desk.view.presenter ? 0 : ui::palette().quiet);
        if (desk.writable() && !desk.view.presenter && ui::text_link(tr("put back"))) choose(desk.session, dreams, dream.who, "");
        ImGui::PopID();
    });
    ui::gap(8);
    ui::rule();
    ui::gap(12);
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

void draw_dream(Desk& desk) {
    const Dreams dreams = dreams_of(desk.session);
    ImGui::BeginChild("dream", {0, std::max(ui::em(240), ImGui::GetContentRegionAvail().y - ui::em(desk.view.presenter ? 0 : 56))}, false,
                      ImGuiWindowFlags_NavFlattened);
    whose_turn(desk, dreams);
    chosen(desk, dreams);
    const auto& pictures = all_pictures(desk.session);
    const auto count = static_cast<int>(pictures.size());
    const float fits = desk.view.presenter ? fitting(count, 1, 0) : ui::em(168);
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
