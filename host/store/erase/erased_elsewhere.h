// What was erased stays erased in copies: a list of ids beside the backups, applied to every copy that is put back.
#pragma once

#include "store/erase/erased_contents.h"
#include "store/sqlite/db.h"

namespace alp::store {

fs::path erased_list(const fs::path& store);
void note_erasures(Db& db, const fs::path& store);  // into that list, for a store that is made anew from a backup
// The first time that this version opens the store: its own list, where older versions kept one for all stores of a folder.
void take_over_erasures(Db& db, const fs::path& store);
bool has_erasures(const fs::path& store);  // anything was ever erased from it
// Whether something on the list is not erased in `file`, a closed store. Throws StoreError when that cannot be told: it is damaged, of a
// newer version, or no store at all.
bool lacks_erasures(const fs::path& file, const fs::path& store);
// Takes everything on the list of `store` out of the closed store `file`, for good.
void apply_erasures(const fs::path& file, const fs::path& store);
void apply_erasures(Db& db, const fs::path& store);  // the same of an open one
// What is on the list of `store` and stands in `db` all the same: it is of before the erasure.
ErasedContents erased_but_there(Db& db, const fs::path& store);
// Puts on the list what was told about residents, is past its day in the copy `file`, and belongs to a meeting that the store has not: a
// restore took it out of sight, and it is kept no longer for that.
void note_due_elsewhere(const fs::path& file, const fs::path& store, Date day);
// Takes out of the closed store `file` what was told about residents and is past its day. Returns how many texts.
int erase_due(const fs::path& file, Date day);

}  // namespace alp::store
