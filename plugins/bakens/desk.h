// What every part of the screen works on.
#pragma once

#include "ballots.h"
#include "line_by_line.h"
#include "measurement.h"

#include <alp/instrument.h>
#include <alp/ui/parts.h>

#include <map>

namespace bw {

// A baken the team chose to work on: an agreement about its theme.
struct Chosen {
    std::size_t baken;
    const alp::Agreement* agreement;
};

// The session, read once per change, so that a frame only looks things up.
class Board {
public:
    void read(const alp::Session& session);
    std::optional<int> wish_then(std::size_t baken) const;  // in `wished`
    bool any_small() const;                                 // a change that says little, and is called so

    Measurement now;
    std::vector<Measurement> earlier;                         // newest first
    const Measurement* before = nullptr;                      // the one of these that is compared with; null: none
    const Measurement* wished = nullptr;                      // the one that says where the team wanted to be by now; null: none
    const Measurement* not_alike = nullptr;                   // the one that was chosen but cannot be compared: other words or another scale
    std::vector<std::size_t> asked;                           // the bakens of this meeting
    std::vector<Chosen> chosen;                               // in the order of the bakens
    std::array<std::vector<std::string>, baken_count> marks;  // by other instruments, a line each
    std::array<std::vector<const alp::Theme*>, baken_count> themes;  // of the team, linked to that baken

private:
    void lay_beside(const alp::Session& session);
    void lay_wish_beside();
    alp::Id session_;
    std::uint64_t revision_ = 0;
    std::string language_;
};

// What is open on the screen. Not stored. What the team says is in the session at once, except scores that are not shown yet.
struct Place {
    Slip slip;                                   // being filled in
    LitLine score_line, wish_line;               // that takes the digits, of the slip and of the wish
    std::optional<KeptSlip> found;               // not ready and off the screen: goes on, or is cleared, before the next one begins
    alp::Id asks_to_change;                      // whose name was pressed after they scored: why that cannot be changed
    bool filling = false;                        // it is on the screen
    bool paper = false;                          // one slip after the other
    bool wish_full = false;                      // by what was given since this step came on the screen: what goes on comes into sight
    bool take_focus = false;                     // the first field of a step, or the next button of a round, gets the keyboard
    bool ask_reveal = false, ask_again = false, ask_clear = false;  // questions that are open
    std::size_t baken = baken_count;             // looked at in the picture
    std::size_t turn = 0;                        // of the conversation
    bool linking = false;                        // themes are being linked
};

struct Desk {
    alp::Session& session;
    alp::View& view;
    Board& board;
    Place& place;
    Ballots& ballots;
    bool writable() const { return !session.read_only(); }
    bool short_form() const { return session.header().variant == bw::short_form; }
};

// One file each, one step each.
void draw_look_back(Desk& desk);
bool chose_before(const alp::Session& session);  // the team chose a baken in an earlier meeting
// Something to look back on: that, or actions that are still open.
bool can_look_back(const alp::Session& session);
void draw_scoring(Desk& desk);
void draw_wish(Desk& desk);
void draw_picture(Desk& desk);
void draw_differences(Desk& desk);
void draw_choosing(Desk& desk);
void draw_signs(Desk& desk);
void draw_actions(Desk& desk);

void propose_dates(Desk& desk);                                                   // of looking back and measuring again; acting.cpp
// The step that follows scoring in this plan: the wish comes before the picture, so that the scores do not make it. reveal.cpp
const alp::Step* after_scoring(const alp::Session& session);
// In the place of scores when none were shown. Who only reads, on paper or in a second window, cannot know whether some were given: it says neither.
std::string nothing_shown(const alp::Session& session);

void draw_linking(Desk& desk);                                                    // the dialog; linking.cpp
void draw_reveal(Desk& desk);                                                     // from private scores to the picture; reveal.cpp
void ask_score_again(Desk& desk);                                                 // drawn while it is asked; losses.cpp
void set_slip_aside(Place& place);                                                // off the screen, to go on with; scoring.cpp
// Who is filling in and is here no more: what they gave counts, it is off the screen, and the others go on. Each frame, whatever the step.
void count_slip_of_leaver(Desk& desk);
void clear_slip(Desk& desk);                                                      // nothing of it is left, and nobody fills one in
void ask_clear_slip(Desk& desk, const Slip& slip);                                // the same
void draw_filling(Desk& desk);                                                    // one slip; filling.cpp
void draw_baken(Desk& desk, std::size_t baken);                                   // what is known of one; baken.cpp
void link_theme(alp::Session& session, const alp::Id& theme, std::size_t baken);  // baken_count: to none
// What is written under a baken's question carries the baken's theme, so that every instrument and the theme's thread find it.
void mark_with_baken(alp::Session& session, std::string_view step, std::size_t baken);

// Dots, mean and change of one baken; true when pressed. rows.cpp
// For the room a row has a height, and its words are those of ui::Face::room; 0: as on the laptop.
bool draw_row(const Desk& desk, std::size_t baken, bool open, float height = 0);
void draw_rows_head(const Desk& desk, bool large = false);  // what the ends of the scale mean, above rows
// "9 people scored · 7 of them also last time · …"
std::string scorers_words(const Board& board);
int wished_year(const Board& board);           // of Board::wished, which is there
std::string wished_words(const Board& board);  // "wat we in 2026 wilden"; empty: nothing was wanted
void draw_wished_then(const Desk& desk);       // of each baken, before it is asked anew; legend.cpp

// What the lines, dots and marks of a picture are, in their own strokes. legend.cpp
struct LegendEntry {
    alp::Stroke stroke;  // within 28 by 12
    std::string words;
};
std::vector<LegendEntry> radar_legend(const Board& board);
std::vector<LegendEntry> rows_legend(const Board& board);
void draw_legend(const std::vector<LegendEntry>& entries, bool large);  // `large`: for the beamer
float legend_height(const std::vector<LegendEntry>& entries, bool large);

}  // namespace bw
