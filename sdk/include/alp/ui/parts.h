// Ready parts of a step, drawn from a session: what the guided form is made of, for any instrument to use. Main thread, inside a frame.
// Each keeps its own little state (a half typed text) by ImGui id; what counts is in the session at once. Read-only sessions show, and take nothing.
#pragma once

#include <alp/session.h>
#include <alp/ui/widgets.h>

namespace alp {
struct View;
}

namespace alp::ui {

// "Hoe willen we handelen?" with "Stap 3 van 5 · …" beside it; very large for the presenter.
void step_heading(const Session& session, const View& view, std::string_view remark = {});
// Buttons to the step before and the step after, by name. Sets view.go_to.
void step_buttons(Session& session, View& view);

// A field that adds a contribution on Enter and stays, so that one scribe can write for all. True when one was added.
bool contribution_field(Session& session, const char* id, std::string_view step, std::string_view question, std::string_view hint, bool focus = false);
// The contributions of a question, each to be changed where it stands, with a field below.
void contribution_list(Session& session, std::string_view step, std::string_view question, unsigned colour);
// "Overslaan" with a reason, or the reason and "Toch invullen". A skipped question is not the answer "no".
void skip_question(Session& session, std::string_view step, std::string_view question);

// Actions agreed in this session on one level, each with owner, date and theme, and a field for a new one.
void action_list(Session& session, std::string_view step, std::string_view question, Level level, unsigned colour);
// Actions of earlier sessions that are still open: status by one key or click, and what came of it.
void open_action_list(Session& session);

std::string word_for(Level level);           // on the screen, in its language
std::string word_for(ActionStatus status);
std::string word_for(Perspective perspective);
ImU32 ground_for(ActionStatus status);       // of its chip; the word always stands in it
// "vóór 12 mrt 2015 · 3 weken te laat"; empty without a date.
std::string due_words(const Action& action, Date today);
// Who does it: a member's name, or "gemeente, gevraagd door Anna".
std::string owner_words(const Session& session, const Action& action);

}  // namespace alp::ui
