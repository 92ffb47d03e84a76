// The table at the left: the card in hand with its front, its back when it is tilted, and the meter.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/parts.h>

#include <cmath>

namespace kb {

using namespace alp;

namespace {

constexpr double tilt_seconds = 0.7;
constexpr float half_turn = 3.14159265f / 2;

void chips(const std::vector<std::string>& words) {
    bool any = false;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        const ImFont* font = ui::face(ui::Face::chip);
        if (any) ui::beside(font->CalcTextSizeA(font->FontSize, 1e9f, 0, word.c_str()).x + ui::em(18));
        ui::chip(word);
        any = true;
    }
}

std::vector<std::string> marks_of(const Desk& desk, const Card& card) {
    std::vector<std::string> marks;
    if (card.front)
        for (const Theme* theme : desk.session.themes_of(card.front->id))
            if (const int baken = number_of(theme->subject, "baken")) marks.push_back(filled(tr("beacon {}"), baken));
    if (card.alias) marks.push_back(alp::alias(*card.alias));
    for (const std::string& area : card.areas)
        if (const Term* known = term(area)) marks.push_back(known->name.shown());
    return marks;
}

// What belongs to a side of the card: chips, and on the beamer a line that the room can read.
void draw_marks(const Desk& desk, const std::vector<std::string>& marks) {
    if (!desk.presenter()) return chips(marks);
    std::string line;
    for (const std::string& mark : marks) line += (line.empty() ? "" : " · ") + mark;
    if (!line.empty()) desk.quiet(line);
}

// The front of a card of our own is written here.
void front_field(Desk& desk, const Card& card) {
    const ui::TextBox box{.hint = tr("As the request comes in: “I want…”"),
                          .enter_submits = true,
                          .focus = std::exchange(desk.place.write_front, false),
                          .least_lines = 2,
                          .face = ui::Face::heading,
                          .dashed = card.blank()};
    ui::contribution_box(desk.session, tr("Front of the card##front"), draw_step, about("kb.1", card.number), box);
}

void draw_front(Desk& desk, const Card& card, ui::Face face, float least) {
    ui::begin_card("front", 0, front_colour, 0, least);
    desk.quiet(tr("Front · as the question comes in"));
    ui::gap(4);
    const bool writes =
        desk.writable() && !desk.presenter() && desk.view.step == draw_step && card.source == "own" && !(card.front && card.front->erased);
    if (writes) front_field(desk, card);
    else if (desk.covered(card)) ui::words(tr("About a resident"), face);
    else ui::words(front_words(card), face);
    ui::gap(6);
    if (!desk.covered(card)) draw_marks(desk, marks_of(desk, card));
    ui::end_card();
}

void draw_back(const Desk& desk, const Card& card, ui::Face face, float least) {
    ui::begin_card("back", 0, colour, 0, least);
    desk.quiet(tr("Back · tilted"));
    ui::gap(4);
    ui::words(in_quotes(card.back->erased ? "" : card.back->text), face, ui::tone(colour));
    const Term* area = result(card.result);
    if (area) {
        ui::gap(6);
        draw_marks(desk, {area->name.shown()});
    }
    ui::end_card();
}

// Halfway only its edge is seen; then the other side comes up.
void draw_tilting(Desk& desk, const Card& card, ui::Face face, float least) {
    const double share = seconds_since(desk.place.tilt_began) / tilt_seconds;
    if (share >= 1 || share < 0) {
        desk.place.tilting = 0;
        return draw_back(desk, card, face, least);
    }
    ui::wake_in(0);
    const auto eased = static_cast<float>(0.5 - 0.5 * std::cos(share * 3.14159265));
    const int vertices = vertices_now();
    ImGui::PushID("tilting");
    if (eased < 0.5f) draw_front(desk, card, face, least);
    else draw_back(desk, card, face, least);
    ImGui::PopID();
    const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
    tilt_drawn(vertices, {(low.x + high.x) / 2, (low.y + high.y) / 2}, eased < 0.5f ? eased * 2 * half_turn : (eased - 1) * 2 * half_turn);
}

void tilt_again(Desk& desk, const Card& card) {
    const float side = ui::em(36), there = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + (there - side) / 2);
    if (!ui::icon_button(tr("Tilt the card again"), ui::icons::undo, nullptr)) return;
    desk.place.tilting = card.number;
    desk.place.tilt_began = now();
}

// Which of several is in hand.
void pick_card(Desk& desk, const Card*& card) {
    const auto& all = desk.box.cards();
    if (all.size() < 2) return;
    std::vector<std::string> names;
    for (const Card& one : all) names.push_back(filled(tr("Card {}"), one.number));
    int chosen = card->number - 1;
    if (ui::choice("cards", names, chosen)) {
        desk.session.flush();
        desk.place.card = chosen + 1;
        card = desk.card();
    }
    ui::gap(8);
}

}  // namespace

// What the resident wants, can do and needs stays in sight while the team tilts and climbs.
void draw_needs(Desk& desk, const Card& card, int across) {
    if (desk.covered(card)) return;
    const std::pair<const char*, const char*> boxes[] = {
        {"kb.3.wil", tr("Wants")}, {"kb.3.kan", tr("Can do")}, {"kb.3.nodig", tr("Needs")}};
    ui::begin_card("needs", 0, 0, ui::wash(colour));
    ui::flow(3, across > 1 ? ui::em(180) : ImGui::GetContentRegionAvail().x, [&](int i, float) {
        const auto& [question, name] = boxes[static_cast<std::size_t>(i)];
        ui::words(name, ui::Face::strong);
        std::string said;
        for (const Contribution* row : desk.session.contributions(need_step, about(question, card.number)))
            said += (said.empty() ? "" : ", ") + row->text;
        ui::words(said.empty() ? std::string(tr("nothing written yet")) : said, desk.presenter() ? ui::Face::room : ui::Face::text);
    });
    ui::end_card();
}

void draw_table(Desk& desk) {
    const Card* card = desk.card();
    if (!card) return;
    pick_card(desk, card);
    const float least = ui::em(128);
    draw_front(desk, *card, ui::Face::heading, least);
    if (card->back && desk.place.tilted.contains(card->number)) {
        tilt_again(desk, *card);
        if (desk.place.tilting == card->number) draw_tilting(desk, *card, ui::Face::heading, least);
        else draw_back(desk, *card, ui::Face::heading, least);
    }
    ui::gap();
    if (desk.view.step == tilt_step || desk.view.step == stair_step) draw_needs(desk, *card, 1);
    else if (desk.view.step != draw_step) draw_meter(desk, *card, desk.view.step);
}

void draw_table_small(Desk& desk) {
    const Card* card = desk.card();
    if (!card) return;
    pick_card(desk, card);
    if (desk.view.step == draw_step && card->own()) {
        draw_front(desk, *card, ui::Face::heading, 0);
    } else {
        ui::begin_card("small", 0, card->back ? colour : front_colour);
        ui::words(front_words(*card), ui::Face::strong);
        if (card->back && !card->back->erased) ui::words(in_quotes(card->back->text), ui::Face::strong, ui::tone(colour));
        ui::end_card();
    }
    ui::gap();
}

void draw_faces_large(Desk& desk) {
    const Card* card = desk.card();
    if (!card) return;
    const bool both = card->back && desk.view.step >= tilt_step;
    ui::flow(both ? 2 : 1, ui::em(360), [&](int i, float) {
        if (i == 0) draw_front(desk, *card, ui::Face::room, ui::em(120));
        else draw_back(desk, *card, ui::Face::room, ui::em(120));
    });
    if (card->own() && ui::text_link(desk.place.resident ? tr("Cover what is about the resident") : tr("Show what is about the resident")))
        desk.place.resident = !desk.place.resident;
    ui::gap(8);
}

}  // namespace kb
