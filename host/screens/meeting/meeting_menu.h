// The menu of the open meeting at the top: its name, paper, pausing and closing, erasing what was told. Main thread, inside a frame.
#pragma once

#include "screens/meeting/erase_case_dialog.h"
#include "screens/meeting/name_dialog.h"
#include "workspace/documents.h"
#include "workspace/meetings.h"

namespace alp::screens {

class MeetingMenu {
public:
    MeetingMenu(workspace::OpenStore& store, workspace::Meetings& meetings, workspace::Documents& documents, EraseCaseDialog erase_case)
        : store_(store), meetings_(meetings), documents_(documents), erase_case_(std::move(erase_case)), name_(store, meetings) {}

    void draw(workspace::Meeting& meeting);  // in the popup "more"; the meeting may have been closed when it returns
    void draw_dialogs() { erase_case_.draw(), name_.draw(); }
    void ask_name(const Id& meeting) { name_.ask(meeting); }

private:
    void draw_papers(workspace::Meeting& meeting, bool told);
    void draw_endings(workspace::Meeting& meeting);

    workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    workspace::Documents& documents_;
    EraseCaseDialog erase_case_;
    NameDialog name_;
    bool with_case_text_ = false;  // in a report; asked anew for every meeting
    Id with_case_text_of_;
};

}  // namespace alp::screens
