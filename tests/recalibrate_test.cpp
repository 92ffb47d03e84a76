// Herijken: a card of a year ago gone through line by line, beside the new one.
#include "look_back/recalibrate.h"
#include "support/year_ago.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace alp;

TEST_CASE("a year later the card of then stands beside the new one, in its exact words") {
    YearAgo then;
    then.begin();
    Program& program = then.program;
    CHECK(program->shows("Herijken: Stoplicht"));
    CHECK(program->shows("Regel 1"));
    CHECK(program->shows("Regel 4"));
    CHECK(program->shows("0 van 4 regels bekeken"));
    CHECK(then.now().header().looks_back_on == then.session);
    CHECK(then.now().header().instrument == program.first_instrument());
    CHECK(then.now().contribution_count() == 0);
}

TEST_CASE("a verdict can be changed: gone takes the copy away, stays brings the words of then") {
    YearAgo then(1);
    then.begin();
    then.press("a");
    then.program->type(" anders\n");
    then.program->frames(1);
    CHECK(then.texts() == std::vector<std::string>{"Regel 1 anders"});
    then.program->click("Weg (w)");
    then.program->frames(1);
    CHECK(then.texts().empty());
    then.program->click("Blijft (b)");
    then.program->frames(1);
    CHECK(then.texts() == std::vector<std::string>{"Regel 1"});
    CHECK(then.records().table<Review>().rows().size() == 1);
}

TEST_CASE("who joined since is shown and asked first") {
    YearAgo then(2, true);
    then.begin();
    Program& program = then.program;
    CHECK(program->shows("vraag hen eerst"));
    CHECK(program->shows("Fatma"));
    CHECK_FALSE(program->has("newcomers/Anna"));
    program->click("newcomers/Fatma");
    program->frames(1);
    CHECK(program->shows("✓ Fatma"));
    CHECK(program->item("newcomers/✓ Fatma").min.y < program->item("Regel 1").min.y);
}

TEST_CASE("a new line is marked and stands on the new card; the reason stands with its line") {
    YearAgo then(2);
    then.begin();
    Program& program = then.program;
    program->type("why.red/Nieuwe regel", "Elkaar vaker bellen\n");
    program->frames(2);
    program->key("Escape");
    program->frames(2);
    CHECK(program->shows("nieuw"));
    program->click("Regel 1");
    then.press("w");
    program->click("Regel 1");
    then.press("t");
    program->type("Het is opgelost\n");
    program->frames(1);
    const Review* review = then.records().table<Review>().rows().front();
    CHECK(review->note == "Het is opgelost");
    const std::vector<std::string> texts = then.texts();
    CHECK(texts == std::vector<std::string>{"Elkaar vaker bellen"});
    program->click("Als tekst (Markdown)");
    program.settle();
    std::ostringstream paper;
    for (const auto& file : std::filesystem::directory_iterator(program.folder() / "documents"))
        paper << std::ifstream(file.path()).rdbuf();
    CHECK(paper.str().find("Toen, nu, waarom") != std::string::npos);
    CHECK(paper.str().find("Het is opgelost") != std::string::npos);
    CHECK(paper.str().find("| nieuw | Elkaar vaker bellen") != std::string::npos);
    CHECK(paper.str().find("niet bekeken") != std::string::npos);
}

TEST_CASE("an action that stays is on the new card and once in the list; one that is ready is done") {
    YearAgo then(0);
    Program& program = then.program;
    Id stays, ready;
    program.workspace().teams().edit("acties", [&](Edit& edit) {
        Action row;
        row.team = program.workspace().teams().current()->id;
        row.session = then.session;
        row.step = "actions";
        row.text = "Rooster maken";
        stays = edit.add(row);
        row.text = "Telefoon doorschakelen";
        row.place = 1;
        ready = edit.add(row);
    });
    program.settle();
    then.begin();
    then.press("b");
    then.press("k");
    const auto& open = program.workspace().store().open_actions();
    REQUIRE(open.size() == 1);
    CHECK(open.front()->text == "Rooster maken");
    CHECK(open.front()->earlier == stays);
    CHECK(open.front()->session == then.now().id());
    CHECK(then.records().find<Action>(ready)->status == ActionStatus::done);
}

namespace {

// With an action that is done, and one whose day is past.
struct TwoActions : YearAgo {
    Id done, late;
    Date due = program.workspace().clock().today() - std::chrono::days{300};

    TwoActions() : YearAgo(0) {
        program.workspace().teams().edit("acties", [&](Edit& edit) {
            Action row;
            row.team = program.workspace().teams().current()->id;
            row.session = session;
            row.step = "actions";
            row.due = due;
            row.text = "Nodigt de huisarts uit";
            row.status = ActionStatus::done;
            row.effect = "Zij komt elke maand";
            done = edit.add(row);
            row.text = "Telefoon doorschakelen";
            row.status = ActionStatus::open;
            row.effect.clear();
            row.place = 1;
            late = edit.add(row);
        });
        program.settle();
        begin();
    }
    const Action& action(const Id& id) { return *records().find<Action>(id); }
};

}  // namespace

TEST_CASE("what was done stays done when it stays, is gone or is talked about; only other words take it up again") {
    TwoActions then;
    for (const char* letter : {"b", "w", "p", "k"}) {
        CAPTURE(letter);
        then.program->click("Nodigt de huisarts uit");
        then.program->frames(1);
        CHECK(then.program->shows("Blijft gedaan (b)"));
        then.press(letter);
        CHECK(then.action(then.done).status == ActionStatus::done);
        CHECK(then.action(then.done).effect == "Zij komt elke maand");
        CHECK(then.now().actions().empty());
    }
    CHECK(then.program.workspace().store().open_actions().size() == 1);
    then.program->click("Nodigt de huisarts uit");
    then.press("a");
    then.program->type(" weer\n");
    then.program->frames(2);
    REQUIRE(then.now().actions().size() == 1);
    CHECK(then.now().actions().front()->text == "Nodigt de huisarts uit weer");
    CHECK(then.now().actions().front()->status == ActionStatus::open);
    CHECK_FALSE(then.now().actions().front()->due);
    then.program->click("Nodigt de huisarts uit");
    then.press("b");
    CHECK(then.now().actions().empty());
    CHECK(then.action(then.done).status == ActionStatus::done);
}

TEST_CASE("an action that stays and whose day is past asks for a new day, which may be skipped; it is not late from the start") {
    TwoActions then;
    Program& program = then.program;
    program->click("Telefoon doorschakelen");
    then.press("b");
    REQUIRE(then.now().actions().size() == 1);
    CHECK_FALSE(then.now().actions().front()->due);
    CHECK(program->shows("Nieuwe dag? Het was " + short_date(then.due)));
    CHECK(then.action(then.late).due == then.due);  // what was written then stays
    const Date day = program.workspace().clock().today() + std::chrono::days{14};
    program->type("due", date_in_words(day, false) + "\n");
    program->frames(2);
    CHECK(then.now().actions().front()->due == day);
    CHECK(program->shows("uiterlijk " + short_date(day)));
}

TEST_CASE("an open action that was called ready by mistake goes on when it stays after all") {
    TwoActions then;
    for (const char* letter : {"k", "b"}) {
        then.program->click("Telefoon doorschakelen");
        then.press(letter);
    }
    REQUIRE(then.now().actions().size() == 1);
    CHECK(then.now().actions().front()->earlier == then.late);
}

TEST_CASE("an action that goes on is not called dropped beside its verdict, nor shown twice on Vandaag") {
    YearAgo then(0);
    Program& program = then.program;
    program.workspace().teams().edit("actie", [&](Edit& edit) {
        Action row;
        row.team = program.workspace().teams().current()->id;
        row.session = then.session;
        row.step = "actions";
        row.text = "Rooster maken";
        edit.add(row);
    });
    program.settle();
    then.begin();
    then.press("b");
    program.settle();
    CHECK(program->shows("blijft"));
    CHECK_FALSE(program->shows("Vervallen"));
    program.app().navigator().show("today");
    program.settle();
    CHECK(program->shows("Rooster maken"));
    CHECK_FALSE(program->shows("Vervallen"));
}

TEST_CASE("while the card is gone through again, Vandaag says so and leads back to it; the timeline says what was decided") {
    YearAgo then(3);
    Program& program = then.program;
    then.begin();
    then.press("b");
    then.press("w");
    program.app().navigator().show("today");
    program.settle();
    CHECK(program->shows("Jullie herijken Stoplicht van "));
    CHECK_FALSE(program->shows("geen terugkijkmoment gepland"));
    program.app().navigator().show("timeline");
    program.settle();
    CHECK(program->shows("1 vastgehouden, 1 losgelaten"));
    program.app().navigator().show("today");
    program.settle();
    program->click("Ga ermee verder");
    program->frames(3);
    REQUIRE(program.meeting());
    CHECK(program.app().navigator().shows("meeting"));
    CHECK(program->shows("Regel 3"));
}

TEST_CASE("a line takes its themes, its action and its agreement along, and a thread between two lines that both stay") {
    Program program({"partnerschapskaart"});
    program.make_team("Team Noord", {"Anna", "Bert", "Cem", "Dilan"});
    const std::string card = program.first_instrument();
    program.workspace().meetings().start({.instrument = card, .present = program.workspace().teams().members_today()});
    Session& meeting = program.meeting()->session();
    const Id old = meeting.id();
    const Id value = meeting.add_contribution("waarden", "pk.1.1", "Vindbaar zijn");
    const Id doing = meeting.add_contribution("acties", "pk.5.2", "Spreekuur in de school");
    const Id theme = meeting.add_theme("waarden", "Vindbaar");
    meeting.mark_theme(value, theme, true);
    meeting.edit("rest", [&](Edit& edit) {
        edit.add(Link{Id::derive(doing, value, Link::table), old, doing, value, {}});
        Action action;
        action.team = meeting.header().team;
        action.session = old;
        action.contribution = doing;
        action.step = "acties";
        action.question = "pk.5.2";
        action.text = "Spreekuur in de school";
        edit.add(action);
        Agreement agreement;
        agreement.team = action.team;
        agreement.session = old;
        agreement.contribution = value;
        agreement.text = "Vindbaar zijn";
        edit.add(agreement);
    });
    program.workspace().meetings().close();
    program.put_back(old, 366);
    REQUIRE(program.recalibrate(old));
    program->frames(3);
    program->type("b");
    program->frames(1);
    program->type("b");
    program->frames(1);
    Session& now = program.meeting()->session();
    REQUIRE(now.contributions("waarden", "pk.1.1").size() == 1);
    const Contribution* copy = now.contributions("waarden", "pk.1.1").front();
    CHECK(copy->earlier == value);
    REQUIRE(now.themes_of(copy->id).size() == 1);
    CHECK(now.themes_of(copy->id).front()->id == theme);
    CHECK(now.links().size() == 1);
    REQUIRE(now.agreements().size() == 1);
    CHECK(now.agreements().front()->contribution == copy->id);
    REQUIRE(now.actions().size() == 1);
    CHECK(now.actions().front()->contribution == now.contributions("acties", "pk.5.2").front()->id);
    program->click("Verder met Partnerschapskaart");
    program->frames(3);
    CHECK(program->shows("Vindbaar zijn"));  // on the instrument's own card
    program->click("Naast die van " + date_in_words(program.workspace().clock().today() - std::chrono::days{366}, false));
    program->frames(2);
    CHECK(program->shows("2 van 2 regels bekeken"));
}

TEST_CASE("what was told about residents stays behind") {
    YearAgo then(2);
    Program& program = then.program;
    program.open(then.session);
    program.workspace().meetings().reopen();
    Session& meeting = program.meeting()->session();
    const Id line = meeting.contributions("why", "why.red").front()->id;
    meeting.edit("", [&](Edit& edit) {
        edit.change<Contribution>(line,
                                  [&](Contribution& row) { row.erase_on = program.workspace().clock().today() + std::chrono::days{30}; });
    });
    program.workspace().meetings().close();
    program.settle();
    REQUIRE(program.recalibrate(then.session));
    program->frames(3);
    CHECK_FALSE(program->shows("Regel 1"));
    CHECK(program->shows("0 van 1 regel"));
}
