// The open meeting: starting one, opening, pausing and closing it. At most one is open. Main thread.
#pragma once

#include "workspace/meeting.h"
#include "workspace/not_shown.h"
#include "workspace/teams.h"
#include "workspace/undo.h"

namespace alp::workspace {

class Meetings {
public:
    Meetings(OpenStore& store, Teams& teams, plugins::Catalogue& catalogue, const Clock& clock, Notifications& notifications,
             Navigation& navigation);
    ~Meetings();

    Meeting* current() { return meeting_.get(); }  // null: none is open
    UndoTarget* undo_target() { return meeting_ ? undo_.get() : nullptr; }

    // ---- beginning
    void ask_start(std::string_view instrument, const Id& looks_back_on = {});  // to the questions before a meeting
    StartRequest& start_request() { return asked_; }                            // what they are about; the answers go in here
    void start(const StartRequest& request);
    // Puts a session that begins now in the store and opens it; `also` adds to it in the same operation.
    void begin(SessionHeader header, const std::vector<Id>& present, const std::vector<std::string>& guests,
               const std::function<void(Edit&)>& also = {});

    // ---- opening, when what was typed is on disk; in a frame or two when it is not yet
    void open(const Id& session);   // a closed one opens read-only; a running one goes on
    void open_then(const Id& session, std::function<void(Meeting&)> then);  // `then`: once it is open
    void reopen();                  // makes the closed one that is open writable again; undoable
    void reread();                  // reads the open one again from the store, at the same step

    // ---- ending
    void pause();                   // the session stays running
    void leave();                   // the same for one that was only looked at
    void close();                   // the team is done
    // The same, but when something that people gave in it is not shown yet, the user is asked first (shell/ending.h).
    void ask_to_close(std::function<void()> before = {});  // `before`: done once it is meant, with the meeting still open
    // So is whoever goes to another team; `then` opens that one, which pauses the meeting.
    void ask_to_go_to(const Id& team, std::function<void()> then);
    NotShown not_shown() const;  // in the open meeting
    bool asks() const { return static_cast<bool>(asked_to_); }
    bool pauses() const { return pauses_; }  // what is asked about pauses the meeting; else it closes it
    void go_on();                   // the answer is yes
    void stay_open() { asked_to_ = {}; }
    void to_bin(const Id& session); // undoable
    void set_title(const Id& session, const std::string& title);  // as it is typed; of any meeting of the team, also a closed one
    void look_at_clock();           // once a frame: what the phase has had is kept every minute, for when the program is killed
    std::optional<Time> next_at() const;
    void drop_left();               // once a frame: the meeting that was left lives on until then, because something may be drawing it

    struct Interrupted { store::SessionLine line; Time at; };  // at: when it was left, or, when the program ended in it, of its last change
    const std::vector<Interrupted>& interrupted();  // the running ones that are not open, the one worked in last first; until the next call

private:
    struct Left { Id session; std::string name, team; };  // team: the one that was left as well; empty: it is open still
    std::optional<Left> running() const;                // the open one, when it is going on
    void tell_left(const std::optional<Left>& left);  // that it is paused, and how to get back; says nothing when it is open still
    void leave_team(bool for_another);
    void ask_first(bool pauses, std::function<void()> then);
    void drop();
    void show(const Id& session, bool read_only);
    bool open_now(const Id& session);
    bool read_rows(const Id& session);
    void keep_clock();
    void take_up_clock();

    OpenStore& store_;
    Teams& teams_;
    plugins::Catalogue& catalogue_;
    const Clock& clock_;
    Notifications& notifications_;
    Navigation& navigation_;
    StartRequest asked_;
    std::unique_ptr<Meeting> meeting_, left_;
    std::function<void()> asked_to_;  // waits for the answer; none: nothing is asked
    bool pauses_ = false;
    std::unique_ptr<MeetingUndo> undo_;
    Time clock_kept_{};  // of the open meeting, in the store
    std::vector<Interrupted> interrupted_;                                // as they were found for
    std::vector<std::pair<Id, std::optional<Time>>> interrupted_of_;      // these sessions and pauses
};

}  // namespace alp::workspace
