// Gone for good: rows, history, search index, free pages.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

bool has_unfinished_erasure(Db& db);
void erase_team_rows(Db& db, const Id& team);  // one transaction; the pages still hold it
void finish_erasure(Db& db);                   // search index, free pages and -wal; can be done again

}  // namespace alp::store
