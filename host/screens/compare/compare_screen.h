// Compare: cards of one instrument side by side, of one team over time or of teams that agreed to it.
#pragma once

#include "screens/compare/card_choice.h"
#include "screens/compare/coding_page.h"
#include "screens/compare/compare_table.h"
#include "screens/compare/comparison_paper.h"
#include "shell/navigator.h"

namespace alp::workspace {
class Workspace;
}

namespace alp::screens {

class CompareScreen : public shell::Screen {
public:
    CompareScreen(workspace::Comparison& comparison, shell::Navigator& navigator, CardChoice choice, CodingPage coding,
                  ComparisonPaper paper);

    std::string_view id() const override { return "compare"; }
    std::string title() const override;
    std::optional<shell::SidebarItem> sidebar() const override;
    bool can_present() const override { return true; }
    void draw() override;
    bool reveal(const shell::Reference& reference) override;  // what a reader noted of a comparison
    void left() override;
    workspace::UndoTarget* undo_target() override { return comparison_.session(); }
    // Giving themes handles Ctrl+Z in its own field, because it also goes back to the sentence.
    bool blank_field_passes_undo() const override { return false; }

private:
    struct ReadingNote { Id session, note; };  // the meeting that keeps the notes of a comparison; a row of it, or none

    void begin(workspace::ComparisonSession& session);
    void draw_nothing_to_compare();
    void draw_head(workspace::ComparisonSession& session);
    void draw_side_by_side(workspace::ComparisonSession& session);
    void draw_below_each_other(workspace::ComparisonSession& session);

    workspace::Comparison& comparison_;
    shell::Navigator& navigator_;
    CardChoice choice_;
    CodingPage coding_;
    ComparisonPaper paper_;
    CompareTable table_;
    CompareView view_;
    std::uint64_t shown_ = 0;             // Comparison::begun() of the session that view_ is of
    std::optional<ReadingNote> revealed_; // to be brought into sight when there is a session
};

void add_compare(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
