// Copies of the store, beside it in backups/: made, checked, thinned, put back beside and never over.
#pragma once

#include "store/store.h"

namespace alp::store {

struct Backup {
    fs::path file;
    Time made{};
    std::uintmax_t bytes = 0;
};

fs::path backup_folder(const fs::path& store);
std::string name_of_copies(const fs::path& store);     // what stands before their date: stores in one folder each have their own
fs::path backup_name(const fs::path& store, Time at);  // one that is not there yet
// Newest first; only those that were finished.
std::vector<Backup> backups(const fs::path& store);
// Online copy to a temporary name, checked, synced, renamed, with a sha256 beside it. `to` empty: into backup_folder(), thinned after.
Backup make_backup(const Store& store, const fs::path& to = {});
// Keeps all of 2 days, 12 daily, 10 weekly, 24 monthly. Returns what it removed.
std::vector<fs::path> thin(const fs::path& store, Time now);
// Sentence when the file is not a whole, readable store or differs from its sha256; empty when good.
std::string verify(const fs::path& backup);
// Takes out of every backup, and of stores set aside by a restore, what was erased since they were made. Quick when there is
// nothing to do. Returns the files it could not clean, such as damaged ones.
std::vector<fs::path> erase_from_backups(const fs::path& store);
// The present store, with its -wal, is set aside under a dated name; the backup takes its place. Store must be closed.
// Returns where the present one was set aside.
fs::path restore(const fs::path& backup, const fs::path& store);

// Keeps the list of what was erased beside the backups as well, for a store that is made anew from one of them.
class Db;
void note_erasures(Db& db, const fs::path& store);

}  // namespace alp::store
