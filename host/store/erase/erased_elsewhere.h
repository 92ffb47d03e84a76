// What was erased stays erased in copies: a list of ids beside the backups, applied to every copy that is put back.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

fs::path erased_list(const fs::path& store);
void note_erasures(Db& db, const fs::path& store);  // into that list, for a store that is made anew from a backup
// The first time that this version opens the store: its own list, where older versions kept one for all stores of a folder.
void take_over_erasures(Db& db, const fs::path& store);
bool has_erasures(const fs::path& store);  // anything was ever erased from it
bool lacks_erasures(const fs::path& file, const fs::path& store);  // `file`: a closed store
// Takes everything on the list of `store` out of the closed store `file`, for good.
void apply_erasures(const fs::path& file, const fs::path& store);

}  // namespace alp::store
