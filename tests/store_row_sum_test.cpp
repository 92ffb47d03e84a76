// Each row has a checksum, kept with the last of its changes: what the disk or another program changed is found, told and put right.
#include "support/alp_command.h"
#include "support/places.h"
#include "support/store_kit.h"

#include "store/care/open.h"
#include "store/schema/row_sum.h"
#include "store/sqlite/files.h"
#include "workspace/store_words.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <regex>

using namespace kit;
using store::Db;

namespace {

// A row of every table, each with something in every column.
struct Everything {
    Small small;
    Rows rows;
    std::vector<Operation> operations;

    Everything() {
        rows.each([&]<typename Row>(std::vector<Row>& list) { list.push_back(full<Row>()); });
        rows.each([&]<typename Row>(const std::vector<Row>& list) {
            for (const Row& row : list) operations.push_back(operation(small.team.id, small.session.id, "Gemaakt", {born(row)}));
        });
    }
    void write_to(Store& store) const {
        small.write_to(store);
        for (const Operation& one : operations) store.write(one);
    }

private:
    template <typename T>
    void fill(std::string_view name, T& value) {
        if constexpr (is_optional<T>) fill(name, value.emplace());
        else if constexpr (std::is_same_v<T, Id>) value = name == "team" ? small.team.id : name == "session" ? small.session.id : make_id();
        else if constexpr (std::is_same_v<T, std::string>) value = "Iets over " + std::string(name);
        else if constexpr (std::is_same_v<T, Json>) value = {{"tekst", "Vertrouwen"}, {"getal", 3}};
        else if constexpr (std::is_same_v<T, bool>) value = true;
        else if constexpr (std::is_same_v<T, int>) value = 1234;
        else if constexpr (std::is_same_v<T, double>) value = 2.5;
        else if constexpr (std::is_same_v<T, Time>) value = now();
        else if constexpr (std::is_same_v<T, Date>) value = today();
    }
    template <typename Row>
    Row full() {
        Row row;
        row.id = make_id();
        each_field(row, [&](std::string_view name, auto& value) { fill(name, value); });
        return row;
    }
};

void look_over(const fs::path& file) { write_bytes(store::with_suffix(file, ".suspect"), ""); }

// The tables of rows that have no checksum, or another one.
std::string sums_wrong(const fs::path& file) {
    Db db(file, {.write = false});
    std::string wrong;
    for (const store::TableSpec& spec : store::tables()) {
        auto rows = db.sql("SELECT \"id\" FROM \"" + std::string(spec.name) + "\"");
        while (rows.step()) {
            const auto expected = store::expected_sum(db, rows.id(0));
            if (!expected || expected != store::sum_of_row(db, spec, rows.id(0))) wrong += std::string(spec.name) + " ";
        }
    }
    return wrong;
}

// One value of the row with one bit changed, as a disk would; past the search index. False: nothing to change.
bool flip(const fs::path& file, const store::TableSpec& spec, const Id& id, const std::string& column, std::size_t which) {
    Db db(file, {});
    std::string raw;
    {
        auto row = db.sql("SELECT \"" + column + "\" FROM \"" + std::string(spec.name) + "\" WHERE \"id\"=$1");
        if (row.with(id).step()) raw = row.raw(0);
    }
    if (raw.size() < 2) return false;
    char& byte = raw[1 + which % (raw.size() - 1)];
    byte = static_cast<char>(byte ^ 1 << which % 8);
    // The search index stays as it was: its triggers do not fire.
    db.run("PRAGMA foreign_keys=OFF");
    db.sql("UPDATE \"" + std::string(spec.name) + "\" SET \"" + column + "\"=$2 WHERE \"id\"=$1").bind(1, id).bind_raw(2, raw).run();
    return true;
}

Json everything_in(const Store& store, const Small& small) {
    Json all = dump(store.load_session(small.session.id));
    all.update(dump(store.load_team(small.team.id)), true);
    return all;
}

}  // namespace

TEST_CASE("every row of every table has its checksum, whatever wrote it") {
    const Folder folder;
    Everything all;
    Small& small = all.small;
    const Member& anna = small.anna;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        all.write_to(*store);
        Operation typing = small.retype(0, "Een begin");
        store->write(typing);
        Operation later = small.retype(1, "Iets anders");
        store->write(later);
        typing.changes[0].fields["text"][1] = "Een begin met meer";
        store->write(typing);  // amended, after another
        Small added;
        Rows rows;
        rows.of<Team>() = {added.team};
        store->add(rows, {operation(added.team.id, {}, "Team gemaakt", {born(added.team)})});
        store->erase_member(anna.id, true);
        store->erase_case(small.session.id);
        CHECK(problems(*store) == "");
    }
    CHECK(sums_wrong(folder.store()) == "");
}

TEST_CASE("rows are written in one place; only what makes a damaged store anew puts them as they were, with their checksums") {
    const std::regex writes(R"re((UPDATE|INTO) "(\{0?\}|[a-z_]+)")re");
    for (const auto& entry : fs::recursive_directory_iterator(testing::sources("host/store"))) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".cpp") continue;
        if (name == "rows.cpp" || name == "salvage.cpp" || name == "loose_pages.cpp" || name == "mend_rows.cpp") continue;
        const std::string code = file_bytes(entry.path());
        for (std::sregex_iterator at(code.begin(), code.end(), writes), end; at != end; ++at) {
            const std::string table = (*at)[2];
            CAPTURE(name);
            CAPTURE(table);
            CHECK((table[0] != '{' && !store::find_table(table)));
        }
    }
}

TEST_CASE("the checksum is the one that the page on the file format tells, in whatever order the columns are") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    Db db(folder.store(), {});
    const auto before = store::sum_of_row(db, store::table("team"), small.team.id);
    const std::uint64_t alone = *before ^ store::column_sum(store::table("team"), small.team.id, "name", "t" + small.team.name);
    // A column of a newer program that says nothing changes nothing; one that says something counts.
    db.run("ALTER TABLE \"team\" ADD COLUMN \"later\" TEXT NOT NULL DEFAULT ''");
    CHECK(store::sum_of_row(db, store::table("team"), small.team.id) == before);
    db.run("UPDATE \"team\" SET \"later\"='meer'");
    CHECK(store::sum_of_row(db, store::table("team"), small.team.id) ==
          (*before ^ store::column_sum(store::table("team"), small.team.id, "later", "tmeer")));
    CHECK(alone != *before);
}

TEST_CASE("one bit flipped in any value of any row is found, told where, and turned back without a backup") {
    const Folder folder;
    Everything all;
    Json wanted;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        all.write_to(*store);
        wanted = everything_in(*store, all.small);
    }
    const std::string whole = file_bytes(folder.store());
    std::map<std::string, Id> ids;
    for (const Operation& one : all.operations) ids[one.changes[0].table] = one.changes[0].row;
    std::size_t which = 0, flipped = 0;
    for (std::size_t column = 0, here_flipped = 1; here_flipped > 0; ++column) {
        const Folder here;
        write_bytes(here.store(), whole);
        here_flipped = 0;
        for (const store::TableSpec& spec : store::tables())
            if (column < spec.columns.size())
                here_flipped +=
                    flip(here.store(), spec, ids.at(std::string(spec.name)), std::string(spec.columns[column].name), 7 * ++which);
        if (here_flipped == 0) break;
        flipped += here_flipped;
        CAPTURE(column);
        const auto found = Store::open(here.store(), Mode::read)->check();
        CHECK(static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [](const store::Problem& problem) {
                  return problem.what == store::Problem::What::row_damaged;
              })) == here_flipped);
        const auto store = Store::open(here.store(), Mode::write);  // the check said that it must be looked over
        REQUIRE(store->report().recovered);
        CHECK(store->report().recovery.rows.size() == here_flipped);
        CHECK(everything_in(*store, all.small) == wanted);
        CHECK(store->report().recovery.doubtful == 0);
        CHECK(problems(*store) == "");
    }
    CHECK(flipped > 100);
}

TEST_CASE("the id of a row that was hit is found, and the row is the same one again") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    Id hit = small.contributions[1].id;
    hit.bytes[9] ^= 4;
    for (const bool in_history : {false, true}) {
        const Folder here;
        write_bytes(here.store(), file_bytes(folder.store()));
        {
            Db db(here.store(), {});
            db.sql(in_history ? R"(UPDATE "change" SET "row_id"=$2 WHERE "row_id"=$1)"
                              : R"(UPDATE "contribution" SET "id"=$2 WHERE "id"=$1)")
                .with(small.contributions[1].id, hit)
                .run();
        }
        CHECK(problems(*Store::open(here.store(), Mode::read)) != "");
        // What no checksum of a row tells, the next start does not look for; a damaged page makes it do so.
        store::rebuild(here.store(), "?");
        const auto store = Store::open(here.store(), Mode::write);
        CHECK(problems(*store) == "");
        CHECK(texts(*store, small.session.id).size() == 3);
        CHECK(row_of<Contribution>(*store, small.session.id, small.contributions[1].id).text == small.contributions[1].text);
    }
}

TEST_CASE("a value that another program changed is told as that, and what was written comes back; the changed file is kept") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->write(small.retype(0, "Zoals het hoort"));
    }
    const auto backed_up = [&] { Store::open(folder.store(), Mode::write)->back_up(); };
    const char* change = nullptr;
    SUBCASE("the history knows what was written") {
        change = "UPDATE contribution SET text='Heel iets anders' WHERE text='Zoals het hoort'";
    }
    SUBCASE("a backup does") {
        backed_up();
        change = "UPDATE contribution SET text='Heel iets anders' WHERE text='Naast de bewoner staan'";
    }
    SUBCASE("a backup of before the row was changed does, with the history") {
        backed_up();
        Store::open(folder.store(), Mode::write)->write(small.retype(0, "Nog weer later"));
        change = "UPDATE contribution SET step='elders', text='Heel iets anders' WHERE text='Nog weer later'";
    }
    const auto wanted = dump(Store::open(folder.store(), Mode::read)->load_session(small.session.id));
    run_behind_its_back(folder.store(), change);
    const std::string changed = file_bytes(folder.store());
    const Answer check = alp_command(folder.path, "--store '" + folder.store().string() + "' --lang en check");
    CHECK(check.code == 1);
    CHECK(
        check.out.find(
            "Changed by another program: contribution “Heel iets anders” in the meeting “Wat vinden wij belangrijk?” of Wijkteam Oost.") !=
        std::string::npos);
    const auto store = Store::open(folder.store(), Mode::write);
    REQUIRE(store->report().recovered);
    CHECK(dump(store->load_session(small.session.id)) == wanted);
    CHECK(problems(*store) == "");
    const std::string told = workspace::sentence_of(store->report());
    CHECK(told.find("another program") != std::string::npos);
    CHECK(told.find("damaged") == told.find("damaged-"));  // only in the name of the file that is kept
    CHECK(file_bytes(store->report().recovery.aside) == changed);
}

TEST_CASE("a backup that was made after the change is no witness of what was written") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "UPDATE contribution SET text='Heel iets anders' WHERE text='Naast de bewoner staan'");
    Store::open(folder.store(), Mode::write)->back_up();
    look_over(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    REQUIRE(store->report().recovered);
    CHECK(store->report().recovery.doubtful == 1);
    CHECK_FALSE(store->report().recovery.rows.at(0).back);
    CHECK(texts(*store, small.session.id)[1] == "Heel iets anders");
}

TEST_CASE("a changed value of which what was written is nowhere stays as it is, and is told once") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "UPDATE contribution SET text='Heel iets anders' WHERE text='Naast de bewoner staan'");
    CHECK(problems(*Store::open(folder.store(), Mode::read)) != "");
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().recovery.doubtful == 1);
        CHECK(texts(*store, small.session.id)[1] == "Heel iets anders");
        CHECK(workspace::sentence_of(store->report()).find("stays as it is") != std::string::npos);
        CHECK(problems(*store) == "");
    }
    CHECK_FALSE(Store::open(folder.store(), Mode::write)->report().recovered);
}

TEST_CASE("a row that was hit and is then edited elsewhere is still found") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "UPDATE contribution SET text='Heel iets anders' WHERE text='Naast de bewoner staan'");
    const auto store = Store::open(folder.store(), Mode::write);
    Contribution moved = small.contributions[1];
    moved.place = 7;
    store->write(operation(small.team.id, small.session.id, "Verplaatst", {changed(small.contributions[1], moved)}));
    CHECK(problems(*store) != "");
}

TEST_CASE("a history that was hit follows its row, and a checksum that was hit is made again") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->write(small.retype(0, "Zoals het hoort"));
    }
    const auto wanted = dump(Store::open(folder.store(), Mode::read)->load_session(small.session.id));
    SUBCASE("history") { run_behind_its_back(folder.store(), "UPDATE change SET fields=replace(fields, 'hoort', 'hoopt')"); }
    SUBCASE("checksum") {
        run_behind_its_back(folder.store(), "UPDATE change SET sum=(sum|64)-(sum&64) WHERE row_id=(SELECT id FROM contribution LIMIT 1)");
    }
    CHECK(problems(*Store::open(folder.store(), Mode::read)) != "");
    store::rebuild(folder.store(), "?");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(problems(*store) == "");
    CHECK(dump(store->load_session(small.session.id)) == wanted);
}

TEST_CASE("a row without a checksum, of an older program, is no damage; the next edit gives it one") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "UPDATE change SET sum=NULL");
    look_over(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(problems(*store) == "");
    store->write(small.retype(0, "Weer eens"));
    Db db(folder.store(), {.write = false});
    CHECK(store::expected_sum(db, small.contributions[0].id) ==
          store::sum_of_row(db, store::table("contribution"), small.contributions[0].id));
    CHECK_FALSE(store::expected_sum(db, small.contributions[1].id));
}

TEST_CASE("with a text that was erased go the checksums that would tell whether a guess of it is right") {
    const Folder folder;
    Small small;
    std::uint64_t with_name = 0;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        {
            Db db(folder.store(), {.write = false});
            with_name = *store::expected_sum(db, small.anna.id);
        }
        store->erase_member(small.anna.id, false);
        CHECK(problems(*store) == "");
    }
    Db db(folder.store(), {.write = false});
    CHECK(db.number("SELECT count(*) FROM \"change\" WHERE \"sum\"=" + std::to_string(static_cast<std::int64_t>(with_name))) == 0);
}

TEST_CASE("what was told about residents is not said again by who tells that it was changed") {
    const Folder folder;
    Small small;
    small.contributions[0].erase_on = today();
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "UPDATE contribution SET text='Mevrouw De Boer' WHERE text='Vertrouwen in elkaar'");
    const std::string told = problems(*Store::open(folder.store(), Mode::read));
    CHECK(told.find("Wat vinden wij belangrijk?") != std::string::npos);
    CHECK(told.find("De Boer") == std::string::npos);
}
