// Two stores in one folder: each has its own backups and its own list of what was erased.
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"
#include "support/store_kit.h"

#include <alp/text.h>

#include <doctest/doctest.h>

using namespace kit;

namespace {

// A store with one team, a backup of it, and that backup as it was.
struct Kept {
    fs::path file;
    Small small;
    fs::path backup;
    std::string bytes;
    explicit Kept(fs::path at) : file(std::move(at)) {
        const auto store = Store::open(file, Mode::write);
        small.write_to(*store);
        backup = store->back_up().file;
        bytes = file_bytes(backup);
    }
    std::unique_ptr<Store> open() const { return Store::open(file, Mode::write); }
    bool untouched() const { return file_bytes(backup) == bytes; }
};

bool holds_team(const fs::path& file) { return !Store::open(file, Mode::read)->teams().empty(); }

// As versions before this one left it: one list for the folder, none of a store's own.
void as_older_versions_had_it(const fs::path& store) {
    const fs::path shared = store::backup_folder(store) / "erased";
    std::string all = fs::exists(shared) ? file_bytes(shared) : "";
    write_bytes(shared, all + file_bytes(store::erased_list(store)));
    fs::remove(store::erased_list(store));
}

}  // namespace

TEST_CASE("what is erased in one store goes from its own backups, and not from those of the store beside it") {
    for (const auto& [first, second] :
         std::initializer_list<std::pair<const char*, const char*>>{{"alp.store", "practice.store"},
                                                                    {"team.store", "team.db"},
                                                                    {"team.store", "team"},
                                                                    {"alp.store", "alp-20200101-000000.store"}}) {
        CAPTURE(second);
        const Folder folder;
        const Kept one(folder.path / first), other(folder.path / second);
        {
            const auto store = one.open();
            store->erase_team(one.small.team.id);
            store->back_up();
        }
        CHECK_FALSE(holds_team(one.backup));
        other.open()->back_up();
        CHECK(other.untouched());
        CHECK(store::backups(one.file).size() == 2);
        CHECK(store::backups(other.file).size() == 2);
    }
}

TEST_CASE("a copy of a store keeps in its backups what was erased in the other") {
    const Folder folder;
    const Kept one(folder.store());
    const fs::path copy = folder.path / "copy.store";
    fs::copy_file(one.backup, copy);
    const auto store = Store::open(copy, Mode::write);
    const fs::path backup = store->back_up().file;
    one.open()->erase_team(one.small.team.id);
    store->back_up();
    CHECK(holds_team(backup));
}

TEST_CASE("the list that older versions shared: each store goes on with what is its own") {
    const Folder folder;
    const Kept one(folder.store()), other(folder.path / "practice.store");
    one.open()->erase_team(one.small.team.id);
    as_older_versions_had_it(one.file);
    Store::open(other.file, Mode::read)->back_up();  // as `alp backup` opens it
    other.open()->back_up();
    CHECK(other.untouched());
    one.open()->back_up();
    CHECK_FALSE(holds_team(one.backup));
}

TEST_CASE("a backup from before an erasing by an older version does not bring the team back") {
    const Folder folder;
    const Kept one(folder.store());
    const fs::path stick = folder.path / "stick.store";
    fs::copy_file(one.backup, stick);
    one.open()->erase_team(one.small.team.id);
    as_older_versions_had_it(one.file);
    store::restore(stick, one.file);
    CHECK_FALSE(holds_team(one.file));
}

TEST_CASE("backups that an older version named without the ending are found") {
    const Folder folder;
    const Kept one(folder.path / "team.db");
    const fs::path old = store::backup_folder(one.file) / "team-20260102-030405.store";
    fs::copy_file(one.backup, old);
    REQUIRE(store::backups(one.file).size() == 2);
    CHECK(store::backups(one.file).back().file == old);
}
