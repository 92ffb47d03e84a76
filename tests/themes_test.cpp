// Thema's and the thread of one theme: joined, split, renamed, put below another, and taken back.
#include "support/history.h"
#include "workspace/theme_edits.h"

#include <doctest/doctest.h>

#include <map>

using namespace alp;

TEST_CASE("two themes become one over all meetings, and Ctrl+Z parts them again, also the next day") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Korter vergaderen@Vergaderen"});
    history.meeting("Twee", {"Minder vaak vergaderen@Vergaderen", "Beide@Overleg"});
    const Id meet = history.theme("Vergaderen"), talk = history.theme("Overleg");
    REQUIRE(history.carried(meet) == 2);
    program.show_theme(meet);
    program->click("Voeg samen met…");
    program->frames(2);
    program->click("Overleg##0");
    CHECK(history.carried(talk) == 4);
    CHECK(history.carried(meet) == 0);
    CHECK_FALSE(program.workspace().records().find<Theme>(meet));
    program.start();               // the next day
    program.app().shell().undo();  // asks first
    program->set_time(alp::now());
    program->pass(1);
    program.app().shell().undo();
    CHECK(history.carried(talk) == 2);
    CHECK(history.carried(meet) == 2);
    CHECK(program.workspace().records().find<Theme>(meet));
    program.app().shell().redo();
    CHECK(history.carried(talk) == 4);
    CHECK(program.workspace().store().reader().check().empty());
}

TEST_CASE("what was scored about a theme goes along when it is joined with another, and comes back with Ctrl+Z") {
    History history;
    Program& program = history.program;
    const auto scored_meeting = [&](const char* title, std::initializer_list<const char*> lines, const std::map<std::string, int>& scores) {
        const Id id = history.meeting(title, lines);
        program.open(id);
        program.workspace().meetings().reopen();
        Session& session = program.meeting()->session();
        for (const auto& [name, value] : scores) session.rate("why", "score", history.theme(name).text(), {}, value);
        program.workspace().meetings().close();
        program.settle();
        return id;
    };
    scored_meeting("Een", {"Korter@Vergaderen"}, {{"Vergaderen", 2}});
    const Id both = scored_meeting("Twee", {"Vaste dag@Overleg", "Minder vaak@Vergaderen"}, {{"Overleg", 3}, {"Vergaderen", 1}});
    const Id meet = history.theme("Vergaderen"), talk = history.theme("Overleg"), team = program.workspace().store().team_id();
    const auto scores = [&](const Id& theme) {
        program.settle();
        return program.workspace().store().reader().scored(team, theme.text());
    };
    REQUIRE(scores(meet).size() == 2);
    program.start();  // the next day: nothing of these meetings is in memory
    workspace::ThemeEdits edits(program.workspace().store(), program.workspace().teams(), program.workspace().notifications());
    edits.merge(meet, talk);
    program.settle();
    REQUIRE(scores(talk).size() == 2);
    for (const Scored& scored : scores(talk)) CHECK(scored.row.value == (scored.row.session == both ? 3 : 2));  // of the theme that stays
    program.show_theme(talk);
    CHECK(program->shows("Stoplicht"));
    program.app().shell().undo();
    CHECK(scores(talk).size() == 1);
    CHECK(scores(meet).size() == 2);
    program.app().shell().redo();
    CHECK(scores(talk).size() == 2);
    CHECK(program.workspace().store().reader().check().empty());
}

TEST_CASE("a theme is made, renamed, put below another and removed; each can be taken back") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Taart@Sfeer"});
    history.show("themes");
    program->type("Nieuw thema", "Buurt\n");
    program.settle();
    const Id made = history.theme("Buurt");
    REQUIRE(made);
    program->click("Zet onder…");
    program->frames(2);
    program->click("Sfeer##1");
    program.settle();
    CHECK(program.workspace().records().find<Theme>(made)->parent == history.theme("Sfeer"));
    CHECK(program->shows("Onder “Sfeer”"));
    program.app().shell().undo();
    CHECK_FALSE(program.workspace().records().find<Theme>(made)->parent);
    program->click("Naam van het thema");
    program->key("End");
    program->type(" en wijk");
    program.settle();
    CHECK(program.workspace().records().find<Theme>(made)->name == "Buurt en wijk");
    program.app().shell().undo();
    CHECK(program.workspace().records().find<Theme>(made)->name == "Buurt");
    const Id mood = history.theme("Sfeer");
    program.show_theme(mood);
    program->click("Haal weg##theme");
    program.settle();
    CHECK_FALSE(program.workspace().records().find<Theme>(mood));
    CHECK(history.carried(mood) == 0);
    program->click("Ongedaan maken");
    CHECK(history.carried(mood) == 1);
}

TEST_CASE("the remark on two themes that were joined takes nothing else back once Ctrl+Z has parted them") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Korter@Vergaderen", "Taart@Sfeer"});
    workspace::ThemeEdits(program.workspace().store(), program.workspace().teams(), program.workspace().notifications())
        .rename(history.theme("Sfeer"), "Gezelligheid");
    program.workspace().records().flush();
    program.show_theme(history.theme("Vergaderen"));
    program->click("Voeg samen met…");
    program->frames(2);
    program->click("Overleg##1");
    program.settle();
    REQUIRE_FALSE(history.theme("Vergaderen"));
    program->key("Ctrl+Z");
    program.settle();
    REQUIRE(history.theme("Vergaderen"));
    program->click("Ongedaan maken");
    program.settle();
    CHECK(history.theme("Gezelligheid"));  // done before, and not what the remark is about
    CHECK(program->shows("Er is daarna iets anders gewijzigd"));
}

TEST_CASE("a theme is split: what is chosen goes to a new one") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Koffie vooraf@Overleg"});
    history.meeting("Twee", {"Taart bij verjaardagen@Overleg"});
    const Id talk = history.theme("Overleg");
    program.show_theme(talk);
    program->click("Splits…");
    program->frames(3);
    program->click("Koffie vooraf");
    program->click("Taart bij verjaardagen");
    program->type("Naam van het nieuwe thema", "Sfeer");
    program->click("Maak het nieuwe thema");
    program.settle();
    const Id mood = history.theme("Sfeer");
    REQUIRE(mood);
    CHECK(history.carried(mood) == 2);
    CHECK(history.carried(talk) == 1);
    program.app().shell().undo();
    CHECK(history.carried(talk) == 3);
    CHECK_FALSE(program.workspace().records().find<Theme>(mood));
}

TEST_CASE("the thread of a theme tells where it came up, what came of it, and opens the sentence") {
    History history;
    Program& program = history.program;
    const Id first = history.meeting("Een", {"Vaste dag@Overleg", "Taart@Sfeer"});
    history.meeting("Twee", {"Korte overleggen@Overleg"});
    history.meeting("Drie", {"Te veel telefoon"});
    const Id talk = history.theme("Overleg");
    program.workspace().teams().edit("Actie", [&](Edit& edit) {
        Action action;
        action.team = program.workspace().store().team_id();
        action.session = first;
        action.theme = talk;
        action.text = "Elke maandag een kwartier";
        action.effect = "Het loopt";
        action.status = ActionStatus::busy;
        edit.add(action);
    });
    program.show_theme(talk);
    CHECK(program->shows("Komt terug in 2 van 3 bijeenkomsten, in 1 instrument"));
    CHECK(program->shows("Elke maandag een kwartier"));
    CHECK(program->shows("Wat ervan kwam: Het loopt"));
    CHECK(program->shows("Korte overleggen"));
    program->click("Zonder actie");
    program.settle();
    CHECK(program->has("Sfeer##theme"));
    CHECK_FALSE(program->has("Overleg##theme"));
    program->click("Alle thema's");
    program->click("Vaste dag");
    program.settle();
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().id() == first);
    CHECK(program.meeting()->view().step == "why");
}

TEST_CASE("an action with a thread to a sentence came from the theme of that sentence, on its list and in its thread alike") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    Session& meeting = program.meeting()->session();
    const Id value = meeting.add_contribution("waarden", "pk.1.1", "Vindbaar zijn");
    const Id between = meeting.add_contribution("handelen", "pk.3.1", "Spreekuur houden");
    const Id doing = meeting.add_contribution("acties", "pk.5.2", "Spreekuur in de school");
    const Id theme = meeting.add_theme("waarden", "Vindbaar");
    meeting.mark_theme(value, theme, true);
    meeting.edit("draad", [&](Edit& edit) {
        edit.add(Link{Id::derive(doing, between, Link::table), meeting.id(), doing, between, {}});
        edit.add(Link{Id::derive(between, value, Link::table), meeting.id(), between, value, {}});
        Action action;
        action.team = meeting.header().team;
        action.session = meeting.id();
        action.contribution = doing;
        action.step = "acties";
        action.text = "Spreekuur in de school";
        edit.add(action);
    });
    program.workspace().meetings().close();
    program.settle();
    program.show_theme(theme);
    CHECK(program->shows("Spreekuur in de school"));
    CHECK_FALSE(program->shows("kwam nog geen actie"));
    CHECK_FALSE(program->shows("nog geen actie"));
    CHECK(program->shows("in 1 van 1 bijeenkomst,"));
}
