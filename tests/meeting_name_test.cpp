// A meeting has a name: given at the start or later, and seen wherever meetings stand.
#include "support/alp_command.h"
#include "support/program.h"

#include "report/render.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

int times(const std::string& text, const std::string& part) {
    int count = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

const std::string& title_of(Program& program, const Id& id) { return program.workspace().store().session(id)->header.title; }

}  // namespace

TEST_CASE("the name that is given on the start card stands above the meeting, in the timeline and on paper") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().ask_start(program.first_instrument());
    program->frames(3);
    program->type("meeting-name", "Nulmeting");
    program->click("Begin");
    program.settle();
    REQUIRE(program.meeting());
    const Id id = program.meeting()->session().id();
    CHECK(program->shows("Stoplicht · Nulmeting"));
    const Report report = program.meeting()->report();
    CHECK(times(report::markdown(report), "Nulmeting") == 1);
    program.workspace().meetings().close();
    program.settle();
    program.app().navigator().show("timeline");
    program.settle();
    CHECK(program->shows("Nulmeting"));
    CHECK_FALSE(program->shows("0 mensen"));
    CHECK(program.workspace().store().reader().search("nulmeting").front().id == id);
    program.stop();
    const Answer listed = alp_command(program.folder(), "--store '" + (program.folder() / "alp.store").string() + "' sessions");
    CHECK(listed.out.find("Nulmeting") != std::string::npos);
    const Answer shown = alp_command(program.folder(), "--store '" + (program.folder() / "alp.store").string() + "' show " + id.text());
    CHECK(shown.out.find("Nulmeting") != std::string::npos);
}

TEST_CASE("a meeting that goes on is named from its menu, and Ctrl+Z takes the name back") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    program->frames(3);
    const Id id = program.meeting()->session().id();
    program->click("more");
    program->click("Naam van de bijeenkomst…");
    program->frames(3);
    program->type("Tweede meting\n");
    program.settle();
    CHECK_FALSE(program->shows("Hoe heet deze bijeenkomst?"));
    CHECK(program->shows("Stoplicht · Tweede meting"));
    CHECK(title_of(program, id) == "Tweede meting");
    program->key("Ctrl+Z");
    program.settle();
    CHECK(title_of(program, id).empty());
}

TEST_CASE("a closed meeting is named in the timeline, letter by letter, and taken back there") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.workspace().meetings().start({.instrument = program.first_instrument()});
    const Id id = program.meeting()->session().id();
    program.workspace().meetings().close();
    program.settle();
    program.app().navigator().show("timeline");
    program.settle();
    program->click("meeting-name");
    for (const char* part : {"Nul", "me", "ting"}) {
        program->type(part);
        program.settle();
    }
    CHECK(title_of(program, id) == "Nulmeting");
    program->key("Escape");
    program.settle();
    program->key("Ctrl+Z");
    program.settle();
    CHECK(title_of(program, id).empty());
}
