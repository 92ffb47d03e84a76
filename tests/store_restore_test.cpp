// Nothing is put back that the check refuses.
#include "support/store_kit.h"

#include "workspace/store_words.h"

#include <doctest/doctest.h>

using namespace kit;
using store::StoreError;

namespace {

// What `alp check` finds, each made behind the program's back.
const struct {
    const char *what, *sql;
} spoiled[] = {
    {"history and row disagree", R"(UPDATE "contribution" SET "text"='Zonder geschiedenis')"},
    {"a row without a beginning", R"(DELETE FROM "change" WHERE "tab"='contribution')"},
    {"a row that belongs to nothing", R"(PRAGMA foreign_keys=OFF; DELETE FROM "session")"},
    {"history of a row that is gone", R"(DELETE FROM "contribution" WHERE "n"=(SELECT max("n") FROM "contribution"))"},
    {"history that cannot be read", R"(UPDATE "change" SET "fields"='{' WHERE "fields" IS NOT NULL)"},
};

}  // namespace

TEST_CASE("a copy that the check refuses is refused by the restore, and what is there stays as it is") {
    for (const auto& [what, sql] : spoiled) {
        CAPTURE(what);
        const Folder folder, usb;
        const fs::path stick = usb.path / "stick.store";
        Small small;
        {
            const auto store = Store::open(folder.store(), Mode::write);
            small.write_to(*store);
            store->write(small.retype(0, "Anders gezegd"));
            store->back_up(stick);
        }
        run_behind_its_back(stick, sql);
        fs::remove(stick.string() + ".sha256");  // somebody's own copy has none
        REQUIRE(problems(*Store::open(stick, Mode::read)) != "");
        const std::string before = file_bytes(folder.store());
        store::Reason why{};
        std::string said;
        try {
            store::restore(stick, folder.store());
        } catch (const StoreError& error) {
            why = error.facts.reason;
            said = workspace::sentence_of(error);
        }
        CHECK(why == store::Reason::copy_fails_check);
        CHECK(said.find(stick.string()) != said.npos);
        CHECK(file_bytes(folder.store()) == before);
        CHECK_FALSE(fs::exists(folder.store().string() + ".restoring"));
    }
}

TEST_CASE("a copy without a checksum that the check passes is put back") {
    const Folder folder, usb;
    const fs::path stick = usb.path / "stick.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        Small().write_to(*store);
        store->back_up(stick);
    }
    fs::remove(stick.string() + ".sha256");
    store::restore(stick, folder.store());
    CHECK(problems(*Store::open(folder.store(), Mode::write)) == "");
}
