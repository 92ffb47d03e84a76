// The one way in: rows and their history, in the transaction of the caller. Throws StoreError.
#pragma once

#include "store/schema/columns.h"

namespace alp::store {

// Durable after the caller's commit. An operation that is there already is amended: its old values stay, its new ones count.
// An operation on something that was erased does nothing.
void write_operation(Db& db, const Operation& operation);
// Rows as they are now with all that happened to them. Nothing of it may be there yet.
void add_rows(Db& db, const Rows& rows, const std::vector<Operation>& operations);

}  // namespace alp::store
