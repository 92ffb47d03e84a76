// A team can be removed: what goes and what stays is said first, it can be put back for thirty days, and then it is gone.
#include "support/program.h"
#include "support/store_kit.h"

#include <alp/privacy.h>
#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

// Team Noord, with a closed meeting in which something was said, and Team Zuid.
void two_teams(Program& program) {
    program.make_team("Team Zuid", {"Zoë"});
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.workspace().meetings().start({.instrument = program.first_instrument(), .title = "Nulmeting"});
    program.meeting()->session().add_contribution("why", "why.red", "Tuinkabouter");
    Action action;
    action.team = program.workspace().teams().current()->id;
    action.session = program.meeting()->session().id();
    action.text = "Rooster maken";
    program.meeting()->session().edit("actie", [&](Edit& edit) { edit.add(action); });
    program.workspace().meetings().close();
    program.settle();
    program.app().navigator().show("team");
    program->frames(3);
}

void remove_open_team(Program& program, const char* typed) {
    program->click("Verwijder dit team…");
    program->frames(3);
    program->type("typed", typed);
    program->click("Verwijder het team");
    program.settle();
}

std::size_t in_bin(Program& program) { return program.workspace().store().teams_in_bin().size(); }

std::size_t teams(Program& program) { return program.workspace().store().teams().size(); }

}  // namespace

TEST_CASE("removing a team says what goes and until when it can be put back, and wants its name typed") {
    Program program;
    two_teams(program);
    program->click("Verwijder dit team…");
    program->frames(3);
    for (const char* goes : {"1 bijeenkomst", "1 bijdrage", "1 actie", "2 leden"}) CHECK(program->shows(filled("– {}", goes)));
    CHECK(program->shows("Tot " + date_in_words(program.workspace().clock().today() + std::chrono::days{30}, false)));
    CHECK(program->shows("– PDF's die je bewaarde"));
    program->type("typed", "Team Nood");
    program->click("Verwijder het team");
    program.settle();
    CHECK(teams(program) == 2);
    program->key("Escape");
    program->key("Escape");
    program->frames(3);
    CHECK_FALSE(program->shows("Dit team verwijderen?"));
    CHECK(teams(program) == 2);
}

TEST_CASE("a removed team is nowhere, and comes back as it was") {
    Program program;
    two_teams(program);
    remove_open_team(program, "Team Noord");
    CHECK(teams(program) == 1);
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Zuid");
    CHECK(program.workspace().store().reader().search("Tuinkabouter").empty());
    program.start();                      // also the next day
    program.screen().resize(1280, 2000);  // the whole page in sight
    program.app().navigator().show("team");
    program->frames(3);
    CHECK(program->shows("Verwijderde teams"));
    program->click("Terugzetten");
    program.settle();
    CHECK(teams(program) == 2);
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Noord");
    CHECK(program.workspace().store().timeline().size() == 1);
    CHECK(program.workspace().store().reader().search("Tuinkabouter").size() == 1);
    program->key("Ctrl+Z");
    program->key("Ctrl+Z");
    program.settle();
    CHECK(teams(program) == 2);
}

TEST_CASE("the last team that is removed can be put back from the welcome") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    program->frames(3);
    remove_open_team(program, "Team Noord");
    CHECK(program->shows("Welkom"));
    CHECK(program->shows("Verwijderde teams"));
    CHECK_FALSE(program->shows("Er zijn reservekopieën"));
    program->click("Terugzetten");
    program.settle();
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().current()->name == "Team Noord");
}

TEST_CASE("erased at once, a removed team leaves no byte, also not in the backups") {
    Program program;
    two_teams(program);
    program.workspace().backups().make();
    program.settle();
    remove_open_team(program, "Team Noord");
    program.app().navigator().show("team");
    program->frames(3);
    program->click("Wis nu…");
    program->frames(3);
    CHECK(program.workspace().store().teams_in_bin().size() == 1);
    program->click("Wis het team");
    program.settle();
    CHECK(program.workspace().store().teams_in_bin().empty());
    program.stop();
    CHECK(kit::bytes_found(program.folder(), "Tuinkabouter") == 0);
    CHECK(kit::bytes_found(program.folder(), "Zoë") > 0);
}

TEST_CASE("a month after it was removed a team is erased by itself, not a day earlier") {
    Program program;
    two_teams(program);
    remove_open_team(program, "Team Noord");
    const Time then = program.app().now();
    for (int day = 1; day < 30; ++day) {  // used on each of them: after a jump it is asked first
        program->set_time(then + std::chrono::hours(24 * day));
        program.settle();
    }
    CHECK(program.workspace().store().teams_in_bin().size() == 1);
    program->set_time(then + std::chrono::hours(24 * 30 + 1));
    program.settle();
    program.settle();
    CHECK(program.workspace().store().teams_in_bin().empty());
    CHECK(program->shows("is definitief gewist"));
}

TEST_CASE("a clock that is a year ahead for one start erases no removed team") {
    Program program;
    two_teams(program);
    remove_open_team(program, "Team Noord");
    const Time then = program.app().now();
    const auto start_after = [&](int days) {
        program.start(then + std::chrono::hours{24} * days);
        program.settle();
        program.settle();
    };
    start_after(400);
    CHECK(in_bin(program) == 1);
    program.screen().resize(1280, 2000);
    program.app().navigator().show("team");
    program->frames(3);
    CHECK(program->shows("de tijd is om: wordt definitief gewist zodra zeker is dat de datum van deze computer klopt"));
    CHECK_FALSE(program->shows("is definitief gewist"));
    start_after(0);
    CHECK(in_bin(program) == 1);
    start_after(1);
    CHECK(in_bin(program) == 1);
    program.stop();
    CHECK(kit::bytes_found(program.folder(), "Tuinkabouter") > 0);
}

TEST_CASE("after a long pause a removed team stays while nobody answers, however the calendar goes on; after yes it goes") {
    Program program;
    two_teams(program);
    remove_open_team(program, "Team Noord");
    const Time then = program.app().now();
    for (const int days : {250, 251, 252, 400, 401}) {
        program.start(then + std::chrono::hours{24} * days);
        program.settle();
        program.settle();
        CHECK(in_bin(program) == 1);
    }
    program->click("De datum klopt: wis het");
    program->frames(2);
    program->click("Wis het voorgoed");
    program.settle();
    program.settle();
    CHECK(in_bin(program) == 0);
    program.stop();
    CHECK(kit::bytes_found(program.folder(), "Tuinkabouter") == 0);
}

TEST_CASE("who says that the date is right after a long pause has the removed team erased at once") {
    Program program;
    two_teams(program);
    Contribution told;
    told.text = "een geheimpje";
    program.workspace().teams().open(program.workspace().store().teams().front().team.id);
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    told.session = program.meeting()->session().id();
    told.erase_on = kept_until(local_date(now()), 6);
    program.meeting()->session().edit("", [&](Edit& edit) { edit.add(told); });
    program.workspace().meetings().pause();
    const Id stays = program.workspace().teams().current()->id;
    for (const store::TeamLine& line : program.workspace().store().teams())
        if (line.team.id != stays) program.workspace().teams().open(line.team.id);
    const std::string goes = program.workspace().teams().current()->name;
    program.app().navigator().show("team");
    program->frames(3);
    remove_open_team(program, goes.c_str());
    program.start(program.app().now() + std::chrono::hours{24} * 250);
    program.settle();
    CHECK(in_bin(program) == 1);
    program->click("De datum klopt: wis het");
    program->frames(2);
    program->click("Wis het voorgoed");
    program.settle();
    program.settle();
    CHECK(in_bin(program) == 0);
}

TEST_CASE("after a long pause a removed team is asked about, also when nothing else is due; not now leaves it in the bin") {
    Program program;
    two_teams(program);
    remove_open_team(program, "Team Noord");
    const Time then = program.app().now();
    program.start(then + std::chrono::hours{24} * 250);
    program.settle();
    REQUIRE(program->shows("als de datum van deze computer klopt"));
    CHECK(program->shows("het verwijderde team Team Noord"));
    CHECK_FALSE(program->shows("over bewoners is verteld"));
    program->click("Nu niet");
    program.settle();
    CHECK(in_bin(program) == 1);
    program.start(then + std::chrono::hours{24} * 252);
    program.settle();
    REQUIRE(program->shows("het verwijderde team Team Noord"));
    program->click("De datum klopt: wis het");
    program->frames(2);
    program->click("Wis het voorgoed");
    program.settle();
    program.settle();
    CHECK(in_bin(program) == 0);
    program.stop();
    CHECK(kit::bytes_found(program.folder(), "Tuinkabouter") == 0);
}

TEST_CASE("a copy out of which a removed team could not be taken is said by its name") {
    Program program;
    two_teams(program);
    program.workspace().backups().make();
    program.settle();
    const auto backup = program.workspace().backups().kept().front().file;
    kit::write_bytes(backup, kit::file_bytes(backup).substr(0, 5000));
    remove_open_team(program, "Team Noord");
    program.app().navigator().show("team");
    program->frames(3);
    program->click("Wis nu…");
    program->frames(3);
    program->click("Wis het team");
    program.settle();
    CHECK(in_bin(program) == 0);
    CHECK(program->shows(backup.filename().string()));
    CHECK_FALSE(program->shows("hier en in de reservekopieën"));
}
