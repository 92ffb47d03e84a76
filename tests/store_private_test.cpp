// What the program writes for itself is its owner's alone; what somebody asked to have written is as they have set it.
#include "support/alp_command.h"
#include "support/store_kit.h"

#include "store/sqlite/files.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace kit;

namespace {

// As most computers have it: others may read what is made.
struct Umask {
    mode_t before = ::umask(022);
    ~Umask() { ::umask(before); }
};

int rights(const fs::path& file) { return static_cast<int>(fs::status(file).permissions() & fs::perms::mask); }

// Everything below the folder that others may read, write or enter.
std::string open_to_others(const fs::path& folder) {
    std::string found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().filename() != "copies" && rights(entry.path()) & 077)  // of plugins, in a folder that is closed
            found += entry.path().string() + "\n";
    return found;
}

}  // namespace

TEST_CASE("nobody else can read a store, what lies beside it, or its backups") {
    const Umask as_usual;
    const Folder folder;
    const fs::path file = folder.path / "data/alp/alp.store";
    Small small;
    const auto store = Store::open(file, Mode::write);
    small.write_to(*store);
    REQUIRE(fs::exists(store::with_suffix(file, "-wal")));
    store->back_up();
    store->back_up(folder.path / "mine/copy.store");
    store->erase_team(small.team.id);
    CHECK(open_to_others(folder.path) == "");
    CHECK(rights(file) == 0600);
    CHECK(rights(store::backup_folder(file)) == 0700);
}

TEST_CASE("a store that was open to others is narrowed when its owner opens it, with its copies") {
    const Umask as_usual;
    const Folder folder;
    Small small;
    fs::path backup;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        backup = store->back_up().file;
    }
    store::restore(backup, folder.store());  // sets one aside
    write_bytes(folder.path / "alp.store.pdf", "somebody's own");
    for (const Mode mode : {Mode::write, Mode::read}) {
        for (const auto& entry : fs::recursive_directory_iterator(folder.path))
            ::chmod(entry.path().c_str(), entry.is_directory() ? 0755 : 0644);
        const auto store = Store::open(folder.store(), mode);
        CHECK(rights(folder.store()) == 0600);
        CHECK(rights(backup) == 0600);
        CHECK(rights(backup.parent_path()) == 0700);
        for (const auto& entry : fs::directory_iterator(folder.path))
            if (entry.path().string().find("before-restore") != std::string::npos) CHECK(rights(entry.path()) == 0600);
        CHECK(rights(folder.path / "alp.store.pdf") == 0644);
        CHECK(rights(folder.path) == 0700);
    }
}

TEST_CASE("the first command leaves nothing that others can read, and a report that is saved is as one has set it") {
    const Umask as_usual;
    const Folder folder;
    CHECK(alp_command(folder.path, "instruments").code == 0);
    CHECK(alp_command(folder.path, "sample").code == 0);
    CHECK(open_to_others(folder.path) == "");
    const fs::path paper = folder.path / "report.md";
    CHECK(alp_command(folder.path, "report last --format md --out '" + paper.string() + "'").code == 0);
    CHECK(rights(paper) == 0644);
}

TEST_CASE("beside a file that is no store nothing is left, and its rights stay") {
    const Umask as_usual;
    const Folder folder;
    const fs::path notes = folder.path / "notes.txt";
    write_bytes(notes, "a list of groceries, long enough to be looked at as a database: " + std::string(200, 'x'));
    write_bytes(folder.path / "empty", "");
    REQUIRE(std::system(("python3 -c \"import sqlite3; c=sqlite3.connect('" + (folder.path / "other.db").string() +
                         "'); c.execute('create table t(a)'); c.commit()\"")
                            .c_str()) == 0);
    for (const char* name : {"notes.txt", "empty", "other.db"}) {
        ::chmod((folder.path / name).c_str(), 0644);
        for (const Mode mode : {Mode::write, Mode::read}) CHECK_THROWS_AS(Store::open(folder.path / name, mode), store::StoreError);
        CHECK(rights(folder.path / name) == 0644);
    }
    CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 3);
}
