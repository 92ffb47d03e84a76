// Ready parts of a step, drawn from a session: what the guided form is made of, for any instrument to use. Main thread, inside a frame.
// What is typed is in the session at once; what else a part keeps (an open list) is kept by its ImGui id. In a read-only session the parts
// only show.
#pragma once

#include <alp/session.h>
#include <alp/ui/widgets.h>

namespace alp {
struct View;
}

namespace alp::ui {

// Which of the session's steps that is, and how many there are: the one count of steps, on the page and in the top bar. Closing is no step to
// be counted.
struct StepNumber { std::size_t number, of; };
std::optional<StepNumber> step_number(const Session& session, std::string_view step);

// "Hoe willen we handelen?" with "Stap 3 van 5 · …" beside it; very large for the presenter.
void step_heading(const Session& session, const View& view, std::string_view remark = {});
// All steps side by side: those with something in them carry a "✓", the present one is filled. A click goes there.
void step_strip(Session& session, View& view);
// `done` says of a step whether it has its "✓", where the instrument knows better; none: as it is else.
void step_strip(Session& session, View& view, const std::function<std::optional<bool>(const Step&)>& done);
// Buttons to the step before and the step after, by name. Sets view.go_to.
void step_buttons(Session& session, View& view);
// Beside those, at the last step: closing a session that may be written in, with its report as a PDF or without; and the PDF alone, also of
// one that is closed. Sets view.write_pdf, view.close.
void closing_buttons(Session& session, View& view);

// A field for a new contribution. It is kept as it is typed. Enter ends it and the field is empty for the next one, so that one person can
// write for all; Tab goes to the next such field. True when one was ended. Until then being_written() is true of it.
bool contribution_field(Session& session, const char* id, std::string_view step, std::string_view question, std::string_view hint, bool focus = false);
bool being_written(const Id& row);
// The contributions of a question, each in a field to change it, with a field for a new one below. An emptied one is removed. While people write
// in silence how many there are, and a field; on the beamer no field either. `below` draws
// more about a contribution under its words, on its ground.
using Below = std::function<void(const Contribution&)>;
void contribution_list(Session& session, std::string_view step, std::string_view question, unsigned colour, Face face = Face::text,
                       const Below& below = {});
// The one text of a question that has one answer: the first contribution, begun and kept as it is typed. Emptied, it is removed.
void contribution_box(Session& session, const char* id, std::string_view step, std::string_view question, TextBox box = {});
// "Overslaan" with a reason, or the reason and "Toch invullen". A skipped question is not the answer "no".
void skip_question(Session& session, std::string_view step, std::string_view question);

// Writing in silence (Session::in_silence()): everyone writes, then all is shown at once, so that nobody follows the first speaker.
struct SilenceWords {
    const char* begin;  // on the button: "First write in silence"
    const char* show;   // and then: "Show what was written"
    const char* begun;  // what undo calls the two
    const char* shown;
};
// Whether what is written to that question is hidden, by a silence of its own or one of the step; in a step of dots that one is about the dots.
bool written_in_silence(const Session& session, std::string_view step, std::string_view question);
// How many that are: on the page, on the beamer and when the session is closed. One that is half written is counted, it is shown with them.
long hidden_count(const Session& session, std::string_view step, std::string_view question);
long hidden_count(const Session& session);  // in all of the session
// For the beamer, in place of the field and what was written: that people write in silence, and how many there are by now. Whoever was typing goes
// on when the beamer is off. `count`: "2 lines, not shown yet", where they are not called contributions. contribution_list() does it.
void silence_on_beamer(const Session& session, std::string_view step, std::string_view question, std::string_view count = {});

// A contribution that is half written in silence when the program ends, or when the step is left, comes back for its field, so that its writer goes
// on with it, instead of among those that are hidden. Whoever comes there next may be somebody else: it stays covered until they say that it is
// theirs. For a field of one's own; contribution_field() does it. `field`: which one, once in the session.
Id half_written(const Session& session, std::string_view field);  // none: nothing, or it is gone
void keep_half_written(Session& session, std::string_view field, const Id& contribution);  // none: it is complete
enum class HalfCover { none, stands, answered };
// Draws the cover, with who was half way and two buttons: go on, or begin a new one; then the half one is hidden with the others. none: draw the
// field; answered: in the next frame, with the keyboard. Called in each frame, so that it knows when the field was off the screen.
HalfCover half_cover(Session& session, std::string_view field);
bool half_covered(const Session& session, std::string_view field);       // it would draw one
void hold_half_written(const Session& session, std::string_view field);  // in each frame that the beamer is in the field's place: no cover after it
// Begins it, and its first field takes the keyboard; or shows what was written. `beside`: on the line of what was drawn before, when there is room.
void silence_button(Session& session, std::string_view step, std::string_view question, const SilenceWords& words, unsigned colour,
                    bool beside = false);

// A value by the group on a scale about a subject, with "weet niet" where the scale has it. Choosing it again takes it back.
void score_line(Session& session, std::string_view step, const Scale& scale, std::string_view subject, std::string_view asked);
// Of a round that is going on and not by name: who left early, and that nothing waits for them. Nothing when everybody stayed.
void left_early(const Session& session);
// Dots on what was written in the steps before. They can be hidden until everyone has given theirs.
void dot_list(Session& session, const Step& step);

// Actions agreed in this session on one level, each with owner, date and theme, and a field for a new one.
void action_list(Session& session, std::string_view step, std::string_view question, Level level, unsigned colour);
// The same for the beamer: only to be read, from the back of the room.
void large_actions(const Session& session, Level level, unsigned colour);
// Those of earlier sessions that are still open, for the beamer.
void large_open_actions(const Session& session);
// Actions of earlier sessions that are still open: status by one key (g, l, v, x, o) or click, and what came of it. `below` draws more about
// one, on its card. A session that is over also shows those that it rated, found by their id.
void open_action_list(Session& session, const std::function<void(const Action&)>& below = {});
// When to look back, shortly and as a whole: two days to give. They are proposed, as propose_look_back() does: so many weeks on; 0: that one
// is not. Without weeks: a short one after six.
void look_back_plan(Session& session);
void look_back_plan(Session& session, int brief, int whole);

std::string word_for(Level level);           // on the screen, in its language
std::string word_for(ActionStatus status);
std::string word_for(Perspective perspective);
ImU32 ground_for(ActionStatus status);       // of its chip; the word always stands in it
// "uiterlijk 12 mrt 2015 · 3 weken te laat"; empty without a date.
std::string due_words(const Action& action, Date today);
// Who does it: a member's name, or "gemeente, gevraagd door Anna".
std::string owner_words(const Session& session, const Action& action);

}  // namespace alp::ui
