// Taking back and doing again. What is taken back depends on where the user is: each place has one UndoTarget. Main thread.
#pragma once

#include "workspace/clock.h"
#include "workspace/notifications.h"

#include <alp/host/records.h>

#include <optional>
#include <string>

namespace alp::workspace {

class OpenStore;

// One list of operations that can be taken back, newest first.
class UndoTarget {
public:
    virtual ~UndoTarget() = default;
    virtual std::string undo_label() const = 0;  // of what would be taken back; empty: nothing
    virtual std::string redo_label() const = 0;
    virtual Undone undo() = 0;
    virtual Undone redo() = 0;
    virtual bool read_only() const = 0;
    // What was shown to all in this place last, at which undo() stops; empty: nothing.
    virtual std::string shown_label() const { return {}; }
    // Which operation undo() would take back, when the user must be asked before; none: it may be taken back at once.
    virtual std::optional<Id> ask_before_undo() const { return std::nullopt; }
};

// What was done to the open team, outside its meetings. Operations of an earlier run of the program are asked about first: no screen
// shows them as the newest, so an unasked undo would change something out of sight.
class TeamUndo : public UndoTarget {
public:
    explicit TeamUndo(OpenStore& store) : store_(store) {}
    std::string undo_label() const override;
    std::string redo_label() const override;
    Undone undo() override;
    Undone redo() override;
    bool read_only() const override;
    std::optional<Id> ask_before_undo() const override;

private:
    OpenStore& store_;
    Id started_ = make_id();  // ids rise with time: an operation with a lower id is from before this run
};

// What was done in one meeting.
class MeetingUndo : public UndoTarget {
public:
    // Both outlive this.
    MeetingUndo(Records& records, const Id& session, bool read_only) : records_(records), session_(session), read_only_(read_only) {}
    std::string undo_label() const override { return records_.undo_label(session_); }
    std::string redo_label() const override { return records_.redo_label(session_); }
    Undone undo() override { return records_.undo(session_); }
    Undone redo() override { return records_.redo(session_); }
    bool read_only() const override { return read_only_; }
    std::string shown_label() const override { return records_.shown_label(session_); }

private:
    Records& records_;
    Id session_;
    bool read_only_;
};

// The commands "take back" and "do again": they act on the target of the screen and say what was done.
class UndoCommands {
public:
    UndoCommands(OpenStore& store, TeamUndo& team, const Clock& clock, Notifications& notifications)
        : store_(store), team_(team), clock_(clock), notifications_(notifications) {}
    void take_back(UndoTarget& target);
    void do_again(UndoTarget& target);
    // A remark on what was just done to the team, with a button that takes it back; to be called right after that operation. When
    // something else was changed since, the button takes nothing back: it would be another thing than the remark is about.
    void offer(std::string sentence);

private:
    bool waits_for_answer(UndoTarget& target);

    OpenStore& store_;
    TeamUndo& team_;
    const Clock& clock_;
    Notifications& notifications_;
    Id asked_;  // the operation that the user was asked about, and when
    Time asked_at_{};
};

}  // namespace alp::workspace
