// Who has a file open hears of what others do with it.
#include "support/store_kit.h"

#include "files/file_watcher.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

using namespace alp;
namespace fs = std::filesystem;

namespace {

// Waits until it was told, at most two seconds; then forgets it.
bool hears(std::atomic<int>& told) {
    for (int i = 0; i < 200 && told == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return told.exchange(0) > 0;
}

}  // namespace

TEST_CASE("a watched file tells when it is removed, replaced, written over or made") {
    const kit::Folder folder;
    const fs::path file = folder.path / "alp.store";
    kit::write_bytes(file, "as it was");
    std::atomic<int> told = 0;
    const files::FileWatcher watcher(file, [&] { ++told; });
    REQUIRE(watcher.watches());
    SUBCASE("removed") { fs::remove(file); }
    SUBCASE("written over") { std::ofstream(file) << "another"; }
    SUBCASE("replaced") {
        kit::write_bytes(folder.path / "other", "another");
        told = 0;
        fs::rename(folder.path / "other", file);
    }
    SUBCASE("moved away and back") {
        fs::rename(file, folder.path / "aside");
        CHECK(hears(told));
        fs::rename(folder.path / "aside", file);
    }
    SUBCASE("its folder moved") {
        fs::rename(folder.path, folder.path.string() + "-moved");
        CHECK(hears(told));
        fs::rename(folder.path.string() + "-moved", folder.path);
    }
    CHECK(hears(told));
}

TEST_CASE("what happens to a neighbour of a watched file is not told, and nothing is told at the end") {
    const kit::Folder folder;
    kit::write_bytes(folder.path / "alp.store", "as it was");
    std::atomic<int> told = 0;
    {
        const files::FileWatcher watcher(folder.path / "alp.store", [&] { ++told; });
        kit::write_bytes(folder.path / "alp.store-wal", "a neighbour");
        fs::remove(folder.path / "alp.store-wal");
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    fs::remove(folder.path / "alp.store");
    CHECK(told == 0);
}
