// The store while the program has it open: a writer on its own thread, a reader for the frame, and the rows of the open team in memory.
// Main thread.
#pragma once

#include "store/writer.h"
#include "workspace/sealed_parts.h"

#include <alp/host/null_journal.h>
#include <alp/host/records.h>

#include <unordered_map>

namespace alp::workspace {

// Still to be done, or stuck.
inline bool is_open(const Action& action) { return action.status != ActionStatus::done && action.status != ActionStatus::dropped; }

class OpenStore {
public:
    // Opens `file`. When that fails open() is false and why() says so; no exception.
    OpenStore(std::filesystem::path file, std::function<void()> wake);
    ~OpenStore();  // flushes and writes what waits

    bool open() const { return reader_ != nullptr; }
    bool read_only() const { return !writer_; }
    bool rebuilt() const { return rebuilt_; }        // it was damaged when it was opened: what it had since the last backup may be missing
    const std::string& why() const { return why_; }  // shut, read-only or recovered: a sentence; else empty
    const std::filesystem::path& file() const { return file_; }
    void shut();        // before a restore; flushes, forgets the team
    void open_again();
    std::uint64_t openings() const { return openings_; }  // rises with each: the file may be another one

    store::Store& reader();               // only when open()
    store::Writer* writer() { return writer_.get(); }  // null when read-only or shut
    store::SaveState save_state() const;
    // Rises when something got to disk, and when the store was shut: what was read back before is then out of date. Looked at once a frame,
    // so that no list is read anew, and moves, while somebody goes through it.
    std::uint64_t disk_changes() const { return changes_seen_; }
    Journal& journal();                   // the writer; when read-only one that keeps nothing
    SealedParts& sealed() { return sealed_; }  // what was given in private and is not shown yet
    bool on_disk();                       // hands in what was typed; true when all of it is on disk, so that it can be read back
    // Calls `then` when all is on disk: at once when it is already, else from poll(). When the disk does not take it within five
    // seconds, `late` is called instead. What waited is dropped without a call when the store is shut.
    void when_on_disk(std::function<void()> then, std::function<void()> late);
    void poll();                          // once a frame
    bool wait_for_disk(std::chrono::milliseconds at_most);  // for the end of the program, not for a frame

    // ---- the current team
    const Team* team() const;             // null: none open
    Id team_id() const { return team_; }
    Records& records() { return *records_; }  // of the current team; without one: empty
    std::optional<Time> settles_at() const { return records_->settles_at(); }  // when what is being typed is handed in
    // The header of a session of the team is in records() afterwards, so that it can be changed without opening the session.
    void need_header(const Id& session);
    bool open_team(const Id& team);       // false when there is no such team, or when what was typed is not yet on disk
    Id create_team(Team team);            // makes and opens it
    void leave_team();
    // Called before the open team is left, for what holds its rows; `for_another`: another one is opened or made, and this one stays as it
    // was. One at most.
    void on_leaving_team(std::function<void(bool for_another)> leave) { leaving_ = std::move(leave); }

    // ---- lists, read again when something got to disk; good until the end of the frame, or until another team is opened
    const std::vector<store::TeamLine>& teams();        // living ones
    const std::vector<store::TeamLine>& teams_in_bin();
    const std::vector<store::SessionLine>& timeline();  // of the current team, newest first, without the bin
    const store::SessionLine* session(const Id& id);    // of the timeline; null: it has no such session
    const std::vector<const Action*>& open_actions();   // of the current team: overdue first, then by due date
    int overdue(Date today);
    void read_again() { ++asked_; }       // the lists, before they are next used
    std::uint64_t lists() { return refresh(), lists_; }  // rises when teams or timeline were read again: for caches

private:
    void forget_team();
    void make_records(Rows rows = {}, std::vector<Operation> history = {});
    void look_at_disk();
    void refresh();

    std::filesystem::path file_;
    std::function<void()> wake_;
    std::string why_;
    bool rebuilt_ = false;
    std::uint64_t openings_ = 0;
    std::unique_ptr<store::Writer> writer_;
    std::unique_ptr<store::Store> reader_;
    struct Waiting { std::function<void()> then, late; Time until; };
    std::vector<Waiting> waiting_;
    NullJournal nothing_kept_;  // of a read-only store every session is opened read-only, so nothing is meant to come there
    std::function<void(bool)> leaving_;
    SealedParts sealed_;
    std::unique_ptr<Records> records_, before_;  // before_: of the team left this frame; a screen may still hold its rows
    Id team_;
    std::vector<store::TeamLine> teams_, bin_;
    std::vector<store::SessionLine> timeline_;
    std::unordered_map<Id, std::size_t> place_;  // in the timeline
    std::vector<const Action*> actions_;
    std::uint64_t asked_ = 1, read_ = 0, lists_ = 0, actions_revision_ = 0;
    std::uint64_t read_at_ = 0;          // disk_changes() then
    std::uint64_t changes_before_ = 0;   // those of the writers before this one
    std::uint64_t changes_seen_ = 0;     // with those of this one, when it was last looked at
};

}  // namespace alp::workspace
