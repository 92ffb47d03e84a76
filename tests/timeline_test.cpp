// Tijdlijn, and how a meeting grew, as a coach uses them.
#include "support/history.h"

#include <doctest/doctest.h>

using namespace alp;

TEST_CASE("the timeline holds all meetings, and is narrowed down by words that were said in them") {
    History history;
    Program& program = history.program;
    history.meeting("Eerste keer", {"Te veel telefoon"});
    history.meeting("Tweede keer", {"Mopperhoek op maandag", "Eén plan per gezin"});
    history.show("timeline");
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
    REQUIRE(program.meeting());
    CHECK(program.meeting()->session().read_only());
}

TEST_CASE("the timeline is narrowed down by theme") {
    History history;
    Program& program = history.program;
    history.meeting("Eerste keer", {"Vaste dag voor overleg@Overleg"});
    history.meeting("Tweede keer", {"Te veel telefoon"});
    history.show("timeline");
    CHECK_FALSE(program->shows("Rode draad"));  // of one meeting is none
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
    history.app().workspace().replays().open(session);
    program.settle();
    REQUIRE(program.workspace().replays().current());
    workspace::Replay& replay = *program.workspace().replays().current();
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
    CHECK(program.workspace().store().reader().load_session(session).of<Contribution>().size() == 3);
    program->click("Terug");
    program.settle();
    CHECK_FALSE(program.app().navigator().shows("as_it_was"));
}

TEST_CASE("played off, a meeting grows by itself and stands still at the end") {
    History history;
    Program& program = history.program;
    const Id session = history.meeting("Groei", {"Een", "Twee", "Drie"});
    const Time first = program.workspace().store().reader().moments(session).front().first;
    program.workspace().replays().open(session, first, true);
    program->frames(2);
    REQUIRE(program.workspace().replays().current());
    CHECK(program.workspace().replays().current()->playing());
    CHECK(program.app().next_frame_at().has_value());
    for (int i = 0; i < 60 && program.workspace().replays().current()->playing(); ++i) program->pass(0.2);
    CHECK_FALSE(program.workspace().replays().current()->playing());
    CHECK(program.workspace().replays().current()->meeting().session().contribution_count() == 3);
}

TEST_CASE("played off, a meeting is shown in the step where it was") {
    History history;
    Program& program = history.program;
    history.catch_up();
    program.workspace().meetings().start({.instrument = program.first_instrument(), .title = "Verder"});
    workspace::Meeting& meeting = *program.meeting();
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
    program.workspace().meetings().close();
    program.settle();
    program.workspace().replays().open(id, program.workspace().store().reader().moments(id).front().first, true);
    program->frames(2);
    REQUIRE(program.workspace().replays().current());
    workspace::Replay& replay = *program.workspace().replays().current();
    CHECK(replay.meeting().view().step == first);
    for (int i = 0; i < 60 && replay.playing(); ++i) program->pass(0.2);
    CHECK(replay.meeting().view().step == second);
    replay.go_to(0);  // by hand the page stays
    program->frames(2);
    CHECK(replay.meeting().view().step == second);
}

TEST_CASE("an example that is played off is shown where its lines come, though it stood at its end from the beginning") {
    History history;
    Program& program = history.program;
    history.catch_up();
    program.workspace().meetings().start({.instrument = program.first_instrument(), .title = "Voorbeeld"});
    workspace::Meeting& meeting = *program.meeting();
    const auto steps = meeting.session().steps();
    const std::string first = steps.front()->id, last = steps.back()->id;
    REQUIRE(first != last);
    meeting.go_to(last);
    for (const char* line : {"Eén", "Twee"}) {
        program->pass(0.01);
        meeting.session().add_contribution(first, "", line);
    }
    const Id id = meeting.session().id();
    program.workspace().meetings().close();
    program.settle();
    program.workspace().replays().open(id, program.workspace().store().reader().moments(id).front().first, true);
    program->frames(2);
    workspace::Replay& replay = *program.workspace().replays().current();
    CHECK(replay.meeting().view().step == first);
    while (replay.playing() && replay.meeting().session().contribution_count() < 2) program->pass(0.2);
    CHECK(replay.meeting().view().step == first);
}

TEST_CASE("without its plugin a meeting still stands in the timeline by name, and opens from its outline") {
    History history;
    Program& program = history.program;
    const Id session = history.meeting("Een", {"Te veel telefoon"});
    program.stop();
    for (const auto& file : std::filesystem::directory_iterator(program.plugins())) std::filesystem::remove(file);
    program.start();
    history.catch_up();
    history.show("timeline");
    CHECK(program->shows("Stoplicht"));
    program.workspace().replays().open(session);
    program.settle();
    REQUIRE(program.workspace().replays().current());
    CHECK_FALSE(program.workspace().replays().current()->meeting().trouble().empty());
    CHECK(program.workspace().replays().current()->meeting().session().contribution_count() == 1);
}

TEST_CASE("a meeting in the bin is found at the end of the timeline and put back from there, also the next day") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    const Id session = program.meeting()->session().id();
    program.meeting()->session().add_contribution("why", "why.red", "Te weinig tijd");
    program.workspace().meetings().close();
    program.settle();
    program.workspace().meetings().to_bin(session);
    program.settle();
    program.start();
    program.app().navigator().show("timeline");
    program->frames(3);
    program->click("1 bijeenkomst in de prullenbak");
    program->frames(3);
    program->click("Terugzetten");
    program.settle();
    program->frames(3);
    CHECK(program.workspace().store().session(session));
    CHECK(program->shows("Er is niets weggegooid"));
    program->key("Ctrl+Z");
    program.settle();
    CHECK_FALSE(program.workspace().store().session(session));
    program->click("Terugzetten");
    program.settle();
    program->click("Terug naar de tijdlijn");
    program->frames(3);
    CHECK(program->shows("1 bijdrage"));
    program.app().navigator().show("today");
    program->key("Ctrl+K");
    program->type("prullenbak");
    program->frames(3);
    program->key("Enter");
    program->frames(3);
    CHECK(program->shows("Er is niets weggegooid"));
    program.app().navigator().show("today");
    program->frames(2);
    program.app().navigator().show("timeline");
    program->frames(2);
    CHECK_FALSE(program->shows("Er is niets weggegooid"));
}

TEST_CASE("a card as it was can be saved as a PDF, and is not taken for that of now") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna"});
    const auto catch_up = [&] {  // ids of the tests before ran ahead of this clock
        while (program->now() < make_id().time()) program->pass(1);
    };
    catch_up();
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    Session& session = program.meeting()->session();
    const Id id = session.id();
    session.add_contribution("waarden", "pk.1.1", "Vindbaar zijn");
    program->pass(1);
    session.add_contribution("waarden", "pk.1.1", "Dichtbij zijn");
    program.workspace().meetings().close();
    program.settle();
    catch_up();
    const auto papers = [&] {
        std::vector<std::string> names;
        if (std::filesystem::exists(program.folder() / "documents"))
            for (const auto& file : std::filesystem::directory_iterator(program.folder() / "documents"))
                names.push_back(file.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    };
    program.workspace().replays().open(id);
    program.settle();
    workspace::Replay* replay = program.workspace().replays().current();
    REQUIRE(replay);
    const auto save = [&] {
        replay->meeting().view().step = "afsluiten";
        program->frames(3);
        program->click("Bewaar als PDF");
        program.settle();
    };
    save();
    REQUIRE(papers().size() == 1);
    CHECK(papers()[0].find("zoals het was") == std::string::npos);
    replay->go_to(static_cast<int>(replay->moments().size()) - 2);  // without the second line
    program->frames(2);
    save();
    REQUIRE(papers().size() == 2);
    CHECK((papers()[0] + papers()[1]).find("zoals het was") != std::string::npos);
}
