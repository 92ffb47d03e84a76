// Nothing takes the place of what is there without a question that says what goes, and what was set aside can be put back.
#include "support/program.h"
#include "support/store_kit.h"

#include <doctest/doctest.h>

using namespace alp;
namespace fs = std::filesystem;

namespace {

// Team Noord in a backup; Team Zuid and a meeting of Team Noord made since.
struct Since {
    Program program;

    Since() {
        program.make_team("Team Noord", {"Anna"});
        const Id north = program.workspace().store().team_id();
        program.workspace().backups().make();
        program.settle();
        program.workspace().meetings().start({.instrument = program.first_instrument()});
        program.workspace().meetings().pause();
        program.make_team("Team Zuid", {"Bea"});
        program.settle();
        program.workspace().teams().open(north);
        program->frames(2);
    }
    std::vector<std::string> teams() {
        std::vector<std::string> names;
        for (const store::TeamLine& line : program.workspace().store().teams()) names.push_back(line.team.name);
        std::sort(names.begin(), names.end());
        return names;
    }
    void ask_restore() {
        program.app().navigator().show("settings");
        program->frames(3);
        program->scroll_to("Zet terug…");
        program->click("Zet terug…");
        program.settle();
        program->frames(3);
    }
};

const std::vector<std::string> both{"Team Noord", "Team Zuid"}, north_only{"Team Noord"};

}  // namespace

TEST_CASE("the page for a new team says nothing of backups while there are teams") {
    Since since;
    since.program.app().navigator().show("welcome");
    since.program->frames(3);
    CHECK(since.program->shows("Maak je team"));
    CHECK_FALSE(since.program->shows("Er zijn reservekopieën"));
    CHECK_FALSE(since.program->has("Zet de reservekopie van"));
    CHECK(since.teams() == both);
}

TEST_CASE("before a backup is put back it is said what goes, by name and number, and leaving it changes nothing") {
    Since since;
    since.ask_restore();
    CHECK(since.program->shows("Deze reservekopie terugzetten?"));
    CHECK(since.program->shows("1 team dat er niet in staat: Team Zuid"));
    CHECK(since.program->shows("1 bijeenkomst die er niet in staat"));
    CHECK(since.program->shows("alles wat sinds"));
    CHECK(since.program->shows("wat in de kopie staat: 1 team, 0 bijeenkomsten"));
    CHECK(since.program->shows("blijft 90 dagen bewaard"));
    since.program->click("Laat het zo");
    since.program.settle();
    CHECK(since.teams() == both);
}

TEST_CASE("what was set aside by putting a backup back is in the list, and can be put back from there") {
    Since since;
    since.ask_restore();
    since.program->click("Zet de reservekopie terug");
    since.program.settle();
    CHECK(since.teams() == north_only);
    CHECK(since.program->shows("bij Instellingen zet je het terug"));
    since.program.screen().resize(1366, 2400);
    since.program.app().navigator().show("settings");
    since.program->frames(3);
    REQUIRE(since.program->shows("Opzijgezet"));
    CHECK(since.program->shows("zoals het was voor er iets werd teruggezet"));
    const auto aside = since.program.workspace().backups().set_aside();
    REQUIRE(aside.size() == 1);
    since.program->click(aside.front().file.filename().string() + "/Zet terug…");
    since.program.settle();
    since.program->frames(3);
    since.program->click("Zet de reservekopie terug");
    since.program.settle();
    CHECK(since.teams() == both);
    CHECK(since.program.workspace().backups().set_aside().size() == 2);  // both of them are kept
}

TEST_CASE("a copy that holds all that there is says so") {
    Since since;
    since.program.workspace().backups().make();
    since.program.settle();
    since.ask_restore();
    CHECK(since.program->shows("Er gaat niets weg"));
}

TEST_CASE("what was set aside is removed only after a question, with its name") {
    Since since;
    since.ask_restore();
    since.program->click("Zet de reservekopie terug");
    since.program.settle();
    since.program.screen().resize(1366, 2400);
    since.program.app().navigator().show("settings");
    since.program->frames(3);
    const fs::path aside = since.program.workspace().backups().set_aside().front().file;
    since.program->click(aside.filename().string() + "/Verwijder…");
    since.program->frames(3);
    CHECK(since.program->shows(aside.filename().string()));
    CHECK(since.program->shows("Dit kan niet worden teruggedraaid."));
    CHECK(fs::exists(aside));
    since.program->click("Gooi weg");
    since.program->frames(3);
    CHECK_FALSE(fs::exists(aside));
    CHECK_FALSE(since.program->shows("Opzijgezet"));
}

TEST_CASE("a backup that is damaged is not offered: the sentence says why") {
    Since since;
    const fs::path backup = since.program.workspace().backups().newest_kept()->file;
    std::string bytes = kit::file_bytes(backup);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 8);
    kit::write_bytes(backup, bytes);
    since.ask_restore();
    CHECK_FALSE(since.program->shows("Deze reservekopie terugzetten?"));
    CHECK(since.program->shows("controlesom"));
    CHECK(since.teams() == both);
}

TEST_CASE("what could not be erased is said by name, and stays on the screen") {
    Program program;
    program.make_team("Team Noord", {"Anna Geheim"});
    const fs::path damaged = program.folder() / "alp.store.damaged-20261101-101500";
    kit::write_bytes(damaged, "SQLite format 3" + std::string(5000, '\x5a') + "Anna Geheim");
    program.app().navigator().show("team");
    program->frames(3);
    program->click("Wis de naam…");
    program->click("Wis de naam");
    program.settle();
    CHECK(program->shows("De naam is hier gewist"));
    CHECK(program->shows(damaged.filename().string()));
    CHECK_FALSE(program->shows("hier en in de reservekopieën"));
}
