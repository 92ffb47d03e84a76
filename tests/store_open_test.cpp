// Every state a file can be in is told apart, and nobody's file is touched.
#include "support/nobody.h"
#include "support/store_kit.h"

#include "store/care/lock.h"
#include "store/schema/schema.h"
#include "store/sqlite/db.h"
#include "store/sqlite/files.h"
#include "workspace/error_words.h"
#include "workspace/store_words.h"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <csignal>
#include <set>

using namespace kit;
using store::Db;
using store::StoreError;
using store::Trouble;

namespace {

struct Refusal {
    Trouble trouble;
    std::string sentence;
};

std::optional<Refusal> refused(const fs::path& file, Mode mode) {
    try {
        Store::open(file, mode);
    } catch (const StoreError& error) {
        return Refusal{error.trouble, workspace::sentence_of(error)};
    }
    return std::nullopt;
}

void make_small(const fs::path& file, const Small& small) {
    const auto store = Store::open(file, Mode::write);
    small.write_to(*store);
}

}  // namespace

TEST_CASE("a new store is made where there is none, its folder too; reading makes nothing") {
    const Folder folder;
    const fs::path file = folder.path / "een" / "twee" / "alp.store";
    CHECK(refused(file, Mode::read)->trouble == Trouble::missing);
    CHECK_FALSE(fs::exists(folder.path / "een"));
    const auto store = Store::open(file, Mode::write);
    CHECK(store->teams().empty());
    CHECK_FALSE(store->report().last_change);
    CHECK_FALSE(store->report().unclean);
    CHECK(workspace::sentence_of(store->report()) == "");
    CHECK(problems(*store) == "");
}

TEST_CASE("a file that is no store is refused with its own sentence and left as it is, byte for byte") {
    const Folder folder;
    const auto with = [&](const char* name, const std::string& bytes) {
        write_bytes(folder.path / name, bytes);
        return folder.path / name;
    };
    std::string noise;
    for (unsigned i = 0, x = 1; i < 8192; ++i) noise += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
    const fs::path other = folder.path / "other.db", foreign = folder.path / "foreign.db";
    Db(other, {.create = true}).run("CREATE TABLE t(a)");
    Db(foreign, {.create = true}).run("PRAGMA application_id=7; CREATE TABLE t(a)");
    std::set<std::string> sentences;
    for (const fs::path& file : {with("empty", ""), with("text", "Beste Anna, dit is een brief.\n"), with("noise", noise),
                                 with("half", "SQLite form"), other, foreign}) {
        CAPTURE(file);
        const std::string before = file_bytes(file);
        for (const Mode mode : {Mode::write, Mode::read}) {
            const auto refusal = refused(file, mode);
            REQUIRE(refusal);
            CHECK(refusal->trouble == Trouble::not_ours);
            CHECK(refusal->sentence.find(file.string()) != std::string::npos);
            sentences.insert(refusal->sentence.substr(0, refusal->sentence.find('(')));
        }
        CHECK(file_bytes(file) == before);
        CHECK_FALSE(fs::exists(store::with_suffix(file, "-wal")));
    }
    CHECK(sentences.size() == 4);  // empty, no database, no store, another program's
    CHECK(refused(folder.path, Mode::write)->trouble == Trouble::not_ours);
}

TEST_CASE("a pipe, a link that goes round and a link to a disk that is not connected are refused at once, and stay") {
    const Folder folder;
    const fs::path pipe = folder.path / "pipe", round = folder.path / "round", away = folder.path / "away";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    fs::create_symlink(round, round);
    fs::create_symlink(folder.path / "stick/alp.store", away);
    for (const Mode mode : {Mode::write, Mode::read}) {
        CHECK(refused(pipe, mode)->trouble == Trouble::not_ours);
        const auto looped = refused(round, mode);
        CHECK((looped && looped->sentence.find("filesystem error") == std::string::npos));
        const auto refusal = refused(away, mode);
        CHECK(refusal->trouble == Trouble::missing);
        CHECK(refusal->sentence.find((folder.path / "stick/alp.store").string()) != std::string::npos);
    }
    CHECK(fs::is_symlink(away));
    CHECK_FALSE(fs::exists(folder.path / "stick"));
}

TEST_CASE("a folder that may not be entered is refused with a sentence too") {
    const Folder folder;
    fs::permissions(folder.path, fs::perms::none);
    CHECK(as_nobody([&] { return refused(folder.store(), Mode::write) && refused(folder.store(), Mode::read); }));
    fs::permissions(folder.path, fs::perms::owner_all);
}

TEST_CASE("a store of a newer version works, opens read-only or is refused, as it says itself") {
    const Folder folder;
    Small small;
    const auto newer = [&](const char* name, int min_writer, int min_reader) {
        const fs::path file = folder.path / name;
        make_small(file, small);
        Db db(file, {});
        db.run("PRAGMA user_version=9; ALTER TABLE \"contribution\" ADD COLUMN \"mood\" TEXT; CREATE TABLE dance(id BLOB)");
        store::put_meta(db, "min_writer", std::to_string(min_writer));
        store::put_meta(db, "min_reader", std::to_string(min_reader));
        store::put_meta(db, "made_by", "4.2");
        return file;
    };
    {
        const auto store = Store::open(newer("works", 1, 1), Mode::write);
        CHECK_FALSE(store->report().read_only);
        store->write(small.say("Ook in een nieuwere"));
        CHECK(texts(*store, small.session.id).size() == 4);
        CHECK(problems(*store) == "");
    }
    {
        const fs::path file = newer("looks", 9, 1);
        const auto store = Store::open(file, Mode::write);
        CHECK(store->report().read_only);
        CHECK(workspace::sentence_of(store->report()).find("4.2") != std::string::npos);
        CHECK(texts(*store, small.session.id).size() == small.contributions.size());
        CHECK_THROWS_AS(store->write(small.say("Nee")), StoreError);
        CHECK_NOTHROW(store::Lock{file});  // it is not kept from others
    }
    const fs::path file = newer("refused", 9, 9);
    for (const Mode mode : {Mode::write, Mode::read}) {
        const auto refusal = refused(file, mode);
        REQUIRE(refusal);
        CHECK(refusal->trouble == Trouble::newer);
        CHECK(refusal->sentence.find("4.2") != std::string::npos);
    }
}

TEST_CASE("who comes second is told who has the store open, and reads along") {
    const Folder folder;
    Small small;
    const auto first = Store::open(folder.store(), Mode::write);
    small.write_to(*first);
    const auto refusal = refused(folder.store(), Mode::write);
    REQUIRE(refusal);
    CHECK(refusal->trouble == Trouble::busy);
    char host[256];
    gethostname(host, sizeof host);
    CHECK(refusal->sentence.find(host) != std::string::npos);
    CHECK(refusal->sentence.find(std::to_string(getpid())) != std::string::npos);
    CHECK(workspace::sentence_of(store::holder(folder.store()).value()) == refusal->sentence);

    const auto second = Store::open(folder.store(), Mode::read);
    CHECK(second->report().read_only);
    CHECK(workspace::sentence_of(second->report()) == "");
    first->write(small.say("Dit ziet de tweede meteen"));
    CHECK(texts(*second, small.session.id).size() == 4);
    CHECK_THROWS_AS(second->write(small.say("Mag niet")), StoreError);
    CHECK_THROWS_AS(second->erase_team(small.team.id), StoreError);
    first->write(small.say("En de eerste gaat door"));
}

TEST_CASE("the lock goes with the process: after it was killed the next one opens, and knows of the unclean end") {
    const Folder folder;
    Small small;
    int ready[2];
    REQUIRE(pipe(ready) == 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        if (write(ready[1], "x", 1) != 1) _exit(1);
        pause();
        _exit(0);
    }
    char byte;
    REQUIRE(read(ready[0], &byte, 1) == 1);
    close(ready[0]);
    close(ready[1]);
    CHECK(refused(folder.store(), Mode::write)->trouble == Trouble::busy);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    {
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->report().unclean);
        CHECK_FALSE(store->report().recovered);
        CHECK(store->report().last_change);
        CHECK(texts(*store, small.session.id).size() == 3);
    }
    CHECK_FALSE(Store::open(folder.store(), Mode::write)->report().unclean);
}

TEST_CASE("a store closed well leaves one file and no -wal") {
    const Folder folder;
    make_small(folder.store(), Small());
    CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), "-wal")));
    CHECK_FALSE(fs::exists(store::with_suffix(folder.store(), "-shm")));
}

TEST_CASE("what may not be written opens for reading, with the reason") {
    const Folder folder;
    Small small;
    fs::permissions(folder.path, fs::perms::all);
    SUBCASE("a file") {
        make_small(folder.store(), small);
        fs::permissions(folder.store(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    }
    SUBCASE("a folder without -wal") {
        make_small(folder.store(), small);
        fs::permissions(folder.store(), fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
        fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    }
    SUBCASE("a folder with a -wal that is part of the store") {
        Folder elsewhere;
        const auto store = Store::open(elsewhere.store(), Mode::write);
        small.write_to(*store);
        for (const char* suffix : {"", "-wal"}) {  // read by another process than ours, as a copy of a running store would be
            const std::string command = "cp '" + elsewhere.store().string() + suffix + "' '" + folder.store().string() + suffix + "'";
            REQUIRE(std::system(command.c_str()) == 0);
            fs::permissions(folder.store().string() + suffix, fs::perms::owner_read | fs::perms::others_read);
        }
        REQUIRE(store::has_wal(folder.store()));
        fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    }
    CHECK(as_nobody([&] {
        for (const Mode mode : {Mode::write, Mode::read}) {
            const auto store = Store::open(folder.store(), mode);
            if (!store->report().read_only || (mode == Mode::write) == workspace::sentence_of(store->report()).empty()) return false;
            if (texts(*store, small.session.id).size() != 3 || !problems(*store).empty()) return false;
            if (store->search("vertrouwen").size() != 1) return false;
        }
        return true;
    }));
}

TEST_CASE("a place where nothing can be made is refused with that reason") {
    const Folder folder;
    fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    CHECK(as_nobody([&] {
        const auto refusal = refused(folder.store(), Mode::write);
        return refusal && refusal->trouble == Trouble::read_only;
    }));
}

TEST_CASE("the file of an open store is never read past SQLite in this process: that would drop its locks") {
    const Folder folder;
    Small small;
    const auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    CHECK_THROWS_AS(store::sha256_of(folder.store()), StoreError);
    CHECK_THROWS_AS(store::copy_bytes(folder.store(), folder.path / "copy"), StoreError);
    CHECK_THROWS_AS(store::move_aside(folder.store(), folder.path / "aside"), StoreError);
    CHECK(store::verify(folder.store()));
    fs::create_hard_link(folder.store(), folder.path / "by another name");
    CHECK_THROWS_AS(store::sha256_of(folder.path / "by another name"), StoreError);
}

TEST_CASE("a store that is moved away while it is open is not written in two places") {
    const Folder folder;
    Small small;
    auto store = Store::open(folder.store(), Mode::write);
    small.write_to(*store);
    fs::rename(folder.store(), folder.path / "verhuisd.store");
    // Either it is refused, or it went into the moved file; never into a new one.
    bool refused_it = false;
    try {
        store->write(small.say("Na de verhuizing"));
    } catch (const StoreError&) {
        refused_it = true;
    }
    CHECK_FALSE(fs::exists(folder.store()));
    store.reset();
    if (!refused_it) {
        for (const char* suffix : {"-wal", "-shm"})
            if (fs::exists(folder.store().string() + suffix))
                fs::rename(folder.store().string() + suffix, (folder.path / "verhuisd.store").string() + suffix);
        const auto moved = Store::open(folder.path / "verhuisd.store", Mode::read);
        CHECK(texts(*moved, small.session.id).size() == 4);
    }
}
