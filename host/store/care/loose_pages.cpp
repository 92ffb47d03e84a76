#include "store/care/loose_pages.h"

#include "store/care/page_cells.h"
#include "store/schema/schema.h"

#include <alp/text.h>

#include <glib.h>

#include <algorithm>

namespace alp::store {
namespace {

using Kind = Cell::Value::Kind;

bool is_id(const Cell::Value& value) { return value.kind == Kind::blob && value.bytes.size() == 16; }
bool is_id_or_none(const Cell::Value& value) { return value.kind == Kind::null || is_id(value); }
bool is_text(const Cell::Value& value) { return value.kind == Kind::text; }

Id id_of(const Cell::Value& value) {
    Id id;
    std::copy(value.bytes.begin(), value.bytes.end(), id.bytes.begin());
    return id;
}

bool is_unclean(const Cell::Value& value) { return is_text(value) && clean_utf8(value.bytes) != value.bytes; }

void bind_cell(Statement& statement, int at, const Cell::Value& value, bool clean) {
    switch (value.kind) {
        case Kind::null: statement.bind(at, nullptr); break;
        case Kind::integer: statement.bind(at, value.integer); break;
        case Kind::real: statement.bind(at, value.real); break;
        case Kind::text: statement.bind(at, std::string_view(clean ? clean_utf8(value.bytes) : value.bytes)); break;
        case Kind::blob: statement.bind_raw(at, "b" + value.bytes); break;
    }
}

// False when the new store would not take it, or has it.
bool put_cell(Db& fresh, std::string_view table, const std::vector<std::string>& columns, const Cell& cell) {
    std::string names;
    for (std::size_t i = 0; i < cell.values.size(); ++i) names += fmt::format(R"({}"{}")", i ? "," : "", columns[i]);
    Statement insert = fresh.sql(fmt::format(R"(INSERT OR IGNORE INTO "{}"({}) VALUES({}))", table, names, parameters(cell.values.size())));
    for (std::size_t i = 0; i < cell.values.size(); ++i)
        if (columns[i] == "n") insert.bind(static_cast<int>(i) + 1, *cell.number);
        else bind_cell(insert, static_cast<int>(i) + 1, cell.values[i], !find_table(table));
    try {
        insert.run();
    } catch (const StoreError& error) {
        if (error.trouble != Trouble::broken_rule) throw;
        return false;
    }
    return fresh.changed() == 1;
}

bool fits(const ColumnSpec& column, const Cell::Value& value) {
    switch (column.kind) {
        case ColumnKind::blob: return column.nullable ? is_id_or_none(value) : is_id(value);
        case ColumnKind::integer: return value.kind == Kind::integer || (column.nullable && value.kind == Kind::null);
        case ColumnKind::real:
            return value.kind == Kind::integer || value.kind == Kind::real || (column.nullable && value.kind == Kind::null);
        case ColumnKind::text:
        case ColumnKind::json: return is_text(value) || (column.nullable && value.kind == Kind::null);
    }
    return false;
}

// Whether it may be a row of that table. Columns that were added later are not in rows of before: those end earlier.
bool fits(const TableSpec& spec, const std::vector<std::string>& columns, const Cell& cell) {
    if (cell.number.has_value() == spec.searched.empty() || cell.values.size() > columns.size() || cell.values.size() < 3) return false;
    bool has_id = false;
    for (std::size_t i = 0; i < cell.values.size(); ++i) {
        const ColumnSpec* column = spec.column(columns[i]);
        if (columns[i] == "id") has_id = is_id(cell.values[i]);
        if (columns[i] == "id" ? !has_id : columns[i] == "n" ? cell.values[i].kind != Kind::null : column && !fits(*column, cell.values[i]))
            return false;
    }
    return has_id;
}

class LooseRows {
public:
    LooseRows(Db& fresh, const FileColumns& columns, std::set<Id>& unclean)
        : fresh_(fresh), columns_(columns_in_file(fresh)), unclean_(unclean) {
        for (const auto& [table, in_file] : columns)
            if (!in_file.empty()) columns_[table] = in_file;
    }
    void take_history(const Cell& cell) {
        const auto& v = cell.values;
        if (cell.number || !is_id(v[0]) || is_erased(fresh_, id_of(v[0]))) return;
        if (v.size() == 6 && is_id_or_none(v[1]) && is_id_or_none(v[2]) && is_text(v[3]) && is_text(v[4]) && is_id_or_none(v[5]))
            put("op", cell);
        else if ((v.size() == 4 || v.size() == 5) && is_id(v[1]) && is_text(v[2]) && find_table(v[2].bytes)) put("change", cell);
        else if (v.size() == 3 && is_text(v[1]) && v[2].kind == Kind::integer)
            put(v[1].bytes.find('.') == std::string::npos ? "erasure" : "erased_text", cell);
    }
    void take_row(const Cell& cell) {
        std::vector<const TableSpec*> possible;
        for (const TableSpec& spec : tables())
            if (fits(spec, columns_.at(std::string(spec.name)), cell)) possible.push_back(&spec);
        if (possible.empty()) return;
        const auto& names = columns_.at(std::string(possible.front()->name));
        const Id id = id_of(cell.values[static_cast<std::size_t>(std::find(names.begin(), names.end(), "id") - names.begin())]);
        if (is_erased(fresh_, id)) return;
        Statement known = fresh_.sql(R"(SELECT "tab" FROM "change" WHERE "row_id"=$1 LIMIT 1)");
        if (known.with(id).step()) std::erase_if(possible, [&](const TableSpec* spec) { return spec->name != known.text(0); });
        if (possible.size() != 1 || !put(possible.front()->name, cell)) return;
        ++rows;
        if (std::any_of(cell.values.begin(), cell.values.end(), is_unclean)) unclean_.insert(id);
    }

    std::int64_t rows = 0;

private:
    bool put(std::string_view table, const Cell& cell) {
        const auto& columns = columns_.at(std::string(table));
        return cell.values.size() <= columns.size() && put_cell(fresh_, table, columns, cell);
    }

    Db& fresh_;
    FileColumns columns_;
    std::set<Id>& unclean_;
};

}  // namespace

FileColumns columns_in_file(Db& db) {
    FileColumns all;
    const auto add = [&](std::string_view table) {
        try {
            Statement info = db.sql("SELECT name FROM pragma_table_info($1) ORDER BY cid");
            info.with(table);
            auto& columns = all[std::string(table)];
            while (info.step()) columns.emplace_back(info.text(0));
        } catch (const StoreError& error) {
            if (error.trouble != Trouble::damaged && error.trouble != Trouble::broken_rule) throw;
            all.erase(std::string(table));
        }
    };
    for (const TableSpec& spec : tables()) add(spec.name);
    for (const char* table : {"op", "change", "erasure", "erased_text"}) add(table);
    return all;
}

std::int64_t read_loose_pages(const fs::path& file, const FileColumns& columns, Db& fresh, std::set<Id>& unclean) {
    const std::unique_ptr<GMappedFile, void (*)(GMappedFile*)> mapped(g_mapped_file_new(file.c_str(), FALSE, nullptr), g_mapped_file_unref);
    if (!mapped || g_mapped_file_get_length(mapped.get()) == 0) return 0;
    const std::string_view bytes(g_mapped_file_get_contents(mapped.get()), g_mapped_file_get_length(mapped.get()));
    Transaction transaction(fresh);
    LooseRows loose(fresh, columns, unclean);
    each_cell(bytes, [&](const Cell& cell) { loose.take_history(cell); });
    each_cell(bytes, [&](const Cell& cell) { loose.take_row(cell); });
    transaction.commit();
    return loose.rows;
}

}  // namespace alp::store
