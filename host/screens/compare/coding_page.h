// Coding: one sentence at a time gets its themes, by keyboard. A digit gives the theme of that number, typing narrows the list or names a
// new theme, Enter gives the chosen one and goes on to the next sentence.
#pragma once

#include "workspace/comparison_session.h"
#include "workspace/draft_text.h"
#include "workspace/undo.h"

#include <alp/ui/widgets.h>

#include <unordered_map>

namespace alp::screens {

class CodingPage {
public:
    CodingPage(workspace::OpenStore& store, workspace::UndoCommands& undo)
        : store_(store), undo_(undo), typed_(store, "coding-theme"), typed_for_(store, "coding-sentence") {}

    void begin(workspace::ComparisonSession& session);  // at the sentence where a theme stands half typed, or else the first one
    void draw(workspace::ComparisonSession& session);
    void forget() { state_ = {}; }                      // before another session is drawn

private:
    std::string& typing() { return typed_.text(store_.team_id()); }
    void keep_typed(const Id& sentence);
    void go(int by);
    const compare::Sentence* sentence_of(workspace::ComparisonSession& session, const Id& id);  // null: it is gone
    std::vector<compare::Suggestion> offered(workspace::ComparisonSession& session, const compare::Sentence& sentence);
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
        int chosen = 0;               // among the suggestions
        bool take_focus = false;
        std::unordered_map<Id, std::size_t> places;  // of sentences in the tables of this turn; cache
        std::uint64_t places_of = 0;
    };
    workspace::OpenStore& store_;
    workspace::UndoCommands& undo_;
    workspace::DraftText typed_, typed_for_;  // the theme that is being typed, and the id of its sentence: there after a kill as well
    CodingState state_;
};

}  // namespace alp::screens
