// Care for what is told about residents, on the screen. Main thread, inside a frame.
//
// What is written in a step with `case_text` is kept for a short time. Then the texts, the notes with scores and those with skipped questions
// are erased. In the documents of that session everything that reads as a sentence is erased too: numbers stay, and words like "trede.4"
// (small letters, digits, ".", "-", "_", ":", "/"). What describes a resident in such words belongs under "resident" in a document: that is
// erased as a whole. The rows themselves, marks and scores stay and count; a lesson keeps its text.
//
// contribution_field(), contribution_list(), contribution_box(), action_list() and open_action_list() call privacy_offer() themselves, in every
// instrument: an example, an agreement or an action is easily about one resident, and stays when a case is erased. An instrument calls it for
// each text box that it draws itself, but not on the beamer.
//
// Within a session the members of the team are no residents, and where a document has "resident": {"alias": 3} the name offered is alias(3). Of
// dates only those of long ago are asked about where no cases are told.
#pragma once

#include <alp/privacy.h>
#include <alp/session.h>

#include <functional>

namespace alp::ui {

enum class Offered { nothing, replaced, left };

// Draws below a field: when the text seems to point to one resident, a sentence that says so and the buttons "Vervang door mevrouw Linde" and
// "Laat staan". It never blocks. replaced: `text` was changed and the caller must keep it; left: this text is not asked about again. After
// both the buttons are gone, so the caller must put the keyboard elsewhere. `of`: names the text, the same wherever it is drawn, and only
// once in a frame. `writing`: the field has the keyboard, so a name at the end may still be unfinished and is passed over.
// `focus`: the first button takes the keyboard.
Offered privacy_offer(std::string_view of, std::string& text, bool writing, bool focus = false);
Offered privacy_offer(const Surroundings& where, std::string_view of, std::string& text, bool writing, bool focus = false);
// The same for a text that `keep` has written in `session`. It is called with the replaced text as an edit of its own, so that one Ctrl+Z
// brings back what was typed.
Offered privacy_offer(Session& session, std::string_view of, std::string text, bool writing,
                      const std::function<void(const std::string&)>& keep);
// Whether privacy_offer() would draw something.
bool privacy_asks(std::string_view of, std::string_view text, bool writing);
bool privacy_asks(const Session& session, std::string_view of, std::string_view text, bool writing);

// What is written in this step tells about residents.
bool tells_of_residents(const Session& session, std::string_view step);
// The day on which what is told in this session is erased at the latest.
Date case_text_until(const Session& session);
// A quiet line: "Wat hier over bewoners staat, wordt gewist op 3 mei 2027 of eerder: als alle acties klaar zijn."
void case_text_line(const Session& session);
// "Gewist op 3 mei 2027"; empty for a contribution that has its text.
std::string erased_words(const Contribution& row);

}  // namespace alp::ui
