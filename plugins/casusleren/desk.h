// What every part of the screen works on, and the parts.
#pragma once

#include "reading.h"

#include <alp/instrument.h>
#include <alp/ui/parts.h>

#include <functional>

namespace cl {

// What is open on the screen. Not stored: what counts is in the session at once.
struct Place {
    std::size_t baken = 0;     // the one that is being looked at
    bool baken_focus = false;  // its example takes the keyboard this frame
    bool roles = false;        // who does what is being changed
    bool bakens = false;       // which ones are looked through is being changed
    bool library = false;      // the lessons are open
    std::string shelf;         // of the library: a baken's id, or the name of a theme; empty: all
    bool case_on_beamer = false;
    bool writes_on_beamer = false;    // a field of the page had the keyboard when the beamer came on
    bool field_focus = false;         // that field takes it in this frame
    bool fresh = false;        // the step came on the screen in this frame
};

struct Desk {
    alp::Session& session;
    alp::View& view;
    const Reading& reading;
    Place& place;
    bool writable() const { return !session.read_only(); }
    const std::string& variant() const { return session.header().variant; }
};

// ---- parts of a page
void draw_page(Desk& desk, const std::function<void(Desk&)>& body);  // page.cpp: heading, body, side, the way on
void draw_side(Desk& desk);                                          // side.cpp: question, situation, lessons
void draw_library(Desk& desk);                                       // lessons.cpp
void draw_lessons(Desk& desk, const alp::Term& baken, std::size_t most);
void draw_presenter(Desk& desk);                                     // presenter.cpp
void draw_before_we_begin(Desk& desk);                               // start.cpp: what is told here stays here; who does what
bool gives_advice(const alp::Session& session);                      // start.cpp: the form has a step for it
void draw_role(Desk& desk, Role role);
void draw_chosen_bakens(Desk& desk);                                 // choosing.cpp: "you chose baken 4"

// ---- writing (writing.cpp)
// What was written to a question, with a field below; only how many there are while people write in silence.
void draw_written(Desk& desk, std::string_view step, std::string_view question, const alp::ui::Below& below = {});
bool in_silence(const alp::Session& session, std::string_view step, std::string_view question);
// The button that begins the silence, or that shows what was written.
void draw_silence_button(Desk& desk, std::string_view step, std::string_view question);
void draw_question(const alp::Session& session, std::string_view question);  // its words and hint, as the head of a card
// The one answer to a question on a card of its own.
void draw_box_card(Desk& desk, std::string_view step, std::string_view question, const char* hint);

// Small words to turn on and off, side by side, wrapping. Which one was pressed.
struct Toggle {
    std::string label;  // with "##" for what is not shown
    bool on = false;
};
std::optional<std::size_t> draw_toggles(const std::vector<Toggle>& toggles);
// ui::pick() of which the words are only made while its list is open: there is one with each row.
int draw_pick(const char* id, std::string_view shown, const std::function<std::vector<std::string>()>& words);
void draw_area_chips(const Case& about);  // the life areas that were chosen
// "…wordt uiterlijk 12 mei 2016 gewist"; what was told about residents is gone by then.
std::string erase_line(const Reading& reading);

// ---- one function per step, a file each
void draw_bring_back(Desk& desk);
void draw_choosing(Desk& desk);
void draw_learning_question(Desk& desk);
void draw_telling(Desk& desk);
void draw_clarifying(Desk& desk);
void draw_weighing(Desk& desk);    // clarifying.cpp
void draw_answers(Desk& desk);     // clarifying.cpp
void draw_lens(Desk& desk);
void draw_core(Desk& desk);
void draw_options(Desk& desk);
void draw_harvest(Desk& desk);
void draw_actions(Desk& desk);
void draw_other_method(Desk& desk);  // reword, approach, success, elsewhere

}  // namespace cl
