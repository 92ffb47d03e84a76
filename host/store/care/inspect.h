// Whether a store is whole: what SQLite can tell, and what only we can.
#pragma once

#include "store/care/reports.h"
#include "store/schema/columns.h"

#include <functional>

namespace alp::store {

// `search_too`: asks the search index as well, which takes the write lock.
std::vector<Problem> inspect(Db& db, bool thorough, bool search_too);
// History against rows: every row was born, and the newest value of each field is the one in its row; text is valid.
std::vector<Problem> inspect_history(Db& db);
// Goes through a table: `row` sees each (id, then the columns); `differs` is told of a row without a birth (no column) and of a
// column whose newest value in the history is another.
void compare_history(Db& db, const TableSpec& spec, const std::function<void(const Statement&)>& row,
                     const std::function<void(const Id&, const ColumnSpec*, const Json& newest)>& differs);

// "ok", or what SQLite found first. `thorough`: indexes against tables as well.
std::string integrity(Db& db, bool thorough);
// SQLite 3.44 and later also tell of a damaged search index. It is made anew from the rows; nothing is lost by it.
bool is_about_search(std::string_view found);
bool search_is_whole(Db& db);  // takes the write lock

}  // namespace alp::store
