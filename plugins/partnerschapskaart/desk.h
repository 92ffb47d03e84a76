// What every part of the screen works on.
#pragma once

#include "card.h"
#include "stack.h"

#include <alp/instrument.h>
#include <alp/ui/parts.h>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

namespace pk {

// What the page is used for now.
enum class Way { card, dream, turns, themes, agree };

// What is open on the screen. Not stored: what the team says is in the session at once.
struct Place {
    Way way = Way::card;
    std::string step;              // the step for which `way` was chosen
    int shown = 0;                 // the frame in which the step came on the screen
    std::optional<std::size_t> press;  // the column in which the mouse went down
    std::optional<std::size_t> opened;  // the strip that is opened to read in, beside the column of the step
    alp::Id open;                  // the label that is being changed
    float open_height = 0;         // its height in the last frame
    float bar_height = 0;          // height of the buttons under the card, in the last frame
    alp::Id from;                  // a thread is being drawn from this label
    bool threads = true;           // the threads are shown
    bool lists = false;            // values without an action and the other way round
    bool gate = false;             // the coach is asked whether to pass the gate
    std::optional<Way> shows;      // the page for which the coach is asked whether to show what was written in silence
    alp::Id noting;                // the theme whose reservation takes the keyboard
    bool authors = false;          // a label gets the name of whose turn it is
    std::string focus;             // the field that takes the keyboard, by its question
    int focus_frame = 0;           // from this frame on
    int themes_from = 0, themes_last = 0;  // the frames in which the page of themes came on the screen, and was there last
    std::string field;             // the field that had it in the last frame
    std::string written;           // the field that had it last
    struct Draft {
        alp::Id line;       // the row of what is being written, which is on the card from its first letter; none: only spaces so far
        std::string blank;  // that space
        bool waits = false; // it was half written when the program ended, and nobody went on with it yet
        std::string asked;  // the text of which a doubt was said
    };
    std::map<std::string, Draft, std::less<>> drafts;  // by field
    bool naming_outside = false;   // who outside the team does an action takes the keyboard
    alp::Id giving;                // the label whose theme is being chosen
    alp::Id next_label;            // the one that takes the keyboard, when the one before has its theme
    int next_label_frame = 0;      // until this frame: one that is not in sight takes it never
    bool asked = false;            // the question for it was opened: once closed, it stays closed
    alp::Id name_theme;            // the theme whose name takes the keyboard
    struct Fresh {
        alp::Id theme;     // a new one
        std::string name;  // "Theme 3": the hint in its field, so that what is typed takes its place
    } fresh;
    std::size_t question = 0;      // on the beamer
    std::size_t reading = 0;       // the column that is read aloud, from the left
    bool aloud = false;
    alp::Id dreamer;
    struct Obstacles {
        std::uint64_t structure = 0;
        std::vector<const alp::Said*> open;  // newest first, those that are not on the card yet
        bool all = false;                    // shown, not only the first few
    } obstacles;
    std::map<std::string, Stack, std::less<>> stacks;
    std::unordered_map<alp::Id, float> action_heights;  // of the rows of actions, as they were drawn last
    alp::Id emptied;                                    // the action whose words were taken out, until its field is left

    struct Anchor { float left, right, y; };
    std::unordered_map<alp::Id, Anchor> anchors;  // of this frame: where a thread may begin and end
};

struct Desk {
    alp::Session& session;
    alp::View& view;
    Card& card;
    Place& place;
    bool writable() const { return !session.read_only(); }
    std::size_t column() const { return column_of(view.step); }
};

// The mouse button was released after the second press of a double click. That press was meant for what was there before the first one.
bool second_click();
// To a step; from step 1 only through its gate.
void go(Desk& desk, std::string_view step);
// Whoever wants to leave step 1 asks this; false: stay, there are themes that are not agreed on, and the coach did not pass them. When every
// theme is agreed on, the step is noted as agreed.
bool pass_gate(Desk& desk);
// The keyboard goes to the field of the column that was written in last, else to its first without labels: for every button after which people write.
void write_on(Desk& desk);
void write_at(Desk& desk, std::string_view field);
// Steps 2 to 5 are filled together.
bool together(const alp::Session& session);
void set_together(Desk& desk, bool on);

// One file each.
// The pages of a step as the plan names them (alp::Phase::way), and what a phase of the plan brings along when it begins; phases.cpp.
std::string_view word_of(Way way);
std::optional<Way> way_of(std::string_view word, std::size_t column);  // none: not a page of that column
void begin_phase(Desk& desk, std::size_t before);                      // before: the column that was on the screen; column_count: none
void draw_page(Desk& desk);                             // page.cpp
void draw_board(Desk& desk, float height);              // board.cpp
void draw_strip(Desk& desk, std::size_t column, ImVec2 at, ImVec2 size);  // strip.cpp: a column that is not worked in, narrow
void draw_column_body(Desk& desk, std::size_t column, bool active);  // column.cpp
void draw_lines(Desk& desk, std::size_t column, const Group& group, bool active);  // lines.cpp
// A field for a new label, or an action. Every letter is kept; Enter, or leaving the field, makes it one of the labels.
std::string field_of(const Group& group);  // the id of its field
std::string key_of(std::size_t column, const Group& group);  // its name in Place, column.cpp
// Below that field: several lines that were pasted into it, each a label or all one.
void add_pasted(Desk& desk, std::size_t column, const std::string& question, const std::string& field);
void draw_draft(Desk& desk, std::size_t column, const Group& group, const std::string& key, const alp::ui::TextBox& box);  // draft.cpp
// The gentle check, privacy.cpp: of one label, and of the first label of a question that asks for it. A label that is being written has its offer
// below the field, the others theirs above it: so the buttons stay under the mouse when pressing one ends the writing.
alp::Id line_being_written(const Desk& desk, const std::string& key);
void offer_for_line(Desk& desk, const alp::Id& line, bool writing);
void offer_for_group(Desk& desk, std::size_t column, const std::string& question, const alp::Id& written);
Group without_draft(const Desk& desk, const Group& group, const std::string& key);  // what is still being written is not shown above its field
void draw_obstacles(Desk& desk, std::size_t column, const std::string& question);  // obstacles.cpp
void draw_editor(Desk& desk, std::size_t column, const alp::Contribution& row);  // editor.cpp
void draw_action_fields(Desk& desk, const alp::Action& action, bool beside = false);  // action_fields.cpp; beside: on the line of the last item
void draw_action_row(Desk& desk, const alp::Contribution& row, const alp::Action& action);  // action_row.cpp
float action_row_height(const Desk& desk, const alp::Contribution& row);
void draw_threads(const Desk& desk);                    // threads.cpp
void draw_thread_notice(Desk& desk);
void draw_thread_lists(Desk& desk);
const char* dream_question();                           // dream.cpp: for the coach and for the room
void draw_dream(Desk& desk);                            // dream.cpp
void draw_turns(Desk& desk);                            // turns.cpp
bool somebody_has_turn(const Desk& desk);               // the round goes on
void pass_turn_on(Desk& desk);                          // to the next
void draw_silence(Desk& desk);                          // silence.cpp
void begin_silence(Desk& desk);
void show_to_go_on(Desk& desk);                         // the plan goes on to a page that shows what is hidden: asks first, unless all are ready
void draw_show_question(Desk& desk);
void draw_themes(Desk& desk);                           // themes.cpp
void name_new(Desk& desk, const alp::Id& theme);        // its name takes the keyboard
void draw_agree(Desk& desk);                            // agree.cpp
void draw_closing(Desk& desk);                          // closing.cpp
void draw_reading(Desk& desk);                          // reading.cpp
void draw_presenter(Desk& desk);                        // presenter.cpp
void follow_field(Desk& desk);                          // the beamer goes on, or off
void draw_large_turn(Desk& desk);                       // large.cpp: on the beamer, whose turn it is,
void draw_large_themes(Desk& desk);                     // the themes with what is in them,
void draw_large_agreeing(Desk& desk);                   // the themes to agree on

}  // namespace pk
