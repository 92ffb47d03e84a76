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

// The numbers of the rows that say something, and what they say, as it would be typed. In SQL alone, so that whoever opens the file can write
// in it.
std::string words_of(const TableSpec& table) {
    std::span<const Spelling> left = spellings();
    std::string sql;
    while (!left.empty()) {
        const auto now = left.subspan(0, std::min(within_each_other, left.size()));
        left = left.subspan(now.size());
        const std::string columns = each_column(table, ", ", [&](const std::string& name) { return spelled(name, now) + " AS " + name; });
        const std::string says = each_column(table, " OR ", [&](const std::string& name) { return name + "<>''"; });
        if (sql.empty()) sql = fmt::format(R"(SELECT "n", {} FROM "{}" WHERE {})", columns, table.name, says);
        else sql = fmt::format(R"(SELECT "n", {} FROM ({}))", columns, sql);
    }
    return sql;
}

}  // namespace

// The words stand in the view alone: a trigger for what goes fires before the row changes, one for what comes after it.
void add_search(std::vector<SchemaItem>& items, const TableSpec& table) {
    const std::string name(table.name), columns = columns_of(table);
    const auto add = [&](const char* type, const char* end, std::string sql) { items.push_back({type, name + end, std::move(sql)}); };
    const auto trigger = [&](const char* end, const std::string& when, bool comes) {
        const char* const into =
            comes ? R"(INSERT INTO "{0}_search"(rowid, {1}) SELECT "n", {1} FROM "{0}_words" WHERE "n"=new."n";)"
                  : R"(INSERT INTO "{0}_search"("{0}_search", rowid, {1}) SELECT 'delete', "n", {1} FROM "{0}_words" WHERE "n"=old."n";)";
        add("trigger", end,
            fmt::format(R"(CREATE TRIGGER "{}{}" {} ON "{}" BEGIN {} END)", name, end, when, name,
                        fmt::format(fmt::runtime(into), name, columns)));
    };
    add("view", "_words", fmt::format(R"(CREATE VIEW "{}_words" AS {})", name, words_of(table)));
    add("table", "_search",
        fmt::format(R"(CREATE VIRTUAL TABLE "{0}_search" USING fts5({1}, content='{0}_words', content_rowid='n', )"
                    R"(tokenize="unicode61 remove_diacritics 2", prefix='2 3'))",
                    name, columns));
    trigger("_search_in", "AFTER INSERT", true);
    trigger("_search_out", "BEFORE DELETE", false);
    trigger("_search_old", "BEFORE UPDATE OF " + columns, false);
    trigger("_search_new", "AFTER UPDATE OF " + columns, true);
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
