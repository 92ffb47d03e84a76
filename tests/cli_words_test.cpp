// Words on the command line that are off: a sentence in the language of the screen, and exit code 2.
#include "support/alp_command.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

#include <stdlib.h>
#include <sys/stat.h>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;

namespace {

struct Home {
    fs::path path;
    Home() {
        std::string name = (fs::temp_directory_path() / "alp-words-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path = name;
    }
    ~Home() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("words that are off are told in Dutch and in English, with exit code 2") {
    const Home home;
    const struct {
        const char *words, *dutch, *english;
    } calls[] = {{"bla", "dit hoort hier niet: bla", "not understood here: bla"},
                 {"check --snel", "dit hoort hier niet: --snel", "not understood here: --snel"},
                 {"report", "dit ontbreekt: bijeenkomst", "this is missing: session"},
                 {"show", "dit ontbreekt: bijeenkomst", "this is missing: session"},
                 {"restore", "dit ontbreekt: bestand", "this is missing: file"},
                 {"dev", "dit ontbreekt: map", "this is missing: folder"},
                 {"new-instrument", "dit ontbreekt: naam", "this is missing: name"},
                 {"report last --format doc", "--format kent ‘doc’ niet, maar wel:", "--format does not take \"doc\", but one of these:"},
                 {"log --lines veel", "--lines vraagt een getal, niet ‘veel’", "--lines takes a number, not \"veel\""},
                 {"sessions --team", "--team vraagt één woord erachter", "--team takes one word after it"}};
    for (const auto& call : calls) {
        CAPTURE(call.words);
        for (const bool dutch : {true, false}) {
            const Answer answer = alp_command(home.path, std::string(dutch ? "" : "--lang en ") + call.words, true);
            CHECK(answer.code == 2);
            CHECK(answer.out.find(dutch ? call.dutch : call.english) != std::string::npos);
            CHECK(answer.out.find("alp --help") != std::string::npos);
        }
    }
}

TEST_CASE("the help is in one language, with a list of commands and of options") {
    const Home home;
    const std::string help = alp_command(home.path, "--help").out;
    for (const char* said : {"Gebruik:", "Opties:", "Opdrachten:", "sample", "--store BESTAND"})
        CHECK(help.find(said) != std::string::npos);
    for (const char* said : {"Options", "Subcommands", "{nl,en}"}) CHECK(help.find(said) == std::string::npos);
    CHECK(alp_command(home.path, "report --help").out.find("Opties:") != std::string::npos);
}

TEST_CASE("a place that cannot be used is told in a sentence, with exit code 1") {
    const Home home;
    const Answer answer = alp_command(home.path, "--store /dev/null/alp.store sample", true);
    CHECK(answer.code == 1);
    CHECK(answer.out.find("filesystem error") == std::string::npos);
    CHECK(answer.out.find("/dev/null/alp.store") != std::string::npos);
}

TEST_CASE("what could not be printed is no success, and no sentence when the reader has gone") {
    const Home home;
    CHECK(alp_command(home.path, "instruments --json >/dev/full").code == 1);
    CHECK(alp_command(home.path, "instruments --json 2>&1 >/dev/full | cat").out.starts_with("alp: "));
    CHECK(alp_command(home.path, "instruments | true", true).out.empty());
}

TEST_CASE("with its output closed nothing that is printed ends up in the log, and it is no success") {
    const Home home;
    CHECK(alp_command(home.path, "instruments >&-").code == 1);
    CHECK(alp_command(home.path, "log").out.find("Partnerschapskaart") == std::string::npos);
}

TEST_CASE("a folder, a pipe or a device in the place of the program's own files stops nothing, and keeps its rights") {
    const Home home;
    for (const char* folder : {"config/alp", "state/alp", "data/alp"}) fs::create_directories(home.path / folder);
    const fs::path settings = home.path / "config/alp/settings.json", log = home.path / "state/alp/alp.log";
    SUBCASE("folders") { fs::create_directory(settings), fs::create_directory(log); }
    SUBCASE("pipes") { REQUIRE(::mkfifo(settings.c_str(), 0600) + ::mkfifo(log.c_str(), 0600) == 0); }
    SUBCASE("devices") { fs::create_symlink("/dev/zero", settings), fs::create_symlink("/dev/null", log); }
    SUBCASE("somebody's notes") {
        const fs::path notes = home.path / "notes.txt";
        std::ofstream(notes) << "notes\n";
        fs::permissions(notes, fs::perms{0644});
        fs::create_symlink(notes, log);
        CHECK(alp_command(home.path, "instruments").code == 0);
        CHECK((fs::status(notes).permissions() & fs::perms::mask) == fs::perms{0644});
    }
    const fs::perms null = fs::status("/dev/null").permissions();
    CHECK(alp_command(home.path, "instruments").code == 0);
    CHECK(alp_command(home.path, "log").code == 0);
    CHECK(fs::status("/dev/null").permissions() == null);
}

TEST_CASE("a store without a name is no store, and not the usual one either") {
    const Home home;
    CHECK(alp_command(home.path, "--store '' sample", true).code == 2);
    CHECK_FALSE(fs::exists(home.path / "data/alp/alp.store"));
}

TEST_CASE("bytes that are no text are printed as such, also as JSON") {
    const Home home;
    const std::string store = (home.path / "a.store").string();
    REQUIRE(alp_command(home.path, "--store '" + store + "' sample").code == 0);
    kit::run_behind_its_back(store, "UPDATE team SET name=CAST(x'41ff42' AS TEXT); UPDATE session SET title=CAST(x'41ff42' AS TEXT)");
    const Answer listed = alp_command(home.path, "--store '" + store + "' sessions --json", true);
    CHECK(listed.code == 0);
    REQUIRE_FALSE(listed.json().at("sessions").empty());
    CHECK(listed.out.find("A\xEF\xBF\xBD"
                          "B") != std::string::npos);
}

TEST_CASE("a language that is not there is told in the language of the settings") {
    const Home home;
    const Answer answer = alp_command(home.path, "--lang xx check", true);
    CHECK(answer.code == 2);
    CHECK(answer.out == "alp: --lang kent nl of en\n");
}

TEST_CASE("a new instrument keeps its title as typed, and is told how it is built with this program") {
    const Home home;
    const std::string at = (home.path / "wijk").string();
    CHECK(alp_command(home.path, "new-instrument ''", true).code == 2);
    const Answer made = alp_command(home.path, "new-instrument 'Wijk Scan' '" + at + "'", true);
    CHECK(made.code == 0);
    CHECK(made.out.find("“Wijk Scan”") != std::string::npos);
    CHECK(made.out.find("-DCMAKE_PREFIX_PATH=/") != std::string::npos);
    CHECK(fs::exists(at + "/wijk_scan.cpp"));
}

TEST_CASE("a file that is no backup is named once") {
    const Home home;
    const std::string notes = (home.path / "notes.txt").string();
    REQUIRE(std::system(("yes groceries | head -200 > '" + notes + "'").c_str()) == 0);
    const Answer answer = alp_command(home.path, "restore '" + notes + "'", true);
    CHECK(answer.code == 1);
    CHECK(answer.out.find(notes) == answer.out.rfind(notes));
    CHECK(answer.out.find(notes) != std::string::npos);
}
