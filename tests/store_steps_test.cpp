// What a store of an earlier version is made into, step by step, when the version of the schema rises.
#include "support/places.h"
#include "support/store_kit.h"

#include "store/schema/schema.h"

#include <doctest/doctest.h>

using namespace kit;
using store::Db;
using store::SchemaStep;

namespace {

void unpack(const fs::path& to) {
    const fs::path kept = testing::sources("tests/stores") / "2026-11-26.store.gz";
    REQUIRE(std::system(("gzip -dc '" + kept.string() + "' > '" + to.string() + "'").c_str()) == 0);
}

// Two made-up versions: the second one is not for writers that do not know it.
std::vector<SchemaStep> two_steps() {
    return {
        {store::schema_version + 1, 1, 1, [](Db& db) { db.run(R"(UPDATE "op" SET "label"='eerst: '||"label")"); }},
        {store::schema_version + 2, store::schema_version + 2, 1, [](Db& db) { db.run(R"(UPDATE "op" SET "label"='toen '||"label")"); }}};
}

std::int64_t labelled(Db& db, const std::string& begin) {
    return db.number(R"(SELECT count(*) FROM "op" WHERE "label" LIKE ')" + begin + "%'");
}

}  // namespace

TEST_CASE("the steps lead in order, one a version, to the version of now") {
    std::int64_t last = 1;
    for (const SchemaStep& step : store::schema_steps()) {
        CHECK(step.to == last + 1);
        CHECK(step.min_writer <= step.to);
        CHECK(step.min_reader <= step.min_writer);
        last = step.to;
    }
    CHECK(last == store::schema_version);
}

TEST_CASE("a kept store goes all the steps, in order, and once") {
    const Folder folder;
    unpack(folder.store());
    {
        Db db(folder.store(), {});
        const std::int64_t all = db.number(R"(SELECT count(*) FROM "op")");
        REQUIRE(all > 0);
        store::grow(db, two_steps());
        CHECK(labelled(db, "toen eerst: ") == all);
        const auto says = store::made(db);
        CHECK(says.version == store::schema_version + 2);
        CHECK(says.min_writer == store::schema_version + 2);
        CHECK(says.min_reader == 1);
        store::grow(db, two_steps());
        CHECK(labelled(db, "toen eerst: toen") == 0);
    }
    const auto store = Store::open(folder.store(), Mode::write);  // this program does not know that version: it looks, and leaves it alone
    CHECK(store->report().read_only);
    CHECK(store->teams().size() == 6);
}

TEST_CASE("a step that cannot be done leaves the file as it was") {
    const Folder folder;
    unpack(folder.store());
    auto steps = two_steps();
    steps[1].apply = [](Db& db) { db.run(R"(UPDATE "nothing" SET "label"='')"); };
    Db db(folder.store(), {});
    const auto before = store::made(db).version;
    CHECK_THROWS_AS(store::grow(db, steps), store::StoreError);
    CHECK(labelled(db, "eerst") == 0);
    CHECK(store::made(db).version == before);
}

TEST_CASE("a store of a lower version is raised when it is opened, after a backup, and stays whole") {
    const Folder folder;
    unpack(folder.store());
    run_behind_its_back(folder.store(), "PRAGMA user_version=0");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->teams().size() == 6);
    CHECK(problems(*store) == "");
    CHECK(store::backups(folder.store()).size() == 1);
    Db db(folder.store(), {.write = false});
    CHECK(store::made(db).version == store::schema_version);
}
