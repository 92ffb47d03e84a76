// Copies of the store, beside it in backups/: made, checked, thinned, put back beside and never over.
#pragma once

#include "store/erase/erased_contents.h"
#include "store/sqlite/db.h"
#include "store/sqlite/files.h"

namespace alp::store {

struct Backup {
    fs::path file;
    Time made{};
    std::uintmax_t bytes = 0;
};

fs::path backup_name(const fs::path& store, Time at);  // one that is not there yet
// Newest first; only those that were finished.
std::vector<Backup> backups(const fs::path& store);
// Online copy of `store`, open as `db`, to a temporary name; checked, synced, renamed, with a sha256 beside it. `to` empty: into
// backup_folder(), thinned after; as long as the date is in doubt (erase/due_day.h) the last twelve days that have one stay whole.
Backup make_backup(Db& db, const fs::path& store, const fs::path& to = {});
// Keeps all of 2 days, 12 daily, 10 weekly, 24 monthly. Returns what it removed.
std::vector<fs::path> thin(const fs::path& store, Time now);
// Why it is not a whole, readable store, or not as its sha256 says; none when good. A damaged search index does not count: it is made
// anew when the backup is opened.
std::optional<StoreError> verify(const fs::path& backup);
void write_sum(const fs::path& backup);  // beside it
// The present store, with its -wal, is set aside under a dated name; the copy takes its place, without what was erased since and without
// what is past its day. Store must be closed. Refused is what a check refuses. `on`: the day of today; none: that of the computer.
struct Restored {
    fs::path aside;           // where the present one stands; empty: there was none
    ErasedContents left_out;  // what the copy held of what was erased since, or is past its day
};
Restored restore(const fs::path& backup, const fs::path& store, std::optional<Date> on = {});

// Who may read a store and its copies: of those that an older version made, their owner alone.
void narrow_rights(const fs::path& store);

}  // namespace alp::store
