// Herijken of Bakens: the scores are given anew, and what was agreed then is asked once.
#include "support/program.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

TEST_CASE("Bakens gone through again opens at its heading, ticks nothing before anyone scored, and asks about what was chosen once") {
    Program program({"bakens"});
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .present = program.workspace().teams().members_today()});
    Session& meeting = program.meeting()->session();
    const Id then = meeting.id();
    meeting.add_contribution("bw.4", "bw.4.3", "De buren belden eerst");
    meeting.edit("gekozen", [&](Edit& edit) {
        Agreement row;
        row.team = meeting.header().team;
        row.session = then;
        row.theme = meeting.theme_for(*term("baken.4"));
        row.text = "Eerst het netwerk bellen";
        edit.add(row);
    });
    program.workspace().meetings().close();
    program.put_back(then, 366);
    program.settle();
    REQUIRE(program.recalibrate(then));
    program->frames(8);
    CHECK(program->shows("Verschillen"));
    CHECK_FALSE(program->shows("Tekens"));  // nothing was written there: no heading
    CHECK(program->item("De buren belden eerst").visible);
    const auto texts = program->all_texts();
    CHECK(std::any_of(texts.begin(), texts.end(), [](const testing::Text& text) { return text.text == "Verschillen" && text.visible; }));
    for (int i = 0; i < 2; ++i) {
        program->type("b");
        program->frames(2);
    }
    program->click("Verder met Bakens Welzijn Nieuwe Stijl");
    program->frames(3);
    program.meeting()->go_to("bw.0");
    program->frames(3);
    CHECK_FALSE(program->has("✓ Verschillen"));
    CHECK(program->shows("in deze bijeenkomst al doorgelopen"));
    CHECK_FALSE(program->has("verdict/Bijstellen"));
    program.meeting()->session().add_contribution("bw.4", "bw.4.3", "Nu belde de school");
    program->frames(3);
    CHECK(program->has("✓ Verschillen"));
}
