// Vergelijken as a coach reads it: counts in words, no empty table, heads that tell teams apart.
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

// Teams that agreed, each with a card of sentences without themes.
struct Unthemed {
    Program program{"partnerschapskaart"};
    explicit Unthemed(std::initializer_list<const char*> teams) {
        for (const char* name : teams) {
            program.make_team(name, {"Anna"});
            program.workspace().teams().edit("akkoord", [&](Edit& edit) {
                edit.change<Team>(program.workspace().teams().current()->id, [](Team& team) { team.comparable = true; });
            });
            program.workspace().meetings().start({.instrument = program.first_instrument()});
            program.meeting()->session().add_contribution("waarden", "pk.1.1", filled("Wij van {} zijn er", name));
            program.workspace().meetings().close();
            program.settle();
        }
        program.app().navigator().show("compare");
        program->frames(3);
    }
};

}  // namespace

TEST_SUITE("compare for a coach") {
    TEST_CASE("counts are said in words, and the researcher's view is one click away and back") {
        Program program{"partnerschapskaart"};
        program.add_examples();
        program.settle();
        program->resize(1440, 2600);
        program.app().navigator().show("compare");
        program->frames(3);
        CHECK(program->shows("3 van de 6"));
        CHECK(program->shows("bij zoveel"));
        CHECK(program->shows("Wat ons opvalt"));
        for (const char* research : {"3 / 6 / 6", "Onze lezing", "gezien door", "beantwoord /"}) {
            CAPTURE(research);
            CHECK_FALSE(program->shows(research));
        }
        program->click("waarden/proactief/Proactief");
        program->frames(2);
        CHECK(program->shows("Waarden · bij 3 van de 6 teams"));
        program->click("Voor onderzoek");
        program->frames(2);
        CHECK(program->shows("3 / 6 / 6"));
        program->click("In gewone woorden");
        program->frames(2);
        CHECK_FALSE(program->shows("3 / 6 / 6"));
    }

    TEST_CASE("cards without themes are no empty table: their sentences stand in it, and a number opens them") {
        Unthemed table({"Team Noord", "Team Zuid"});
        CHECK(table.program->shows("Zonder thema"));
        table.program->click("waarden/no theme/Team Zuid");
        table.program->frames(2);
        CHECK(table.program->shows("Wij van Team Zuid zijn er"));
        CHECK_FALSE(table.program->shows("Wij van Team Noord zijn er"));
    }

    TEST_CASE("teams whose names begin alike are told apart by their heads, also in narrow columns") {
        Unthemed table({"Buurtteam Overvecht-Noordoost", "Buurtteam Overvecht-Noordwest", "Jeugdteam Vechtzoom"});
        table.program->resize(1024, 768);
        table.program->frames(3);
        int east = 0, west = 0;
        for (const testing::Text& text : table.program->all_texts()) {
            if (!text.visible || text.cut) continue;
            east += text.text.find("oost") != text.text.npos;
            west += text.text.find("west") != text.text.npos;
        }
        CHECK(east >= 1);
        CHECK(west >= 1);
    }
}
