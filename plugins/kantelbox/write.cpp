// Steps kb.2 to kb.4: what we do now, the question behind the question, and the tilted sentence.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

namespace kb {

using namespace alp;

namespace {

const Question* asked(const Desk& desk, std::string_view question) { return desk.session.outline().question(question); }

// One question on a card, with the lines about the card in hand.
void question_card(Desk& desk, std::string_view question) {
    const Question* there = asked(desk, question);
    if (!there) return;
    const std::string said = there->text.shown(), hint = there->hint.shown();
    ui::begin_card(std::string(question).c_str());
    if (question != "kb.2") ui::words(said, desk.presenter() ? ui::Face::room : ui::Face::strong);  // that is the page's own
    if (!hint.empty() && !desk.presenter()) ui::quiet(hint);
    ui::gap(8);
    draw_lines(desk, question, desk.face());
    ui::end_card();
}

void pick_sentence(Desk& desk, const Card& card) {
    const auto& lines = desk.session.contributions(tilt_step, about("kb.4", card.number));
    if (lines.size() < 2 || is_hidden(desk) || !desk.writable()) return;
    std::vector<std::string> words;
    std::vector<Id> ids;
    for (const Contribution* row : lines) words.push_back(row->text), ids.push_back(row->id);
    ui::gap(8);
    ui::words(tr("Which sentence comes on the back of the card?"));
    if (const int picked = ui::pick("back", card.back ? tr("Another sentence") : tr("Choose a sentence"), words); picked >= 0)
        set_back(desk.session, card, ids[static_cast<std::size_t>(picked)]);
}

void pick_result(Desk& desk, const Card& card) {
    ui::begin_card("result");
    ui::words(tr("Which result is it about?"), ui::Face::strong);
    ui::quiet(tr("May stay empty."));
    ui::gap(8);
    std::vector<std::string> words;
    int chosen = -1;
    for (std::size_t i = 0; i < results().size(); ++i) {
        words.push_back(results()[i].name.shown());
        if (results()[i].id == card.result) chosen = static_cast<int>(i);
    }
    if (!desk.writable()) ui::chip(chosen < 0 ? std::string(tr("not chosen")) : words[static_cast<std::size_t>(chosen)]);
    else if (ui::choice("results", words, chosen, true))
        set_result(desk.session, card, chosen < 0 ? "" : results()[static_cast<std::size_t>(chosen)].id);
    ui::end_card();
}

}  // namespace

void draw_now(Desk& desk) {
    question_card(desk, "kb.2");
    if (desk.presenter())
        if (const Card* card = desk.card()) ui::gap(), draw_meter(desk, *card, now_step);
}

void draw_need(Desk& desk) {
    const Card* card = desk.card();
    if (card && desk.covered(*card)) return ui::words(tr("What is about the resident is covered."), ui::Face::question);
    constexpr std::string_view boxes[] = {"kb.3.wil", "kb.3.kan", "kb.3.nodig"};
    ui::flow(3, ui::em(230), [&](int i, float) { question_card(desk, boxes[static_cast<std::size_t>(i)]); });
}

void draw_tilt(Desk& desk) {
    const Card* card = desk.card();
    if (!card) return;
    ui::begin_card("sentence");
    if (!desk.presenter()) {
        ui::quiet(tr("A sentence the resident could say. No offer in it. Enter tilts the card."));
        ui::gap(8);
    }
    draw_lines(desk, "kb.4", desk.face());
    pick_sentence(desk, *card);
    ui::end_card();
    ui::gap();
    if (!desk.presenter()) pick_result(desk, *card);
}

}  // namespace kb
