// What several of read/*.cpp select.
#pragma once

#include "store/schema/columns.h"

#include <alp/past.h>

namespace alp::store {

// columns_of<SessionHeader>() for lists, which do not show the outline: it is long, so it is not read.
inline std::string header_columns(std::string_view prefix) {
    std::string all = columns_of<SessionHeader>(prefix);
    const std::string outline = fmt::format(R"({}"outline")", prefix);
    return all.replace(all.find(outline), outline.size(), "NULL");
}

// Contributions with the instrument and the day of their session. The statement gives columns_of<Contribution>(), instrument and held; all of
// them carry `themes`.
inline std::vector<Said> said_rows(Statement& statement, const std::vector<Id>& themes) {
    return rows_with<Contribution>(statement, [&](Contribution row, int at) {
        Said said{std::move(row), themes, std::string(statement.text(at)), {}};
        read_field(statement, at + 1, said.held);
        return said;
    });
}

}  // namespace alp::store
