// Coding: one sentence at a time gets its themes, by keyboard. A digit gives the theme of that number, typing narrows the list or names a
// new theme, Enter gives the chosen one and goes on to the next sentence.
#pragma once

#include "workspace/comparison_session.h"
#include "workspace/undo.h"

#include <alp/ui/widgets.h>

#include <unordered_map>

namespace alp::screens {

class CodingPage {
public:
    explicit CodingPage(workspace::UndoCommands& undo) : undo_(undo) {}

    void begin(workspace::ComparisonSession& session);  // at the first sentence of those that are gone through
    void draw(workspace::ComparisonSession& session);
    void forget() { state_ = {}; }                      // before another session is drawn

private:
    void go(int by);
    const compare::Sentence* sentence_of(workspace::ComparisonSession& session, const Id& id);  // null: it is gone
    std::vector<compare::Suggestion> offered(workspace::ComparisonSession& session, const compare::Sentence& sentence) const;
    void give(workspace::ComparisonSession& session, const compare::Sentence& sentence, const compare::Suggestion& suggestion);
    std::vector<std::vector<Id>> themes_given(workspace::ComparisonSession& session);
    void take_back(workspace::ComparisonSession& session, bool again);
    bool took_back_by_key(workspace::ComparisonSession& session);
    void move_choice(int count);

    void draw_progress(workspace::ComparisonSession& session);
    void draw_sentence(workspace::ComparisonSession& session, compare::Sentence sentence);
    void draw_carried(workspace::ComparisonSession& session, const compare::Sentence& sentence);
    void draw_field(workspace::ComparisonSession& session, const compare::Sentence& sentence);
    void draw_offers(workspace::ComparisonSession& session, const compare::Sentence& sentence,
                     const std::vector<compare::Suggestion>& offers);
    bool draw_offer(const compare::Suggestion& offer, int place) const;  // true: pressed
    void draw_steps_through();

    struct CodingState {
        std::vector<Id> sentences;    // that are gone through, as they were when coding began
        std::size_t at = 0;           // which of them is on the screen
        bool also_coded = false;      // go through those that have a theme as well
        std::string typed;
        int chosen = 0;               // among the suggestions
        bool take_focus = false;
        std::unordered_map<Id, std::size_t> places;  // of sentences in the tables of this turn; cache
        std::uint64_t places_of = 0;
    };
    workspace::UndoCommands& undo_;
    CodingState state_;
};

}  // namespace alp::screens
