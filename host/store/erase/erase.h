// Gone for good: rows, history, search index, free pages.
#pragma once

#include "store/sqlite/db.h"

namespace alp::store {

bool has_unfinished_erasure(Db& db);
void erase_team_rows(Db& db, const Id& team);  // one transaction; the pages still hold it
// Rows of the table whose ids are on the list of what was erased.
void delete_erased(Db& db, std::string_view table);
void finish_erasure(Db& db);                   // search index, free pages and -wal; can be done again

}  // namespace alp::store
