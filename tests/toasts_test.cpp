// Short remarks: at most two at once, the newest below, none twice; and none for what nobody did.
#include "support/program.h"

#include <alp/text.h>

#include <doctest/doctest.h>

#include <algorithm>

using namespace alp;

TEST_CASE("of many remarks the last two are shown, the newest below, and the same one stands there once") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program->resize(1440, 900);
    for (const char* said : {"Eerste opmerking", "Tweede opmerking", "Derde opmerking", "Tweede opmerking"})
        program.workspace().notifications().say(said);
    program->frames(3);
    CHECK_FALSE(program->shows("Eerste opmerking"));
    float second = 0, third = 0;
    int shown = 0;
    for (const testing::Text& text : program->all_texts()) {
        if (!text.visible || text.text.find("opmerking") == text.text.npos) continue;
        ++shown;
        (text.text.starts_with("Tweede") ? second : third) = text.min.y;
    }
    CHECK(shown == 2);
    CHECK(second > third);
}

TEST_CASE("a remark goes away at a change of step, and lies over no item of the sidebar") {
    Program program{"bakens"};
    program.make_team("Team Noord", {"Anna"});
    program->resize(1366, 768);
    program->set_time(program.app().now());
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(3);
    program.workspace().notifications().say("Dit is een opmerking die lang genoeg is om over meer dan een paar regels te lopen",
                                            "Weer open");
    program->frames(3);
    REQUIRE(program->shows("Dit is een opmerking"));
    const testing::Item action = program->item("toast");
    for (const char* item : {"today", "team", "instruments", "settings"}) {
        CAPTURE(item);
        const testing::Item one = program->item(item);
        CHECK((one.max.y <= action.min.y || one.min.y >= action.max.y || one.max.x <= action.min.x || one.min.x >= action.max.x));
    }
    program->pass(1.0);
    program->key("F9");
    program->frames(3);
    CHECK_FALSE(program->shows("Dit is een opmerking"));
}

TEST_CASE("a meeting begins without a remark about the plan, also where its first page is passed over") {
    for (const char* instrument : {"bakens", "kantelbox", "casusleren", "partnerschapskaart"}) {
        CAPTURE(instrument);
        Program program{instrument};
        program.make_team("Team Noord", {"Anna", "Bert"});
        program.workspace().meetings().ask_start(program.first_instrument());
        program->frames(2);
        program->click("Begin");
        program.settle();
        program->frames(5);
        REQUIRE(program.meeting());
        CHECK_FALSE(program->shows("In het plan zijn jullie nu bij"));
        for (int i = 0; i < 3; ++i) {  // "Next" leads, so it says nothing of it either
            program->key("F9");
            program->frames(5);
            CHECK_FALSE(program->shows("In het plan zijn jullie nu bij"));
        }
    }
}
