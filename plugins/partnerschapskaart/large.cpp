// On the beamer, beside the question: whose turn it is, and the themes of a step.
#include "desk.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/ui/large.h>

namespace pk {

using namespace alp;

namespace {

void title(const Desk& desk, const std::string& words) {
    ui::words(desk.card.column(desk.column()).title, ui::Face::room, ui::tone(column_colours[desk.column()]));
    ui::words(words, ui::Face::presenter);
    ui::gap(16);
}

ui::LargeCard card_of(const Desk& desk, const ThemeCard& card) {
    ui::LargeCard large{.text = card.theme->name, .top_colour = column_colours[desk.column()]};
    for (const Contribution* row : card.labels) large.lines.push_back(row->text);
    return large;
}

}  // namespace

void draw_large_turn(Desk& desk) {
    const Round round = round_of(desk.session, desk.column());
    const auto& people = desk.card.people();
    std::string now;
    std::size_t left = 0;
    for (const Person& person : people) {
        if (person.id == round.now) now = person.name;
        left += !round.had_turn(person.id);
    }
    if (people.empty()) return;
    const std::string turn = !now.empty() ? filled(tr("{} has the floor"), now)
                             : left       ? std::string(tr("Who begins?"))
                                          : std::string(tr("Everyone had a turn."));
    ui::words(turn, ui::Face::large, ui::tone(column_colours[desk.column()]));
    if (left) ui::words(filled(trn("{} person still to come", "{} people still to come", static_cast<long>(left)), left), ui::Face::room);
}

void draw_large_themes(Desk& desk) {
    title(desk, tr("What belongs together?"));
    const Themes& themes = desk.card.themes(desk.session, desk.column());
    std::vector<ui::LargeCard> cards;
    for (const ThemeCard& card : themes.used) cards.push_back(card_of(desk, card));
    if (!themes.loose.empty()) {
        const std::size_t loose = themes.loose.size();
        ui::words(filled(trn("{} label has no theme yet.", "{} labels have no theme yet.", static_cast<long>(loose)), loose),
                  ui::Face::room);
        if (cards.empty())
            for (const Contribution* row : themes.loose) cards.push_back({.text = row->text});
        ui::gap(12);
    }
    ui::large_cards("themes", cards);
}

void draw_large_agreeing(Desk& desk) {
    title(desk, tr("Do we all agree on this?"));
    const Themes& themes = desk.card.themes(desk.session, desk.column());
    std::vector<ui::LargeCard> cards;
    for (const ThemeCard& card : themes.used) {
        if (card.theme->rest) continue;
        ui::LargeCard large = card_of(desk, card);
        const int verdict = card.agreement();
        large.status = verdict == agreed        ? tr("Agreed")
                       : verdict == reservation ? tr("Reservation")
                       : verdict == not_agreed  ? tr("Not yet agreed")
                                                : tr("(not asked yet)");
        large.status_ground = verdict == agreed        ? ui::palette().done
                              : verdict == reservation ? ui::palette().busy
                              : verdict                ? ui::palette().late
                                                       : 0;
        if (verdict && verdict != agreed) large.below = card.note();
        cards.push_back(std::move(large));
    }
    if (cards.empty()) return ui::words(tr("There are no themes yet."), ui::Face::room);
    ui::large_cards("agreeing", cards);
}

}  // namespace pk
