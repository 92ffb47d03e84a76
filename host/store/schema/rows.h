// The one way in which rows of teams and meetings are written. The checksum of a row is written with it, at the commit and with its history,
// without more being asked of the caller. In a transaction only.
#pragma once

#include "store/schema/columns.h"

namespace alp::store {

// The number of a searched row: its id's time and counter, so that the search index runs from old to new.
std::int64_t number_for(const Id& id);

// Puts a row in; `bind` binds the columns in order, beginning at the parameter it is given. Takes the next free number
// when two laptops made a row in the same moment.
void insert_row(Db& db, const TableSpec& table, const Id& id, const std::function<void(Statement&, int first)>& bind);

struct NewValue {
    const ColumnSpec* column;
    Json value;
};
bool update_row(Db& db, const TableSpec& table, const Id& id, const std::vector<NewValue>& values);  // false: there is no such row

// A row whose history alone is about to change. What was amiss with it stays found: its checksum is only taken along.
void touch_row(Db& db, const TableSpec& table, const Id& id);

}  // namespace alp::store
