// What was done, and a session as it was at a moment.
#include "store/read/reader.h"
#include "store/schema/columns.h"

#include <algorithm>

namespace alp::store {
namespace {

// The first operation id after everything up to `at`.
Id first_after(Time at) {
    const auto ms = static_cast<std::uint64_t>(at.time_since_epoch().count() + 1);
    Id id;
    for (std::size_t i = 0; i < 6; ++i) id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    return id;
}

// The values a row was born with: as it is now, with all that came later taken back.
Json born_values(Db& db, const TableSpec& spec, const Id& row) {
    Statement now = db.sql(fmt::format(R"(SELECT {} FROM "{}" WHERE "id"=$1)", spec.listed(), spec.name));
    Json born = Json::object();
    if (!now.with(row).step()) return born;
    int at = 0;
    for (const ColumnSpec& column : spec.columns) born[std::string(column.name)] = read_value(now, ++at, column);
    Statement changes = db.sql(R"(SELECT "fields" FROM "change" WHERE "row_id"=$1 AND "fields" IS NOT NULL ORDER BY "op_id" DESC)");
    changes.with(row);
    while (changes.step()) {
        const Json fields = parsed(changes.text(0));
        for (auto it = fields.begin(); it != fields.end(); ++it)
            if (is_pair(*it)) born[it.key()] = (*it)[0];
    }
    return born;
}

std::vector<Change> changes_of(Db& db, const Id& operation) {
    std::vector<Change> changes;
    Statement statement = db.sql(R"(SELECT "row_id", "tab", "fields" FROM "change" WHERE "op_id"=$1)");
    statement.with(operation);
    while (statement.step()) {
        Change change{std::string(statement.text(1)), statement.id(0), nullptr, nullptr};
        if (!statement.null(2)) change.fields = parsed(statement.text(2));
        else if (const TableSpec* spec = find_table(change.table)) change.born = born_values(db, *spec, change.row);
        changes.push_back(std::move(change));
    }
    return changes;
}

// Takes back what happened to the row after; false when it was not there yet, or lay in the bin.
template <typename Row>
bool as_of(Db& db, Row& row, const Id& first) {
    Statement changes = db.sql(R"(SELECT "fields" FROM "change" WHERE "row_id"=$1 AND "op_id">=$2 ORDER BY "op_id" DESC)");
    changes.with(row.id, first);
    while (changes.step()) {
        if (changes.null(0)) return false;
        const Json fields = parsed(changes.text(0));
        each_field(row, [&](std::string_view name, auto& value) {
            const auto pair = fields.find(name);
            if (pair == fields.end() || !is_pair(*pair)) return;
            try {
                from_value((*pair)[0], value);
            } catch (const std::runtime_error&) {
                value = {};  // a word of a newer version
            }
        });
    }
    return !row.deleted;
}

}  // namespace

std::vector<Operation> Reader::history(const Id& team, const Id& session, int newest) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    const std::string_view sql =
        session ? R"(SELECT "id","team","session","label","undoes" FROM "op" WHERE "session"=$1 ORDER BY "id" DESC LIMIT $2)"
                : R"(SELECT "id","team","session","label","undoes" FROM "op" WHERE "team"=$1 AND "session" IS NULL
                  ORDER BY "id" DESC LIMIT $2)";
    std::vector<Operation> operations;
    Statement statement = db.sql(sql);
    statement.with(session ? session : team, newest);
    while (statement.step())
        operations.push_back({statement.id(0), statement.id(1), statement.id(2), std::string(statement.text(3)), statement.id(4), {}});
    std::reverse(operations.begin(), operations.end());
    for (Operation& operation : operations) operation.changes = changes_of(db, operation.id);
    return operations;
}

Rows Reader::session_at(const Id& session, Time at) const {
    Db& db = connection();
    const Snapshot snapshot(db);
    Rows then = load_session(session);
    const auto& header = then.of<SessionHeader>();
    if (header.empty()) return then;
    Rows team = load_team(header.front().team);
    const Id first = first_after(at);
    then.each([&]<typename Row>(std::vector<Row>& rows) {
        for (Row& row : team.of<Row>()) rows.push_back(std::move(row));
        std::erase_if(rows, [&](Row& row) { return !as_of(db, row, first); });
    });
    return then;
}

std::vector<std::pair<Time, std::string>> Reader::moments(const Id& session) const {
    Db& db = connection();
    std::vector<std::pair<Time, std::string>> all;
    Statement statement = db.sql(R"(SELECT "id", "label" FROM "op" WHERE "session"=$1 ORDER BY "id")");
    statement.with(session);
    while (statement.step()) all.emplace_back(statement.id(0).time(), std::string(statement.text(1)));
    return all;
}

std::optional<Id> newest_operation(Db& db) {
    Statement statement = db.sql(R"(SELECT "id" FROM "op" ORDER BY "id" DESC LIMIT 1)");
    if (!statement.step()) return std::nullopt;
    return statement.id(0);
}

}  // namespace alp::store
