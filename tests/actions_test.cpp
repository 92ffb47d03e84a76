// Acties over all instruments, and what search opens.
#include "look_back/quarter.h"
#include "support/history.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

// Two meetings, in the second of which an action of the first came back.
struct ThreeActions : History {
    Id second, again;
    ThreeActions() {
        const Id first = meeting("Een", {"Te veel telefoon"});
        second = meeting("Twee", {"Nog steeds telefoon"});
        const Date today = program.workspace().clock().today();
        const Id team = program.workspace().store().team_id();
        Id old;
        program.workspace().teams().edit("Acties", [&](Edit& edit) {
            Action action;
            action.team = team;
            action.session = first;
            action.step = "why";
            action.text = "Telefoon om de beurt";
            action.status = ActionStatus::stuck;
            action.due = today - std::chrono::days{20};
            old = edit.add(action);
            action.id = {};
            action.session = second;
            action.earlier = old;
            action.status = ActionStatus::open;
            action.due = today - std::chrono::days{3};
            action.text = "Telefoon om de beurt, met rooster";
            again = edit.add(action);
            action.id = {};
            action.earlier = {};
            action.level = Level::external;
            action.outside = "gemeente";
            action.text = "Een nieuw toestel";
            action.due.reset();
            edit.add(action);
        });
        show("actions");
    }
};

}  // namespace

TEST_CASE("how late an action is can be read at 1024 with letters twice as large") {
    ThreeActions history;
    Program& program = history.program;
    program.workspace().preferences().change([](workspace::Settings& settings) { settings.text_scale = 2; });
    program->resize(1024, 768);
    program->frames(4);
    program->scroll_to(history.again.text() + "/status");
    const Action* again = program.workspace().actions().find(history.again);
    REQUIRE(again);
    CHECK(program->shows(program.workspace().actions().about(*again)));
}

TEST_CASE("all actions stand on one screen, and are narrowed down to those that came back or to a level") {
    ThreeActions history;
    Program& program = history.program;
    CHECK(program->shows("3 acties"));
    CHECK(program->shows("kwam 1 keer terug"));
    program->click("Kwam terug");
    program.settle();
    CHECK(program->shows("1 actie"));
    program->click("Kwam terug");
    program->click("level");
    program->frames(2);
    program->click("Extern niveau##3");
    program.settle();
    CHECK(program->shows("Een nieuw toestel"));
    CHECK_FALSE(program->shows("met rooster"));
    program->click("level");
    program->frames(2);
    program->click("Elk niveau##0");
    program.settle();
}

TEST_CASE("an action is changed by one key, with what came of it before and where it was agreed") {
    ThreeActions history;
    Program& program = history.program;
    const Id again = history.again;
    // By keyboard: the chip has it, g is done.
    program->click(again.text() + "/status");
    program->key("Escape");
    program->frames(2);
    program->type("g");
    program.settle();
    CHECK(program.workspace().records().find<Action>(again)->status == ActionStatus::done);
    program->click("Alle");
    program.settle();
    program->click(again.text() + "/Telefoon om de beurt, met rooster");
    program.settle();
    CHECK(program->shows("Eerder: Vastgelopen"));
    program->type("Effect", "Rust aan de balie");
    program.settle();
    CHECK(program.workspace().records().find<Action>(again)->effect == "Rust aan de balie");
    program->click("Open waar het is afgesproken");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() == history.second);
}

TEST_CASE("an action gets a day of its own on the page of actions, typed or from the month") {
    ThreeActions history;
    Program& program = history.program;
    const auto due = [&] { return program.workspace().records().find<Action>(history.again)->due; };
    program->click(history.again.text() + "/Telefoon om de beurt, met rooster");
    program.settle();
    program->click("action/due");
    program->type("1\u00A0januari\u00A02999\n");
    program.settle();
    CHECK(iso(due().value()) == "2999-01-01");
    program->click("action/due");
    program->click("2999-01-15");
    program.settle();
    CHECK(iso(due().value()) == "2999-01-15");
    program->click("action/due");
    program->click("Geen datum");
    program.settle();
    CHECK_FALSE(due());
}

TEST_CASE("search opens a theme as its thread and an action where all actions stand") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg"});
    program.workspace().teams().edit("Actie", [&](Edit& edit) {
        Action action;
        action.team = program.workspace().store().team_id();
        action.text = "Reünie plannen";
        edit.add(action);
    });
    program.settle();
    const auto look_up = [&](const char* typed) {
        program->key("Ctrl+K");
        program->frames(2);
        program->type(typed);
        program->frames(2);
        program->key("Enter");
        program.settle();
    };
    look_up("reunie");
    CHECK(program.app().navigator().shows("actions"));
    CHECK(program->shows("Reünie plannen"));
    look_up("overl");
    CHECK(program.app().navigator().shows("themes"));
    CHECK(program->shows("Vaste dag"));
}

TEST_CASE("the keys for a status are one list, wherever actions stand, and in looking back each of them does the same") {
    Program program;
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    Session& meeting = program.meeting()->session();
    const Id session = meeting.id();
    Id action;
    meeting.edit("actie", [&](Edit& edit) {
        Action open;
        open.team = meeting.header().team;
        open.session = session;
        open.text = "Rooster maken voor de telefoon";
        open.due = program.workspace().clock().today() - std::chrono::days{300};
        action = edit.add(open);
    });
    program.workspace().meetings().close();
    program.put_back(session, 366);
    program.start();
    const char* list = "g gedaan · l loopt · v vastgelopen · x vervallen · o open · s twee weken later";
    CHECK(program->shows(list));  // Vandaag
    program.app().navigator().show("actions");
    program.settle();
    CHECK(program->shows(list));
    REQUIRE(program.look_back(session));
    program.meeting()->go_to(look_back::actions_step);
    program->frames(3);
    CHECK(program->shows(list));
    REQUIRE(program.tab_to("Open"));
    const auto now = [&] { return program.workspace().records().find<Action>(action); };
    program->type("s");
    program->frames(2);
    CHECK(now()->due == program.workspace().clock().today() + std::chrono::days{14});
    CHECK(now()->status == ActionStatus::open);
    program->type("v");
    program->frames(2);
    CHECK(now()->status == ActionStatus::stuck);
}
