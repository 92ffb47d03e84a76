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
// What the history says of a row.
struct Past {
    bool born = false;
    Json newest = Json::object();      // the newest value of each field that was changed
    std::optional<std::uint64_t> sum;  // the row's checksum; none: written by a program that kept none
};
Past past_of(Db& db, const Id& row);
// Goes through a table: `row` has the id, then the columns of `spec`.
void each_with_past(Db& db, const TableSpec& spec, const std::function<void(const Statement& row, const Past& past)>& each);
// The sum of such a row, as it stands there.
std::uint64_t sum_of(const TableSpec& spec, const Statement& row);
// The columns in which the history disagrees with it.
std::vector<const ColumnSpec*> differing(const TableSpec& spec, const Statement& row, const Past& past);
// Whether some row is not as it was written. Quicker than inspect_history().
bool rows_differ(Db& db);

// "ok", or what SQLite found first. `thorough`: indexes against tables as well.
std::string integrity(Db& db, bool thorough);
// SQLite 3.44 and later also tell of a damaged search index. It is made anew from the rows; nothing is lost by it.
bool is_about_search(std::string_view found);
bool search_is_whole(Db& db);  // takes the write lock

}  // namespace alp::store
