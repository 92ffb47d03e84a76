// One person's scores, or one paper slip. Digits fill in line after line; when it is done nothing of it is shown again.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/vocabulary.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

int count_given(const Slip& slip, const std::vector<std::size_t>& asked) {
    return static_cast<int>(std::count_if(asked.begin(), asked.end(), [&](std::size_t baken) { return slip.given[baken] != not_given; }));
}

// What this slip has lines for: not what its owner gave before leaving.
std::vector<std::size_t> lines_of(const Desk& desk) { return desk.ballots.to_ask(desk.place.slip.person, desk.board.asked); }

// What is given by the mouse leads on to the next line; what is put right leads back to the first that has nothing yet, so that what is typed
// then comes over no other score.
void draw_line(Place& place, const Scale& scale, const std::vector<std::size_t>& asked, std::size_t row) {
    Slip& slip = place.slip;
    const bool lit = row == place.score_line.row();
    const std::size_t baken = asked[row];
    const int given = slip.covered[baken] ? not_given : slip.given[baken];  // as far as it may be seen
    ui::begin_card(term_id(baken).c_str(), 0, 0, lit ? ui::wash(colour, 0.12f) : 0);
    ui::words(filled("{} {}", baken + 1, bakens()[baken].name.shown()), ui::Face::strong);
    ui::quiet(bakens()[baken].meaning.shown());
    if (slip.covered[baken]) ui::words(filled("{} {}", ui::icons::check, tr("given")), ui::Face::quiet);
    ui::gap(6);
    std::vector<std::string> words;
    for (int value = scale.low; value <= scale.high; ++value) {
        const auto at = static_cast<std::size_t>(value - scale.low);
        words.push_back(at < scale.words.size() ? filled("{} {}", value, scale.words[at].shown()) : filled("{}", value));
    }
    words.push_back(tr("don't know"));
    const int last = static_cast<int>(words.size()) - 1;
    int chosen = given == not_given ? -1 : given == dont_know ? last : given - scale.low;
    if (ui::choice("score", words, chosen)) {
        const bool put_right = slip.given[baken] != not_given;
        slip.give(baken, chosen == last ? dont_know : chosen + scale.low);
        place.score_line.go_on(asked.size(), put_right ? 0 : row + 1, [&](std::size_t at) { return slip.given[asked[at]] != not_given; });
        place.score_line.show_again();
    }
    ui::end_card();
    if (lit) place.score_line.bring_last_item_into_sight();
}

void draw_end(Desk& desk, const std::vector<std::size_t>& asked, bool full_now) {
    Slip& slip = desk.place.slip;
    const int left = static_cast<int>(asked.size()) - count_given(slip, asked);
    const bool paper = desk.place.paper;
    ImGui::BeginDisabled(left > 0);
    if (full_now) ImGui::SetKeyboardFocusHere();  // eight digits, Enter
    const char* done = paper ? tr("Ready, next slip##done") : tr("Ready: pass it on##done");
    const bool ready = ui::button(done, ui::Kind::primary, 0, colour);
    if (left == 0) desk.place.score_line.bring_last_item_into_sight();
    if (ready && left == 0) {
        desk.ballots.add(desk.session, slip, desk.board.asked);
        slip = {};
        desk.place.score_line = {};
        const int present = static_cast<int>(desk.session.present().size());
        desk.place.filling = paper && desk.ballots.count() != present;  // as many as there are people: that may be all
        desk.place.take_focus = true;
        ImGui::SetScrollY(0);
    }
    ImGui::EndDisabled();
    const bool blank = count_given(slip, asked) == 0;
    const char* stop = paper && blank ? tr("There are no more slips##stop") : tr("Stop, and clear this…##stop");
    ui::beside(ui::button_width(stop, ui::Kind::quiet));
    if (ui::button(stop, ui::Kind::quiet)) {
        if (blank) clear_slip(desk);
        else desk.place.ask_clear = true;
    }
    ask_clear_slip(desk, slip);
}

std::string whose(const Desk& desk) {
    if (desk.place.paper) return filled(tr("Slip {}"), desk.ballots.count() + 1);
    for (const Attendance* row : desk.session.present())
        if (row->id == desk.place.slip.person) return desk.session.name_of(*row);
    return tr("Your scores");
}

}  // namespace

void draw_filling(Desk& desk) {
    const Scale* scale = desk.session.outline().scale(score_scale);
    if (!scale) return;
    const std::vector<std::size_t> asked = lines_of(desk);
    Slip& slip = desk.place.slip;
    const bool was_full = slip.complete(asked);
    const int left = static_cast<int>(asked.size()) - count_given(slip, asked);
    const std::string to_go = left ? filled(trn("{} beacon to go", "{} beacons to go", left), left) : std::string(tr("all filled in"));
    ui::words(filled("{} · {}", whose(desk), to_go), ui::Face::heading, ui::tone(colour));
    ui::quiet(
        desk.place.paper
            ? tr("Type a digit a line, 0 for “don't know”. The slip itself may be torn up afterwards.")
            : tr("For your eyes only. Type 1 to 5, or 0 for “don't know”. When you are ready it is not shown again, and cannot be changed."));
    if (std::ranges::any_of(slip.covered, [](bool covered) { return covered; }))
        ui::quiet(
            tr("What was given before stays covered, and counts when the slip is ready. Give a new score where it should be another."));
    if (asked.size() < desk.board.asked.size()) ui::quiet(tr("What you gave before you left counts already. These are still open."));
    ui::gap();
    LitLine& line = desk.place.score_line;
    const auto has_score = [&](std::size_t row) { return slip.given[asked[row]] != not_given; };
    line.go_on(asked.size(), line.row(), has_score);  // that is the same one, as long as it has none
    line.take_digits(*scale, asked.size(), has_score,
                     [&](std::size_t row, int value) { slip.give(asked[row], value == 0 ? dont_know : value); });
    ui::flow(static_cast<int>(asked.size()), ui::em(560),
             [&](int i, float) { draw_line(desk.place, *scale, asked, static_cast<std::size_t>(i)); });
    const bool paper = desk.place.paper;
    draw_end(desk, asked, !was_full && slip.complete(asked));
    keep_slip(desk.session, slip, paper);
    ui::gap();
}

}  // namespace bw
