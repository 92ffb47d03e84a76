// What the page of Herijken keeps between frames, shared by the parts of that page.
#pragma once

#include "look_back/recalibrate.h"

#include <imgui.h>

#include <memory>
#include <vector>

namespace alp::screens {

using look_back::RecalibrationLine;
using look_back::RecalibrationPart;

struct RecalibrateState {
    Session* session = nullptr;
    Id session_id = {};  // of `session`: another meeting may come to lie at the same address
    std::unique_ptr<look_back::Recalibration> both = {};
    Id current = {};     // the line that the keys are for: its id in the earlier session
    // What takes the keyboard; next: the line after this one.
    bool on_line = false;  // the keyboard was on the current line when it was drawn
    bool focus_line = false, focus_words = false, focus_why = false, focus_end = false, focus_next = false;
    Id explains = {};         // the line whose field for the reason is open
    Id judged = {};           // the line that got the last verdict, until another line is gone to by hand: a reason is about that one
    int field_asked = -9;     // the frame in which a field was to get the keyboard: it has it some frames later
    Time no_key_at{};         // when a letter that is no key came last: letters right behind it are words
    struct Sight {            // the current line is scrolled into sight when the page comes on the screen, or the line or the room is another
        Id line = {};
        float room = 0;       // height of the lines' window
        int drawn = -9;       // the last frame of it
        int until = -9;       // in the frames up to this one it is scrolled to
    } sight = {};
    Id emptied = {};          // the new line whose words were all taken out and not yet replaced
};

Id key_of(const RecalibrationLine& line);  // its id in the earlier session; of a new line in this one
// The lines of the earlier session, in order. Pointers hold until the state changes.
std::vector<const RecalibrationLine*> earlier_lines(RecalibrateState& state);
const RecalibrationLine* current_line(RecalibrateState& state);  // null: there is none
// The line that a reason is about: that whose field is open, else the current one. Null: there is none.
const RecalibrationLine* explained_line(RecalibrateState& state);
const RecalibrationLine* judged_line(RecalibrateState& state);  // RecalibrateState::judged; null: none
// By hand: the mouse, the arrows, Tab.
void go_to(RecalibrateState& state, const Id& line);
// To the next line without a verdict, from the last round to the first; when all have one, the button at the end takes the keyboard.
void go_on(RecalibrateState& state);

// In the order of the keys b, a, w, k and p.
inline constexpr Verdict verdict_order[] = {Verdict::stands, Verdict::adjust, Verdict::lapses, Verdict::done, Verdict::discuss};
// On its chip. An action that was over stays what it was: "gedaan".
std::string word_on_card(const RecalibrationLine& line);

}  // namespace alp::screens
