// A plugin that was written for SDK 1.0 keeps building (sdk_1_0/) and doing what it did.
#include "support/places.h"

#include <alp/testing_meeting.h>

#include <doctest/doctest.h>

using namespace alp;

TEST_SUITE("sdk 1.0") {
    TEST_CASE("a plugin written for SDK 1.0 is still worked through from the first step to the last") {
        add_catalogue_folder(testing::built("share/locale").string());
        set_language("en");
        testing::Meeting meeting(testing::built("sdk_1_0/sdk_1_0.so"), {.people = 4});
        CHECK(testing::Plugin(testing::built("sdk_1_0/sdk_1_0.so")).about().build.sdk_major == Build{}.sdk_major);
        meeting->click("warm.team/3 warm");
        CHECK(meeting.session().ratings("degrees", "warm.team").front()->value == 3);
        meeting->click("Step 2 Why →");
        meeting->type("why:why.cold/New contribution", "the waiting list\n");
        CHECK(meeting.session().contributions("why", "why.cold").front()->kind == ContributionKind::obstacle);
        meeting->click("Mark the first with a baken");
        CHECK(meeting.session().theme_about("baken.1") != nullptr);
        CHECK(meeting.session().undo_label() == "Marked");
        meeting->click("Thermometer");
        CHECK(meeting.session().document("tube").at("height") == 37);
        meeting->click("Step 3 Do →");
        const Report report = meeting.instrument().report(meeting.session());
        CHECK(problems(report).empty());
        CHECK(std::get<Paragraph>(report.blocks.front()).text == "measured");
        set_language("nl");
    }
}
