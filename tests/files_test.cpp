// A file is written whole or not at all, whatever stands at its name and whatever goes wrong.
#include "support/full_disk.h"
#include "support/nobody.h"
#include "support/store_kit.h"

#include "files/folders.h"
#include "files/free_name.h"
#include "files/whole_file.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <set>
#include <thread>

using namespace alp;
using kit::file_bytes;
namespace fs = std::filesystem;
using There = files::WriteOptions::There;

namespace {

int entries(const fs::path& folder) { return static_cast<int>(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }

int mode_of(const fs::path& file) { return static_cast<int>(fs::status(file).permissions() & fs::perms::mask); }

// The error number with which it was refused; 0: it was not.
int refused(const std::function<void()>& what) {
    try {
        what();
        return 0;
    } catch (const files::FileError& error) {
        return error.number();
    }
}

std::string content(char letter) { return std::string(200'000, letter); }

}  // namespace

TEST_CASE("a program that is killed while it writes leaves the old file or the new one, and the next write clears up after it") {
    const kit::Folder folder;
    const fs::path file = folder.path / "settings.json";
    files::write_whole(file, content('a'));
    int left_behind = 0;
    for (int round = 0; round < 30; ++round) {
        const pid_t child = fork();
        if (child == 0)
            for (char letter = 'a';; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1))
                files::write_whole(file, content(letter));
        std::this_thread::sleep_for(std::chrono::microseconds(1500 + 700 * round));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const std::string found = file_bytes(file);
        CHECK(found.size() == content('a').size());
        CHECK(found.find_first_not_of(found.front()) == std::string::npos);
        left_behind += entries(folder.path) - 1;
    }
    CHECK(left_behind > 0);  // else nothing was killed in the middle
    files::write_whole(file, "whole");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("what a living writer is busy with is not cleared away") {
    const kit::Folder folder;
    files::WholeFiles busy;
    busy.add(folder.path / "a", "of the first");
    CHECK(files::remove_leftovers(folder.path) == 0);
    files::write_whole(folder.path / "b", "of the second");
    CHECK(busy.keep() == std::vector<fs::path>{folder.path / "a"});
    CHECK(file_bytes(folder.path / "a") == "of the first");
    CHECK(entries(folder.path) == 2);
}

TEST_CASE("a link is followed and stays a link, also when it leads to nothing yet") {
    const kit::Folder folder;
    fs::create_directory(folder.path / "elsewhere");
    const fs::path link = folder.path / "link", target = folder.path / "elsewhere/target";
    SUBCASE("to a file") { kit::write_bytes(target, "the old"); }
    SUBCASE("to nothing") {}
    fs::create_symlink("elsewhere/target", folder.path / "between");
    fs::create_symlink(folder.path / "between", link);
    files::write_whole(link, "the new");
    CHECK(fs::is_symlink(link));
    CHECK(fs::is_symlink(folder.path / "between"));
    CHECK_FALSE(fs::is_symlink(target));
    CHECK(file_bytes(target) == "the new");
    CHECK(entries(folder.path / "elsewhere") == 1);
}

TEST_CASE("a link that leads to itself is refused") {
    const kit::Folder folder;
    fs::create_symlink("circle", folder.path / "circle");
    CHECK(refused([&] { files::write_whole(folder.path / "circle", "x"); }) == ELOOP);
    CHECK(fs::is_symlink(folder.path / "circle"));
}

TEST_CASE("the mode of a file that is there stays; a new one is its owner's alone unless said otherwise") {
    const kit::Folder folder;
    const mode_t before = ::umask(022);
    const fs::path file = folder.path / "report.pdf";
    kit::write_bytes(file, "the old");
    for (const int mode : {0664, 0600, 0444}) {
        ::chmod(file.c_str(), static_cast<mode_t>(mode));
        files::write_whole(file, "the new");
        CHECK(mode_of(file) == mode);
    }
    files::write_whole(folder.path / "own", "x");
    files::write_whole(folder.path / "shared", "x", {.mode = 0666});
    ::umask(before);
    CHECK(mode_of(folder.path / "own") == 0600);
    CHECK(mode_of(folder.path / "shared") == 0644);
}

TEST_CASE("what is no regular file is written into and stays what it is") {
    const kit::Folder folder;
    SUBCASE("a pipe") {
        const fs::path pipe = folder.path / "pipe";
        REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
        std::string read;
        std::thread reader([&] {
            std::ifstream in(pipe);
            read.assign(std::istreambuf_iterator<char>(in), {});
        });
        files::write_whole(pipe, content('p'));
        reader.join();
        CHECK(read == content('p'));
        CHECK(fs::is_fifo(pipe));
    }
    SUBCASE("a device") {
        files::write_whole("/dev/null", "gone");
        CHECK(fs::is_character_file("/dev/null"));
        fs::create_symlink("/dev/null", folder.path / "null");
        files::write_whole(folder.path / "null", "gone");
        CHECK(fs::is_symlink(folder.path / "null"));
    }
    SUBCASE("a device that is full") {
        CHECK(refused([] { files::write_whole("/dev/full", "no room"); }) == ENOSPC);
        CHECK(fs::is_character_file("/dev/full"));
    }
    SUBCASE("a folder") {
        CHECK(refused([&] { files::write_whole(folder.path, "x"); }) == EISDIR);
    }
    SUBCASE("standard output, in a file of which something is written already") {
        const fs::path out = folder.path / "out";
        CHECK(in_a_child([&] {
            const int to = ::open(out.c_str(), O_WRONLY | O_CREAT, 0600);
            if (to < 0 || ::dup2(to, 1) != 1 || ::write(1, "before ", 7) != 7) return false;
            files::write_whole("/dev/stdout", "after");
            return true;
        }));
        CHECK(file_bytes(out) == "before after");
        CHECK(fs::exists(fs::symlink_status("/dev/stdout")));
    }
}

TEST_CASE("a full disk, a folder that is read only and a folder that is not there leave everything as it was") {
    const kit::Folder folder;
    const fs::path file = folder.path / "file";
    kit::write_bytes(file, "the old");
    SUBCASE("a disk that takes no more") {
        CHECK(in_a_child([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            limit_files_to(8192);
            return refused([&] { files::write_whole(file, content('x')); }) == EFBIG;
        }));
    }
    SUBCASE("a small disk") {
        CHECK(in_a_child([&] {
            const fs::path disk = folder.path / "disk";
            fs::create_directory(disk);
            if (!mount_small_disk(disk, 65536)) return true;
            files::write_whole(disk / "file", "the old");
            const bool no_room = refused([&] { files::write_whole(disk / "file", content('x')); }) == ENOSPC;
            return no_room && file_bytes(disk / "file") == "the old" && entries(disk) == 1;
        }));
        fs::remove(folder.path / "disk");
    }
    SUBCASE("read only") {
        ::chmod(folder.path.c_str(), 0555);
        CHECK(as_nobody([&] { return refused([&] { files::write_whole(file, "the new"); }) == EACCES; }));
        ::chmod(folder.path.c_str(), 0700);
    }
    SUBCASE("not there") {
        CHECK(refused([&] { files::write_whole(folder.path / "no/file", "x"); }) == ENOENT);
    }
    CHECK(file_bytes(file) == "the old");
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("two that write the same file at once leave that of one of them, whole") {
    const kit::Folder folder;
    const fs::path file = folder.path / "file";
    const auto write = [&](char letter) {
        for (int i = 0; i < 40; ++i) files::write_whole(file, content(letter), {.durable = false});
    };
    std::thread a(write, 'a'), b(write, 'b');
    for (int i = 0; i < 40; ++i)
        if (fs::exists(file)) CHECK(file_bytes(file).size() == content('a').size());
    a.join();
    b.join();
    const std::string found = file_bytes(file);
    CHECK(found.find_first_not_of(found.front()) == std::string::npos);
    CHECK(entries(folder.path) == 1);
}

TEST_CASE("a file that is only to be new never takes the place of another") {
    const kit::Folder folder;
    const files::WriteOptions only_new{.there = There::only_new};
    files::WholeFiles late(only_new);
    late.add(folder.path / "page-1.png", "mine");
    late.add(folder.path / "page-2.png", "mine");
    kit::write_bytes(folder.path / "page-2.png", "of somebody else, made just before");
    CHECK(refused([&] { late.keep(); }) == EEXIST);
    CHECK_FALSE(fs::exists(folder.path / "page-1.png"));
    CHECK(file_bytes(folder.path / "page-2.png") == "of somebody else, made just before");
    CHECK(refused([&] { files::write_whole(folder.path / "page-2.png", "mine", only_new); }) == EEXIST);
    fs::create_symlink("nothing", folder.path / "link");
    CHECK(refused([&] { files::write_whole(folder.path / "link", "mine", only_new); }) == EEXIST);
    CHECK_FALSE(fs::exists(folder.path / "nothing"));
}

TEST_CASE("writers that look for a free name at the same moment all keep their file") {
    const kit::Folder folder;
    constexpr int writers = 8;
    std::vector<std::thread> all;
    for (int i = 0; i < writers; ++i)
        all.emplace_back([&, i] {
            files::write_under_free_name(folder.path, "report", ".pdf", [&](const fs::path& file) {
                files::write_whole(file, std::to_string(i), {.there = There::only_new, .durable = false});
            });
        });
    for (std::thread& one : all) one.join();
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder.path)) found.insert(file_bytes(entry.path()));
    CHECK(found.size() == writers);
    CHECK(fs::exists(folder.path / "report.pdf"));
    CHECK(fs::exists(folder.path / "report (8).pdf"));
    // A name that the disk would not take is cut between two letters, in its longest part.
    std::string long_name;
    for (int i = 0; i < 300; ++i) long_name += i % 2 ? "e\xCC\x81" : "ë";
    const std::string fitted = files::fitted_name(long_name + " – Kaart – 2026-11-30 – vertrouwelijk", 200);
    CHECK(fitted.size() <= 200);
    CHECK(fitted.size() > 190);
    CHECK(fitted.ends_with(" – Kaart – 2026-11-30 – vertrouwelijk"));
    CHECK((fitted.find("ë – Kaart") != fitted.npos || fitted.find("e\xCC\x81 – Kaart") != fitted.npos));
    CHECK(files::fitted_name("kort – 2026", 200) == "kort – 2026");
    CHECK(files::fitted_name(std::string(300, 'x'), 200) == std::string(200, 'x'));
    files::write_under_free_name(folder.path, long_name + " – Kaart – 2026-11-30", ".pdf", [](const fs::path& file) {
        CHECK(file.filename().string().ends_with(" – Kaart – 2026-11-30.pdf"));
        files::write_whole(file, "paper");
    });
    CHECK(files::safe_name("Team \"A/B\": wat?") == "Team -A-B-- wat-");
    CHECK(files::safe_name("../../x") == "-.-..-x");
}

TEST_CASE("a name of hundreds of letters becomes one that a disk takes, with the day at its end") {
    std::string team;
    for (int i = 0; i < 300; ++i) team += "é";
    const std::string name = files::safe_name(team + " – Kantelbox – 2026-03-14");
    const kit::Folder folder;
    for (int i = 0; i < 2; ++i)
        files::write_under_free_name(folder.path, name, ".pdf", [](const fs::path& file) {
            files::write_whole(file, "x", {.there = There::only_new, .durable = false});
        });
    CHECK(entries(folder.path) == 2);
    for (const auto& entry : fs::directory_iterator(folder.path)) {
        const std::string made = entry.path().filename().string();
        CHECK(clean_utf8(made) == made);
        CHECK(made.find(" – Kantelbox – 2026-03-14") != made.npos);
    }
}

TEST_CASE("folders that a program makes for itself are its owner's alone") {
    const kit::Folder folder;
    const mode_t before = ::umask(0);
    files::make_private_folder(folder.path / "a/b");
    ::umask(before);
    CHECK(mode_of(folder.path / "a") == 0700);
    CHECK(mode_of(folder.path / "a/b") == 0700);
    kit::write_bytes(folder.path / "file", "x");
    CHECK(refused([&] { files::make_private_folder(folder.path / "file/b"); }) == ENOTDIR);
}
