// The tables of a store file, its numbers, and how an older file gets what is new. Columns come from the field lists of
// alp/model.h; a field added there is added to older files when they are opened for writing.
#pragma once

#include "store/schema/columns.h"

#include <functional>

namespace alp::store {

inline constexpr std::int64_t application_number = 0x414C5031;  // "ALP1" in the file's header
// Raised when the meaning of what is stored changes. New fields and tables do not need it: they have defaults and an older
// program leaves them alone.
// 2: the search index has other triggers, which a program of version 1 takes for somebody else's.
// 3: each row has a checksum, kept with its last change. A program that knows none would leave the old one.
inline constexpr std::int64_t schema_version = 3;
inline constexpr std::int64_t first_with_sums = 3;
inline constexpr std::int64_t oldest_reader = 1;  // it reads files of this version

// What must be done to what is stored when the version rises: one step a version, in order, in the transaction in which the file grows. A
// step that older programs need not know of leaves min_writer and min_reader as they are.
struct SchemaStep {
    std::int64_t to;
    std::int64_t min_writer, min_reader;  // from then on
    std::function<void(Db&)> apply;
};
const std::vector<SchemaStep>& schema_steps();  // up to schema_version

struct SchemaItem { std::string type, name, sql; };
const std::vector<SchemaItem>& schema();

// What a file says of itself, before anything else in it is trusted.
struct Made {
    bool empty = false;              // no page at all
    std::int64_t application = 0, version = 0;
    std::int64_t min_writer = 0, min_reader = 0;  // the oldest schema version that may write, and read
    std::string by;                  // version of the program that made or last grew it
};
Made made(Db& db);

void create_schema(Db& db);          // in a file without tables; one transaction
bool as_expected(Db& db);            // nothing missing, nothing foreign that would run by itself
bool is_of_now(Db& db);              // the same, and of this version
// Adds missing tables, columns, indexes and triggers, makes a search index anew that is otherwise than this version's, and goes the steps
// from the version of the file to this one; one transaction.
void grow(Db& db, const std::vector<SchemaStep>& steps = schema_steps());
void rebuild_search(Db& db);         // the search index anew from the rows

// What was erased for good: a row, or the text of a contribution whose row stays.
bool is_erased(Db& db, const Id& row);
bool text_is_erased(Db& db, const Id& contribution);

void put_meta(Db& db, std::string_view key, std::string_view value);
std::string get_meta(Db& db, std::string_view key);

}  // namespace alp::store
