// One history: Tijdlijn, how a meeting grew, Acties, Thema's and the thread of one theme, as a coach uses them.
#include "support/program.h"

#include <doctest/doctest.h>

#include "screens/themes.h"

#include <map>

using namespace alp;

namespace {

struct History {
    Program program;
    std::vector<Id> sessions;

    History() { program.make_team("Team Noord", {"Anna", "Bert"}); }
    alp::app::App& app() { return program.app(); }

    // Ids never fall behind those of the tests before, whose time ran ahead: time goes on until they differ again.
    void catch_up() {
        while (program->now() < make_id().time()) program->pass(1);
    }
    // A meeting in which these lines are said, some with a theme ("tekst@thema").
    Id meeting(const char* title, std::initializer_list<const char*> lines) {
        catch_up();
        app().start_session({.instrument = app().catalogue().entries().front().id, .title = title});
        Session& session = app().meeting()->session();
        for (const std::string line : lines) {
            program->pass(0.01);  // a moment of its own
            const auto at = line.find('@');
            const Id row = session.add_contribution("why", "why.red", line.substr(0, at));
            if (at != line.npos) session.mark_theme(row, theme(line.substr(at + 1)), true);
        }
        const Id id = session.id();
        sessions.push_back(id);
        app().close_session();
        program.settle();
        for (int i = 0; i < 20; ++i) program->pass(1);  // until the remark about it is gone
        return id;
    }
    Id theme(const std::string& name) {
        for (const Theme* theme : app().records().table<Theme>().rows())
            if (theme->name == name) return theme->id;
        return app().meeting() ? app().meeting()->session().add_theme("why", name) : Id{};
    }
    // How many lines carry the theme, over all meetings, as the store has it.
    std::size_t carried(const Id& theme) {
        program.settle();
        return app().books().reader().carrying(theme).size();
    }
    void show(app::Screen screen) {
        app().show(screen);
        program.settle();
    }
};

}  // namespace

TEST_CASE("the timeline holds all meetings, and is narrowed down by words that were said in them") {
    History history;
    Program& program = history.program;
    history.meeting("Eerste keer", {"Te veel telefoon"});
    history.meeting("Tweede keer", {"Mopperhoek op maandag", "Eén plan per gezin"});
    history.show(app::Screen::timeline);
    CHECK(program->shows("Eerste keer"));
    CHECK(program->shows("Tweede keer"));
    program->type("Zoek in de tijdlijn", "een plan");
    program.settle();
    CHECK(program->shows("1 van 2 bijeenkomsten"));
    CHECK(program->shows("Tweede keer"));
    CHECK_FALSE(program->shows("Eerste keer"));
    program->click("Toon alles");
    program.settle();
    CHECK(program->shows("Eerste keer"));
    program->click("Stoplicht " + short_date(local_date(alp::now())));
    program.settle();
    REQUIRE(program.app().meeting());
    CHECK(program.app().meeting()->session().read_only());
}

TEST_CASE("the timeline is narrowed down by theme") {
    History history;
    Program& program = history.program;
    history.meeting("Eerste keer", {"Vaste dag voor overleg@Overleg"});
    history.meeting("Tweede keer", {"Te veel telefoon"});
    history.show(app::Screen::timeline);
    program->click("Elk thema");
    program->frames(2);
    program->click("Overleg##1");
    program.settle();
    CHECK(program->shows("1 van 2 bijeenkomsten"));
    CHECK(program->shows("Eerste keer"));
    program->click("Toon alles");
    program.settle();
}

TEST_CASE("a closed meeting shows how it grew, line by line, and nothing can be changed there") {
    History history;
    Program& program = history.program;
    const Id session = history.meeting("Groei", {"Eerste gedachte", "Tweede gedachte", "Derde gedachte"});
    history.app().look_at(session);
    program.settle();
    REQUIRE(program.app().replay());
    app::Replay& replay = *program.app().replay();
    const auto said = [&] { return replay.meeting().session().contribution_count(); };
    CHECK(said() == 3);
    CHECK(replay.meeting().session().read_only());
    program->click("Eén terug");
    program.settle();
    CHECK(said() == 2);
    program->click("Moment");  // the slider takes the keyboard, and goes to where it was pressed
    program->key("Home");
    program->frames(2);
    CHECK(said() == 0);
    program->key("Right");
    program->frames(2);
    CHECK(said() == 1);
    program->key("End");
    program->frames(2);
    CHECK(said() == 3);
    CHECK(program.app().books().reader().load_session(session).of<Contribution>().size() == 3);
    program->click("Terug");
    program.settle();
    CHECK(program.app().screen() != app::Screen::as_it_was);
}

TEST_CASE("played off, a meeting grows by itself and stands still at the end") {
    History history;
    Program& program = history.program;
    const Id session = history.meeting("Groei", {"Een", "Twee", "Drie"});
    const Time first = program.app().books().reader().moments(session).front().first;
    program.app().look_at(session, first, true);
    program->frames(2);
    REQUIRE(program.app().replay());
    CHECK(program.app().replay()->playing());
    CHECK(program.app().wants_frame_at().has_value());
    for (int i = 0; i < 60 && program.app().replay()->playing(); ++i) program->pass(0.2);
    CHECK_FALSE(program.app().replay()->playing());
    CHECK(program.app().replay()->meeting().session().contribution_count() == 3);
}

TEST_CASE("played off, a meeting is shown in the step where it was") {
    History history;
    Program& program = history.program;
    history.catch_up();
    program.app().start_session({.instrument = program.app().catalogue().entries().front().id, .title = "Verder"});
    app::Meeting& meeting = *program.app().meeting();
    const auto steps = meeting.session().steps();
    REQUIRE(steps.size() > 1);
    const std::string first = steps[0]->id, second = steps[1]->id;
    meeting.go_to(first);
    program->pass(0.01);
    meeting.session().add_contribution(first, "", "Hier");
    program->pass(0.01);
    meeting.go_to(second);
    program->pass(0.01);
    meeting.session().add_contribution(second, "", "En daar");
    const Id id = meeting.session().id();
    program.app().close_session();
    program.settle();
    program.app().look_at(id, program.app().books().reader().moments(id).front().first, true);
    program->frames(2);
    REQUIRE(program.app().replay());
    app::Replay& replay = *program.app().replay();
    CHECK(replay.meeting().view().step == first);
    for (int i = 0; i < 60 && replay.playing(); ++i) program->pass(0.2);
    CHECK(replay.meeting().view().step == second);
    replay.go_to(0);  // by hand the page stays
    program->frames(2);
    CHECK(replay.meeting().view().step == second);
}

TEST_CASE("two themes become one over all meetings, and Ctrl+Z parts them again, also the next day") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Korter vergaderen@Vergaderen"});
    history.meeting("Twee", {"Minder vaak vergaderen@Vergaderen", "Beide@Overleg"});
    const Id meet = history.theme("Vergaderen"), talk = history.theme("Overleg");
    REQUIRE(history.carried(meet) == 2);
    screens::show_theme(program.app(), meet);
    program.settle();
    program->click("Voeg samen met…");
    program->frames(2);
    program->click("Overleg##0");
    CHECK(history.carried(talk) == 4);
    CHECK(history.carried(meet) == 0);
    CHECK_FALSE(program.app().records().find<Theme>(meet));
    program.start();  // the next day
    program.app().undo();
    CHECK(history.carried(talk) == 2);
    CHECK(history.carried(meet) == 2);
    CHECK(program.app().records().find<Theme>(meet));
    program.app().redo();
    CHECK(history.carried(talk) == 4);
    CHECK(program.app().books().reader().check().empty());
}

TEST_CASE("what was scored about a theme goes along when it is joined with another, and comes back with Ctrl+Z") {
    History history;
    Program& program = history.program;
    const auto scored_meeting = [&](const char* title, std::initializer_list<const char*> lines, const std::map<std::string, int>& scores) {
        const Id id = history.meeting(title, lines);
        program.app().open_session(id);
        program.app().reopen_session();
        Session& session = program.app().meeting()->session();
        for (const auto& [name, value] : scores) session.rate("why", "score", history.theme(name).text(), {}, value);
        program.app().close_session();
        program.settle();
        return id;
    };
    scored_meeting("Een", {"Korter@Vergaderen"}, {{"Vergaderen", 2}});
    const Id both = scored_meeting("Twee", {"Vaste dag@Overleg", "Minder vaak@Vergaderen"}, {{"Overleg", 3}, {"Vergaderen", 1}});
    const Id meet = history.theme("Vergaderen"), talk = history.theme("Overleg"), team = program.app().books().team_id();
    const auto scores = [&](const Id& theme) {
        program.settle();
        return program.app().books().reader().scored(team, theme.text());
    };
    REQUIRE(scores(meet).size() == 2);
    program.start();  // the next day: nothing of these meetings is in memory
    screens::merge_themes(program.app(), meet, talk);
    REQUIRE(scores(talk).size() == 2);
    for (const Scored& scored : scores(talk)) CHECK(scored.row.value == (scored.row.session == both ? 3 : 2));  // of the theme that stays
    screens::show_theme(program.app(), talk);
    program.settle();
    CHECK(program->shows("Stoplicht"));
    program.app().undo();
    CHECK(scores(talk).size() == 1);
    CHECK(scores(meet).size() == 2);
    program.app().redo();
    CHECK(scores(talk).size() == 2);
    CHECK(program.app().books().reader().check().empty());
}

TEST_CASE("a theme is made, renamed, put below another and removed; each can be taken back") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Taart@Sfeer"});
    history.show(app::Screen::themes);
    program->type("Nieuw thema", "Buurt\n");
    program.settle();
    const Id made = history.theme("Buurt");
    REQUIRE(made);
    program->click("Zet onder…");
    program->frames(2);
    program->click("Sfeer##1");
    program.settle();
    CHECK(program.app().records().find<Theme>(made)->parent == history.theme("Sfeer"));
    CHECK(program->shows("Onder “Sfeer”"));
    program.app().undo();
    CHECK_FALSE(program.app().records().find<Theme>(made)->parent);
    program->click("Naam van het thema");
    program->key("End");
    program->type(" en wijk");
    program.settle();
    CHECK(program.app().records().find<Theme>(made)->name == "Buurt en wijk");
    program.app().undo();
    CHECK(program.app().records().find<Theme>(made)->name == "Buurt");
    const Id mood = history.theme("Sfeer");
    screens::show_theme(program.app(), mood);
    program.settle();
    program->click("Haal weg##theme");
    program.settle();
    CHECK_FALSE(program.app().records().find<Theme>(mood));
    CHECK(history.carried(mood) == 0);
    program->click("Ongedaan maken");
    CHECK(history.carried(mood) == 1);
}

TEST_CASE("the remark on two themes that were joined takes nothing else back once Ctrl+Z has parted them") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg", "Korter@Vergaderen", "Taart@Sfeer"});
    screens::rename_theme(program.app(), history.theme("Sfeer"), "Gezelligheid");
    program.app().records().flush();
    screens::show_theme(program.app(), history.theme("Vergaderen"));
    program.settle();
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
    screens::show_theme(program.app(), talk);
    program.settle();
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
    program.app().undo();
    CHECK(history.carried(talk) == 3);
    CHECK_FALSE(program.app().records().find<Theme>(mood));
}

TEST_CASE("the thread of a theme tells where it came up, what came of it, and opens the sentence") {
    History history;
    Program& program = history.program;
    const Id first = history.meeting("Een", {"Vaste dag@Overleg", "Taart@Sfeer"});
    history.meeting("Twee", {"Korte overleggen@Overleg"});
    history.meeting("Drie", {"Te veel telefoon"});
    const Id talk = history.theme("Overleg");
    program.app().edit_team("Actie", [&](Edit& edit) {
        Action action;
        action.team = program.app().books().team_id();
        action.session = first;
        action.theme = talk;
        action.text = "Elke maandag een kwartier";
        action.effect = "Het loopt";
        action.status = ActionStatus::busy;
        edit.add(action);
    });
    screens::show_theme(program.app(), talk);
    program.settle();
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
    REQUIRE(program.app().meeting());
    CHECK(program.app().meeting()->session().id() == first);
    CHECK(program.app().meeting()->view().step == "why");
}

TEST_CASE("all actions stand on one screen: narrowed down, changed by one key, with what came back and what came of it") {
    History history;
    Program& program = history.program;
    const Id first = history.meeting("Een", {"Te veel telefoon"}), second = history.meeting("Twee", {"Nog steeds telefoon"});
    const Date today = program.app().today();
    const Id team = program.app().books().team_id();
    Id old, again, outside;
    program.app().edit_team("Acties", [&](Edit& edit) {
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
        outside = edit.add(action);
    });
    history.show(app::Screen::actions);
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
    // By keyboard: the chip has it, g is done.
    program->click(again.text() + "/status");
    program->key("Escape");
    program->frames(2);
    program->type("g");
    program.settle();
    CHECK(program.app().records().find<Action>(again)->status == ActionStatus::done);
    program->click("Alle");
    program.settle();
    program->click(again.text() + "/Telefoon om de beurt, met rooster");
    program.settle();
    CHECK(program->shows("Eerder: Vastgelopen"));
    program->type("Effect", "Rust aan de balie");
    program.settle();
    CHECK(program.app().records().find<Action>(again)->effect == "Rust aan de balie");
    program->click("Open waar het is afgesproken");
    program.settle();
    REQUIRE(program.app().meeting());
    CHECK(program.app().meeting()->session().id() == second);
}

TEST_CASE("search opens a theme as its thread and an action where all actions stand") {
    History history;
    Program& program = history.program;
    history.meeting("Een", {"Vaste dag@Overleg"});
    program.app().edit_team("Actie", [&](Edit& edit) {
        Action action;
        action.team = program.app().books().team_id();
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
    CHECK(program.app().screen() == app::Screen::actions);
    CHECK(program->shows("Reünie plannen"));
    look_up("overl");
    CHECK(program.app().screen() == app::Screen::themes);
    CHECK(program->shows("Vaste dag"));
}

TEST_CASE("without its plugin a meeting still stands in the timeline by name, and opens from its outline") {
    History history;
    Program& program = history.program;
    const Id session = history.meeting("Een", {"Te veel telefoon"});
    program.stop();
    for (const auto& file : std::filesystem::directory_iterator(program.plugins())) std::filesystem::remove(file);
    program.start();
    history.catch_up();
    history.show(app::Screen::timeline);
    CHECK(program->shows("Stoplicht"));
    program.app().look_at(session);
    program.settle();
    REQUIRE(program.app().replay());
    CHECK_FALSE(program.app().replay()->meeting().trouble().empty());
    CHECK(program.app().replay()->meeting().session().contribution_count() == 1);
}
