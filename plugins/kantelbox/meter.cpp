// The tilt meter: five places between offer and question. Grey: before; in colour: after. The words below say the same.
#include "desk.h"

#include <alp/text.h>

#include <cmath>

namespace kb {

using namespace alp;

namespace {

// With a dash that every face has from the start: what is drawn straight into the list asks for no other letters.
std::string signed_words(int value) { return value > 0 ? filled("+{}", value) : value < 0 ? filled("–{}", -value) : "0"; }

void draw_middle(ImVec2 at, const std::string& words, ui::Face face, ImU32 ink) {
    const ImFont* font = ui::face(face);
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e9f, 0, words.c_str());
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {std::floor(at.x - size.x / 2), at.y}, ink, words.c_str());
}

std::string what_it_says(const Card& card) {
    if (card.before && card.after) return filled(tr("before {} · after {}"), signed_words(*card.before), signed_words(*card.after));
    if (card.before) return filled(tr("before {}"), signed_words(*card.before));
    if (card.after) return filled(tr("after {}"), signed_words(*card.after));
    return tr("not set yet");
}

}  // namespace

void draw_meter(Desk& desk, const Card& card, std::string_view step) {
    const Scale* scale = desk.session.outline().scale(meter_scale);
    if (!scale) return;
    const bool sets = desk.writable() && (step == now_step || step == agree_step);
    const std::optional<int> mine = step == agree_step ? card.after : card.before;
    ui::begin_card("meter");
    const bool large = desk.presenter();  // for the beamer
    ui::words(scale->name.shown(), large ? ui::Face::room : ui::Face::heading);
    if (sets)
        desk.quiet(step == now_step ? tr("Where are we now? Choose together, in one move.")
                                    : tr("And where are we now? Choose together, in one move."));
    ui::gap(6);
    const float there = ImGui::GetContentRegionAvail().x, side = ui::em(36), width = std::min(there, ui::em(large ? 720 : 420));
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const float y = from.y + side / 2, low = from.x + side / 2, between = (width - side) / static_cast<float>(scale->high - scale->low);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ui::Palette& palette = ui::palette();
    list->AddLine({low, y}, {low + between * static_cast<float>(scale->high - scale->low), y}, palette.line, ui::em(4));
    std::optional<int> pressed;
    for (int value = scale->low; value <= scale->high; ++value) {
        const ImVec2 at{low + between * static_cast<float>(value - scale->low), y};
        bool hovered = false;
        if (sets) {
            ImGui::SetCursorScreenPos({at.x - side / 2, at.y - side / 2});
            const std::string& word = scale->words[static_cast<std::size_t>(value - scale->low)].shown();
            const ui::Area area = ui::area(filled("{} {}##meter", signed_words(value), word).c_str(), {side, side}, 18);
            hovered = area.hovered;
            if (area.pressed) pressed = value;
            ui::tooltip(word);
        }
        const bool before = card.before == value, after = card.after == value;
        list->AddCircleFilled(at, ui::em(hovered ? 8 : 5), hovered ? palette.quiet : palette.line);
        if (before) list->AddCircleFilled(at, ui::em(after ? 13 : 10), ui::tone(front_colour));
        if (after) list->AddCircleFilled(at, ui::em(10), ui::tone(colour));
        draw_middle({at.x, y + ui::em(19)}, signed_words(value), large ? ui::Face::room : ui::Face::chip, palette.quiet);
    }
    ImGui::SetCursorScreenPos(from);
    ImGui::Dummy({width, side + ui::em(large ? 38 : 18)});
    desk.quiet(tr("from our offer ← → from question and strength"));
    ui::words(what_it_says(card), desk.quiet_face());
    ui::end_card();
    if (pressed) set_meter(desk.session, card, step, mine == pressed ? std::nullopt : pressed);
}

}  // namespace kb
