// Vandaag: what is open, when to look back, which instrument now.
#include "support/program.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace alp;

namespace {

const std::string& id_of(Program& program, const char* name) {
    for (const auto& entry : program.workspace().catalogue().entries())
        if (entry.name == name) return entry.id;
    FAIL("no instrument ", name);
    return program.first_instrument();
}

Id add_action(Program& program, const char* text, std::optional<int> due) {
    Action row;
    row.team = program.workspace().teams().current()->id;
    row.text = text;
    if (due) row.due = program.workspace().clock().today() + std::chrono::days{*due};
    Id id;
    program.workspace().teams().edit("actie", [&](Edit& edit) { id = edit.add(row); });
    program.settle();
    return id;
}

Id closed_meeting(Program& program, const std::string& instrument, const std::function<void(Session&)>& fill, int days_ago) {
    program.workspace().meetings().start({.instrument = instrument});
    Session& session = program.meeting()->session();
    const Id id = session.id();
    fill(session);
    program.workspace().meetings().close();
    program.put_back(id, days_ago);
    program->frames(2);
    return id;
}

}  // namespace

TEST_CASE("of several open meetings the one worked in last is offered first, and the others beneath it, each to go on with") {
    Program program{"bakens", "casusleren", "partnerschapskaart"};
    program.make_team("Team Noord", {"Anna"});
    const auto begin = [&](const char* name) {
        program.workspace().meetings().start({.instrument = id_of(program, name)});
        program.settle();
        return program.meeting()->session().id();
    };
    const Id first = begin("Bakens Welzijn Nieuwe Stijl");
    const Id card = begin("Partnerschapskaart"), lessons = begin("Casusleren");
    REQUIRE(program.open(first));
    program.meeting()->session().add_contribution("bw.3", "bw.3", "Dit valt op");
    program.workspace().meetings().pause();
    program.settle();
    program.start();
    const auto& open = program.workspace().meetings().interrupted();
    REQUIRE(open.size() == 3);
    CHECK(open[0].line.header.id == first);
    CHECK(open[1].line.header.id == lessons);
    CHECK(open[2].line.header.id == card);
    CHECK(program->shows("Bakens Welzijn Nieuwe Stijl: op"));
    CHECK(program->shows("Casusleren, tot"));
    CHECK(program->shows("Partnerschapskaart, tot"));
    program->click("Ga verder");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() == first);
}

TEST_CASE("open actions stand first: at most five, the latest due first, and how many more") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    add_action(program, "Zonder datum", std::nullopt);
    add_action(program, "Over een week", 7);
    add_action(program, "Drie weken te laat", -22);
    add_action(program, "Een dag te laat", -1);
    add_action(program, "Morgen", 1);
    add_action(program, "Over een jaar", 365);
    add_action(program, "Ook zonder datum", std::nullopt);
    program->frames(2);
    CHECK(program->shows("Te laat: 3 weken"));
    CHECK_FALSE(program->shows("· 3 weken te laat"));  // said once
    CHECK(program->shows("Te laat: 1 dag"));
    CHECK(program->shows("Over een jaar"));
    CHECK_FALSE(program->shows("Ook zonder datum"));
    CHECK(program->shows("en nog 2"));
    CHECK(program->item("Te laat: 3 weken").min.y < program->item("Te laat: 1 dag").min.y);
}

TEST_CASE("Vandaag says of an action who does it") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Id action = add_action(program, "Rooster maken", 2);
    program.workspace().teams().edit("", [&](Edit& edit) {
        edit.change<Action>(action, [&](Action& row) { row.owner = program.workspace().teams().members_today().front(); });
    });
    program->frames(2);
    CHECK(program->shows("Anna · "));
}

TEST_CASE("one key each: done, in progress, stuck, dropped, open again, two weeks later") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Id action = add_action(program, "Rooster maken", 2);
    program->frames(2);
    REQUIRE(program.tab_to("Open"));
    const auto status = [&] { return program.workspace().records().find<Action>(action)->status; };
    const std::pair<const char*, ActionStatus> keys[] = {{"l", ActionStatus::busy},
                                                         {"v", ActionStatus::stuck},
                                                         {"x", ActionStatus::dropped},
                                                         {"o", ActionStatus::open},
                                                         {"g", ActionStatus::done}};
    for (const auto& one : keys) {
        const ActionStatus expected = one.second;
        program->type(one.first);
        program->frames(2);
        CHECK(status() == expected);
    }
    CHECK(program->shows("Gedaan"));  // it stays in sight, so that one sees what one did
    program->type("o");
    program->type("s");
    program->frames(2);
    CHECK(program.workspace().records().find<Action>(action)->due == program.workspace().clock().today() + std::chrono::days{16});
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK(program.workspace().records().find<Action>(action)->due == program.workspace().clock().today() + std::chrono::days{2});
}

TEST_CASE("the keys that the menu of a status names work while it is open") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Id action = add_action(program, "Rooster maken", 2);
    program->frames(2);
    program->click("Open");
    program->frames(2);
    REQUIRE(program->shows("Vastgelopen (v)"));
    program->type("v");
    program->frames(2);
    CHECK(program.workspace().records().find<Action>(action)->status == ActionStatus::stuck);
    CHECK_FALSE(program->shows("Vastgelopen (v)"));
}

TEST_CASE("a look-back that is not due yet goes into the agenda as a file") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Date today = program.workspace().clock().today();
    closed_meeting(
        program, id_of(program, "Stoplicht"), [&](Session& session) { session.plan_look_back(today + std::chrono::days{42}, {}); }, 0);
    CHECK(program->shows("Het volgende terugkijkmoment"));
    program->click("In de agenda (.ics)");
    program.settle();
    const auto file = std::filesystem::directory_iterator(program.folder() / "documents")->path();
    CHECK(file.extension() == ".ics");
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    std::string day = iso(today + std::chrono::days{42});
    std::erase(day, '-');
    CHECK(text.str().find("DTSTART;VALUE=DATE:" + day) != std::string::npos);
    CHECK(text.str().find("Stoplicht: een kwartier terugkijken (Team Noord)") != std::string::npos);
}

TEST_CASE("a look-back that is due can wait a month, and the coach is told the next day") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Date today = program.workspace().clock().today();
    closed_meeting(
        program, id_of(program, "Stoplicht"), [&](Session& session) { session.plan_look_back(today + std::chrono::days{42}, {}); }, 50);
    CHECK(program->shows("7 weken geleden"));
    program->click("Herinner me over een maand");
    program.settle();
    CHECK_FALSE(program->shows("7 weken geleden"));
    CHECK(program->shows(date_in_words(today + std::chrono::days{30})));
    program->key("Ctrl+Z");
    program.settle();
    CHECK(program->shows("7 weken geleden"));
}

TEST_CASE("only the newest meeting of an instrument asks to be looked back on") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    const Date today = program.workspace().clock().today();
    const auto plan = [&](Session& session) { session.plan_look_back(today + std::chrono::days{42}, {}); };
    closed_meeting(program, id_of(program, "Stoplicht"), plan, 120);
    closed_meeting(program, id_of(program, "Stoplicht"), plan, 60);
    CHECK(program->shows("8 weken geleden"));
    CHECK_FALSE(program->shows("17 weken geleden"));
}

TEST_CASE("an instrument is suggested by what other instruments left") {
    Program program({"minimal", "partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    const std::string card = id_of(program, "Partnerschapskaart"), light = id_of(program, "Stoplicht");
    CHECK(program->shows("Nog niet gebruikt"));
    closed_meeting(
        program, light, [](Session&) {}, 400);
    CHECK(program->shows("Al 13 maanden niet gebruikt"));
    closed_meeting(
        program, card,
        [](Session& session) {
            const Id line = session.add_contribution("voorwaarden", "pk.4.3", "De wachtlijst van de gemeente");
            session.edit("belemmering", [&](Edit& edit) {
                edit.change<Contribution>(line, [](Contribution& row) { row.kind = ContributionKind::obstacle; });
            });
        },
        3);
    CHECK(program->shows("1 belemmering heeft nog geen actie"));
    CHECK_FALSE(program->shows("Al 13 maanden niet gebruikt"));
}
