// cl.5: the case seen through the eight bakens, each visible, partly, not or not applicable, with an example by which one can tell.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

constexpr std::size_t short_count = 3;
constexpr float number_width = 28;

// In the order of the chips. "n.v.t." has no value: it was looked at and stays out of every count.
struct Sight {
    const char* word;
    int value;
    ImU32 ground;
};

std::array<Sight, 4> views() {
    const ui::Palette& p = ui::palette();
    return {{{tr("Visible"), visible, p.done}, {tr("Partly"), partly, p.busy}, {tr("Not"), not_visible, p.late}, {tr("n/a"), 0, p.line}}};
}

bool is_chosen(const Mark& mark, const Sight& view) { return view.value ? mark.value() == view.value : mark.not_applicable(); }

float chip_width(const char* word) {
    const ImFont* font = ui::face(ui::Face::quiet);
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0, word).x + ui::em(24);
}

float chips_width() {
    float width = 0;
    for (const Sight& view : views()) width += chip_width(view.word) + ui::em(8);
    return width;
}

void see(Desk& desk, const Mark& mark, const Sight& view) {
    const bool back = is_chosen(mark, view);
    if (back) desk.session.edit(tr("Mark taken back"), [&](Edit& edit) { edit.remove<Rating>(mark.rating->id); });
    else desk.session.rate(at::lens, lens_scale, mark.baken->id, {}, view.value ? std::optional<double>(view.value) : std::nullopt);
}

// Pressed: the mark changed.
bool draw_chips(Desk& desk, const Mark& mark) {
    bool pressed = false, first = true;
    if (!desk.writable()) {
        for (const Sight& view : views())
            if (is_chosen(mark, view)) ui::chip(view.word, view.ground);
        return false;
    }
    for (const Sight& view : views()) {
        if (!std::exchange(first, false)) ImGui::SameLine(0, ui::em(8));
        if (!ui::choice_chip(view.word, is_chosen(mark, view), view.ground)) continue;
        see(desk, mark, view);
        pressed = true;
    }
    return pressed;
}

void draw_example(Desk& desk, const Mark& mark, bool here) {
    if (here && desk.writable()) {
        ui::quiet(mark.baken->meaning.shown());
        ui::gap(6);
        ui::contribution_box(desk.session, tr("How can you tell?##example"), at::lens, mark.baken->id,
                             {.hint = tr("How can you tell? An example from this case…"),
                              .enter_submits = true,
                              .focus = std::exchange(desk.place.baken_focus, false)});
    } else if (mark.example && !mark.example->text.empty()) {
        ui::quiet("“" + mark.example->text + "”");
    } else if (mark.example) {
        ui::quiet(tr("example erased"));
    }
}

void draw_row(Desk& desk, const Mark& mark) {
    const auto index = static_cast<std::size_t>(number_of(*mark.baken) - 1);
    const bool here = desk.place.baken == index;
    ImGui::PushID(mark.baken->id.c_str());
    ui::begin_card("row");
    const float there = ImGui::GetContentRegionAvail().x, chips = chips_width();
    const bool one_line = there - chips > ui::em(260);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float words = (one_line ? there - chips - ui::em(12) : there) - ui::em(number_width);
    const std::string& name = mark.baken->name.shown();
    const float high = std::max(ui::em(28), ui::height_of(name, ui::Face::text, words));
    const ui::Area area = ui::area(filled("{}##open", name).c_str(), {words + ui::em(number_width), high}, 6);
    if (area.pressed) desk.place.baken = index, desk.place.baken_focus = desk.writable();
    const ImVec2 after = ImGui::GetCursorScreenPos();
    const float down = (high - ui::height_of(name, ui::Face::text, words)) / 2;
    ImGui::SetCursorScreenPos({start.x, start.y + down});
    ui::words(filled("{}", number_of(*mark.baken)), ui::Face::strong, ui::tone(colour));
    ImGui::SetCursorScreenPos({start.x + ui::em(number_width), start.y + down});
    {
        const ui::Within room(words);
        ui::words(name);
    }
    const float chip_height = ui::em(desk.writable() ? 28 : 20);
    ImGui::SetCursorScreenPos(one_line ? ImVec2{start.x + there - chips + ui::em(8), start.y + (high - chip_height) / 2} : after);
    if (draw_chips(desk, mark)) desk.place.baken = index;
    if ((here && desk.writable()) || mark.example) {
        ImGui::SetCursorScreenPos({start.x + ui::em(number_width), std::max(after.y, ImGui::GetCursorScreenPos().y)});
        ImGui::BeginGroup();
        const ui::Within room(there - ui::em(number_width));
        draw_example(desk, mark, here);
        ImGui::EndGroup();
    }
    ui::end_card();
    if (here)
        ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), ui::tone(colour), ui::em(12), 0, ui::em(2));
    ImGui::PopID();
    ui::gap(8);
}

// ---- the short form: three bakens
void draw_which_three(Desk& desk) {
    ui::begin_card("three");
    ui::heading(tr("Through which three beacons do we look?"));
    ui::gap(8);
    Case about = desk.reading.about();
    std::vector<Toggle> toggles;
    for (const Term& baken : bakens())
        toggles.push_back({filled("{} {}##three", number_of(baken), baken.brief.shown()),
                           std::find(about.bakens.begin(), about.bakens.end(), baken.id) != about.bakens.end()});
    if (const auto pressed = draw_toggles(toggles); pressed && desk.writable()) {
        const std::string& baken = bakens()[*pressed].id;
        if (toggles[*pressed].on) std::erase(about.bakens, baken);
        else about.bakens.push_back(baken);
        set_case(desk.session, tr("Beacons chosen"), about);
    }
    for (const Term* baken : desk.reading.chosen()) ui::quiet(filled(tr("You work on {}."), numbered(*baken)));
    if (!desk.reading.year().missed.empty())
        ui::quiet(filled(tr("Most often not visible in the past year: {}."), numbered(*desk.reading.year().missed.front().first)));
    ui::gap(8);
    if (about.bakens.size() >= short_count && ui::button(tr("Look through these"), ui::Kind::primary, 0, colour)) desk.place.bakens = false;
    ui::end_card();
    ui::gap();
}

// True while they are being chosen.
bool draw_short_choice(Desk& desk) {
    if (desk.variant() != "short" || !desk.writable()) return false;
    if (desk.reading.about().bakens.size() < short_count) {  // also when the program ended while they were being chosen
        bool any = false;
        for (const Mark& mark : desk.reading.marks()) any |= mark.rating != nullptr;
        if (!any) desk.place.bakens = true;
    }
    if (!desk.place.bakens) {
        if (ui::text_link(tr("Other beacons"))) desk.place.bakens = true;
        ui::gap(8);
        return false;
    }
    draw_which_three(desk);
    return desk.reading.about().bakens.size() < short_count;
}

}  // namespace

void draw_lens(Desk& desk) {
    if (draw_short_choice(desk)) return;
    const auto rows = desk.reading.looked_through();
    const bool in_sight =
        std::any_of(rows.begin(), rows.end(), [&](const Mark* mark) { return mark == &desk.reading.marks()[desk.place.baken]; });
    if (!in_sight && !rows.empty()) desk.place.baken = static_cast<std::size_t>(number_of(*rows.front()->baken) - 1);
    for (const Mark* mark : rows) draw_row(desk, *mark);
    ui::gap(8);
}

}  // namespace cl
