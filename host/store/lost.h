// The file of a store that this program has open may be removed, replaced or written over by others. What was committed is then
// still in hand: an open file lives on without its name.
#pragma once

#include "store/store.h"

namespace alp::store {

enum class Standing { whole, gone, replaced, overwritten };
// Of a store that is open here; quick. `whole` also when it cannot be told.
Standing standing(const fs::path& store);
std::string sentence(Standing standing);  // empty for whole

// All of an open store whose file is gone or replaced, in a file of its own beside the old place. Leaves no -wal there that could be
// played into the file that was put there.
fs::path copy_of_lost(const Store& open);
// That copy comes to stand where the store stood, once this program has closed it. What stands there now goes aside; returns where.
fs::path put_in_place(const fs::path& copy, const fs::path& store);

}  // namespace alp::store
