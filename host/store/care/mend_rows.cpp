#include "store/care/mend_rows.h"

#include "store/care/inspect.h"
#include "store/care/row_doubt.h"
#include "store/schema/row_sum.h"

#include <algorithm>

namespace alp::store {
namespace {

// What is tried in it stays only when keep() was called.
class Trial {
public:
    explicit Trial(Db& db) : db_(db) { db_.sql("SAVEPOINT trial").run(); }
    ~Trial() {
        if (!kept_) db_.sql("ROLLBACK TO trial").run();
        db_.sql("RELEASE trial").run();
    }
    Trial(const Trial&) = delete;
    void keep() { kept_ = true; }

private:
    Db& db_;
    bool kept_ = false;
};

bool has_table(Db& db, std::string_view name) {
    return db.sql("SELECT 1 FROM sqlite_schema WHERE type='table' AND name=$1").with(name).step();
}

bool keeps_sums(Db& db) { return db.number("SELECT count(*) FROM pragma_table_info('change') WHERE name='sum'") > 0; }

// The row of `from` over that of `to`, in the columns that both have. False: `from` has no such row.
bool take_row(Db& from, Db& to, const TableSpec& spec, const Id& id) {
    if (!has_table(from, spec.name)) return false;
    Statement row = row_by_id(from, spec, id);
    if (!row.step()) return false;
    std::string sets;
    std::vector<int> columns;
    for (int at = 0; at < row.columns(); ++at) {
        if (!spec.column(row.name(at))) continue;
        columns.push_back(at);
        sets += fmt::format(R"({}"{}"=${})", sets.empty() ? "" : ",", row.name(at), columns.size() + 1);
    }
    Statement update = to.sql(fmt::format(R"(UPDATE "{}" SET {} WHERE "id"=$1)", spec.name, sets));
    update.bind(1, id);
    for (std::size_t i = 0; i < columns.size(); ++i) update.take_as_it_is(static_cast<int>(i) + 2, row, columns[i]);
    update.run();
    return true;
}

void put_raw(Db& db, const TableSpec& spec, const Id& id, std::string_view column, std::string_view raw) {
    Statement update = db.sql(fmt::format(R"(UPDATE "{}" SET "{}"=$2 WHERE "id"=$1)", spec.name, column));
    update.bind(1, id).bind_raw(2, raw).run();
}

// The newest values of the history over the row.
void follow(Db& db, const TableSpec& spec, const Id& id) {
    const Past past = past_of(db, id);
    for (const ColumnSpec& column : spec.columns) {
        const auto value = past.newest.find(column.name);
        if (value == past.newest.end()) continue;
        Statement update = db.sql(fmt::format(R"(UPDATE "{}" SET "{}"=$2 WHERE "id"=$1)", spec.name, column.name));
        update.bind(1, id);
        bind_value(update, 2, column, *value);
        update.run();
    }
}

}  // namespace

std::vector<RowMender::Open> RowMender::all_that_differ() {
    std::vector<Open> all;
    for (const TableSpec& spec : tables())
        each_with_past(fresh_, spec, [&](const Statement& row, const Past& past) {
            if (past.sum && sum_of(spec, row) != *past.sum) all.push_back({&spec, row.id(0), *past.sum});
        });
    return all;
}

void RowMender::look() {
    open_ = all_that_differ();
    for (const Open& one : open_) {
        Statement row = row_by_id(fresh_, *one.spec, one.id);
        if (!row.step()) continue;
        const Doubt doubt = doubt_about(*one.spec, one.id, row, 0, one.expected);
        known_.insert(one.id);
        bool readable = true;
        for (int at = 0; at < row.columns(); ++at) readable &= row.clean(at);
        if (doubt.sum_itself || found_.size() >= enough_told) continue;
        Problem problem{.what = doubt.flipped || !readable ? Problem::What::row_damaged : Problem::What::row_changed,
                        .table = std::string(one.spec->name),
                        .row = one.id};
        found_.push_back(std::move(problem));
    }
}

void RowMender::match_ids() {
    for (const TableSpec& spec : tables()) {
        const auto ids = [&](const std::string& select) {
            std::vector<Id> all;
            Statement rows = fresh_.sql(select);
            while (rows.step()) all.push_back(rows.id(0));
            return all;
        };
        const auto without_past = ids(fmt::format(R"(SELECT "id" FROM "{}" WHERE "id" NOT IN (SELECT "row_id" FROM "change"))", spec.name));
        if (without_past.empty()) continue;
        const auto without_row = ids(fmt::format(
            R"(SELECT DISTINCT "row_id" FROM "change" WHERE "tab"='{0}' AND "row_id" NOT IN (SELECT "id" FROM "{0}"))", spec.name));
        for (const Id& past : without_row) {
            const auto expected = expected_sum(fresh_, past);
            for (const Id& id : without_past) {
                Statement row = row_by_id(fresh_, spec, id);
                if (!expected || !row.step()) continue;
                const bool of_row = row_sum(spec, past, row, 0) == *expected, of_past = row_sum(spec, id, row, 0) == *expected;
                row.again();
                if (of_row) fresh_.sql(fmt::format(R"(UPDATE "{}" SET "id"=$2 WHERE "id"=$1)", spec.name)).with(id, past).run();
                else if (of_past) fresh_.sql(R"(UPDATE "change" SET "row_id"=$2 WHERE "row_id"=$1)").with(past, id).run();
                if (of_row || of_past) break;
            }
        }
    }
}

bool RowMender::is_right(const Open& one) { return sum_of_row(fresh_, *one.spec, one.id) == one.expected; }

bool RowMender::turn_back(const Open& one) {
    std::optional<Doubt> doubt;
    {
        Statement row = row_by_id(fresh_, *one.spec, one.id);
        if (row.step()) doubt = doubt_about(*one.spec, one.id, row, 0, one.expected);
    }
    if (!doubt) return false;
    if (doubt->sum_itself) put_sum(fresh_, one.id, *sum_of_row(fresh_, *one.spec, one.id));
    else if (doubt->flipped) put_raw(fresh_, *one.spec, one.id, doubt->flipped->column, doubt->flipped->raw);
    return doubt->sum_itself || doubt->flipped;
}

bool RowMender::take_history(const Open& one) {
    follow(fresh_, *one.spec, one.id);
    return is_right(one);
}

// A backup that has the same row with a checksum that fits it tells that here it is the checksum that was hit.
bool RowMender::take_from(Db& backup, const Open& one) {
    const auto there = sum_of_row(fresh_, *one.spec, one.id);
    if (!take_row(backup, fresh_, *one.spec, one.id)) return false;
    if (is_right(one)) return true;
    if (there == sum_of_row(fresh_, *one.spec, one.id) && keeps_sums(backup) && expected_sum(backup, one.id) == there) {
        put_sum(fresh_, one.id, *there);
        return true;
    }
    follow(fresh_, *one.spec, one.id);
    return is_right(one);
}

template <typename Try>
void RowMender::each_open(Try&& put_right) {
    std::erase_if(open_, [&](const Open& one) {
        Trial trial(fresh_);
        try {
            if (!put_right(one)) return false;
        } catch (const StoreError& error) {
            if (error.trouble != Trouble::broken_rule && error.trouble != Trouble::damaged) throw;
            return false;  // a value that does not fit its column
        }
        trial.keep();
        return true;
    });
}

void RowMender::mend() {
    Transaction transaction(fresh_);
    open_ = all_that_differ();
    each_open([this](const Open& one) { return turn_back(one); });
    each_open([this](const Open& one) { return take_history(one); });
    transaction.commit();
}

void RowMender::mend_from(Db& backup) {
    Transaction transaction(fresh_);
    each_open([&](const Open& one) { return take_from(backup, one); });
    transaction.commit();
}

void RowMender::tell(Recovery& recovery) {
    std::set<Id> doubtful;
    for (const Open& one : open_) doubtful.insert(one.id);
    recovery.doubtful = static_cast<std::int64_t>(doubtful.size());
    for (const Open& one : open_)
        if (!known_.contains(one.id) && found_.size() < enough_told)
            found_.push_back({.what = Problem::What::row_changed, .table = std::string(one.spec->name), .row = one.id});
    for (Problem& problem : found_) {
        tell_place(fresh_, table(problem.table), problem);
        problem.back = !doubtful.contains(problem.row);
        if (!recovery.whole) problem.what = Problem::What::row_damaged;
    }
    recovery.rows = std::move(found_);
    open_.clear();
    Transaction transaction(fresh_);
    renew_sums(fresh_);
    transaction.commit();
}

}  // namespace alp::store
