// Step 3: what the team scored, all at once; beside it an earlier measurement, if there is one.
#include "desk.h"
#include "radar.h"

#include <alp/text.h>
#include <alp/ui/figure.h>

#include <algorithm>

namespace bw {

using namespace alp;

namespace {

void draw_not_shown(Desk& desk) {
    ui::begin_card("waiting");
    const int count = desk.ballots.count();
    ui::words(count             ? filled(trn("{} person has scored; the scores are not shown yet.",
                                             "{} people have scored; the scores are not shown yet.", count),
                                         count)
              : desk.writable() ? std::string(tr("There are no scores yet."))
                                : nothing_shown(desk.session),
              ui::Face::heading);
    ui::gap(8);
    if (desk.writable() && !desk.view.presenter) draw_reveal(desk);
    if (count == 0 && desk.writable() && ui::button(tr("To scoring"), ui::Kind::primary, 0, colour)) desk.view.go_to = score;
    ui::end_card();
    ui::gap();
}

void draw_against(Desk& desk) {
    const Board& board = desk.board;
    if (board.earlier.empty()) return ui::quiet(tr("This is the first measurement."));
    std::vector<std::string> words;
    for (const Measurement& one : board.earlier)
        words.push_back(comparable(board.now, one) ? date_in_words(one.day, false)
                                                   : filled(tr("{} (asked in another way)"), date_in_words(one.day, false)));
    words.push_back(tr("Nothing beside it"));
    const Measurement* shown = board.before ? board.before : board.not_alike;
    const std::string label =
        shown ? filled(tr("Beside it: {}"), date_in_words(shown->day, false)) : std::string(tr("Lay an earlier one beside it"));
    if (desk.writable()) {
        const int picked = ui::pick("against", label, words);
        if (picked >= 0) {
            const auto at = static_cast<std::size_t>(picked);
            const std::string id = at < board.earlier.size() ? board.earlier[at].session.text() : std::string();
            desk.session.set_document(tr("Earlier measurement picked"), "against", {{"session", id}});
            return;
        }
    }
    if (board.not_alike && !board.before)
        ui::notice(filled(tr("On {} the question or the scale was another one. So these scores cannot be laid beside those."),
                          date_in_words(board.not_alike->day, false)));
}

void draw_radar(Desk& desk) {
    const Board& board = desk.board;
    if (board.now.measured().size() >= least_axes) {
        const float width = ImGui::GetContentRegionAvail().x, letter = ui::em(desk.view.presenter ? 17 : 13);
        const float whole = std::max(ui::em(260), ImGui::GetContentRegionAvail().y - ui::em(88));  // down to the legend, on the beamer
        const float height = desk.view.presenter ? std::min(whole, width) : std::clamp(width * 0.72f, ui::em(260), ui::em(430));
        ui::figure(radar(board.now, board.before, board.wished, width, height, letter));
        ui::gap(6);
    }
    draw_legend(radar_legend(board), desk.view.presenter);
    ui::gap(8);
}

void draw_rows(Desk& desk) {
    const std::vector<std::size_t> measured = desk.board.now.measured();
    if (desk.place.baken == baken_count) desk.place.baken = desk.board.now.by_spread().front();
    draw_rows_head(desk);
    for (const std::size_t baken : measured) {
        if (draw_row(desk, baken, baken == desk.place.baken)) desk.place.baken = baken;
        ui::gap(8);
    }
    draw_legend(rows_legend(desk.board), false);
    const std::size_t widest = desk.board.now.by_spread().front();
    if (desk.board.now.bakens[widest].shows_spread()) ui::quiet(filled(tr("The scores lie furthest apart at beacon {}."), named(widest)));
    const auto few = [&](std::size_t baken) { return !desk.board.now.bakens[baken].shows_spread(); };
    if (std::any_of(measured.begin(), measured.end(), few))
        ui::quiet(filled(tr("Dots are shown from {} scores on a beacon."), enough_for_spread));
    if (desk.board.any_small())
        ui::quiet(tr("“Small”: less than half a point with fewer than ten scorers. Such a difference says little."));
}

void draw_left(Desk& desk) {
    draw_rows(desk);
    ui::gap(12);
    ui::begin_card("strikes");
    const Question* question = desk.session.outline().question("bw.3");
    ui::words(question ? question->text.shown() : std::string(), ui::Face::strong);
    ui::gap(8);
    ui::contribution_list(desk.session, picture, "bw.3", colour);
    ui::end_card();
}

void draw_right(Desk& desk) {
    ui::begin_card("radar");
    draw_radar(desk);
    draw_against(desk);
    ui::end_card();
    ui::gap();
    ui::begin_card("baken");
    draw_baken(desk, desk.place.baken);
    ui::end_card();
}

// All rows, as high as there is room for.
void draw_large_rows(Desk& desk) {
    const std::vector<std::size_t> measured = desk.board.now.measured();
    const std::size_t widest = desk.board.now.by_spread().front();
    const std::string furthest = desk.board.now.bakens[widest].shows_spread()
                                     ? filled(tr("The scores lie furthest apart at beacon {}."), named(widest))
                                     : filled(tr("Dots are shown from {} scores on a beacon."), enough_for_spread);
    draw_rows_head(desk, true);
    const float between = ImGui::GetStyle().ItemSpacing.y;
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const std::vector<LegendEntry> legend = rows_legend(desk.board);
    const float below = ui::height_of(furthest, ui::Face::room, there.x) + legend_height(legend, true);
    const float room = there.y - below - ui::em(4);
    const float height = std::clamp(std::floor(room / static_cast<float>(measured.size()) - between), ui::em(36), ui::em(120));
    for (const std::size_t baken : measured) draw_row(desk, baken, false, height);
    draw_legend(legend, true);
    ui::words(furthest, ui::Face::room, ui::palette().quiet);
}

// The rows, and beside them the radar over the full height where both are large enough to be read.
void draw_large(Desk& desk) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const std::size_t rows = desk.board.now.measured().size();
    const bool both = rows >= least_axes && there.x >= ui::em(1600) && there.y >= ui::em(140) + static_cast<float>(rows) * ui::em(80);
    if (both) {
        ImGui::BeginChild("large radar", {std::floor(there.x * 0.55f), there.y}, false,
                          ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoScrollbar);
        draw_radar(desk);
        ImGui::EndChild();
        ImGui::SameLine(0, ui::em(24));
    }
    ImGui::BeginChild("large rows", {0, there.y}, false, ImGuiWindowFlags_NavFlattened);
    draw_large_rows(desk);
    ImGui::EndChild();
}

}  // namespace

void draw_picture(Desk& desk) {
    if (!desk.board.now.any()) return draw_not_shown(desk);
    if (desk.place.baken < baken_count && !desk.board.now.bakens[desk.place.baken].any()) desk.place.baken = baken_count;
    if (desk.view.presenter) return draw_large(desk);
    ui::flow(2, ui::em(470), [&](int i, float) { i == 0 ? draw_left(desk) : draw_right(desk); });
    draw_linking(desk);
}

}  // namespace bw
