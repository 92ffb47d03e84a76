// A row that is not as its checksum says: what can be told about it without looking anywhere else.
#pragma once

#include "store/care/reports.h"
#include "store/schema/columns.h"

namespace alp::store {

struct Doubt {
    struct Flipped {
        std::string column;
        std::string raw;  // its value with that bit turned back, as Statement::raw() gives it
    };
    std::optional<Flipped> flipped;  // one bit of one column was: the checksum tells which
    bool sum_itself = false;         // one bit of the checksum was, and the row is as it was written
};
// `row`: its columns from `first` on, as for row_sum(). `expected`: its checksum.
Doubt doubt_about(const TableSpec& spec, const Id& id, const Statement& row, int first, std::uint64_t expected);

// Where the row of the problem stands, and what it says.
void tell_place(Db& db, const TableSpec& spec, Problem& problem);

}  // namespace alp::store
