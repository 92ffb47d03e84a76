// The store as the program uses it: a writer on its own thread, a reader for the frame, the rows of the current team. Main thread.
#pragma once

#include "store/writer.h"

#include <alp/host/records.h>

#include <unordered_map>

namespace alp::app {

// Still to be done, or stuck.
inline bool is_open(const Action& action) { return action.status != ActionStatus::done && action.status != ActionStatus::dropped; }

class Books {
public:
    // Opens `file`. When that fails the books are shut and why() says so; no exception.
    Books(std::filesystem::path file, std::function<void()> wake);
    ~Books();  // flushes and writes what waits

    bool open() const { return reader_ != nullptr; }
    bool read_only() const { return !writer_; }
    const std::string& why() const { return why_; }  // shut, read-only or recovered: a sentence; else empty
    const std::filesystem::path& file() const { return file_; }
    void shut();        // before a restore; flushes, forgets the team
    void open_again();

    store::Store& reader();               // only when open()
    store::Writer* writer() { return writer_.get(); }  // null when read-only or shut
    store::SaveState save_state() const;
    Journal& journal();                   // the writer; when read-only one that keeps nothing
    bool all_on_disk();                   // hands in what was typed and waits a moment; needed before reading it back

    // ---- the current team
    const Team* team() const;             // null: none open
    Id team_id() const { return team_; }
    Records& records() { return *records_; }  // of the current team; without one: empty
    bool open_team(const Id& team);       // false when there is no such team, or when what was typed is not yet on disk
    Id create_team(Team team);            // makes and opens it
    void leave_team();

    // ---- lists, read again when something got to disk
    const std::vector<store::TeamLine>& teams();        // living ones
    const std::vector<store::SessionLine>& timeline();  // of the current team, newest first, without the bin
    const store::SessionLine* session(const Id& id);    // of the timeline; null: it has no such session
    const std::vector<const Action*>& open_actions();   // of the current team: overdue first, then by due date
    int overdue(Date today);
    void read_again() { ++asked_; }       // the lists, before they are next used
    std::uint64_t lists() { return refresh(), lists_; }  // rises when teams or timeline were read again: for caches

private:
    struct Nowhere;  // a journal for books that are read-only
    void refresh();

    std::filesystem::path file_;
    std::function<void()> wake_;
    std::string why_;
    std::unique_ptr<store::Writer> writer_;
    std::unique_ptr<store::Store> reader_;
    std::unique_ptr<Journal> nowhere_;
    std::unique_ptr<Records> records_, before_;  // before_: of the team left this frame; a screen may still hold its rows
    Id team_;
    std::vector<store::TeamLine> teams_;
    std::vector<store::SessionLine> timeline_;
    std::unordered_map<Id, std::size_t> place_;  // in the timeline
    std::vector<const Action*> actions_;
    std::uint64_t asked_ = 1, read_ = 0, lists_ = 0, actions_revision_ = 0;
    std::optional<Time> read_at_;
};

}  // namespace alp::app
