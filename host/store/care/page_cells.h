// The cells of one database file, page by page, as the file format of SQLite has them (sqlite.org/fileformat2.html): no tree is followed, and
// nothing in it is believed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alp::store {

// One row of a table, or one entry of an index: as many values as it was written with.
struct Cell {
    struct Value {
        enum class Kind { null, integer, real, text, blob } kind = Kind::null;
        std::int64_t integer = 0;
        double real = 0;
        std::string bytes{};
    };
    std::optional<std::int64_t> number;  // the rowid; none: of an index, or of a table without
    std::vector<Value> values;
};

// `bytes`: the whole file. Cells that cannot be read whole are passed over.
void each_cell(std::string_view bytes, const std::function<void(const Cell&)>& found);

}  // namespace alp::store
