// Shared by the files of this folder only: fields that add their row with the first character. Main thread.
#pragma once

#include <alp/privacy.h>
#include <alp/session.h>
#include <alp/text.h>
#include <alp/ui/privacy.h>
#include <alp/ui/widgets.h>

#include <functional>
#include <optional>
#include <string>

namespace alp::ui {

inline constexpr float form_width = 752;  // design pixels: lines of at most 720 stay readable

// Whether cases about residents are told with this instrument.
bool cases_are_told(const Session& session);

// Whether there are actions of earlier meetings to look at, and each has a status of its own by now, or it is written what came of it.
bool open_actions_answered(const Session& session);

// As privacy_offer() for a text that is being written in a session: what is left alone stays so, also in a later run of the program.
Offered privacy_offer_of_draft(Session& session, std::string_view of, std::string& text, bool writing, bool focus);
// What is drawn in this size is for everybody in the room: no offers there.
inline bool on_the_beamer(Face face) { return face != Face::text; }

// A field for a row that is not there yet. The row is added with the first character and changed with the next ones, so that nothing
// typed is lost. The field goes on with that row until Enter, or until the keyboard goes elsewhere.
struct Draft {
    Id session, row;
    std::string blank;  // only spaces so far: no row
    int frame = -1;     // in which the field was drawn last
    bool waits = false; // it was half written when the program ended, and nobody went on with it yet
    std::string asked = {}, doubt = {};  // what was said of this text when Enter was pressed
};
Draft& draft_of(ImGuiID field, const Id& session);

struct DraftEdits {
    std::function<Id(const std::string&)> begin;
    std::function<void(const Id&, const std::string&)> change;
    std::function<void(const Id&)> drop;
    bool offers = true;  // with privacy_offer() below it
    std::function<void(const Id&)> ended = {};  // it is complete; still part of the same operation
    std::function<std::string(const std::string&, bool again)> doubt = {};  // said when Enter is pressed, and the text stays in the field
    std::function<Id()> half = {};                 // the row that was half written when the program ended; none: the field begins empty
    std::function<void(const Id&)> keep_half = {}; // that one is half written, or none any more
    std::function<void(const std::vector<std::string>&)> add_all = {};  // of several lines that were pasted, in one operation; none: not asked
};
// `text`: gives the text of the row, null when the row is gone. True when it was finished: the field is empty again and keeps the keyboard.
bool draft_field(Session& session, const char* id, TextBox box, const std::function<const std::string*(const Id&)>& text, const DraftEdits& edits);
// The next draft field that is drawn takes the keyboard; with an id that one, in the next frame.
void focus_next_field();
void focus_field(ImGuiID field);

// ---- silence.cpp: a field of contribution_field() while people write in silence
std::string silent_field(std::string_view step, std::string_view question);  // its name for half_written()
// It takes the keyboard in this frame: silence began with it, or it had it when the beamer came on.
bool takes_silent_keyboard(const Session& session, std::string_view step, std::string_view question);
void note_silent_writing(const Session& session, std::string_view field, bool writing);

// A field for a text of an existing row. `change` is called as it is typed. Emptied, it keeps what it was until the keyboard leaves; then `remove`
// is called, so that one undo brings it back whole. Returns what text_box() did.
Typed row_field(Session& session, const Id& row, const char* id, const std::string& text, const TextBox& box,
                const std::function<void(const std::string&)>& change, const std::function<void()>& remove);

}  // namespace alp::ui
