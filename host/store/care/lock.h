// Who has a store open for writing: a file beside it, held with flock, telling host, user, process and since when.
#pragma once

#include "store/sqlite/store_error.h"

namespace alp::store {

class Lock {
public:
    // Throws busy, naming the holder. Without a place to write it, or where locks do not work, held() is false.
    explicit Lock(const fs::path& store);
    ~Lock();  // released, and wiped: so that a holder that was killed can be told from one that closed
    Lock(const Lock&) = delete;

    bool held() const { return number_ >= 0; }
    // Holds the file itself as well, whatever its name: two names of one file would each have a -wal of their own. Throws busy when it is
    // open to write under another name.
    void hold_file(const fs::path& store);
    bool left_behind() const { return left_behind_; }  // the last holder did not close the store
    struct LastRun {
        Time since;
        Id newest;  // operation that it acknowledged
    };
    const std::optional<LastRun>& last_run() const { return last_run_; }  // of a holder that did not close the store, when it can be told
    // The newest operation that is on disk (none: there is none), for the next holder, should the end of the -wal be missing then. Not synced: a program that is
    // killed leaves it, a power cut may leave an older one.
    void note(const Id& newest);
    // At the end the mark stays: the store was not closed as it should be.
    void keep_mark() { keep_mark_ = true; }
    // Beside a file that turns out to be somebody else's: no lock stays, unless one was there already.
    void leave_nothing() { gone_at_end_ = made_; }
    void wipe_mark() { keep_mark_ = false; }

private:
    int number_ = -1, socket_ = -1;
    fs::path file_;
    std::optional<LastRun> last_run_;
    std::size_t noted_at_ = 0;  // where it stands in the file
    Id noted_;
    bool left_behind_ = false, keep_mark_ = false, made_ = false, gone_at_end_ = false;
};

// Who has it open for writing; none when nobody has, or it cannot be told.
std::optional<Holder> holder(const fs::path& store);

// Whether a file that has more names than one is open to write, and not under this one.
bool open_under_another_name(const fs::path& store);

}  // namespace alp::store
