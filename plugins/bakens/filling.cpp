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

// 1 to 5, and 0 for "don't know": the line that is lit takes it and the next one is lit.
void take_digits(Slip& slip, const Scale& scale, const std::vector<std::size_t>& asked) {
    ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.WantTextInput) return;
    bool took = false;
    for (const ImWchar typed : io.InputQueueCharacters) {
        const int value = static_cast<int>(typed) - '0';
        if (slip.row >= asked.size() || (value != 0 && (value < scale.low || value > scale.high))) continue;
        if (typed < '0' || typed > '9') continue;
        slip.give(asked[slip.row], value == 0 ? dont_know : value);
        ++slip.row;
        took = true;
    }
    if (took) io.InputQueueCharacters.resize(0);  // a score is for nobody else
}

void draw_line(Slip& slip, const Scale& scale, const std::vector<std::size_t>& asked, std::size_t row) {
    const std::size_t baken = asked[row];
    const int given = slip.covered[baken] ? not_given : slip.given[baken];  // as far as it may be seen
    ui::begin_card(term_id(baken).c_str(), 0, 0, row == slip.row ? ui::wash(colour, 0.12f) : 0);
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
        slip.give(baken, chosen == last ? dont_know : chosen + scale.low);
        slip.row = row + 1;
    }
    ui::end_card();
}

void draw_end(Desk& desk, bool full_now) {
    const auto& asked = desk.board.asked;
    Slip& slip = desk.place.slip;
    const int left = static_cast<int>(asked.size()) - count_given(slip, asked);
    const bool paper = desk.place.paper;
    ImGui::BeginDisabled(left > 0);
    if (full_now) ImGui::SetKeyboardFocusHere();  // eight digits, Enter
    const char* done = paper ? tr("Ready, next slip##done") : tr("Ready: pass it on##done");
    if (ui::button(done, ui::Kind::primary, 0, colour) && left == 0) {
        desk.ballots.add(desk.session, slip, asked);
        slip = {};
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
    const auto& asked = desk.board.asked;
    Slip& slip = desk.place.slip;
    const bool was_full = slip.complete(asked);
    const int left = static_cast<int>(asked.size()) - count_given(slip, asked);
    const std::string to_go = left ? filled(trn("{} beacon to go", "{} beacons to go", left), left) : std::string(tr("all filled in"));
    ui::words(filled("{} · {}", whose(desk), to_go), ui::Face::heading, ui::tone(colour));
    ui::quiet(desk.place.paper ? tr("Type a digit a line, 0 for “don't know”. The slip itself may be torn up afterwards.")
                               : tr("For your eyes only. Type 1 to 5, or 0 for “don't know”. When you are ready it is not shown again."));
    if (std::ranges::any_of(slip.covered, [](bool covered) { return covered; }))
        ui::quiet(
            tr("What was given before stays covered, and counts when the slip is ready. Give a new score where it should be another."));
    ui::gap();
    if (!desk.place.ask_clear) take_digits(slip, *scale, asked);
    ui::flow(static_cast<int>(asked.size()), ui::em(560),
             [&](int i, float) { draw_line(slip, *scale, asked, static_cast<std::size_t>(i)); });
    const bool paper = desk.place.paper;
    draw_end(desk, !was_full && slip.complete(asked));
    keep_slip(desk.session, slip, paper);
    ui::gap();
}

}  // namespace bw
