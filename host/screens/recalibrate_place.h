// What Herijken keeps between frames, and its two files share.
#pragma once

#include "look_back/recalibrate.h"

#include <imgui.h>

#include <memory>

namespace alp::screens {

struct RecalibratePlace {
    Id of;
    Session* session = nullptr;
    std::unique_ptr<look_back::Recalibration> both;
    Id current = {};  // the line that the keys are for: its id of then
    bool focus_line = false, focus_words = false, focus_why = false, focus_end = false,
         focus_next = false;  // what takes the keyboard; next: the next line
    Id explains = {};         // the line whose field for the reason was opened before its verdict
    int field_asked = -9;     // the frame in which a field was to have the keyboard: it has it some frames later
    Time no_key_at{};         // when a letter that is no key came last: letters right behind it are words
};

// Large text on a small screen: the lines get the room, and what comes after them stands behind the last.
bool low_window();

// In the order of the keys.
inline constexpr Verdict verdict_order[] = {Verdict::stands, Verdict::adjust, Verdict::lapses, Verdict::done, Verdict::discuss};
std::string word_on_card(Verdict verdict);
ImU32 ground_on_card(Verdict verdict);

// Then at the left, now at the right; who joined since is asked first.
void draw_both_sides(RecalibratePlace& place);

}  // namespace alp::screens
