#include "store/erase/erase_text.h"

#include "store/read/reader.h"
#include "store/schema/row_sum.h"
#include "store/schema/rows.h"
#include "store/schema/schema.h"

#include <alp/host/json.h>
#include <alp/text.h>

#include <algorithm>

namespace alp::store {
namespace {

struct TextField {
    const TableSpec* table;
    const ColumnSpec* column;
    bool is_line() const { return table->name == Contribution::table && column->name == field_with<Contribution>(fact::searched); }
};

// Of "contribution.text"; none when that is nothing that may be erased.
std::optional<TextField> find_field(std::string_view name) {
    const auto dot = name.find('.');
    const TableSpec* table = dot == name.npos ? nullptr : find_table(name.substr(0, dot));
    const ColumnSpec* column = table ? table->column(name.substr(dot + 1)) : nullptr;
    if (!column || !(column->facts & fact::erasable)) return std::nullopt;
    return TextField{table, column};
}

// An id, a choice, a word of the instrument's own: "baken.4". What people write has capitals, spaces or signs.
bool is_token(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == ':' || c == '/';
    });
}

// What stands under "resident" describes one: an age and a household are tokens too, and together they say who it was.
Json without_sentences(const Json& value) {
    if (value.is_string()) return is_token(value.get_ref<const std::string&>()) ? value : Json("");
    if (!value.is_structured()) return value;
    Json out = value;
    for (auto part = out.begin(); part != out.end(); ++part)
        *part = out.is_object() && part.key() == "resident" ? Json() : without_sentences(*part);
    return out;
}

// What stands there afterwards.
Json without_text(const ColumnSpec& column, const Json& value) {
    if (column.kind == ColumnKind::json) return without_sentences(value);
    return column.kind == ColumnKind::blob ? Json(nullptr) : Json("");
}

// Takes the column out of what happened to the row. True when it was written again after `at`: then that stays.
bool scrub_history(Db& db, const TextField& field, const ErasedText& gone) {
    // An erased line never gets a text again, so whatever its clock said, all of it goes.
    const bool all = field.table->name == Contribution::table;
    std::vector<std::pair<Id, std::optional<Json>>> changes;
    {
        Statement select = db.sql(R"(SELECT "op_id", "fields" FROM "change" WHERE "row_id"=$1 AND "fields" IS NOT NULL ORDER BY "op_id")");
        select.with(gone.row);
        while (select.step())
            if (Json values = parse_json(select.text(1)); values.is_discarded()) changes.emplace_back(select.id(0), std::nullopt);
            else changes.emplace_back(select.id(0), std::move(values));
    }
    const std::string column(field.column->name);
    for (auto& [operation, values] : changes) {
        const bool later = !all && operation.time().time_since_epoch().count() > gone.at;
        if (!values) values = Json::object();  // what cannot be read may hold it
        else if (!values->contains(column)) continue;
        else if (later && is_pair((*values)[column])) (*values)[column][0] = without_text(*field.column, (*values)[column][0]);
        else values->erase(column);
        db.sql(R"(UPDATE "change" SET "fields"=$3 WHERE "row_id"=$1 AND "op_id"=$2)")
            .with(gone.row, operation, std::string_view(dumped(*values)))
            .run();
        if (later) return true;
    }
    return false;
}

void scrub_row(Db& db, const TextField& field, const Id& row) {
    const ColumnSpec& column = *field.column;
    Json value;
    {
        Statement select = db.sql(fmt::format(R"(SELECT "{}" FROM "{}" WHERE "id"=$1)", column.name, field.table->name));
        if (!select.with(row).step()) return;
        value = read_value(select, 0, column);
    }
    update_row(db, *field.table, row, {{&column, without_text(column, value)}});
}

// The ids of the steps in which residents are told about.
std::vector<std::string> case_steps(Db& db, const Id& session) {
    std::vector<std::string> steps;
    Statement select = db.sql(R"(SELECT "outline" FROM "session" WHERE "id"=$1)");
    if (!select.with(session).step()) return steps;
    const Json outline = parsed(select.text(0));
    if (!outline.is_object() || !outline.contains("steps") || !outline["steps"].is_array()) return steps;
    for (const Json& step : outline["steps"])
        if (step.is_object() && step.contains("id") && step["id"].is_string() && step.contains("case_text") && step["case_text"] == true)
            steps.push_back(step["id"]);
    return steps;
}

}  // namespace

bool is_text_field(std::string_view field) { return find_field(field).has_value(); }

std::int64_t erasing_moment(Db& db) {
    const auto newest = newest_operation(db);
    const Time at = newest ? std::max(now(), newest->time()) : now();
    return at.time_since_epoch().count();
}

void erase_texts(Db& db, const std::vector<ErasedText>& texts) {
    for (const ErasedText& gone : texts) {
        const auto field = find_field(gone.field);
        if (!field) continue;
        touch_row(db, *field->table, gone.row);
        if (!scrub_history(db, *field, gone)) scrub_row(db, *field, gone.row);
        // Not in the history: at every moment one looks back on, the text is gone.
        if (field->is_line() && db.sql(R"(SELECT 1 FROM "contribution" WHERE "id"=$1 AND "erased" IS NULL)").with(gone.row).step())
            update_row(db, *field->table, gone.row, {{field->table->column("erased"), gone.at}});
        forget_sums(db, gone.row);
        db.sql(
              R"(INSERT INTO "erased_text"("row_id","field","at") VALUES($1,$2,$3) ON CONFLICT DO UPDATE SET
              "at"=max("at",excluded."at"))")
            .with(gone.row, std::string_view(gone.field), gone.at)
            .run();
    }
    if (!texts.empty()) put_meta(db, "erasing", "1");
}

std::vector<ErasedText> erased_texts(Db& db) {
    std::vector<ErasedText> all;
    if (db.number("SELECT count(*) FROM sqlite_schema WHERE name='erased_text'") == 0) return all;
    Statement rows = db.sql(R"(SELECT "row_id", "field", "at" FROM "erased_text")");
    while (rows.step()) all.push_back({rows.id(0), std::string(rows.text(1)), rows.integer(2)});
    return all;
}

std::vector<ErasedText> case_text_of(Db& db, const Id& session, std::int64_t at) {
    const std::vector<std::string> steps = case_steps(db, session);
    const auto told_there = [&](std::string_view step) { return std::find(steps.begin(), steps.end(), step) != steps.end(); };
    std::vector<ErasedText> texts;
    Statement lines = db.sql(
        R"(SELECT "id" FROM "contribution" WHERE "session"=$1 AND "erase_on" IS NOT NULL AND "erased" IS NULL AND
        "kind"<>'lesson')");
    lines.with(session);
    while (lines.step()) texts.push_back({lines.id(0), "contribution.text", at});
    for (const std::string tab : {"rating", "progress"}) {
        Statement notes = db.sql(fmt::format(R"(SELECT "id", "step" FROM "{}" WHERE "session"=$1)", tab));
        notes.with(session);
        while (notes.step())
            if (told_there(notes.text(1))) texts.push_back({notes.id(0), tab + ".note", at});
    }
    if (texts.empty()) return texts;  // nothing about residents: its documents are not either
    Statement documents = db.sql(R"(SELECT "id" FROM "document" WHERE "session"=$1)");
    documents.with(session);
    while (documents.step()) texts.push_back({documents.id(0), "document.body", at});
    return texts;
}

std::vector<ErasedText> case_text_due(Db& db, Date today, std::int64_t at) {
    std::vector<ErasedText> due;
    for (const CaseText& one : Reader(&db).case_texts({})) {
        if (!one.due(today)) continue;
        auto texts = case_text_of(db, one.session, at);
        due.insert(due.end(), std::make_move_iterator(texts.begin()), std::make_move_iterator(texts.end()));
    }
    return due;
}

std::vector<ErasedText> texts_of_member(Db& db, const Id& member, bool authorship, std::int64_t at) {
    if (!db.sql(R"(SELECT 1 FROM "member" WHERE "id"=$1)").with(member).step())
        throw StoreError(Trouble::missing, {.reason = Reason::no_such_member});
    std::vector<ErasedText> texts{{member, "member.name", at}, {member, "member.role", at}};
    if (!authorship) return texts;
    Statement lines = db.sql(R"(SELECT "id" FROM "contribution" WHERE "author"=$1)");
    lines.with(member);
    while (lines.step()) texts.push_back({lines.id(0), "contribution.author", at});
    return texts;
}

}  // namespace alp::store
