// The file of the store goes away, or is written over, while the program has it open: the user is told, and nothing typed is lost.
#include "support/program.h"
#include "support/store_kit.h"

#include "store/sqlite/files.h"

#include <doctest/doctest.h>

#include <fstream>
#include <random>

using namespace alp;
namespace fs = std::filesystem;

namespace {

fs::path file_of(const Program& program) { return program.folder() / "alp.store"; }

fs::path beside(const Program& program, std::string_view what) {
    for (const auto& entry : fs::directory_iterator(program.folder()))
        if (entry.path().filename().string().starts_with("alp.store." + std::string(what))) return entry.path();
    return {};
}

void add_member(Program& program, const char* name) {
    program.workspace().teams().edit("Lid erbij", [&](Edit& edit) {
        Member row;
        row.team = program.workspace().store().team_id();
        row.name = name;
        edit.add(row);
    });
}

std::vector<std::string> members(Program& program) {
    std::vector<std::string> names;
    for (const Member* member : program.workspace().records().table<Member>().rows()) names.push_back(member->name);
    std::sort(names.begin(), names.end());
    return names;
}

// A minute later, so that the file is looked at again.
void look_again(Program& program) {
    program->pass(60);
    program->frames(3);
}

// Another's bytes in the same file, as `head -c 300000 /dev/urandom > file` does.
void scribble_over(const fs::path& file) {
    std::mt19937 random(4);
    std::string bytes(300000, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string other = file.string() + "-garbage";
    std::ofstream(other, std::ios::binary) << bytes;
    REQUIRE(std::system(("cat '" + other + "' > '" + file.string() + "'").c_str()) == 0);  // by another process: locks stay
    fs::remove(other);
}

}  // namespace

TEST_CASE("the file of the store is removed while the program is open: it is whole in its place again, and the user is told") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    SUBCASE("the file alone") { fs::remove(file_of(program)); }
    SUBCASE("with all that belongs to it") {
        for (const char* suffix : {"", "-wal", "-shm", ".lock"}) fs::remove(store::with_suffix(file_of(program), suffix));
    }
    SUBCASE("while nothing is drawn until the program is closed") {
        fs::remove(file_of(program));
        add_member(program, "Bea");
        program.start();
        CHECK(program.workspace().teams().current());
        CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
        return;
    }
    add_member(program, "Bea");
    look_again(program);
    CHECK(program->shows("Het teambestand is weggehaald terwijl het programma open was. Het staat er weer helemaal."));
    add_member(program, "Cor");
    program.settle();
    CHECK(program.workspace().store().save_state().saved);
    program->click("Sluiten");
    CHECK_FALSE(program->shows("Het teambestand is weggehaald"));
    program.start();
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea", "Cor"});
    CHECK(beside(program, "rescued").empty());
}

TEST_CASE("a meeting goes on where it was when the file of the store is removed") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    workspace::StartRequest request;
    request.instrument = program.first_instrument();
    program.workspace().meetings().start(request);
    program.settle();
    const Id session = program.meeting()->session().id();
    const std::string step = program.meeting()->view().step;
    fs::remove(file_of(program));
    look_again(program);
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() == session);
    CHECK(program.meeting()->view().step == step);
    CHECK(program.app().navigator().shows("meeting"));
    CHECK_FALSE(program.meeting()->session().read_only());
}

TEST_CASE("another file is put in the place of the store: nothing is acknowledged into nowhere, both are kept, and the user is told") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    kit::Folder other;
    {
        kit::Small small;
        small.write_to(*store::Store::open(other.store(), store::Mode::write));
    }
    const std::string bytes = kit::file_bytes(other.store());
    fs::rename(other.store(), file_of(program));
    add_member(program, "Bea");
    look_again(program);
    CHECK(program->shows("vervangen terwijl het programma open was"));
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
    program.settle();
    CHECK(program.workspace().store().save_state().saved);
    const fs::path aside = beside(program, "replaced");
    REQUIRE_FALSE(aside.empty());
    CHECK(kit::file_bytes(aside) == bytes);
    CHECK_FALSE(fs::exists(store::with_suffix(aside, "-wal")));  // that of another file would be played into it
    program.start();
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
}

TEST_CASE("the store is written over while the program is open: the backup takes over, and what was typed since goes into it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    add_member(program, "Bea");  // on the disk, after the backup
    program.settle();
    scribble_over(file_of(program));
    add_member(program, "Cor");
    program->pass(0.1);
    look_again(program);
    REQUIRE(program.workspace().teams().current());
    CHECK(program->shows("overschreven terwijl het programma open was"));
    CHECK(program->shows("Wat daarna is getypt staat er weer in."));
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea", "Cor"});
    CHECK(beside(program, "unsaved").empty());
    CHECK_FALSE(beside(program, "damaged").empty());
    program.start();
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea", "Cor"});
}

TEST_CASE(
    "the store is cut short while the program is open: what was saved since the backup is in it again, also when the program is closed at once") {
    Program program;
    program.add_examples();
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    program.start();
    program->frames(3);
    add_member(program, "Bea");
    program.settle();
    REQUIRE(program.workspace().store().save_state().saved);
    look_again(program);
    REQUIRE(std::system(("truncate -s 4096 '" + file_of(program).string() + "'").c_str()) == 0);  // by another process: locks stay
    SUBCASE("it is noticed") {
        look_again(program);
        REQUIRE(program.workspace().teams().current());
        CHECK(program.workspace().teams().current()->name == "Team Noord");
        CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
    }
    SUBCASE("a screen reads of it that it is damaged") { program.workspace().recovery().failed("It is damaged."); }
    SUBCASE("it is closed before") {}
    program.start();
    CHECK_FALSE(beside(program, "damaged").empty());
    CHECK(beside(program, "unsaved").empty());
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
}

TEST_CASE(
    "the log beside the store is removed while the program is open: all is in the store at once, also when the program is killed then") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.settle();
    look_again(program);
    const fs::path log = store::with_suffix(file_of(program), "-wal");
    REQUIRE(fs::file_size(log) > 0);
    SUBCASE("it is removed") { fs::remove(log); }
    SUBCASE("another file gets its name") {
        std::ofstream(file_of(program).string() + "-other") << "a report";
        fs::rename(file_of(program).string() + "-other", log);
    }
    add_member(program, "Bea");
    look_again(program);
    program.settle();
    CHECK(program->shows("is weggehaald terwijl het programma open was"));
    CHECK(members(program) == std::vector<std::string>{"Anna", "Bea"});
    const kit::Folder killed;  // what a killed program leaves behind
    fs::copy_file(file_of(program), killed.store());
    if (fs::exists(log)) fs::copy_file(log, store::with_suffix(killed.store(), "-wal"));
    const auto left = store::Store::open(killed.store(), store::Mode::write);
    CHECK_FALSE(left->report().recovered);
    CHECK(left->load_team(left->teams().front().team.id).of<Member>().size() == 2);
}

TEST_CASE("the store is written over and there is no backup: the window stays, and what was typed stands in a file") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.settle();
    fs::remove_all(program.folder() / "backups");
    scribble_over(file_of(program));
    add_member(program, "Bea");
    look_again(program);
    CHECK(program->shows("Het teambestand kan niet worden geopend"));
    const fs::path unsaved = beside(program, "unsaved");
    REQUIRE_FALSE(unsaved.empty());
    CHECK(kit::file_bytes(unsaved).find("Bea") != std::string::npos);
    CHECK(program->shows(unsaved.filename().string()));
    program->frames(3);
}

TEST_CASE("a store that is not there while backups of it are: the welcome page offers the newest") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    program.stop();
    fs::remove(file_of(program));
    program.start();
    CHECK(program->shows("Welkom"));
    CHECK(program->shows("Er zijn reservekopieën"));
    program->click("Zet de reservekopie van");
    program.settle();
    program->click("Zet de reservekopie terug");
    program->frames(3);
    REQUIRE(program.workspace().teams().current());
    CHECK(members(program) == std::vector<std::string>{"Anna"});
}

TEST_CASE("a folder in the place of the store: the page for that offers the newest backup too") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    program.stop();
    fs::remove(file_of(program));
    fs::create_directory(file_of(program));
    program.start();
    CHECK(program->shows("Het teambestand kan niet worden geopend"));
    program->click("Zet de reservekopie van");
    program.settle();
    program->click("Zet de reservekopie terug");
    program->frames(3);
    REQUIRE(program.workspace().teams().current());
    CHECK(members(program) == std::vector<std::string>{"Anna"});
}

TEST_CASE("what was damaged and made anew at the start stays on the screen until the user has closed it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().backups().make();
    program.settle();
    program.stop();
    kit::write_bytes(file_of(program), "kapot");
    program.start();
    look_again(program);
    CHECK(program->shows("Het teambestand was beschadigd."));
    CHECK(program->shows(beside(program, "damaged").filename().string()));
    program->click("Sluiten");
    program->frames(2);
    CHECK_FALSE(program->shows("Het teambestand was beschadigd."));
}
