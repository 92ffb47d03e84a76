// Bakens by the keyboard on a small laptop: what is typed goes where the page shows it, and never over what was given.
#include "support/bakens_team.h"

#include <alp/text.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

constexpr float height = 768;

struct Two : BakensTeam {
    Two() : BakensTeam({"Anna", "Bert"}, 1366, height) {}
    void type(const char* digit) {
        program->type(digit);
        program->frames(8);
    }
    // All of it, on the screen.
    bool in_sight(const std::string& path) {
        const testing::Item item = program->item(path);
        return item.visible && item.min.y >= 0 && item.max.y <= height;
    }
    bool chips_in_sight(int baken) {
        const std::string card = filled("baken.{}/", baken);
        return in_sight(card + "1 bijna nooit") && in_sight(card + "5 bijna altijd");
    }
    std::optional<double> wished(int baken) {
        for (const Rating* row : session().ratings("bw.wish", filled("baken.{}", baken))) return row->value;
        return {};
    }
};

}  // namespace

TEST_CASE("whoever scores by the keyboard sees the beacon that the next digit goes to, and after the last one the button") {
    Two team;
    team->click("Anna");
    team->click("Ik ben Anna: begin");
    team->frames(8);
    for (int baken = 1; baken <= 8; ++baken) {
        CAPTURE(baken);
        CHECK(team.chips_in_sight(baken));
        team.type("3");
    }
    CHECK(team.in_sight("Klaar: geef door"));
    CHECK(team->focused().find("Klaar: geef door") != std::string::npos);
    team->key("Enter");
    team->frames(3);
    CHECK(team->shows("Geef het toetsenbord aan Bert"));
}

TEST_CASE("after a score was put right, what is typed goes on at the first beacon without a score") {
    Two team;
    team->click("Anna");
    team->click("Ik ben Anna: begin");
    team->type("3402");
    team->click("baken.1/4 meestal");
    team->frames(8);
    CHECK(team.chips_in_sight(5));
    team->type("3324");
    const Json& given = team.session().sealed("slip")["given"];
    const char* expected[] = {"4", "4", "?", "2", "3", "3", "2", "4"};
    for (int i = 0; i < 8; ++i) CHECK(given[filled("baken.{}", i + 1)] == expected[i]);
    team->click("baken.8/5 bijna altijd");  // all have one: nothing is lit, and a digit changes nothing
    team->type("1");
    CHECK(team.session().sealed("slip")["given"]["baken.8"] == "5");
    CHECK(team.session().sealed("slip")["given"]["baken.1"] == "4");
}

TEST_CASE("“Who is here?” over a slip covers it, and a digit that is typed meanwhile is no score") {
    Two team;
    team->click("Anna");
    team->click("Ik ben Anna: begin");
    team->type("34");
    team->key("F2");
    team->frames(3);
    CHECK_FALSE(team->has("baken.1/3 regelmatig"));
    team->type("5");
    team->click("Wie is er?/Klaar");
    team->frames(3);
    CHECK(team.session().sealed("slip")["given"].size() == 2);
    CHECK_FALSE(team->has("baken.1/3 regelmatig"));
    CHECK(team->shows("Was dat jij, Anna?"));
}

TEST_CASE("digits say what the team wishes, beacon after beacon, as they do while scoring") {
    Two team;
    team.score("Anna", "33333333");
    team.score("Bert", "44444444");
    team->click("reveal");
    team->frames(8);
    REQUIRE(team.program.meeting()->view().step == "bw.2");
    for (int baken = 1; baken <= 4; ++baken) {
        CAPTURE(baken);
        CHECK(team.chips_in_sight(baken));
        team.type("5");
    }
    team->click("baken.2/4 meestal");  // put right
    team->frames(8);
    CHECK(team.chips_in_sight(5));
    for (const char* digit : {"0", "3", "3", "3", "3"}) team.type(digit);  // 0 is no wish: the same beacon waits
    CHECK(team.wished(2) == 4);
    CHECK(team.wished(4) == 5);
    CHECK(team.wished(5) == 3);
    CHECK(team.wished(8) == 3);
    CHECK(team.in_sight("Toon de scores van 2 mensen"));
    team->key("Enter");
    team->frames(3);
    CHECK(team.program.meeting()->view().step == "bw.3");
}
