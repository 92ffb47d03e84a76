// The file of an open store was removed or replaced by others: all of it can still be copied from the open file.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

// All of the store `file`, open as `db`, in a file of its own beside the old place. Leaves no -wal of ours there, which could be played
// into the file that was put in its place.
fs::path copy_of_lost(Db& db, const fs::path& file);
// Puts that copy where the store was, once this program has closed it. What is there now is set aside; returns under which name.
fs::path put_in_place(const fs::path& copy, const fs::path& store);

}  // namespace alp::store
