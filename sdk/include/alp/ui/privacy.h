// Care for what is told about residents, on the screen. Main thread, inside a frame.
//
// What is written in a step with `case_text` has a short life; then texts, notes with scores and of skipped questions there are erased, and
// in the documents of that session everything that reads as a sentence: what is left are numbers and words like "trede.4" (small letters,
// digits, ".", "-", "_", ":", "/"). What describes a resident in such tokens stands in a document's "resident" and goes whole. Lines,
// marks and scores stay and count; a lesson keeps its text.
//
// Where an outline has a step with `case_text`, contribution_field() and contribution_list() ask by themselves in every step: lessons stay
// when the case goes. action_list() and open_action_list() do so in every instrument: actions go from one to the other, and what came of one
// may be told anywhere. A text box of one's own calls privacy_offer().
#pragma once

#include <alp/privacy.h>
#include <alp/session.h>

#include <functional>

namespace alp::ui {

enum class Offered { nothing, replaced, left };

// Below a field: when the text seems to hold something of one resident, a sentence that says so, "Vervang door mevrouw
// Linde" and "Laat staan". It never blocks. replaced: `text` was changed, the caller keeps it; left: it is not asked
// again of this text. Both take the buttons away, so the caller gives the keyboard a place. `of`: what the text belongs
// to, the same wherever it is drawn; nothing else with the same `of` in one frame. `writing`: the field has the
// keyboard; a name at the end may still be growing and is let be.
// `focus`: its first button takes the keyboard.
Offered privacy_offer(std::string_view of, std::string& text, bool writing, bool focus = false);
// The same for a text that `keep` has written in `session`. It is called with the replaced text as an edit of its own, so that one Ctrl+Z
// brings back what was typed.
Offered privacy_offer(Session& session, std::string_view of, std::string text, bool writing,
                      const std::function<void(const std::string&)>& keep);
// Would these draw something?
bool privacy_asks(std::string_view of, std::string_view text, bool writing);

// What is written in this step tells about residents.
bool tells_of_residents(const Session& session, std::string_view step);
// The day on which what is told in this session is erased at the latest.
Date case_text_until(const Session& session);
// A quiet line: "Wat hier over bewoners staat, wordt gewist op 3 mei 2027 of eerder: als alle acties klaar zijn."
void case_text_line(const Session& session);
// "Gewist op 3 mei 2027"; empty for a contribution that has its text.
std::string erased_words(const Contribution& row);

}  // namespace alp::ui
