// The open meeting: the instrument draws its step here; around it only what the team must know.
#pragma once

#include "screens/meeting/meeting_bar.h"
#include "screens/meeting/meeting_commands.h"
#include "screens/meeting/meeting_notices.h"
#include "screens/meeting/recalibrate/recalibrate_page.h"
#include "workspace/workspace.h"

namespace alp::screens {

// Does what an instrument asked for while it drew: say something, write its paper, close the meeting.
class InstrumentWishes {
public:
    InstrumentWishes(workspace::Meetings& meetings, workspace::Documents& documents, workspace::Notifications& notifications)
        : meetings_(meetings), documents_(documents), notifications_(notifications) {}
    void fulfil(workspace::Meeting& meeting);

private:
    workspace::Meetings& meetings_;
    workspace::Documents& documents_;
    workspace::Notifications& notifications_;
};

struct MeetingParts {
    MeetingBar bar;
    MeetingNotices notices;
    RecalibratePage recalibrate;
    InstrumentWishes wishes;
    MeetingCommands commands;
    NextPhase next;
    workspace::Notifications& notifications;
};

class MeetingScreen : public shell::Screen {
public:
    MeetingScreen(const workspace::OpenStore& store, workspace::Meetings& meetings, const workspace::Clock& clock,
                  const shell::Navigator& navigator, MeetingParts parts)
        : store_(store), meetings_(meetings), clock_(clock), navigator_(navigator), parts_(std::move(parts)) {}

    std::string_view id() const override { return "meeting"; }
    std::string title() const override;  // the instrument's name, and the meeting's own
    std::string title_in(float width) const override;
    void draw() override;
    std::optional<shell::SidebarItem> sidebar() const override;
    std::optional<workspace::Destination> serves() const override { return workspace::Destination::meeting; }
    bool available() const override { return meetings_.current() != nullptr; }
    bool reveal(const shell::Reference& reference) override;
    void commands(std::vector<shell::Command>& all) override;
    workspace::UndoTarget* undo_target() override { return meetings_.undo_target(); }
    float draw_bar(float right, bool narrow) override;
    bool wide_bar() const override { return available(); }
    bool can_present() const override { return available(); }
    bool draws_large() const override { return true; }
    bool takes_letters() const override { return available() && meetings_.current()->takes_letters(); }

private:
    void say_where(workspace::Meeting& meeting) const;

    const workspace::OpenStore& store_;
    workspace::Meetings& meetings_;
    const workspace::Clock& clock_;
    const shell::Navigator& navigator_;
    MeetingParts parts_;
};

// Also lets the program's own forms open in it.
void add_meeting(shell::Navigator& navigator, workspace::Workspace& workspace);

}  // namespace alp::screens
