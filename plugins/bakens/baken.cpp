// What is known of one baken: what it means, questions to think along, what was marked elsewhere, which themes of the team belong to it.
#include "desk.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

namespace bw {

using namespace alp;

namespace {

// Counts only; which scores there were is shown on the scale, from four scorers on.
std::string score_words(const Scores& scores) {
    std::string line;
    const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
    const auto count = static_cast<long>(scores.values.size());
    add(filled(trn("{} score", "{} scores", count), count));
    if (scores.unknown) add(filled(trn("{} doesn't know", "{} don't know", scores.unknown), scores.unknown));
    if (scores.shows_spread()) add(filled(tr("from {} to {}"), scores.values.front(), scores.values.back()));
    else if (count) add(filled(tr("the spread is shown from {} scores"), enough_for_spread));
    if (scores.wish) add(filled(tr("in a year: {}"), *scores.wish));
    return line;
}

void draw_themes(Desk& desk, std::size_t baken) {
    const auto& themes = desk.board.themes[baken];
    std::string names;
    for (const Theme* theme : themes) names += (names.empty() ? "" : ", ") + theme->name;
    if (!names.empty()) ui::quiet(filled(tr("Your themes with this beacon: {}"), names));
    if (desk.writable() && !desk.view.presenter && ui::text_link(tr("Link themes of the team"))) desk.place.linking = true;
}

}  // namespace

void draw_baken(Desk& desk, std::size_t baken) {
    const Term& term = bakens()[baken];
    const Scores& scores = desk.board.now.bakens[baken];
    ui::words(filled(tr("Beacon {} · {}"), baken + 1, term.name.shown()), ui::Face::heading);
    ui::gap(4);
    ui::words(term.meaning.shown());
    if (scores.any()) ui::quiet(score_words(scores));
    if (const auto then = desk.board.wish_then(baken)) ui::quiet(filled("{}: {}", wished_words(desk.board), *then));
    for (const std::string& line : desk.board.marks[baken]) ui::words(line, ui::Face::strong, ui::tone(colour));
    ui::gap(8);
    const auto [first, second] = prompts(baken);
    ui::words("– " + first);
    ui::words("– " + second);
    ui::gap(6);
    draw_themes(desk, baken);
}

}  // namespace bw
