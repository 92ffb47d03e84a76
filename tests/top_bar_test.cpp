// The top bar of a meeting, in windows of a laptop and smaller: what a coach needs is always there, and words are whole where there is room.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

void begin(Program& program, float width, float height, const std::string& name = {}) {
    program.make_team("Team Noord", {"Anna", "Bert", "Carla", "Dirk", "Els", "Farid", "Gerda", "Hans", "Ineke"});
    program->resize(width, height);
    program.workspace().meetings().start(
        {.instrument = program.first_instrument(), .title = name, .present = program.workspace().teams().members_today()});
    program->frames(4);
}

std::vector<std::string> cut_in_bar(Program& program) {
    std::vector<std::string> cut;
    for (const testing::Text& text : program->all_texts())
        if (text.visible && text.max.y <= 56 && text.text.ends_with("…")) cut.push_back(text.text);
    return cut;
}

}  // namespace

TEST_CASE("who is here, the clock, the plan and Next are in the top bar of every window, and none lies over another") {
    for (const auto& [width, height] : {std::pair{1366.f, 768.f}, {1024.f, 768.f}, {800.f, 500.f}}) {
        CAPTURE(width);
        Program program{"partnerschapskaart"};
        begin(program, width, height);
        std::vector<testing::Item> all;
        for (const char* name : {"bar/onwards", "bar/more", "bar/people", "bar/clock", "bar/plan"}) {
            CAPTURE(name);
            REQUIRE(program->has(name));
            all.push_back(program->item(name));
            CHECK(all.back().max.x <= width);
        }
        for (const testing::Item& one : all)
            for (const testing::Item& other : all) CHECK((&one == &other || one.max.x <= other.min.x || other.max.x <= one.min.x));
    }
}

TEST_CASE("in a window of 1366 Next says whole where it goes, at each phase of the card") {
    Program program{"partnerschapskaart"};
    begin(program, 1366, 768);
    const std::size_t phases = program.meeting()->plan().phases.size();
    for (std::size_t at = 0; at < phases; ++at) {
        CAPTURE(at);
        program.meeting()->go_to_phase(at, program.app().now());
        program.settle();
        CHECK(cut_in_bar(program) == std::vector<std::string>{});
    }
}

TEST_CASE("the name of the meeting is read in the top bar, also where the name of the instrument has no room") {
    for (const float width : {1366.f, 1024.f}) {
        CAPTURE(width);
        Program program{"bakens"};
        begin(program, width, 768, "Nulmeting");
        bool read = false;
        for (const testing::Text& text : program->all_texts()) read |= text.visible && text.max.y <= 56 && text.text.ends_with("Nulmeting");
        CHECK(read);
    }
}

TEST_CASE("with letters twice as large the sidebar tells teams apart whose names begin alike") {
    Program program;
    program.make_team("Voorbeeldteam Zuidoost", {"Anna"});
    program.workspace().preferences().change([](workspace::Settings& settings) { settings.text_scale = 2; });
    program->resize(1366, 768);
    program->frames(4);
    bool told = false;
    for (const testing::Text& text : program->all_texts())
        told |= text.visible && text.window.find("sidebar") != std::string::npos && text.text.ends_with("oost");
    CHECK(told);
}
