// Team: who is in it, and since when until when.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

Id member(Program& program, std::string_view name) {
    for (const Member* row : program.app().records().table<Member>().rows())
        if (row->name == name) return row->id;
    return {};
}

void set_dates(Program& program, const char* name, std::optional<int> joined, std::optional<int> left) {
    const Date today = program.app().today();
    program.app().edit_team("datum", [&](Edit& edit) {
        edit.change<Member>(member(program, name), [&](Member& row) {
            if (joined) row.joined = today + std::chrono::days{*joined};
            if (left) row.left = today + std::chrono::days{*left};
        });
    });
    program->frames(2);
}

}  // namespace

TEST_CASE("a member who leaves next year keeps the place in the team; who left stands last") {
    Program program;
    program.make_team("Team Noord", {"Anna", "Bert", "Carla"});
    program.app().show(app::Screen::team);
    program->frames(2);
    const auto place = [&](const char* name) {
        const ImVec2 at = program->item(member(program, name).text() + "/Naam").min;
        return std::pair(at.y, at.x);
    };
    set_dates(program, "Anna", {}, 400);
    CHECK(place("Anna") < place("Bert"));
    set_dates(program, "Anna", {}, 0);
    CHECK(place("Carla") < place("Anna"));
}

TEST_CASE("a member who would leave before coming: the card says so") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().show(app::Screen::team);
    set_dates(program, "Anna", -10, 20);
    CHECK_FALSE(program->shows("ligt voor"));
    set_dates(program, "Anna", {}, -20);
    CHECK(program->shows("“Tot” ligt voor “Sinds”."));
}
