// "Anna, 12 jan: belt de huisarts": who does an action and by when, typed in its line, in every instrument.
#include "support/program.h"

#include <alp/text.h>
#include <alp/typed_action.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

struct Acting {
    Program program{"bakens"};

    Acting() {
        program.make_team("Team Noord", {"Anna de Vries", "Bert Bos", "Bert Kok", "Zoë"});
        program.workspace().meetings().start(
            {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
        program->frames(2);
    }
    Session& session() { return program.meeting()->session(); }
    // "Anna de Vries | 2027-01-12 | belt", or what was typed when it says nobody.
    std::string read(const char* typed) {
        const auto action = read_action(session(), typed);
        if (!action) return typed;
        return filled("{} | {} | {}", session().name_of(action->owner), action->due ? iso(*action->due) : "", action->text);
    }
};

}  // namespace

TEST_CASE("before the colon stands a member, and perhaps a day; anything else is the text itself") {
    Acting team;
    const Date held = local_date(team.session().header().held);
    CHECK(team.read("Anna: belt de huisarts") == "Anna de Vries |  | belt de huisarts");
    CHECK(team.read(" anna de vries , 2030-01-12 :  belt: nu ") == "Anna de Vries | 2030-01-12 | belt: nu");
    CHECK(team.read("zoe: komt") == "Zoë |  | komt");
    CHECK(team.read("Anna, over 6 weken: belt") == filled("Anna de Vries | {} | belt", iso(held + std::chrono::days{42})));
    CHECK(team.read("Bert Kok: belt") == "Bert Kok |  | belt");
    for (const char* as_typed : {"belt de huisarts", "Bert: belt", "Let op: bel Anna", "Anna, ooit: belt", "Anna:", "maandag: spreekuur",
                                 "Anna en Zoë: bellen", ": niets", ""})
        CHECK(team.read(as_typed) == as_typed);
}

TEST_CASE("typed in the line of a new action it is who does it and by when, in one step of undo") {
    Acting team;
    team.program->resize(1440, 2600);
    team.program.meeting()->go_to("bw.7");
    team.program->frames(4);
    team.program->type("Zoë, 12-1-2030: belt de huisarts\n");
    team.program->frames(3);
    REQUIRE(team.session().actions().size() == 1);
    const Action& action = *team.session().actions().front();
    CHECK(action.text == "belt de huisarts");
    CHECK(team.session().name_of(action.owner) == "Zoë");
    CHECK(iso(action.due.value()) == "2030-01-12");
    team.program->key("Escape");
    team.session().undo();
    CHECK(team.session().actions().empty());
}

TEST_CASE("a day that does not exist, a day that is over and two names are said below the line, and nothing of it is lost") {
    Acting team;
    const auto& session = team.session();
    for (const char* refused : {"Anna, 31-2: belt", "Zoë, 29-2-27: belt", "Anna, 12/13/2027: belt"}) {
        CAPTURE(refused);
        CHECK_FALSE(doubt_about_action(session, refused, false).empty());
        CHECK_FALSE(doubt_about_action(session, refused, true).empty());  // as in a field for a date
    }
    CHECK(doubt_about_action(session, "Anna, 29-2-27: belt", false).starts_with("29 februari 2027 bestaat niet"));
    const std::string over = doubt_about_action(session, "Anna, 1-1-2020: belt", false);
    CHECK(over.starts_with("1 januari 2020 is al geweest. Bedoel je 1 januari "));
    for (const char* asked : {"Anna, 1-1-2020: belt", "Anna en Zoë: bellen", "Anna en Zoë, morgen: bellen", "Anna, kamer 12: belt"}) {
        CAPTURE(asked);
        CHECK_FALSE(doubt_about_action(session, asked, false).empty());
        CHECK(doubt_about_action(session, asked, true).empty());
    }
    for (const char* taken : {"Anna: belt", "Anna, morgen: belt", "Anna, ooit: belt", "Let op, 31-2: belt", "belt", "Anna, 31-2:"})
        CHECK(doubt_about_action(session, taken, false).empty());
}

TEST_CASE(
    "in the line of a new action a day that does not exist keeps the text in its field; a day that is over is taken with one more Enter") {
    Acting team;
    team.program->resize(1440, 2600);
    team.program.meeting()->go_to("bw.7");
    team.program->frames(4);
    team.program->type("Zoë, 31-2: belt de huisarts\n");
    team.program->frames(3);
    CHECK(team.program->shows("31 februari bestaat niet"));
    REQUIRE(team.session().actions().size() == 1);
    CHECK(team.session().actions().front()->text == "Zoë, 31-2: belt de huisarts");
    for (int i = 0; i < 40; ++i) team.program->key("Backspace");
    team.program->type("Zoë, 1-1-2020: belt de huisarts\n");
    team.program->frames(3);
    CHECK(team.program->shows("1 januari 2020 is al geweest."));
    CHECK_FALSE(team.session().actions().front()->due);
    team.program->type("\n");
    team.program->frames(3);
    REQUIRE(team.session().actions().size() == 1);
    CHECK(iso(team.session().actions().front()->due.value()) == "2020-01-01");
}
