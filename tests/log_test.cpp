// The log: what somebody who helps needs, and nothing that a team wrote or is called.
#include "files/log.h"

#include "plugins/fault.h"
#include "store/care/backups.h"
#include "support/alp_command.h"
#include "support/plugin_folder.h"
#include "support/program.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

#include <sys/stat.h>
#include <fstream>
#include <sstream>

using namespace alp;
namespace fs = std::filesystem;

namespace {

std::string whole(const fs::path& file) {
    std::ostringstream all;
    all << std::ifstream(file).rdbuf();
    return all.str();
}

// Open as long as this lives.
struct OpenLog {
    kit::Folder folder;
    fs::path file = folder.path / "state/alp/alp.log";
    OpenLog() { files::open_log(file); }
    ~OpenLog() { files::close_log(); }
};

// Every name and every text that people wrote, as the store has them.
std::vector<std::string> written_by_people(const fs::path& file) {
    std::vector<std::string> all;
    const auto store = kit::Store::open(file, kit::Mode::read);
    const auto take = [&](const std::string& text) {
        if (text.size() >= 4) all.push_back(text);
    };
    const auto take_rows = [&](const Rows& rows) {
        for (const auto& row : rows.of<Member>()) take(row.name);
        for (const auto& row : rows.of<Theme>()) take(row.name);
        for (const auto& row : rows.of<Action>()) take(row.text), take(row.outside), take(row.effect);
        for (const auto& row : rows.of<Agreement>()) take(row.text);
        for (const auto& row : rows.of<Contribution>()) take(row.text);
        for (const auto& row : rows.of<Rating>()) take(row.note);
        for (const auto& row : rows.of<Attendance>()) take(row.guest);
        for (const auto& row : rows.of<SessionHeader>()) take(row.title), take(row.coach);
    };
    for (const auto& line : store->teams()) {
        take(line.team.name);
        take_rows(store->load_team(line.team.id));
        for (const auto& session : store->timeline(line.team.id)) take_rows(store->load_session(session.header.id));
    }
    return all;
}

}  // namespace

TEST_SUITE("log") {
    TEST_CASE("only its owner can read it, and a line stays one line") {
        const OpenLog log;
        files::log_info("loaded {} from\n{}", "nl.alp.x", "here");
        struct stat about {};
        REQUIRE(::stat(log.file.c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
        const auto lines = files::last_log_lines(log.file, 20);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].find("info: loaded nl.alp.x from here") != std::string::npos);
    }

    TEST_CASE("it does not grow for ever, and its last lines are there over the change of file") {
        const OpenLog log;
        const std::string long_line(1000, 'x');
        for (int i = 0; i < 5000; ++i) files::log_info("{} {}", i, long_line);
        std::uintmax_t bytes = 0;
        int found = 0;
        for (const auto& file : fs::directory_iterator(log.file.parent_path())) bytes += file.file_size(), ++found;
        CHECK(found == 4);
        CHECK(bytes <= 4 * 1024 * 1024);
        const auto lines = files::last_log_lines(log.file, 1000);
        REQUIRE(lines.size() == 1000);
        for (int i = 0; i < 1000; ++i) CHECK(lines[i].find(" " + std::to_string(4000 + i) + " x") != std::string::npos);
    }

    TEST_CASE("where it cannot be written, everything goes on without it") {
        files::open_log("/dev/null/alp.log");
        files::log_error("nobody reads this");
        CHECK(files::last_log_lines("/dev/null/alp.log", 20).empty());
        const kit::Folder folder;
        std::ofstream(folder.path / "state") << "in the way";
        CHECK(alp_command(folder.path, "instruments").code == 0);
    }

    TEST_CASE("after a meeting none of what was typed is in it, and no name") {
        const OpenLog log;
        Program program({"minimal", "throws_in_create"});
        program.make_team("Team Zonnebloem", {"Annelies", "Bartholomeus"});
        program.workspace().meetings().ask_start(program.first_instrument());
        program->frames(2);
        program->type("guest", "Wethouder Jansen\n");
        program->click("Begin");
        program.settle();
        program.meeting()->go_to("why");
        program->frames(2);
        program.meeting()->session().add_contribution("why", "why.red", "Te veel telefoon");
        program.settle();
        program.start();
        program.stop();
        const plugins::CalledPlugin called{"Stoplicht", {}, nullptr};
        CHECK_FALSE(
            plugins::guarded(called, plugins::Call::draw, [] { throw std::runtime_error("geen regel voor Te veel telefoon"); }).empty());

        const std::string all = whole(log.file);
        CHECK(all.find("a store elsewhere opened to write") != std::string::npos);
        CHECK(all.find("info: loaded ") != std::string::npos);
        CHECK(all.find("warning: refused ") != std::string::npos);
        CHECK(all.find("“Stoplicht” failed at draw: an exception") != std::string::npos);
        const auto written = written_by_people(program.folder() / "alp.store");
        REQUIRE(written.size() >= 5);
        for (const std::string& text : written) {
            CAPTURE(text);
            CHECK(all.find(text) == std::string::npos);
        }
    }

    TEST_CASE("which store was opened is in it, and not what its file or folder is called") {
        const OpenLog log;
        const fs::path folder = log.folder.path / "Annelies", store = folder / "Team Zonnebloem.store";
        kit::Store::open(store, kit::Mode::write)->back_up();
        kit::Store::open(store, kit::Mode::read);
        fs::remove(store);
        CHECK_THROWS(kit::Store::open(store, kit::Mode::read));
        const std::string all = whole(log.file);
        for (const char* line : {"a store elsewhere opened to write", "a store elsewhere opened to read", "backup made beside the store",
                                 "a store elsewhere was not opened: "})
            CHECK_MESSAGE(all.find(line) != std::string::npos, line);
        for (const char* name : {"Zonnebloem", "Annelies"}) CHECK(all.find(name) == std::string::npos);
    }

    TEST_CASE("of a plugin its file's name is in it, and not the folder, which may be in somebody's home") {
        const OpenLog log;
        const PluginFolder from{"good"};
        const fs::path home = log.folder.path / "Annelies";
        fs::create_directories(home);
        for (const char* name : {"first.so", "second.so"}) fs::copy_file(from.file("good"), home / name);
        plugins::Options options = from.options();
        options.folders = {home};
        const plugins::Catalogue catalogue(options);
        const std::string all = whole(log.file);
        for (const char* line : {"loaded nl.alp.bad.good 1.0.0 from first.so", "refused second.so: ", "is already that of first.so"})
            CHECK_MESSAGE(all.find(line) != std::string::npos, line);
        CHECK(all.find("Annelies") == std::string::npos);
    }

    TEST_CASE("a damaged store, its repair, a backup and putting it back are in it") {
        const OpenLog log;
        const fs::path store = log.folder.path / "Team Zonnebloem.alp";  // people name a file after their team
        {
            const auto open = kit::Store::open(store, kit::Mode::write);
            kit::Small().write_to(*open);
            open->back_up(log.folder.path / "copy.store");
        }
        std::fstream(store, std::ios::in | std::ios::out | std::ios::binary).seekp(9 * 4096)
            << std::string(4096, 'x');  // a page of one table
        kit::Store::open(store, kit::Mode::write);
        store::restore(log.folder.path / "copy.store", store);
        std::ofstream(log.folder.path / "notes.txt") << "no store at all, but a file of some length";
        CHECK_THROWS(kit::Store::open(log.folder.path / "notes.txt", kit::Mode::read));
        const std::string all = whole(log.file);
        for (const char* line : {"backup made elsewhere", "is set aside with .damaged-", "made anew because it was damaged",
                                 "is set aside with .before-restore-", "a store elsewhere was not opened: "})
            CHECK_MESSAGE(all.find(line) != std::string::npos, line);
        CHECK(all.find("Zonnebloem") == std::string::npos);
        CHECK(all.find("notes.txt") == std::string::npos);
    }

    TEST_CASE("a report never goes over a store, also not through a link") {
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' ";
        REQUIRE(alp_command(folder.path, at + "sample").code == 0);
        fs::create_symlink(folder.store(), folder.path / "card.md");
        for (const auto& out : {folder.store(), folder.path / "card.md"})
            CHECK(alp_command(folder.path, at + "report last --format md --out '" + out.string() + "'").code == 1);
        CHECK(alp_command(folder.path, at + "check").code == 0);
    }

    TEST_CASE("alp log says where it is and what was done last, and a wrong call leaves no name in it") {
        const kit::Folder folder;
        const std::string at = "--store '" + folder.store().string() + "' ";
        REQUIRE(alp_command(folder.path, at + "sample").code == 0);
        CHECK(alp_command(folder.path, at + "sessions --team Niemendal").code == 1);
        CHECK(alp_command(folder.path, at + "report last --format md --out '" + (folder.path / "Kaart van Noord.md").string() + "'").code ==
              0);
        const std::string said = alp_command(folder.path, at + "log --lines 200").out;
        CHECK(said.starts_with((folder.path / "state/alp/alp.log").string() + "\n"));
        for (const char* line :
             {"started: sample", "loaded nl.alp.partnerschapskaart", "started: sessions", "ended with 1", "started: report"})
            CHECK(said.find(line) != std::string::npos);
        for (const char* name : {"Niemendal", "Kaart van Noord"}) CHECK(said.find(name) == std::string::npos);
        for (const std::string& text : written_by_people(folder.store())) {
            CAPTURE(text);
            CHECK(said.find(text) == std::string::npos);
        }
        CHECK(alp_command(folder.path, "log --lines 1").out.find("started: log") != std::string::npos);
    }
}
