// Copies are whole, thinned, checked, and put back beside and never over.
#include "support/store_kit.h"

#include "store/sqlite/files.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

using namespace kit;
using store::StoreError;
using store::Trouble;

namespace {

Time day(int year, unsigned month, unsigned number, int hour = 12) {
    return std::chrono::sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(number)} + std::chrono::hours{hour};
}

}  // namespace

TEST_CASE("a backup is a whole store in one file with its checksum, made while somebody writes") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    std::atomic<bool> stop = false;
    std::thread other([&] {
        const auto reader = Store::open(folder.store(), Mode::read);
        for (int i = 0; i < 6; ++i) reader->back_up(folder.path / ("copy" + std::to_string(i) + ".store"));
        stop = true;
    });
    while (!stop) store->write(small.say("Nog een " + std::to_string(small.contributions.size())));
    other.join();
    for (int i = 0; i < 6; ++i) {
        const fs::path copy = folder.path / ("copy" + std::to_string(i) + ".store");
        CHECK_FALSE(store::verify(copy));
        CHECK_FALSE(fs::exists(store::with_suffix(copy, "-wal")));
        CHECK_FALSE(fs::exists(store::with_suffix(copy, ".part")));
        CHECK(problems(*Store::open(copy, Mode::read)) == "");
    }
    const std::string sum = file_bytes(folder.path / "copy0.store.sha256");
    CHECK(std::system(("cd '" + folder.path.string() + "' && sha256sum --status -c copy0.store.sha256").c_str()) == 0);
    CHECK(sum.size() == 64 + 2 + std::string("copy0.store\n").size());
    CHECK_THROWS_AS(store->back_up(folder.path / "copy0.store"), StoreError);  // never over a file
}

TEST_CASE("where no backup can be put, and what is no backup, is said in a sentence") {
    const Folder folder;
    const auto store = Store::open(folder.store(), Mode::write);
    std::ofstream(folder.path / "a file") << "x";
    CHECK_THROWS_AS(store->back_up(folder.path / "a file/b.store"), StoreError);
    // What the program keeps beside a store it also takes away again: a backup with such a name would be gone some day.
    for (const char* suffix : {"-wal", "-journal", ".lock", ".suspect", ".part", "-reserve"})
        CHECK_THROWS_AS(store->back_up(store::with_suffix(folder.store(), suffix)), StoreError);
    CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), ".suspect")));
    CHECK(workspace::sentence_of(store::verify(folder.path).value()).find(folder.path.string()) != std::string::npos);
    CHECK(workspace::sentence_of(store::verify(folder.path).value()).find("266") == std::string::npos);  // SQLite's number of a broken disk
    CHECK(workspace::sentence_of(store::verify(folder.path / "nowhere").value()).find("nowhere") != std::string::npos);
}

TEST_CASE("a backup takes nothing away that lies there, and no old log is played into it") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    const fs::path film = folder.path / "film";
    write_bytes(folder.path / "film.part", "a film");
    write_bytes(folder.path / "film.part-journal", "about it");
    store->back_up(film);
    CHECK(file_bytes(folder.path / "film.part") == "a film");
    CHECK(file_bytes(folder.path / "film.part-journal") == "about it");
    for (const char* suffix : {"-wal", "-journal", ".sha256"}) {
        const fs::path copy = folder.path / (std::string("copy") + suffix + ".store");
        write_bytes(store::with_suffix(copy, suffix), "of another");
        CHECK_THROWS_AS(store->back_up(copy), StoreError);
        CHECK_FALSE(fs::exists(copy));
        CHECK(file_bytes(store::with_suffix(copy, suffix)) == "of another");
    }
}

TEST_CASE("a backup that this program could not open is not put back") {
    const Folder folder;
    Small small;
    const fs::path copy = small.with_backup(folder);
    const std::string before = file_bytes(folder.store());
    fs::remove(store::with_suffix(copy, ".sha256"));
    SUBCASE("made by a newer program") {
        run_behind_its_back(copy, "PRAGMA user_version=99; UPDATE meta SET value='99' WHERE key LIKE 'min_%'");
    }
    SUBCASE("with a trigger of somebody else") {
        run_behind_its_back(copy, "CREATE TRIGGER theirs AFTER INSERT ON op BEGIN DELETE FROM member; END");
    }
    CHECK(store::verify(copy));
    CHECK_THROWS_AS(store::restore(copy, folder.store()), StoreError);
    CHECK(file_bytes(folder.store()) == before);
}

TEST_CASE("a store reached by a link is one store: one lock, one row of backups, and the link stays a link") {
    const Folder folder;
    Small small;
    fs::create_directory(folder.path / "disk");
    const fs::path real = folder.path / "disk/teams.store", link = folder.path / "link.store";
    fs::create_symlink(real, link);
    CHECK_THROWS_AS(Store::open(link, Mode::write), StoreError);  // leads to nothing yet: perhaps a disk that is not connected
    fs::path copy;
    {
        const auto store = Store::open(real, Mode::write);
        small.write_to(*store);
        CHECK_THROWS_AS(Store::open(link, Mode::write), StoreError);
        copy = Store::open(link, Mode::read)->back_up().file;
    }
    CHECK(copy.parent_path() == folder.path / "disk/backups");
    Store::open(link, Mode::write)->erase_team(small.team.id);
    store::restore(copy, link);
    CHECK(fs::is_symlink(link));
    CHECK(Store::open(real, Mode::read)->teams().empty());  // what was erased does not come back this way round either
    for (const auto& entry : fs::directory_iterator(folder.path)) CHECK((entry.path() == link || entry.path().filename() == "disk"));
}

TEST_CASE("backups are listed newest first, and only finished ones of this store") {
    const Folder folder;
    const auto store = Store::open(folder.store(), Mode::write);
    const auto made = store->back_up();
    CHECK(made.file.parent_path() == store::backup_folder(folder.store()));
    CHECK(made.bytes == fs::file_size(made.file));
    const auto second = store->back_up();  // within the same second
    for (const char* other : {"alp-20200101-000000.store.part", "alp-two-20200101-000000.store", "notes.txt", "alp-yesterday.store"})
        write_bytes(store::backup_folder(folder.store()) / other, "x");
    const auto list = store::backups(folder.store());
    REQUIRE(list.size() == 2);
    CHECK(std::set{list[0].file, list[1].file} == std::set{made.file, second.file});
}

TEST_CASE("of the past two days all backups stay, then one a day, a week, a month") {
    const Folder folder;
    fs::create_directories(store::backup_folder(folder.store()));
    const Time now = day(2026, 11, 23);
    std::vector<Time> made;
    for (Time at = now - std::chrono::days{900}; at <= now; at += std::chrono::hours{6}) made.push_back(at);
    for (const Time at : made) {
        const fs::path file = store::backup_name(folder.store(), at);
        write_bytes(file, "x");
        write_bytes(store::with_suffix(file, ".sha256"), "x");
    }
    const auto removed = store::thin(folder.store(), now);
    const auto kept = store::backups(folder.store());
    CHECK(kept.size() + removed.size() == made.size());
    CHECK(store::thin(folder.store(), now).empty());
    std::set<Date> days, late;
    std::size_t fresh = 0, sums = 0;
    for (const auto& backup : kept) {
        if (backup.made > now - std::chrono::days{2}) ++fresh;
        else CHECK(days.insert(std::chrono::floor<std::chrono::days>(backup.made)).second);  // one a day at most
        sums += fs::exists(store::with_suffix(backup.file, ".sha256"));
    }
    CHECK(fresh == 8);
    CHECK(sums == kept.size());
    for (int back = 2; back < 13; ++back) CHECK(days.contains(std::chrono::floor<std::chrono::days>(now) - std::chrono::days{back}));
    CHECK(kept.size() <= 8 + 12 + 10 + 24);
    CHECK(kept.size() >= 8 + 24 + 10);
    CHECK(kept.back().made < now - std::chrono::days{30 * 23});  // almost two years back
    CHECK_FALSE(fs::exists(store::with_suffix(removed.front(), ".sha256")));
}

TEST_CASE("a backup that is not as it was made is told") {
    const Folder folder;
    Small small;
    const fs::path copy = small.with_backup(folder);
    CHECK_FALSE(store::verify(copy));
    std::string bytes = file_bytes(copy);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write_bytes(copy, bytes);
    CHECK(store::verify(copy));
    fs::remove(store::with_suffix(copy, ".sha256"));
    write_bytes(copy, bytes.substr(0, bytes.size() / 2));
    CHECK(store::verify(copy));
    write_bytes(copy, "geen kopie");
    CHECK(store::verify(copy));
    CHECK(store::verify(folder.path / "nergens"));
    const std::string present = file_bytes(folder.store());
    CHECK_THROWS_AS(store::restore(copy, folder.store()), StoreError);
    CHECK(file_bytes(folder.store()) == present);
}

TEST_CASE("restoring sets the present store aside with its -wal, and nothing of it is played into the backup") {
    const Folder folder, running;
    Small small;
    fs::path copy;
    {
        const auto store = Store::open(running.store(), Mode::write);
        small.write_to(*store);
        copy = folder.path / "monday.store";
        store->back_up(copy);
        for (int i = 0; i < 40; ++i) store->write(small.retype(0, "Dinsdag " + std::to_string(i)));
        // The store as a killed program leaves it: with a -wal that is newer than the backup.
        for (const char* suffix : {"", "-wal"})
            REQUIRE(std::system(("cp '" + running.store().string() + suffix + "' '" + folder.store().string() + suffix + "'").c_str()) ==
                    0);
    }
    REQUIRE(store::has_wal(folder.store()));
    write_bytes(store::with_suffix(folder.store(), "-shm"), "left over");
    const fs::path aside = store::restore(copy, folder.store()).aside;
    CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), "-wal")));
    CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), "-shm")));
    {
        const auto store = Store::open(folder.store(), Mode::write);
        const auto all = texts(*store, small.session.id);
        CHECK(all.front() == "Vertrouwen in elkaar");
        CHECK(problems(*store) == "");
    }
    CHECK_FALSE(store::verify(copy));  // the backup itself is still there
    // And what was set aside is whole, its -wal included.
    REQUIRE(store::has_wal(aside));
    const auto before = Store::open(aside, Mode::read);
    const auto all = texts(*before, small.session.id);
    CHECK(all.front() == "Dinsdag 39");
    CHECK(problems(*before) == "");
}

TEST_CASE("a backup is put back also where no store is, but not under a program that has it open") {
    const Folder folder;
    Small small;
    fs::path copy = folder.path / "copy.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->back_up(copy);
        try {
            store::restore(copy, folder.store());
            FAIL("restored under an open store");
        } catch (const StoreError& error) {
            CHECK(error.trouble == Trouble::busy);
        }
    }
    const fs::path elsewhere = folder.path / "new" / "alp.store";
    CHECK(store::restore(copy, elsewhere).aside == fs::path());
    CHECK(texts(*Store::open(elsewhere, Mode::write), small.session.id).size() == 3);
}

TEST_CASE("a restore that was cut off between two renames is finished at the next start") {
    const Folder folder;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
    }
    fs::rename(folder.store(), store::with_suffix(folder.store(), ".waiting"));
    write_bytes(store::with_suffix(folder.store(), "-wal"), "of the store that stood here");
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(texts(*store, small.session.id).size() == 3);
    CHECK(problems(*store) == "");
}
