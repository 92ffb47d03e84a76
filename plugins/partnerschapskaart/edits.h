// What is done to the card: each one named operation that can be undone.
#pragma once

#include "card.h"

namespace pk {

// A label; in step 5 an action as well. `author` may be none.
alp::Id add_line(alp::Session& session, std::size_t column, std::string_view question, std::string_view text, const alp::Id& author = {},
                 const alp::Id& earlier = {});
// The same while it is being written: what is typed next is part of that one operation, until it is flushed.
void add_lines(alp::Session& session, std::size_t column, std::string_view question, const std::vector<std::string>& texts, const alp::Id& author);
alp::Id begin_line(alp::Session& session, std::size_t column, std::string_view question, std::string_view text, const alp::Id& author);
void drop_begun(alp::Session& session, const Card& card, const alp::Id& line);  // it was emptied again: no trace of it is left
void type_line(alp::Session& session, const Card& card, const alp::Id& line, std::string_view text);
// "Anna, 12 Jan: …" in a line that is complete becomes who does the action and by when; still part of that operation.
void take_who_and_when(alp::Session& session, const Card& card, const alp::Id& line);
void remove_line(alp::Session& session, const Card& card, const alp::Id& line);
// One place up (-1) or down (+1) within its question.
void shift_line(alp::Session& session, const alp::Id& line, int by);
void move_to_question(alp::Session& session, const Card& card, const alp::Id& line, std::string_view question);
void set_perspective(alp::Session& session, const alp::Id& line, alp::Perspective perspective);
void set_author(alp::Session& session, const alp::Id& line, const alp::Id& member);
void set_thread(alp::Session& session, const alp::Id& from, const alp::Id& to, bool on);
void set_agreement(alp::Session& session, const Card& card, const alp::Id& line, bool on);
void change_action(alp::Session& session, const char* label, const alp::Id& action, const std::function<void(alp::Action&)>& how);

// A label carries one theme of its step at a time; none takes it out.
void give_theme(alp::Session& session, const std::vector<alp::Id>& lines, const alp::Id& theme);
alp::Id new_theme(alp::Session& session, std::size_t column, const std::vector<alp::Id>& lines, bool rest = false);
void type_theme(alp::Session& session, const alp::Id& theme, std::string_view name);
void merge_themes(alp::Session& session, const ThemeCard& from, const alp::Id& into);
void remove_theme(alp::Session& session, const ThemeCard& theme);

}  // namespace pk
