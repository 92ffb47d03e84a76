#include "store/erase/erased_elsewhere.h"
#include "files/folders.h"

#include "store/erase/erase.h"
#include "store/erase/erase_text.h"
#include "store/read/reader.h"
#include "store/schema/schema.h"
#include "store/sqlite/files.h"

#include <alp/text.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace alp::store {
namespace {

struct Erased {
    std::string tab;
    std::int64_t at;
};
using List = std::map<Id, Erased>;
using Texts = std::map<std::pair<Id, std::string>, std::int64_t>;  // row and field; until when

struct Lists {
    List rows;
    Texts texts;
    bool empty() const { return rows.empty() && texts.empty(); }
};

// Of older versions: one for all stores of the folder.
fs::path shared_list(const fs::path& store) { return backup_folder(store) / "erased"; }

// One line an erasure: of a row "<id> <table> <at>", of a text in it "<id> <table>.<column> <at>".
Lists read_list(const fs::path& file) {
    Lists lists;
    std::istringstream lines(read_whole(file));
    std::string text, tab;
    for (std::int64_t at = 0; lines >> text >> tab >> at;)
        if (const auto id = Id::parse(text); id && find_table(tab)) lists.rows[*id] = {tab, at};
        else if (id && is_text_field(tab)) lists.texts[{*id, tab}] = std::max(lists.texts[{*id, tab}], at);
    return lists;
}

// What is to be gone from `db`, a copy of `store`. Of a list that other stores wrote in, only what the copy holds.
Lists list_for(Db& db, const fs::path& store) {
    if (fs::exists(erased_list(store))) return read_list(erased_list(store));
    Lists lists = read_list(shared_list(store));
    const auto strange = [&](const Id& row) { return !db.sql(R"(SELECT 1 FROM "change" WHERE "row_id"=$1)").with(row).step(); };
    std::erase_if(lists.rows, [&](const auto& item) { return strange(item.first); });
    std::erase_if(lists.texts, [&](const auto& item) { return strange(item.first.first); });
    return lists;
}

Id session_of(Db& db, const ErasedText& text) {
    Statement row = db.sql(fmt::format(R"(SELECT "session" FROM "{}" WHERE "id"=$1)", text.field.substr(0, text.field.find('.'))));
    return row.with(text.row).step() ? row.id(0) : Id{};
}

List list_of(Db& db) {
    List list;
    Statement rows = db.sql(R"(SELECT "row_id", "tab", "at" FROM "erasure")");
    while (rows.step()) list[rows.id(0)] = {std::string(rows.text(1)), rows.integer(2)};
    return list;
}

// Those of the lists that the file does not know as erased.
Lists unknown_to(Db& db, Lists lists) {
    for (const ErasedText& one : erased_texts(db))
        if (const auto found = lists.texts.find({one.row, one.field}); found != lists.texts.end() && found->second <= one.at)
            lists.texts.erase(found);
    const List known = list_of(db);
    std::erase_if(lists.rows, [&](const auto& item) { return known.contains(item.first); });
    return lists;
}

// Rows of the list, and what hangs under an erased team or session although the list does not know it.
void erase_rows(Db& db, const List& list, const Texts& texts) {
    Transaction transaction(db);
    std::vector<ErasedText> blanked;
    for (const auto& [text, at] : texts) blanked.push_back({text.first, text.second, at});
    erase_texts(db, blanked);
    for (const auto& [id, erased] : list)
        db.sql(R"(INSERT OR IGNORE INTO "erasure"("row_id","tab","at") VALUES($1,$2,$3))")
            .with(id, std::string_view(erased.tab), erased.at)
            .run();
    for (const TableSpec& spec : tables())  // parents come first
        for (const std::string_view owner : {"team", "session"})
            if (spec.has(owner))
                db.sql(fmt::format(R"(INSERT OR IGNORE INTO "erasure"("row_id","tab","at") SELECT "id", $1, $2 FROM "{}"
                                      WHERE "{}" IN (SELECT "row_id" FROM "erasure" WHERE "tab"=$3))",
                                   spec.name, owner))
                    .with(spec.name, now(), owner)
                    .run();
    const char* const of_an_erased_one = R"("team" IN (SELECT "row_id" FROM "erasure") OR "session" IN (SELECT "row_id" FROM "erasure"))";
    db.run(R"(DELETE FROM "change" WHERE "row_id" IN (SELECT "row_id" FROM "erasure"))");
    db.run(fmt::format(R"(DELETE FROM "change" WHERE "op_id" IN (SELECT "id" FROM "op" WHERE {}))", of_an_erased_one));
    db.run(fmt::format(R"(DELETE FROM "op" WHERE {})", of_an_erased_one));
    db.run(R"(DELETE FROM "op" WHERE NOT EXISTS(SELECT 1 FROM "change" WHERE "op_id"="op"."id"))");
    for (auto spec = tables().rbegin(); spec != tables().rend(); ++spec) delete_erased(db, spec->name);
    put_meta(db, "erasing", "1");
    transaction.commit();
}

// Into the list of the store.
void add_to_list(List rows, const std::vector<ErasedText>& erased, const fs::path& store) {
    auto [list, texts] = read_list(erased_list(store));
    list.merge(rows);
    for (const ErasedText& one : erased) {
        std::int64_t& at = texts[{one.row, one.field}];
        at = std::max(at, one.at);
    }
    std::string text;
    for (const auto& [gone, at] : texts) text += filled("{} {} {}\n", gone.first.text(), gone.second, at);
    for (const auto& [id, erased] : list) text += filled("{} {} {}\n", id.text(), erased.tab, erased.at);
    if (text.empty() && !fs::exists(shared_list(store))) return;  // an empty one says that the shared one is not ours
    files::make_private_folder(backup_folder(store));
    write_whole(erased_list(store), text);
}

}  // namespace

fs::path erased_list(const fs::path& store) { return backup_folder(store) / (name_of_copies(store) + ".erased"); }

void note_erasures(Db& db, const fs::path& store) {
    List list = list_of(db);
    add_to_list(std::move(list), erased_texts(db), store);
}

void take_over_erasures(Db& db, const fs::path& store) {
    if (!fs::exists(erased_list(store)) && fs::exists(shared_list(store)) && folder_writable(backup_folder(store)))
        note_erasures(db, store);
}

bool has_erasures(const fs::path& store) { return fs::exists(erased_list(store)) || fs::exists(shared_list(store)); }

bool lacks_erasures(const fs::path& file, const fs::path& store) {
    if (!has_erasures(store)) return false;
    Db db(file, to_look_at(file));
    const Made says = made(db);
    if (says.empty) return false;
    if (says.application != application_number) throw StoreError(Trouble::damaged, {.reason = Reason::copy_is_no_store, .file = file});
    if (says.min_writer > schema_version)
        throw StoreError(Trouble::newer, {.reason = Reason::newer_program, .file = file, .detail = says.by});
    const Lists listed = list_for(db, store);
    if (listed.empty()) return false;
    return !unknown_to(db, listed).empty() || has_unfinished_erasure(db);
}

void apply_erasures(const fs::path& file, const fs::path& store) {
    Db db(file, {});
    db.run("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA journal_mode=DELETE");
    if (!is_of_now(db)) grow(db);  // an older one has no place to note it
    apply_erasures(db, store);
}

void apply_erasures(Db& db, const fs::path& store) {
    const auto [list, texts] = list_for(db, store);
    erase_rows(db, list, texts);
    finish_erasure(db);
}

ErasedContents erased_but_there(Db& db, const fs::path& store) {
    if (!has_erasures(store)) return {};
    const Lists lacking = unknown_to(db, list_for(db, store));
    const auto is_there = [&](std::string_view tab, const Id& row) {
        return db.sql(fmt::format(R"(SELECT 1 FROM "{}" WHERE "id"=$1)", tab)).with(row).step();
    };
    ErasedContents there;
    for (const auto& [id, erased] : lacking.rows)
        if (is_there(erased.tab, id)) ++(erased.tab == "team" ? there.teams : erased.tab == "session" ? there.meetings : there.rows);
    for (const auto& [text, at] : lacking.texts) there.texts += is_there(text.second.substr(0, text.second.find('.')), text.first);
    return there;
}

void note_due_elsewhere(const fs::path& file, const fs::path& store, Date day) {
    try {
        Db copy(file, to_look_at(file));
        const auto due = case_text_due(copy, day, now().time_since_epoch().count());
        if (due.empty()) return;
        // What still stands in the store is erased there when its time has come, by what is known there.
        std::set<Id> here;
        if (fs::exists(store)) {
            Db present(store, {.write = false});
            Statement rows = present.sql(R"(SELECT "id" FROM "session")");
            while (rows.step()) here.insert(rows.id(0));
        }
        std::vector<ErasedText> texts;
        for (const ErasedText& one : due)
            if (!here.contains(session_of(copy, one))) texts.push_back(one);
        if (!texts.empty()) add_to_list({}, texts, store);
    } catch (const StoreError&) {
        // Damaged, or of a version that had no terms yet: clean_copies() says by name what it could not go through.
    }
}

int erase_due(const fs::path& file, Date day) {
    Db db(file, {});
    db.run("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
    if (!is_of_now(db)) grow(db);
    const auto due = case_text_due(db, day, erasing_moment(db));
    if (due.empty()) return 0;
    {
        Transaction transaction(db);
        erase_texts(db, due);
        transaction.commit();
    }
    finish_erasure(db);
    return static_cast<int>(due.size());
}

}  // namespace alp::store
