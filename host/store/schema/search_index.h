// The search index of a table: what people wrote in it, as one who looks for it would type it.
#pragma once

#include "store/schema/schema.h"

namespace alp::store {

// A view of the rows that say something, an FTS5 index with that view as its content, and the triggers that keep it in step.
void add_search(std::vector<SchemaItem>& items, const TableSpec& table);
// Takes away the indexes that are otherwise than this version makes them, and says of which tables. In the caller's transaction.
std::vector<const TableSpec*> drop_changed_search(Db& db);
void rebuild_search(Db& db, const TableSpec& table);

}  // namespace alp::store
