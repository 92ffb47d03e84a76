// What the command line writes takes the place of nothing that the program did not make.
#include "report/mark.h"
#include "support/alp_command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace kit;

namespace {

struct Held {
    Folder folder;
    Small small;
    Held() {
        const auto store = Store::open(folder.store(), Mode::write);
        small.write_to(*store);
    }
    Answer report(const std::string& format, const fs::path& out, const std::string& more = {}) {
        return alp_command(
            folder.path,
            "--store '" + folder.store().string() + "' report last --format " + format + " --out '" + out.string() + "' " + more, true);
    }
};

}  // namespace

TEST_CASE("a report goes over an earlier one, and over nobody's own file unless that is asked for") {
    Held held;
    for (const std::string format : {"pdf", "png", "svg", "md"}) {
        CAPTURE(format);
        const fs::path out = held.folder.path / ("paper." + format), mine = held.folder.path / ("mine." + format),
                       link = held.folder.path / ("link." + format);
        CHECK(held.report(format, out).code == 0);
        CHECK(report::is_made_here(out));
        CHECK(held.report(format, out).code == 0);
        write_bytes(mine, "%PDF-1.4 my own");
        fs::create_symlink(mine, link);
        for (const fs::path& name : {mine, link}) {
            const Answer refused = held.report(format, name);
            CHECK(refused.code == 1);
            CHECK(refused.out.find(name.string()) != std::string::npos);
            CHECK(refused.out.find("--replace") != std::string::npos);
            CHECK(file_bytes(mine) == "%PDF-1.4 my own");
        }
        CHECK(held.report(format, mine, "--replace").code == 0);
        CHECK(report::is_made_here(mine));
    }
}

TEST_CASE("a folder that takes no file is not said to be missing") {
    Held held;
    const Answer system = held.report("md", "/proc/x");
    CHECK(system.code == 1);
    CHECK(system.out.find("In de map /proc mag niets geschreven worden") != std::string::npos);
    const Answer missing = held.report("md", held.folder.path / "nergens/x");
    CHECK(missing.code == 1);
    CHECK(missing.out.find("nergens is er niet") != std::string::npos);
}

TEST_CASE("what the program keeps beside a store is never written over, nor is anything that is no ordinary file") {
    Held held;
    const fs::path backups = held.folder.path / "backups", aside = held.folder.path / "alp.store.unsaved-20261102-090000.txt",
                   state = held.folder.path / "plugins-state";
    fs::create_directories(backups);
    // That one is as the program made it: one that it cannot read it makes anew, which is no report going over it.
    REQUIRE(held.report("md", held.folder.path / "paper.md").code == 0);
    REQUIRE(fs::exists(state / "plugins.json"));
    for (const fs::path& own :
         {backups / "alp.erased", aside, state / "plugins.json", fs::path(held.folder.store().string() + "-reserve")}) {
        CAPTURE(own.string());
        if (!own.string().ends_with("plugins.json")) write_bytes(own, "of the program");
        const std::string before = file_bytes(own);
        CHECK(held.report("md", own, "--replace").code == 1);
        CHECK(file_bytes(own) == before);
    }
    const fs::path pipe = held.folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(held.report("md", pipe, "--replace").code == 1);  // and does not wait for a reader
    CHECK(held.report("md", "/dev/stdout").out.find("Vertrouwen in elkaar") != std::string::npos);
}

TEST_CASE("a tour takes no folder with files of somebody else") {
    const Folder folder;
    const fs::path picture = folder.path / "pictures" / "01-welcome.png";
    fs::create_directories(picture.parent_path());
    write_bytes(picture, "my own");
    const Answer refused = alp_command(folder.path, "tour --out '" + picture.parent_path().string() + "'", true);
    CHECK(refused.code == 1);
    CHECK(refused.out.find("--replace") != std::string::npos);
    CHECK(file_bytes(picture) == "my own");
}
