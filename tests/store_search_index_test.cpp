// A damaged search index is no damaged store: it is made anew from the rows.
#include "support/store_kit.h"

#include "store/care/inspect.h"
#include "store/care/open.h"
#include "store/schema/schema.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>

using namespace kit;

namespace {

bool nothing_set_aside(const Folder& folder) {
    return std::none_of(fs::directory_iterator(folder.path), {},
                        [](const auto& entry) { return entry.path().filename().string().find("damaged") != std::string::npos; });
}

}  // namespace

TEST_CASE("a search index that was damaged is made anew, without setting anything aside") {
    const Folder folder;
    Small small;
    small.write_to(*Store::open(folder.store(), Mode::write));
    run_behind_its_back(folder.store(), "DELETE FROM contribution_search_data WHERE id>100");
    {
        // SQLite before 3.44 finds it in the thorough check only, which has it mended at the next start; later ones as soon as it is opened.
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK((problems(*store) == "") == (sqlite3_libversion_number() >= 3044000));
    }
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(problems(*store) == "");
    CHECK(store->search("vertrouwen").size() == 1);
    CHECK(nothing_set_aside(folder));
}

TEST_CASE("a damaged search index is made anew, however SQLite tells of it: nothing is set aside and every backup stays good") {
    const Folder folder;
    Small small;
    const fs::path copy = small.with_backup(folder);
    SUBCASE("its words") { run_behind_its_back(folder.store(), "UPDATE contribution_search_data SET block=zeroblob(40) WHERE id>10"); }
    SUBCASE("its list of segments") {
        run_behind_its_back(folder.store(), "UPDATE contribution_search_data SET block=x'FFFFFFFF' WHERE id=10");
    }
    SUBCASE("rows of it") {
        run_behind_its_back(folder.store(), "DELETE FROM contribution_search_data WHERE id>10; DELETE FROM contribution_search_docsize");
    }
    store::look_over_at_next_start(folder.store());
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(problems(*store) == "");
    CHECK(store->search("vertrouwen").size() == 1);
    CHECK(nothing_set_aside(folder));
    // SQLite 3.44 and later, in the words of its integrity check and of its quick one.
    CHECK(store::is_about_search("malformed inverted index for FTS5 table main.contribution_search"));
    CHECK(
        store::is_about_search("unable to validate the inverted index for FTS5 table main.theme_search: database disk image is malformed"));
    CHECK_FALSE(store::is_about_search("row 3 missing from index contribution_session"));
    CHECK_FALSE(store::verify(copy));
}

TEST_CASE("a store of before a text was searched, or of another index, has it searched when it is next opened; nothing is lost") {
    const Folder folder;
    Small small;
    Rating rating;
    Action action;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        rating.id = make_id();
        rating.session = small.session.id;
        rating.value = 2;
        rating.note = "kritiek op het tempo";
        action.id = make_id();
        action.team = small.team.id;
        action.session = small.session.id;
        action.text = "Bel";
        action.effect = "woning gevonden";
        store->write(operation(small.team.id, small.session.id, "Oud",
                               {born(rating), born(action), born(contribution(small.session.id, "\uFB01ets"))}));
    }
    {
        // As version 1 of the schema had it: an index on one text, ratings without a number and without one.
        store::Db db(folder.store(), {});
        for (const std::string table : {"action", "contribution", "rating"}) {
            for (const char* end : {"_in", "_out", "_old", "_new"}) db.run("DROP TRIGGER \"" + table + "_search" + end + "\"");
            db.run("DROP TABLE \"" + table + "_search\"; DROP VIEW \"" + table + "_words\"");
            if (table == "rating") continue;
            db.run("CREATE VIRTUAL TABLE \"" + table + "_search\" USING fts5(\"text\", content='" + table +
                   "', content_rowid='n', tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')");
            db.run("CREATE TRIGGER \"" + table + "_search_in\" AFTER INSERT ON \"" + table + "\" BEGIN INSERT INTO \"" + table +
                   "_search\"(rowid, \"text\") VALUES(new.\"n\", new.\"text\"); END");
            db.run("INSERT INTO \"" + table + "_search\"(\"" + table + "_search\") VALUES('rebuild')");
        }
        db.run(
            "CREATE TABLE \"old\"(\"id\" BLOB PRIMARY KEY, \"session\" BLOB NOT NULL REFERENCES \"session\"(\"id\") DEFERRABLE INITIALLY "
            "DEFERRED, \"step\" TEXT NOT NULL DEFAULT '', \"scale\" TEXT NOT NULL DEFAULT '', \"subject\" TEXT NOT NULL DEFAULT '', \"member\" "
            "BLOB, \"value\" REAL, \"note\" TEXT NOT NULL DEFAULT '', \"deleted\" INTEGER) STRICT, WITHOUT ROWID; INSERT INTO \"old\" SELECT "
            "\"id\",\"session\",\"step\",\"scale\",\"subject\",\"member\",\"value\",\"note\",\"deleted\" FROM \"rating\"; DROP TABLE "
            "\"rating\"; ALTER TABLE \"old\" RENAME TO \"rating\"; PRAGMA user_version=1");
        store::put_meta(db, "min_writer", "1");
    }
    CHECK(Store::open(folder.store(), Mode::read)->search("gevonden").size() == 1);  // in a copy: the file stays as it is
    CHECK(store::backups(folder.store()).empty());
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store::backups(folder.store()).size() == 1);
        for (const char* words : {"gevonden", "kritiek", "fiets", "vertrouwen"}) CHECK_MESSAGE(store->search(words).size() == 1, words);
        CHECK(store->load_session(small.session.id).of<Rating>().front().value == 2);
        CHECK(problems(*store) == "");
        store->write(small.say("later gezegd"));
        CHECK(store->search("later").size() == 1);
    }
    const auto again = Store::open(folder.store(), Mode::write);
    CHECK(store::backups(folder.store()).size() == 1);  // nothing was made anew again
    CHECK(problems(*again) == "");
    store::Db db(folder.store(), {.write = false});
    CHECK(store::made(db).version == store::schema_version);
    CHECK(store::made(db).min_writer == store::schema_version);
}
