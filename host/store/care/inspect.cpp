#include "store/care/inspect.h"

#include "store/care/row_doubt.h"
#include "store/schema/row_sum.h"

#include <alp/host/json.h>
#include <alp/text.h>

namespace alp::store {
namespace {

using What = Problem::What;

// Results of a pragma, one problem a row. `into` takes the text of a row.
void ask(Db& db, const std::string& pragma, std::string_view good, What what, std::string Problem::*into, std::vector<Problem>& problems) {
    try {
        Statement statement = db.sql(pragma);
        while (statement.step()) {
            const std::string_view text = statement.text(0);
            if (text == good || problems.size() >= enough_told) continue;
            Problem problem{.what = is_about_search(text) ? What::index_differs : what};
            if (problem.what == what) problem.*into = std::string(text);
            problems.push_back(std::move(problem));
        }
    } catch (const StoreError& error) {
        problems.push_back({.what = What::damaged, .detail = error.facts.detail});
    }
}

// The columns with text that is none, or JSON that is none.
std::vector<const ColumnSpec*> unreadable_in(const Statement& row, const TableSpec& spec) {
    std::vector<const ColumnSpec*> all;
    int at = 0;
    for (const ColumnSpec& column : spec.columns) {
        ++at;
        if ((column.kind != ColumnKind::text && column.kind != ColumnKind::json) || row.null(at)) continue;
        const bool good = column.kind == ColumnKind::text ? row.clean(at) : !parse_json(row.text(at)).is_discarded();
        if (!good) all.push_back(&column);
    }
    return all;
}

// `tell` is called with each problem of the row.
void inspect_row(Db& db, const TableSpec& spec, const Statement& row, const Past& past, const std::function<void(Problem)>& tell) {
    const Id id = row.id(0);
    const std::string table(spec.name);
    const auto unreadable = unreadable_in(row, spec);
    if (past.sum && sum_of(spec, row) != *past.sum) {
        const Doubt doubt = doubt_about(spec, id, row, 1 + static_cast<int>(spec.columns.size()), *past.sum);
        if (doubt.sum_itself) return tell({.what = What::unreadable_history, .count = 1});
        Problem problem{.what = doubt.flipped || !unreadable.empty() ? What::row_damaged : What::row_changed, .table = table, .row = id};
        if (doubt.flipped) problem.column = doubt.flipped->column;
        tell_place(db, spec, problem);
        return tell(std::move(problem));
    }
    for (const ColumnSpec* column : unreadable) tell({What::unreadable, table, std::string(column->name), id});
    if (!past.born) tell({What::no_birth, table, {}, id});
    for (const ColumnSpec* column : differing(spec, row, past)) tell({What::history_differs, table, std::string(column->name), id});
}

void inspect_orphans(Db& db, std::vector<Problem>& problems) {
    for (const TableSpec& spec : tables()) {
        const std::string name(spec.name);
        const auto lost = db.number(fmt::format(
            R"(SELECT count(*) FROM "change" c WHERE c."tab"='{0}' AND NOT EXISTS(SELECT 1 FROM "{0}" r WHERE r."id"=c."row_id"))", name));
        if (lost) problems.push_back({.what = What::changes_without_row, .table = name, .count = lost});
    }
}

// Numbers of rows only: without the write lock more cannot be asked.
void count_search(Db& db, std::vector<Problem>& problems) {
    for (const TableSpec& spec : tables()) {
        if (spec.searched.empty()) continue;
        const std::string name(spec.name);
        if (db.number(fmt::format(R"(SELECT (SELECT count(*) FROM "{0}_words") - (SELECT count(*) FROM "{0}_search_docsize"))", name)) != 0)
            problems.push_back({.what = What::index_incomplete, .table = name});
    }
}

}  // namespace

namespace {

void read_past(Statement& changes, Past& past) {
    while (changes.step()) {
        past.born |= changes.null(0);
        past.sum = changes.null(1) ? std::nullopt : std::optional(static_cast<std::uint64_t>(changes.integer(1)));
        const Json fields = parsed(changes.text(0));
        for (auto it = fields.begin(); it != fields.end(); ++it)
            if (is_pair(*it)) past.newest[it.key()] = (*it)[1];
    }
}

constexpr const char* changes_of_row = R"(SELECT "fields", "sum" FROM "change" WHERE "row_id"=$1 ORDER BY "op_id")";

}  // namespace

Past past_of(Db& db, const Id& row) {
    Past past;
    Statement changes = db.sql(changes_of_row);
    changes.with(row);
    read_past(changes, past);
    return past;
}

void each_with_past(Db& db, const TableSpec& spec, const std::function<void(const Statement&, const Past&)>& each) {
    Statement rows = db.sql(fmt::format(R"(SELECT {}, * FROM "{}")", spec.listed(), spec.name));
    Statement changes = db.sql(changes_of_row);
    while (rows.step()) {
        Past past;
        changes.again().with(rows.id(0));
        read_past(changes, past);
        each(rows, past);
    }
}

std::uint64_t sum_of(const TableSpec& spec, const Statement& row) {
    return row_sum(spec, row.id(0), row, 1 + static_cast<int>(spec.columns.size()));
}

std::vector<const ColumnSpec*> differing(const TableSpec& spec, const Statement& row, const Past& past) {
    std::vector<const ColumnSpec*> all;
    int at = 0;
    for (const ColumnSpec& column : spec.columns) {
        ++at;
        const auto last = past.newest.find(column.name);
        if (last != past.newest.end() && *last != read_value(row, at, column)) all.push_back(&column);
    }
    return all;
}

bool rows_differ(Db& db) {
    for (const TableSpec& spec : tables()) {
        Statement rows = db.sql(fmt::format(
            R"(SELECT "id", (SELECT "sum" FROM "change" WHERE "row_id"=r."id" ORDER BY "op_id" DESC LIMIT 1), * FROM "{}" r)", spec.name));
        while (rows.step())
            if (!rows.null(1) && static_cast<std::uint64_t>(rows.integer(1)) != row_sum(spec, rows.id(0), rows, 2)) return true;
    }
    return false;
}

std::vector<Problem> inspect_history(Db& db) {
    std::vector<Problem> problems;
    const auto tell = [&](Problem problem) {
        if (problems.size() < enough_told) problems.push_back(std::move(problem));
    };
    for (const TableSpec& spec : tables())
        each_with_past(db, spec, [&](const Statement& row, const Past& past) { inspect_row(db, spec, row, past, tell); });
    const auto unreadable = db.number(R"(SELECT count(*) FROM "change" WHERE "fields" IS NOT NULL AND NOT json_valid("fields"))");
    if (unreadable) tell({.what = What::unreadable_history, .count = unreadable});
    inspect_orphans(db, problems);
    return problems;
}

std::vector<Problem> inspect(Db& db, bool thorough, bool search_too) {
    std::vector<Problem> problems;
    {
        const Snapshot snapshot(db);
        ask(db, thorough ? "PRAGMA integrity_check" : "PRAGMA quick_check", "ok", What::damaged, &Problem::detail, problems);
        if (!problems.empty()) return problems;
        ask(db, "PRAGMA foreign_key_check", "", What::orphan, &Problem::table, problems);
        count_search(db, problems);
        if (const auto left = db.number(R"(SELECT count(*) FROM "erased_text" e JOIN "contribution" c ON c."id"=e."row_id"
                                        WHERE e."field"='contribution.text' AND c."text"<>'')"))
            problems.push_back({.what = What::erased_is_back, .count = left});
        if (!thorough) return problems;
        const auto found = inspect_history(db);
        problems.insert(problems.end(), found.begin(), found.end());
    }
    if (search_too && !search_is_whole(db)) problems.push_back({.what = What::index_differs});
    return problems;
}

std::string integrity(Db& db, bool thorough) {
    try {
        Statement statement = db.sql(thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        return statement.step() ? std::string(statement.text(0)) : "ok";
    } catch (const StoreError& error) {
        if (error.trouble != Trouble::damaged) throw;
        return error.facts.detail;
    }
}

bool is_about_search(std::string_view found) { return found.find("FTS5 table") != found.npos; }

bool search_is_whole(Db& db) {
    const bool reads = db.number("PRAGMA query_only") == 1;
    if (reads) db.run("PRAGMA query_only=OFF");
    bool whole = true;
    try {
        for (const TableSpec& spec : tables())
            if (!spec.searched.empty())
                db.run(fmt::format(R"(INSERT INTO "{0}_search"("{0}_search", rank) VALUES('integrity-check', 1))", spec.name));
    } catch (const StoreError& error) {
        // A medium that cannot be written, or one who writes just now, says nothing of the index.
        whole = error.trouble != Trouble::damaged;
    }
    if (reads) db.run("PRAGMA query_only=ON");
    return whole;
}

}  // namespace alp::store
