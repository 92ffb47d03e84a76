// Rows out of the pages of a damaged file themselves. SQLite finds a row by the tree that leads to its page; when one page of the tree is
// gone, all that hangs below it is out of its reach, and still there.
#pragma once

#include "store/sqlite/db.h"

#include <map>
#include <set>

namespace alp::store {

// The columns of each table, in the order in which the file has them; what cannot be read of it is left out.
using FileColumns = std::map<std::string, std::vector<std::string>>;
FileColumns columns_in_file(Db& db);

// Adds to `fresh` what stands in any page of the file and is not there yet: history first, then rows, of which the history, or their shape
// alone, tells of which table they are. `file` must not be open. `unclean` takes the ids of rows with text that is none. Returns how many rows
// of teams and meetings came from it.
std::int64_t read_loose_pages(const fs::path& file, const FileColumns& columns, Db& fresh, std::set<Id>& unclean);

}  // namespace alp::store
