// Step kb.1: the deck. Draw a card, choose one, or write one.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/large.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace kb {

using namespace alp;

namespace {

constexpr double draw_seconds = 1.4;
constexpr int turns = 11;  // cards that pass before the one that is drawn

bool on_table(const Desk& desk, const DeckCard& card) {
    return std::any_of(desk.box.cards().begin(), desk.box.cards().end(), [&](const Card& one) {
        return (one.source == card.source && !one.own()) || (one.front && one.front->text == card.text);
    });
}

bool fits(const DeckCard& card, int baken) {
    return !baken || std::find(card.bakens.begin(), card.bakens.end(), baken) != card.bakens.end();
}

// What may be drawn or chosen now: those on a baken the team chose come first.
std::vector<const DeckCard*> pile(Desk& desk, const std::vector<int>& chosen) {
    std::vector<const DeckCard*> cards;
    for (const DeckCard& card : desk.deck.cards(desk.session))
        if (fits(card, desk.place.baken) && !on_table(desk, card)) cards.push_back(&card);
    std::stable_partition(cards.begin(), cards.end(), [&](const DeckCard* card) {
        return std::any_of(chosen.begin(), chosen.end(), [&](int baken) { return fits(*card, baken); });
    });
    return cards;
}

std::mt19937& chance() {
    static std::mt19937 generator{std::random_device{}()};
    return generator;
}

void begin_draw(Desk& desk, const std::vector<const DeckCard*>& cards) {
    const std::string before = desk.place.drawn ? desk.place.drawn->text : "";
    std::size_t at = std::uniform_int_distribution<std::size_t>(0, cards.size() - 1)(chance());
    if (cards.size() > 1 && cards[at]->text == before) at = (at + 1) % cards.size();  // another than the last time
    desk.place.drawn = *cards[at];
    desk.place.drawing = true;
    desk.place.draw_began = now();
}

// Where it comes from and its bakens; `true`: one the team chose.
std::vector<std::pair<std::string, bool>> marks_of(const DeckCard& card, const std::vector<int>& chosen) {
    std::vector<std::pair<std::string, bool>> marks;
    if (!card.from.empty()) marks.emplace_back(card.from, false);
    for (const int baken : card.bakens) {
        const bool ours = std::find(chosen.begin(), chosen.end(), baken) != chosen.end();
        marks.emplace_back(ours ? filled(tr("beacon {}, your choice"), baken) : filled(tr("beacon {}"), baken), ours);
    }
    return marks;
}

float width_of_mark(const std::string& word) {
    const ImFont* font = ui::face(ui::Face::chip);
    return font->CalcTextSizeA(font->FontSize, 1e9f, 0, word.c_str()).x + ui::em(18);
}

void draw_marks(const DeckCard& card, const std::vector<int>& chosen) {
    bool any = false;
    for (const auto& [word, ours] : marks_of(card, chosen)) {
        if (std::exchange(any, true)) ui::beside(width_of_mark(word));
        ui::chip(word, ours ? ui::palette().done : ImU32{0});
    }
}

// How high they come out in that width, as draw_marks() wraps them.
float height_of_marks(const DeckCard& card, const std::vector<int>& chosen, float width) {
    const ImVec2 between = ImGui::GetStyle().ItemSpacing;
    float x = 0;
    int rows = 0;
    for (const auto& [word, ours] : marks_of(card, chosen)) {
        const float wide = width_of_mark(word);
        if (rows == 0 || x + between.x + wide > width) ++rows, x = wide;
        else x += between.x + wide;
    }
    return rows ? static_cast<float>(rows) * ui::em(20) + static_cast<float>(rows - 1) * between.y : 0;
}

// The pile it is drawn from: the edges of a few cards.
void draw_pile(ImVec2 at, float width, float height) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (int i = 3; i >= 1; --i) {
        const float aside = ui::em(5) * static_cast<float>(i);
        const ImVec2 from{at.x + aside, at.y + aside};
        list->AddRectFilled(from, {from.x + width, from.y + height}, ui::palette().panel, ui::em(12));
        list->AddRect(from, {from.x + width, from.y + height}, ui::palette().line, ui::em(12));
    }
}

// True when the card is taken.
bool draw_drawn(Desk& desk, const std::vector<const DeckCard*>& cards, const std::vector<int>& chosen) {
    const double share = seconds_since(desk.place.draw_began) / draw_seconds;
    const bool turning = desk.place.drawing && share >= 0 && share < 1;
    desk.place.drawing = turning;
    DeckCard shown = *desk.place.drawn;
    float angle = 0;
    if (turning) {
        ui::wake_in(0);
        const double slowing = turns * (1 - (1 - share) * (1 - share)), within = slowing - std::floor(slowing);
        const int turn = static_cast<int>(slowing);
        if (turn < turns - 1 && cards.size() > 1) shown = *cards[static_cast<std::size_t>(turn) % cards.size()];
        angle = static_cast<float>((0.5 - within) * 0.9 * (1 - share));
    }
    const float width = std::min(ui::em(440), ImGui::GetContentRegionAvail().x - ui::em(20));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_pile(at, width, ui::em(150));
    const int vertices = vertices_now();
    ui::begin_card("drawn", width, front_colour, 0, ui::em(150));
    ui::words(in_quotes(shown.text), ui::Face::question);
    ui::gap(6);
    draw_marks(shown, chosen);
    ui::end_card();
    if (turning) {
        const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
        tilt_drawn(vertices, {(low.x + high.x) / 2, (low.y + high.y) / 2}, angle);
    }
    ui::gap(26);
    if (!desk.writable()) return false;
    if (turning) {  // what lies below stays where it is
        ImGui::Dummy({1, ui::em(36)});
        ui::gap(16);
        return false;
    }
    const bool taken = ui::button(tr("We take this one"), ui::Kind::primary, 0, colour);
    const char* again = tr("Draw again");
    ui::beside(ui::button_width(again));
    if (ui::button(again) && !cards.empty()) begin_draw(desk, cards);
    ui::gap(16);
    return taken;
}

// A list of bakens to look at only those cards.
void pick_baken(Desk& desk) {
    std::vector<std::string> words{tr("All cards")};
    for (const Term& baken : bakens()) words.push_back(filled(tr("Beacon {}: {}"), number_of(baken.id, "baken"), baken.brief.shown()));
    const std::string shown = words[static_cast<std::size_t>(desk.place.baken)];
    ui::beside(ui::button_width(shown.c_str()));
    if (const int picked = ui::pick("baken", shown, words); picked >= 0) desk.place.baken = picked;
}

// What is known of the resident on a card of our own: no name, but one we made up.
void draw_resident(Desk& desk, const Card& card) {
    ui::begin_card("resident");
    ui::heading(tr("About whom?"));
    ui::quiet(tr("For learning, not for the file: no name, no address. Choose a made-up name."));
    ui::gap(8);
    std::vector<std::string> names{tr("No name")};
    for (std::size_t i = 0; i < 20; ++i) names.push_back(alp::alias(i));
    if (const int picked = ui::pick("alias", card.alias ? alp::alias(*card.alias) : tr("Made-up name"), names); picked >= 0)
        set_alias(desk.session, card, picked ? std::optional(static_cast<std::size_t>(picked) - 1) : std::nullopt);
    std::vector<std::string> areas;
    for (const Term& area : life_areas()) areas.push_back(area.name.shown());
    const char* add = tr("Add a life area");
    ui::beside(ui::button_width(add));
    if (const int picked = ui::pick("area", add, areas); picked >= 0)
        set_area(desk.session, card, life_areas()[static_cast<std::size_t>(picked)].id, true);
    const std::vector<std::string> chosen = card.areas;
    for (const std::string& id : chosen)
        if (const Term* area = term(id); area && ui::choice_chip(filled("{} ×", area->name.shown()).c_str(), true))
            set_area(desk.session, card, id, false);
    ui::end_card();
    ui::gap();
}

void take(Desk& desk, const DeckCard& card) {
    desk.place.card = take_card(desk.session, desk.box, card);
    desk.place.drawn.reset();
}

void draw_choice(Desk& desk, const std::vector<const DeckCard*>& cards, const std::vector<int>& chosen) {
    ui::heading(filled(trn("Or choose: {} card", "Or choose: {} cards", static_cast<long>(cards.size())), cards.size()));
    ui::gap(8);
    const DeckCard* taken = nullptr;
    const float there = ImGui::GetContentRegionAvail().x, least = ui::em(230);
    const float columns = std::max(1.0f, std::floor((there + ui::em(16)) / (least + ui::em(16))));
    const float inside = (there - ui::em(16) * (columns - 1)) / columns - ui::em(32);
    float height = 0;  // of the highest: all cards are as high
    for (const DeckCard* card : cards)
        height = std::max(height, ui::height_of(in_quotes(card->text), ui::Face::strong, inside) + ImGui::GetStyle().ItemSpacing.y +
                                      height_of_marks(*card, chosen, inside) + ui::em(28));
    ui::flow(static_cast<int>(cards.size()), least, [&](int i, float width) {
        const DeckCard& card = *cards[static_cast<std::size_t>(i)];
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::PushID(i);
        const ui::Area area = ui::area(card.text.c_str(), {width, height}, 12);
        if (area.pressed) taken = &card;
        ImDrawList* list = ImGui::GetWindowDrawList();
        list->AddRectFilled(at, {at.x + width, at.y + height}, area.hovered ? ui::wash(colour) : ui::palette().card, ui::em(12));
        list->AddRect(at, {at.x + width, at.y + height}, area.hovered ? ui::tone(colour) : ui::palette().line, ui::em(12));
        ImGui::SetCursorScreenPos({at.x + ui::em(16), at.y + ui::em(14)});
        ImGui::BeginGroup();
        {
            const ui::Within room(width - ui::em(32));
            ui::words(in_quotes(card.text), ui::Face::strong);
            draw_marks(card, chosen);
        }
        ImGui::EndGroup();
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({width, height});
        ImGui::PopID();
    });
    if (taken && desk.writable()) take(desk, DeckCard(*taken));
}

// For the room: the card that was drawn, else all there are to choose from; one that is pressed is taken.
void draw_large_deck(Desk& desk, const std::vector<const DeckCard*>& cards) {
    if (desk.place.drawn && desk.place.drawn->from.empty()) {
        desk.place.drawing = false;
        const ui::LargeCard drawn[] = {{.text = in_quotes(desk.place.drawn->text), .top_colour = front_colour}};
        ui::large_cards("drawn", drawn, ImGui::GetContentRegionAvail().y - ui::em(60));
        if (desk.writable() && ui::button(tr("We take this one"), ui::Kind::primary, 0, colour)) take(desk, DeckCard(*desk.place.drawn));
        return;
    }
    std::vector<ui::LargeCard> large;
    for (const DeckCard* card : cards) large.push_back({.text = in_quotes(card->text), .top_colour = front_colour});
    const int pressed = ui::large_cards("deck", large, 0, desk.writable()).card;
    if (pressed >= 0) take(desk, DeckCard(*cards[static_cast<std::size_t>(pressed)]));
}

}  // namespace

void draw_deck(Desk& desk) {
    const std::vector<int> chosen = chosen_bakens(desk.session);
    auto cards = pile(desk, chosen);
    if (desk.presenter())  // what the team once said may be about a resident
        std::erase_if(cards, [](const DeckCard* card) { return !card->from.empty(); });
    if (!chosen.empty() && !desk.presenter()) {
        std::string names;
        for (const int number : chosen) {
            const Term* baken = term(filled("baken.{}", number));
            names += filled("{}{} {}", names.empty() ? "" : ", ", number, baken ? baken->brief.shown() : "");
        }
        ui::notice(filled(trn("You chose to work on beacon {}. Cards on it come first.",
                              "You chose to work on beacons {}. Cards on them come first.", static_cast<long>(chosen.size())),
                          names),
                   ui::palette().done);
        ui::gap(8);
    }
    if (desk.writable()) {
        const char* draw = desk.box.cards().empty() ? tr("Draw a card from the box") : tr("Draw one more card");
        if (ui::button(draw, ui::Kind::primary, 0, colour) && !cards.empty()) begin_draw(desk, cards);
        const char* write = tr("Write a card");
        ui::beside(ui::button_width(write));
        if (ui::button(write)) {
            desk.place.card = write_card(desk.session, desk.box);
            desk.place.drawn.reset();
            desk.place.write_front = true;
            return;
        }
        if (!desk.presenter()) pick_baken(desk);
        ui::gap(14);
    }
    if (desk.presenter()) return draw_large_deck(desk, cards);
    if (desk.place.drawn && draw_drawn(desk, cards, chosen)) return take(desk, DeckCard(*desk.place.drawn));
    const Card* card = desk.card();
    if (card && desk.writable() && card->own()) draw_resident(desk, *card);
    if (card && desk.writable() && desk.box.may_put_back(desk.session, *card)) {
        if (ui::text_link(tr("Put this card back"))) return put_back(desk.session, desk.box, *card);
        ui::gap();
    }
    draw_choice(desk, cards, chosen);
}

}  // namespace kb
