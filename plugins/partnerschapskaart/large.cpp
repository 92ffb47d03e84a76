// On the beamer, beside the question: whose turn it is, and the themes of a step.
#include "desk.h"
#include "rounds.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace pk {

using namespace alp;

namespace {

void title(const Desk& desk, const std::string& words) {
    ui::words(desk.card.column(desk.column()).title, ui::Face::room, ui::tone(column_colours[desk.column()]));
    ui::words(words, ui::Face::presenter);
    ui::gap(16);
}

void theme_cards(Desk& desk, const std::vector<const ThemeCard*>& cards, float least, const std::function<void(const ThemeCard&)>& below) {
    ImGui::BeginChild("large", {0, std::max(ui::em(160), ImGui::GetContentRegionAvail().y)}, false, ImGuiWindowFlags_NavFlattened);
    ui::flow(static_cast<int>(cards.size()), ui::em(least), [&](int i, float) {
        const ThemeCard& card = *cards[static_cast<std::size_t>(i)];
        ImGui::PushID(card.theme->id.text().c_str());
        ui::begin_card(card.theme->name.c_str(), 0, column_colours[desk.column()]);
        ui::words(card.theme->name, ui::Face::room);
        ui::gap(8);
        below(card);
        ui::end_card();
        ImGui::PopID();
    });
    ImGui::EndChild();
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
    ui::words(turn, ui::Face::presenter, ui::tone(column_colours[desk.column()]));
    if (left)
        ui::words(filled(trn("{} person still to come", "{} people still to come", static_cast<long>(left)), left), ui::Face::room);
}

void draw_large_themes(Desk& desk) {
    title(desk, tr("What belongs together?"));
    const Themes& themes = desk.card.themes(desk.session, desk.column());
    std::vector<const ThemeCard*> cards;
    for (const ThemeCard& card : themes.used) cards.push_back(&card);
    if (!themes.loose.empty()) {
        const std::size_t loose = themes.loose.size();
        ui::words(filled(trn("{} label has no theme yet.", "{} labels have no theme yet.", static_cast<long>(loose)), loose),
                  ui::Face::room);
        if (cards.empty())
            for (const Contribution* row : themes.loose) ui::words("· " + row->text, ui::Face::room);
        ui::gap(12);
    }
    theme_cards(desk, cards, 380, [&](const ThemeCard& card) {
        for (const Contribution* row : card.labels) ui::words("· " + row->text, ui::Face::room);
    });
}

void draw_large_agreeing(Desk& desk) {
    title(desk, tr("Do we all agree on this?"));
    const Themes& themes = desk.card.themes(desk.session, desk.column());
    std::vector<const ThemeCard*> cards;
    for (const ThemeCard& card : themes.used)
        if (!card.theme->rest) cards.push_back(&card);
    if (cards.empty()) return ui::words(tr("There are no themes yet."), ui::Face::room);
    theme_cards(desk, cards, 420, [&](const ThemeCard& card) {
        for (const Contribution* row : card.labels) ui::words("· " + row->text, ui::Face::room);
        ui::gap(8);
        const int verdict = card.agreement();
        const char* word = verdict == agreed        ? tr("Agreed")
                           : verdict == reservation ? tr("Reservation")
                           : verdict == not_agreed  ? tr("Not yet agreed")
                                                    : tr("(not asked yet)");
        ui::chip(word, verdict == agreed        ? ui::palette().done
                       : verdict == reservation ? ui::palette().busy
                       : verdict                ? ui::palette().late
                                                : 0);
        if (card.verdict && verdict && verdict != agreed && !card.verdict->note.empty()) ui::words(card.verdict->note, ui::Face::room);
    });
}

}  // namespace pk
