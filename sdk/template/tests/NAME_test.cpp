// A meeting without a window: the plugin as it is built, clicked and typed into by what stands on its buttons.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <alp/testing_plugin.h>

#include <doctest/doctest.h>

using namespace alp;

TEST_CASE("a team tells its weather, says what helps and agrees on one thing") {
    set_language("en");
    testing::Meeting meeting = testing::meet_with_this_plugin({.people = 5});
    meeting->click("weather.sun/One more");
    meeting->click("weather.sun/One more");
    meeting->click("weather.rain/One more");
    CHECK(meeting.session().ratings("people", "weather.sun").front()->value == 2);

    meeting->click("Step 2 Helps →");
    meeting->type("helps.us/New contribution", "an hour without the telephone\n");
    CHECK(meeting.texts("helps", "helps.us") == std::vector<std::string>{"an hour without the telephone"});

    meeting->click("Step 3 Actions →");
    meeting->type("team/New action", "Tuesday from ten to eleven\n");
    CHECK(meeting.session().actions().front()->text == "Tuesday from ten to eleven");
    meeting->click("Close the meeting");
    CHECK(meeting.view().close);
}

TEST_CASE("what was told is on paper, and what was taken back is not") {
    set_language("en");
    testing::Meeting meeting = testing::meet_with_this_plugin();
    meeting->click("weather.clouds/One more");
    meeting->click("weather.rain/One more");
    meeting->click("weather.rain/One less");
    const Report report = meeting.instrument().report(meeting.session());
    CHECK(problems(report).empty());
    CHECK(std::get<Bullets>(report.blocks.at(1)).items == std::vector<std::string>{"Clouds: 1 person"});
}

TEST_CASE("it speaks Dutch") {
    set_language("nl");
    testing::Meeting meeting = testing::meet_with_this_plugin();
    CHECK(meeting->shows("Hoe ziet jullie week eruit?"));
    CHECK(meeting->has("Stap 2 Helpt →"));  // the words of the SDK too
}
