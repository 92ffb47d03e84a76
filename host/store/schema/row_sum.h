// The checksum of a row. SQLite has none over what it holds: a letter that the disk changed, or another program, would pass for what somebody
// wrote. It is kept with the last change of the row ("change"."sum"), so that a row which is older than its history is noticed as well.
#pragma once

#include "store/schema/columns.h"

namespace alp::store {

// Of a row of that id: of its columns from `first` on, by name and in any order, those that the file has and this version does not know among
// them. How it is made is told in host/docs/file-format.md.
std::uint64_t row_sum(const TableSpec& table, const Id& id, const Statement& row, int first);
// The part in it of one column; `raw` as Statement::raw() gives it.
std::uint64_t column_sum(const TableSpec& table, const Id& id, std::string_view column, std::string_view raw);

std::optional<std::uint64_t> sum_of_row(Db& db, const TableSpec& table, const Id& id);  // as it stands; none: there is no such row
// As it was written; none: by a program that kept no sums.
std::optional<std::uint64_t> expected_sum(Db& db, const Id& id);
void put_sum(Db& db, const Id& id, std::uint64_t sum);  // with the last change of the row
// What stands is to count: the last change of each row gets its sum.
void renew_sums(Db& db);
// Those of all changes of the row go: of a text that was erased they would tell whether a guess is right.
void forget_sums(Db& db, const Id& id);

}  // namespace alp::store
