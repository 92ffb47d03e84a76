// Part of read/*.cpp: contributions with the instrument and the day of their session.
#pragma once

#include "store/schema/columns.h"

#include <alp/past.h>

namespace alp::store {

// The statement gives columns_of<Contribution>(), instrument and held; all of them carry `themes`.
inline std::vector<Said> said_rows(Statement& statement, const std::vector<Id>& themes) {
    return rows_with<Contribution>(statement, [&](Contribution row, int at) {
        Said said{std::move(row), themes, std::string(statement.text(at)), {}};
        read_field(statement, at + 1, said.held);
        return said;
    });
}

}  // namespace alp::store
