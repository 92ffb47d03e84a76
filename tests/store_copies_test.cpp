// Every copy of a store that the program makes is in one list: what is erased goes from all of them, and what cannot be cleaned has a name.
#include "store/care/copies.h"
#include "store/care/open.h"
#include "store/care/read_copy.h"
#include "store/sqlite/files.h"
#include "support/nobody.h"
#include "support/told_case.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace kit;
using store::Copy;
using store::CopyKind;

namespace {

constexpr const char* set_aside[] = {".before-restore-", ".damaged-", ".replaced-", ".rescued-"};

// A store with a case, and a whole copy of it under each name that something set aside can have.
struct Copies {
    Folder folder;
    Case one;
    std::vector<fs::path> files;

    Copies() {
        {
            const auto store = Store::open(folder.store(), Mode::write);
            one.write_to(*store);
            store->back_up();
        }
        for (const char* name : set_aside) {
            files.push_back(folder.store().string() + name + "20261101-101500");
            fs::copy_file(folder.store(), files.back());
        }
    }
    const Copy* found(const std::vector<Copy>& all, const fs::path& file) const {
        const auto at = std::ranges::find(all, file, &Copy::file);
        return at == all.end() ? nullptr : &*at;
    }
};

std::vector<fs::path> files_of(const std::vector<Copy>& all) {
    std::vector<fs::path> files;
    for (const Copy& copy : all) files.push_back(copy.file);
    return files;
}

}  // namespace

TEST_CASE("everything that was set aside, whatever its name, is in the list with its day, and nothing of another store is") {
    Copies copies;
    const fs::path text = copies.folder.store().string() + ".unsaved-20261102-090000.txt";
    std::ofstream(text) << "getypt";
    std::ofstream(copies.folder.path / "notities.txt") << "iets anders";
    std::ofstream(copies.folder.path / "alp.store2.damaged-20261101-101500") << "van een ander";
    const auto all = store::set_aside(copies.folder.store());
    CHECK(all.size() == 5);
    CHECK(all.front().file == text);  // newest first
    CHECK(all.front().kind == CopyKind::unsaved);
    for (const fs::path& file : copies.files) {
        const Copy* copy = copies.found(all, file);
        REQUIRE(copy);
        CHECK(store::goes_on(*copy) == Date{std::chrono::year{2026} / 11 / 1} + store::kept_aside);
        CHECK(copy->bytes == fs::file_size(file));
    }
    CHECK(store::copies(copies.folder.store()).size() == 6);  // with the backup
}

TEST_CASE("what is erased goes from everything that was set aside") {
    Copies copies;
    {
        const auto store = Store::open(copies.folder.store(), Mode::write);
        CHECK(store->erase_case_text(at_term).texts == 3);
        CHECK(store::copies_with_erased(copies.folder.store()).size() == 5);
        CHECK(store::clean_copies(copies.folder.store()).not_erased.empty());
        CHECK(store::copies_with_erased(copies.folder.store()).empty());
    }
    for (const fs::path& file : copies.files) CHECK(problems(*Store::open(file, Mode::read)) == "");
    CHECK(erased_words(copies.folder.path) == "0");
}

TEST_CASE("a copy in which cannot be erased is said by its name: damaged, a text file, and one that may not be written") {
    Copies copies;
    const fs::path damaged = copies.files[1], text = copies.folder.store().string() + ".unsaved-20261102-090000.txt";
    std::string bytes = file_bytes(damaged);
    bytes.replace(0, 100, std::string(100, '\x5a'));
    write_bytes(damaged, bytes);
    std::ofstream(text) << "een geheimpje";
    Store::open(copies.folder.store(), Mode::write)->erase_case_text(at_term);
    const auto cleaned = files_of(store::clean_copies(copies.folder.store()).not_erased);
    CHECK(cleaned == std::vector<fs::path>{text, damaged});
    CHECK(store::remove_copy(store::set_aside(copies.folder.store()).front()));
    CHECK_FALSE(fs::exists(text));
    CHECK(files_of(store::clean_copies(copies.folder.store()).not_erased) == std::vector<fs::path>{damaged});
}

TEST_CASE("a copy that may only be read is said by its name too") {
    Copies copies;
    fs::permissions(copies.folder.path, fs::perms::all);
    Store::open(copies.folder.store(), Mode::write)->erase_case_text(at_term);
    for (const auto& entry : fs::recursive_directory_iterator(copies.folder.path))
        fs::permissions(entry.path(), entry.is_directory() ? fs::perms::all : fs::perms(0666));
    fs::permissions(copies.files[2], fs::perms(0444));
    CHECK(as_nobody([&] {
        const auto left = files_of(store::clean_copies(copies.folder.store()).not_erased);
        return left == std::vector<fs::path>{copies.files[2]};
    }));
}

TEST_CASE("a case that only a copy still has, because a backup was put back, goes on its day from there") {
    const Folder folder;
    Case one;
    fs::path before;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        Small().write_to(*store);
        before = store->back_up().file;
        one.write_to(*store);
        store->back_up();
    }
    store::restore(before, folder.store(), held);  // the case is in no store now
    CHECK(Store::open(folder.store(), Mode::read)->search("geheimpje").empty());
    CHECK(store::clean_copies(folder.store(), at_term - std::chrono::days{2}).not_erased.empty());
    CHECK(erased_words(folder.path) != "0");  // it has its time
    CHECK(store::clean_copies(folder.store(), at_term).not_erased.empty());
    CHECK(erased_words(folder.path) == "0");
}

TEST_CASE("a case that the store has itself goes by what is known there, not by what a copy thinks of it") {
    const Folder folder;
    Case one(local_date(now()));
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        one.close(*store);
        one.finish(*store);  // all is done: in this copy it is due
        store->back_up();
        one.finish(*store, ActionStatus::open);
    }
    store::clean_copies(folder.store(), local_date(now()) + std::chrono::days{2});
    const auto store = Store::open(folder.store(), Mode::write);
    CHECK(store->search("geheimpje").size() == 4);
    CHECK(bytes_found(folder.path / "backups", secret) > 0);
}

TEST_CASE("a backup that is put back brings nothing back that is past its day") {
    const Folder folder, usb;
    Case one;
    const fs::path stick = usb.path / "stick.store";
    {
        const auto store = Store::open(folder.store(), Mode::write);
        one.write_to(*store);
        store->back_up(stick);
    }
    SUBCASE("here") {
        store::restore(stick, folder.store(), at_term);
        const auto store = Store::open(folder.store(), Mode::write);
        CHECK(store->search("geheimpje").empty());
        CHECK(row_of<Contribution>(*store, one.session.id, one.lesson.id).text == "Eerst vragen");
        CHECK(problems(*store) == "");
    }
    SUBCASE("and what has its time still, it brings") {
        store::restore(stick, folder.store(), held);
        CHECK(Store::open(folder.store(), Mode::write)->search("geheimpje").size() == 4);
    }
}

TEST_CASE("what stands in the -wal of a copy comes along when it is put back") {
    const Folder folder, other;
    Small small;
    {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
        store->write(small.say("Alleen in het logboek"));
        for (const char* suffix : {"", "-wal"})  // as it is left behind by a program that was killed
            fs::copy_file(store::with_suffix(folder.store(), suffix), store::with_suffix(other.path / "killed.store", suffix));
    }
    REQUIRE(fs::file_size(other.path / "killed.store-wal") > 0);
    store::restore(other.path / "killed.store", folder.store());
    CHECK(Store::open(folder.store(), Mode::write)->search("logboek").size() == 1);
    CHECK_FALSE(fs::exists(folder.store().string() + ".restoring-wal"));
}

TEST_CASE("what was set aside goes when its days are over, not before, and not by a day that is not believed") {
    Copies copies;
    const Date last = Date{std::chrono::year{2026} / 11 / 1} + store::kept_aside;
    CHECK(store::clean_copies(copies.folder.store()).removed.empty());
    CHECK(store::clean_copies(copies.folder.store(), last - std::chrono::days{1}).removed.empty());
    CHECK(store::clean_copies(copies.folder.store(), last).removed.size() == 4);
    CHECK(store::set_aside(copies.folder.store()).empty());
    CHECK(store::copies(copies.folder.store()).size() == 1);  // the backup stays
}

TEST_CASE("a copy that was made to read a store, and left by a program that was killed, is taken away by the next one") {
    fs::path kept;
    {
        const auto copy = store::ReadCopy::make();
        kept = copy.folder();
        std::ofstream(kept / "copy.store") << secret;
        store::remove_forgotten_read_copies();
        CHECK(fs::exists(kept));  // in use
    }
    CHECK_FALSE(fs::exists(kept));
    fs::create_directory(kept);
    std::ofstream(kept / "copy.store") << secret;
    const Folder folder;
    Small().write_to(*Store::open(folder.store(), Mode::write));
    CHECK_FALSE(fs::exists(kept));
}

TEST_CASE("copies that were never finished go when the store is opened") {
    const Folder folder;
    Small().write_to(*Store::open(folder.store(), Mode::write));
    for (const char* name : {".restoring", ".rebuilding", ".part"}) std::ofstream(folder.store().string() + name) << secret;
    CHECK(store::copies(folder.store()).size() == 3);
    Store::open(folder.store(), Mode::write);
    CHECK(store::copies(folder.store()).empty());
}
