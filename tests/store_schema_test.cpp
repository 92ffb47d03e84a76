// A field is written once, in alp/model.h; the file's columns follow it.
#include "support/store_kit.h"

#include "store/care/open.h"
#include "store/sqlite/files.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <set>

using namespace kit;
using store::Db;

TEST_CASE("every field of every type has its column, and no column is without a field") {
    const Folder folder;
    store::make_new_store(folder.store());
    Db db(folder.store(), {});
    std::set<std::string> tables{"meta", "op", "change", "erasure", "erased_text"};
    Rows{}.each([&]<typename Row>(const std::vector<Row>&) {
        std::set<std::string> wanted{"id"}, columns;
        each_field(static_cast<const Row&>(Row{}), [&](std::string_view name, const auto&) { wanted.emplace(name); });
        auto info = db.sql("SELECT name FROM pragma_table_info($1)");
        info.with(Row::table);
        while (info.step())
            if (info.text(0) != "n") columns.emplace(info.text(0));
        CAPTURE(Row::table);
        CHECK(columns == wanted);
        tables.emplace(Row::table);
    });
    auto names = db.sql("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE '%\\_search%' ESCAPE '\\'");
    while (names.step()) CHECK(tables.contains(std::string(names.text(0))));
    CHECK(db.number(
              "SELECT count(*) FROM pragma_table_list WHERE schema='main' AND type='table' AND NOT strict AND name NOT LIKE 'sqlite%'") ==
          0);
    CHECK(db.number("PRAGMA application_id") == store::application_number);
    CHECK(db.number("PRAGMA user_version") == store::schema_version);
    CHECK(store::as_expected(db));
}

TEST_CASE("a store of before a field was added gets it, after a backup, and its history stays") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
    }
    {
        // As an older program would have left it: without one column, one index, one search index.
        Db db(folder.store(), {});
        for (const char* table : {"team", "theme"}) kit::drop_search(db, table);
        db.run(
            "ALTER TABLE \"contribution\" DROP COLUMN \"perspective\"; ALTER TABLE \"team\" DROP COLUMN \"partnership\"; DROP INDEX "
            "\"rating_session\"");
    }
    // Who may only read sees it grown, and the file stays as it is.
    CHECK(Store::open(folder.store(), Mode::read)->load_session(small.session.id).of<Contribution>().size() == 3);
    CHECK(store::backups(folder.store()).empty());
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store::backups(folder.store()).size() == 1);
        CHECK(texts(*store, small.session.id).size() == 3);
        CHECK(store->load_session(small.session.id).of<Contribution>()[0].perspective == Perspective::none);
        Contribution after = small.contributions[0];
        after.perspective = Perspective::resident;
        store->write(operation(small.team.id, small.session.id, "Perspectief", {changed(small.contributions[0], after)}));
        CHECK(problems(*store) == "");
    }
    const auto again = Store::open(folder.store(), Mode::write);
    CHECK(store::backups(folder.store()).size() == 1);
    CHECK(again->load_session(small.session.id).of<Contribution>()[0].perspective == Perspective::resident);
}

TEST_CASE("a trigger or view that is not ours is not run: the store stays shut") {
    const Folder folder;
    for (const char* foreign :
         {"CREATE TRIGGER spy AFTER INSERT ON \"team\" BEGIN DELETE FROM \"member\"; END", "CREATE VIEW spy AS SELECT 1"}) {
        const fs::path file = folder.path / (std::string("x") + std::to_string(std::string_view(foreign).size()) + ".store");
        store::make_new_store(file);
        Db(file, {}).run(foreign);
        for (const Mode mode : {Mode::write, Mode::read}) {
            CHECK_THROWS_WITH_AS(Store::open(file, mode), doctest::Contains("spy"), store::StoreError);
        }
    }
}

TEST_CASE("the kinds of disk that are not of this computer are known") {
    CHECK(store::network_kind(0x6969));                              // nfs
    CHECK(store::network_kind(static_cast<int>(0xFF534D42)));        // cifs, as a 32-bit number with a sign
    CHECK(store::network_kind(0x65735546));                          // fuse: sshfs and the like
    CHECK_FALSE(store::network_kind(0xEF53));                        // ext4
    CHECK_FALSE(store::network_kind(0x01021994));                    // tmpfs
    CHECK_FALSE(store::network_kind(static_cast<int>(0x9123683E)));  // btrfs
}

TEST_CASE("on a network disk the store works without shared memory, and says so") {
    const Folder folder;
    Small small;
    const auto before = store::on_network;
    store::on_network = [](const fs::path&) { return true; };
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        CHECK(workspace::sentence_of(store->report()) != "");
        CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), "-wal")));
        const auto reader = Store::open(folder.store(), Mode::read);
        CHECK(texts(*reader, small.session.id).size() == 3);
        store->write(small.say("Vier"));
        CHECK(texts(*reader, small.session.id).size() == 4);
        CHECK(problems(*store) == "");
    }
    store::on_network = before;
    const auto here = Store::open(folder.store(), Mode::write);  // brought to this computer
    CHECK(workspace::sentence_of(here->report()) == "");
    CHECK(texts(*here, small.session.id).size() == 4);
}
