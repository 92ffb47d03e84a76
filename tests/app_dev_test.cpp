// `alp dev`: an instrument is changed in an editor while a meeting with it runs. Against the installed SDK, with the real compiler.
#include "support/program.h"

#include "support/places.h"
#include "workspace/dev_build.h"

#include <doctest/doctest.h>

#include <fstream>
#include <thread>

namespace fs = std::filesystem;
using namespace alp;

namespace {

// The folder of an instrument as `alp new-instrument` lays it down, filled in as little as the compiler asks for.
class OwnFolder {
public:
    OwnFolder() {
        std::string name = (fs::temp_directory_path() / "alp-dev-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        folder_ = name;
        const std::string new_instrument = (prefix() / "bin/alp").string() + " --lang en new-instrument \"Week start\" " + place().string();
        REQUIRE(std::system((new_instrument + " > /dev/null").c_str()) == 0);
    }
    ~OwnFolder() { fs::remove_all(folder_); }
    OwnFolder(const OwnFolder&) = delete;

    static fs::path prefix() { return testing::built("tests/install/prefix"); }
    fs::path place() const { return folder_ / "week_start"; }

    // As an editor saves: the whole file, with `old` replaced.
    void save(const std::string& old, const std::string& fresh, const char* name = "week_start.cpp") const {
        const fs::path file = place() / name;
        std::ifstream in(file);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        const auto at = text.find(old);
        REQUIRE(at != text.npos);
        std::ofstream(file) << text.replace(at, old.size(), fresh);
    }

private:
    fs::path folder_;
};

// Frames go on while the compiler works; it is a test of the sequence and not of the time.
void until_built(Program& program, const workspace::DevBuild& workshop, int builds) {
    for (int i = 0; i < 6000 && workshop.builds() < builds; ++i) {
        program->pass(1);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    REQUIRE(workshop.builds() == builds);
    program->pass(2);
    program->frames(3);
}

}  // namespace

TEST_CASE("an instrument is changed while its meeting runs: the change is there, the words are kept, and a mistake says where it is") {
    const OwnFolder own;
    const auto workshop = std::make_shared<workspace::DevBuild>(own.place(), OwnFolder::prefix());
    Program program({});
    program.make_team("Team Noord", {"Anna", "Bert", "Cem"});
    program.use_workshop(workshop);
    program->pass(1);
    CHECK(program->shows("Bouwen…"));
    until_built(program, *workshop, 1);
    REQUIRE(workshop->phase() == workspace::DevBuild::Phase::built);
    program.workspace().meetings().start({.instrument = "nl.example.week_start", .variant = "short"});
    REQUIRE(program.meeting());
    program->frames(3);
    program->click("weather.sun/Eén erbij");
    program.meeting()->go_to("helps");
    program->frames(3);
    program->type("helps.us/Nieuwe bijdrage", "een uur zonder telefoon\n");

    own.save("What would help?", "What would help us most?");
    until_built(program, *workshop, 2);
    REQUIRE(workshop->phase() == workspace::DevBuild::Phase::built);
    CHECK(program->shows("What would help us most?"));
    CHECK(program->shows("een uur zonder telefoon"));

    SUBCASE("a mistake is shown with its line while the version before runs on, and goes when it is mended") {
        own.save("constexpr unsigned blue = 0x0369A1;", "constexpr unsigned blue = 0x0369A1");
        until_built(program, *workshop, 3);
        REQUIRE(workshop->phase() == workspace::DevBuild::Phase::failed);
        CHECK(workshop->heading().starts_with("week_start.cpp:"));
        CHECK(program->shows("Het bouwen is mislukt; de versie van daarvoor draait nog."));
        CHECK(program->shows("een uur zonder telefoon"));
        own.save("constexpr unsigned blue = 0x0369A1", "int nowhere();\nconst unsigned blue = nowhere();");
        until_built(program, *workshop, 4);
        REQUIRE(workshop->phase() == workspace::DevBuild::Phase::failed);
        CHECK(workshop->heading().find("undefined reference to") != std::string::npos);  // and not only that the linker failed
        CHECK(workshop->heading().find("nowhere()") != std::string::npos);
        own.save("int nowhere();\nconst unsigned blue = nowhere();", "constexpr unsigned blue = 0x0369A1;");
        until_built(program, *workshop, 5);
        CHECK(workshop->phase() == workspace::DevBuild::Phase::built);
        CHECK_FALSE(program->shows("Het bouwen is mislukt"));
        CHECK(program->shows("een uur zonder telefoon"));
        own.save("msgid \"Weather\"", "msgid \"Weather", "po/nl.po");
        until_built(program, *workshop, 6);
        CHECK(workshop->heading().starts_with("po/nl.po:"));
    }
}

TEST_CASE("a build that could not even begin begins when that is mended") {
    const OwnFolder own;
    const auto workshop = std::make_shared<workspace::DevBuild>(own.place(), OwnFolder::prefix());
    own.save("find_package(alp 1.0 REQUIRED)", "find_package(alp 99 REQUIRED)", "CMakeLists.txt");
    Program program({});
    program.use_workshop(workshop);
    until_built(program, *workshop, 1);
    REQUIRE(workshop->phase() == workspace::DevBuild::Phase::failed);
    CHECK(workshop->heading().starts_with("CMake Error at CMakeLists.txt:"));
    CHECK(program->shows("Het bouwen is mislukt, en er is geen versie van daarvoor die draait."));
    own.save("find_package(alp 99 REQUIRED)", "find_package(alp 1.0 REQUIRED)", "CMakeLists.txt");
    until_built(program, *workshop, 2);
    CHECK(workshop->phase() == workspace::DevBuild::Phase::built);
}

TEST_CASE("a build that makes no instrument says so, and where it was looked for") {
    const OwnFolder own;
    const auto workshop = std::make_shared<workspace::DevBuild>(own.place(), OwnFolder::prefix());
    own.save("alp_add_instrument(", "message(STATUS ", "CMakeLists.txt");
    own.save("alp_add_instrument_test(", "message(STATUS ", "CMakeLists.txt");
    Program program({});
    program.use_workshop(workshop);
    until_built(program, *workshop, 1);
    REQUIRE(workshop->phase() == workspace::DevBuild::Phase::failed);
    CHECK(program->shows("Het bouwen is gelukt, maar er kwam geen instrument uit."));
    CHECK(program->shows("Er staat geen plug-inbestand (.so) in " + workshop->plugins().string()));
}

TEST_CASE("a folder without an instrument is refused, with how to make one") {
    CHECK_THROWS_WITH(workspace::DevBuild(testing::sources("assets"), ""), doctest::Contains("alp new-instrument"));
}
