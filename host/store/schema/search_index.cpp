#include "store/schema/search_index.h"

#include <alp/host/plain.h>

#include <algorithm>

namespace alp::store {
namespace {

char32_t code_point(std::string_view letter) {
    char32_t c = static_cast<unsigned char>(letter[0]) & (letter.size() == 2 ? 0x1Fu : 0xFu);
    for (const char tail : letter.substr(1)) c = c << 6 | (static_cast<unsigned char>(tail) & 0x3Fu);
    return c;
}

// SQLite reads so many calls within each other, and not all spellings: its parser has a stack of fixed size.
constexpr std::size_t within_each_other = 12;

// "a, b": of each searched column, by `how` it is named.
template <typename F>
std::string each_column(const TableSpec& table, std::string_view between, F&& how) {
    std::string out;
    for (const std::string_view column : table.searched) {
        if (!out.empty()) out += between;
        out += how(fmt::format(R"("{}")", column));
    }
    return out;
}

std::string columns_of(const TableSpec& table) {
    return each_column(table, ", ", [](const std::string& name) { return name; });
}

std::string spelled(std::string sql, std::span<const Spelling> by) {
    for (const Spelling& one : by)
        sql = fmt::format("replace({},char({}),'{}')", sql, static_cast<unsigned>(code_point(one.written)), one.typed);
    return sql;
}

// The number of a row and what it says, as it would be typed; nothing when it says nothing. In SQL alone, so that whoever opens the file can
// write in it. `row`: "new." in a trigger; `from`: the table, where it is no trigger.
std::string words_of(const TableSpec& table, const std::string& row, const std::string& from) {
    std::span<const Spelling> left = spellings();
    std::string sql;
    while (!left.empty()) {
        const auto now = left.subspan(0, std::min(within_each_other, left.size()));
        left = left.subspan(now.size());
        const std::string of = sql.empty() ? row : std::string();
        const std::string columns =
            each_column(table, ", ", [&](const std::string& name) { return spelled(of + name, now) + " AS " + name; });
        const std::string says = each_column(table, " OR ", [&](const std::string& name) { return of + name + "<>''"; });
        if (sql.empty()) sql = fmt::format(R"(SELECT {}"n" AS "n", {}{} WHERE {})", row, columns, from, says);
        else sql = fmt::format(R"(SELECT "n", {} FROM ({}))", columns, sql);
    }
    return sql;
}

}  // namespace

void add_search(std::vector<SchemaItem>& items, const TableSpec& table) {
    const std::string name(table.name), columns = columns_of(table);
    const auto put = [&](const char* row) {
        return fmt::format(R"(INSERT INTO "{}_search"(rowid, {}) {};)", name, columns, words_of(table, row, ""));
    };
    const auto take = [&](const char* row) {
        return fmt::format(R"(INSERT INTO "{0}_search"("{0}_search", rowid, {1}) SELECT 'delete', "n", {1} FROM ({2});)", name, columns,
                           words_of(table, row, ""));
    };
    const auto add = [&](const char* type, const char* end, std::string sql) { items.push_back({type, name + end, std::move(sql)}); };
    add("view", "_words", fmt::format(R"(CREATE VIEW "{0}_words" AS {1})", name, words_of(table, "", fmt::format(R"( FROM "{}")", name))));
    add("table", "_search",
        fmt::format(R"(CREATE VIRTUAL TABLE "{0}_search" USING fts5({1}, content='{0}_words', content_rowid='n', )"
                    R"(tokenize="unicode61 remove_diacritics 2", prefix='2 3'))",
                    name, columns));
    add("trigger", "_search_in", fmt::format(R"(CREATE TRIGGER "{0}_search_in" AFTER INSERT ON "{0}" BEGIN {1} END)", name, put("new.")));
    add("trigger", "_search_out",
        fmt::format(R"(CREATE TRIGGER "{0}_search_out" AFTER DELETE ON "{0}" BEGIN {1} END)", name, take("old.")));
    add("trigger", "_search_new",
        fmt::format(R"(CREATE TRIGGER "{0}_search_new" AFTER UPDATE OF {1} ON "{0}" BEGIN {2} {3} END)", name, columns, take("old."),
                    put("new.")));
}

std::vector<const TableSpec*> drop_changed_search(Db& db) {
    std::vector<const TableSpec*> changed;
    for (const TableSpec& table : tables()) {
        if (table.searched.empty()) continue;
        std::vector<SchemaItem> items;
        add_search(items, table);
        const bool as_made = std::all_of(items.begin(), items.end(), [&](const SchemaItem& item) {
            Statement sql = db.sql("SELECT sql FROM sqlite_schema WHERE name=$1");
            sql.with(std::string_view(item.name));
            return sql.step() && sql.text(0) == item.sql;
        });
        if (as_made) continue;
        changed.push_back(&table);
        for (auto item = items.rbegin(); item != items.rend(); ++item)
            db.run(fmt::format(R"(DROP {} IF EXISTS "{}")", item->type, item->name));
    }
    return changed;
}

void rebuild_search(Db& db, const TableSpec& table) {
    db.run(fmt::format(R"(INSERT INTO "{0}_search"("{0}_search") VALUES('rebuild'))", table.name));
}

}  // namespace alp::store
