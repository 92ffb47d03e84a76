// The end of the log (-wal) is missing after a program was killed: what it had acknowledged is missed, told, and filled from a backup.
#include "support/store_kit.h"

#include "store/sqlite/files.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

using namespace kit;

namespace {

// A store as a program leaves it that is killed, in a folder of its own: the file, its log, its lock and its backups.
struct Killed {
    Folder source, left;
    Small small;

    explicit Killed(const std::function<void(Store&, Small&)>& work) {
        small.write_to(*Store::open(source.store(), Mode::write));
        const auto store = Store::open(source.store(), Mode::write);
        work(*store, small);
        // Read by another process: this one would drop SQLite's locks.
        REQUIRE(std::system(("cp -r '" + source.path.string() + "/.' '" + left.path.string() + "'").c_str()) == 0);
        REQUIRE(fs::exists(log()));
    }
    fs::path log() const { return store::with_suffix(left.store(), "-wal"); }
    void cut_log(double part) {
        const std::string bytes = file_bytes(log());
        fs::remove(store::with_suffix(left.store(), "-shm"));
        if (part == 0) fs::remove(log());
        else write_bytes(log(), bytes.substr(0, static_cast<std::size_t>(static_cast<double>(bytes.size()) * part)));
    }
};

}  // namespace

TEST_CASE("a log that is cut or gone is noticed at the next start, and told once; what is there is whole") {
    for (const double part : {0.0, 0.3, 0.9}) {
        Killed killed([](Store& store, Small& small) {
            for (int i = 0; i < 20; ++i) store.write(small.say("Gezegd " + std::to_string(i)));
        });
        killed.cut_log(part);
        CAPTURE(part);
        {
            const auto store = Store::open(killed.left.store(), Mode::write);
            CHECK_FALSE(store->report().recovered);
            REQUIRE(store->report().end_lost);
            CHECK(*store->report().end_lost <= now());
            CHECK(workspace::sentence_of(store->report()).find("is missing") != std::string::npos);
            CHECK(problems(*store) == "");
            CHECK(texts(*store, killed.small.session.id).size() < 23);
        }
        CHECK_FALSE(Store::open(killed.left.store(), Mode::write)->report().end_lost);
    }
}

TEST_CASE("a backup that was made in that run fills what is missing; what came after it is told") {
    for (const bool all_in_backup : {true, false}) {
        Killed killed([&](Store& store, Small& small) {
            store.write(small.retype(0, "Anders gezegd"));
            for (int i = 0; i < 10; ++i) store.write(small.say("Gezegd " + std::to_string(i)));
            store.back_up();
            if (!all_in_backup) store.write(small.say("Na de reservekopie"));
        });
        killed.cut_log(0);
        CAPTURE(all_in_backup);
        const auto store = Store::open(killed.left.store(), Mode::write);
        CHECK(store->report().recovered);
        CHECK(store->report().recovery.from_backup == 10);
        CHECK(store->report().recovery.doubtful == 0);
        CHECK(store->report().recovery.rows.empty());
        CHECK(store->report().end_lost.has_value() == !all_in_backup);
        const auto there = texts(*store, killed.small.session.id);
        CHECK(there.size() == 13);
        CHECK(there[0] == "Anders gezegd");
        CHECK(problems(*store) == "");
        const std::string told = workspace::sentence_of(store->report());
        CHECK(told.find("10 entries came from a backup") != std::string::npos);
        CHECK((told.find("is missing") != std::string::npos) == !all_in_backup);
    }
}

TEST_CASE("a whole log, a store that was closed, and one in which all of that was erased miss nothing") {
    Killed whole([](Store& store, Small& small) { store.write(small.say("Gezegd")); });
    {
        const auto store = Store::open(whole.left.store(), Mode::write);
        CHECK_FALSE(store->report().end_lost);
        CHECK(texts(*store, whole.small.session.id).size() == 4);
    }
    CHECK_FALSE(Store::open(whole.left.store(), Mode::write)->report().end_lost);
    Killed erased([](Store& store, Small& small) {
        store.write(small.say("Gezegd"));
        store.erase_team(small.team.id);
    });
    CHECK_FALSE(Store::open(erased.left.store(), Mode::write)->report().end_lost);
}

TEST_CASE("a backup of before something else was put back fills nothing") {
    Folder folder;
    Small small;
    const fs::path old = small.with_backup(folder);
    {
        const auto store = Store::open(folder.store(), Mode::write);
        store->write(small.say("Gaat weg met het terugzetten"));
        store->back_up();
    }
    store::restore(old, folder.store());
    const Folder left;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        store->write(small.say("Na het terugzetten"));
        REQUIRE(std::system(("cp -r '" + folder.path.string() + "/.' '" + left.path.string() + "'").c_str()) == 0);
    }
    fs::remove(store::with_suffix(left.store(), "-wal"));
    fs::remove(store::with_suffix(left.store(), "-shm"));
    const auto store = Store::open(left.store(), Mode::write);
    CHECK_FALSE(store->report().recovered);
    CHECK(store->report().end_lost);
    CHECK(texts(*store, small.session.id).size() == 3);
}
