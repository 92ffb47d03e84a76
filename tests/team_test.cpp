// Team: who is in it, and since when until when.
#include "support/program.h"

#include <doctest/doctest.h>

using namespace alp;

namespace {

Id member(Program& program, std::string_view name) {
    for (const Member* row : program.workspace().records().table<Member>().rows())
        if (row->name == name) return row->id;
    return {};
}

void set_dates(Program& program, const char* name, std::optional<int> joined, std::optional<int> left) {
    const Date today = program.workspace().clock().today();
    program.workspace().teams().edit("datum", [&](Edit& edit) {
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
    program.app().navigator().show("team");
    program->frames(2);
    const auto place = [&](const char* name) {
        const ImVec2 at = program->item(member(program, name).text() + "/Naam").min;
        return std::pair(at.y, at.x);
    };
    set_dates(program, "Anna", {}, 400);
    CHECK(place("Anna") < place("Bert"));
    set_dates(program, "Anna", {}, 0);
    CHECK(place("Anna") < place("Bert"));  // not moved under the hands of who types there
    program.app().navigator().show("today");
    program->frames(2);
    program.app().navigator().show("team");
    program->frames(2);
    CHECK(place("Carla") < place("Anna"));
    CHECK(program->shows("Niet meer in het team"));
}

TEST_CASE("on the day of leaving a member is out of the team everywhere: on the start card, in the meeting and in the list of teams") {
    for (const int days : {0, 1}) {  // leaves today, tomorrow
        CAPTURE(days);
        Program program;
        program.make_team("Team Noord", {"Anna", "Bert"});
        set_dates(program, "Anna", {}, days);
        program.workspace().meetings().ask_start("nl.alp.test.minimal");
        program->frames(3);
        CHECK(program->has("Bert"));
        CHECK(program->has("Anna") == (days > 0));
        program.workspace().meetings().start({.instrument = "nl.alp.test.minimal"});
        program->frames(3);
        CHECK(program.meeting()->session().members().size() == (days > 0 ? 2 : 1));
        program.settle();
        CHECK(program.workspace().store().teams().front().members == (days > 0 ? 2 : 1));
    }
}

TEST_CASE("a member who would leave before coming: the card says so") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    set_dates(program, "Anna", -10, 20);
    CHECK_FALSE(program->shows("ligt voor"));
    set_dates(program, "Anna", {}, -20);
    CHECK(program->shows("“Tot” ligt voor “Sinds”."));
}

TEST_CASE("the dates of a member are typed as people write them") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    program->frames(2);
    const auto row = [&] { return *program.workspace().records().find<Member>(member(program, "Anna")); };
    const Date today = program.workspace().clock().today();
    const auto give = [&](const char* field, const char* text) {
        program->click(field);
        program->type(text);
        program->type("\n");
        program->frames(2);
    };
    give("joined", "1-1-26");
    CHECK(iso(row().joined.value()) == "2026-01-01");
    give("joined", "1 maart 2014");
    CHECK(iso(row().joined.value()) == "2014-03-01");
    give("joined", "gisteren");
    CHECK(row().joined == today - std::chrono::days{1});
    give("joined", "2 jaar geleden");
    CHECK(row().joined < today - std::chrono::days{729});
    give("left", "morgen");
    CHECK(row().left == today + std::chrono::days{1});
    program->key("Ctrl+Z");
    program->frames(2);
    CHECK_FALSE(row().left);
}

TEST_CASE("a date that is not taken stays in the field, with the reason") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    set_dates(program, "Anna", -10, {});
    const auto row = [&] { return *program.workspace().records().find<Member>(member(program, "Anna")); };
    const auto before = row().joined;
    program->click("left");
    program->type("01-01-2001\n");
    program->frames(3);
    CHECK(program->shows("1 januari 2001 is niet overgenomen: “Tot” zou voor “Sinds” liggen."));
    CHECK_FALSE(row().left);
    program->key("Ctrl+A");
    program->type("29-2-2027\n");
    program->frames(3);
    CHECK(program->shows("29 februari 2027 bestaat niet"));
    program->key("Ctrl+A");
    program->type("ooit");
    program->click("Rol");
    program->frames(3);
    CHECK(program->shows("‘ooit’ is geen datum"));
    CHECK_FALSE(row().left);
    CHECK(row().joined == before);
    program->click("joined");
    program->type("31-12-2999\n");
    program->frames(3);
    CHECK(row().joined != before);
    CHECK(program->shows("“Sinds” ligt in de toekomst"));
}

TEST_CASE("the example teams go only after a question") {
    Program program{"partnerschapskaart"};
    program.add_examples();
    program.settle();
    program.app().navigator().show("team");
    program->frames(2);
    const auto count = program.workspace().store().teams().size();
    program->click("Verwijder de voorbeeldteams");
    program->frames(3);
    program.settle();
    CHECK(program.workspace().store().teams().size() == count);
    CHECK(program->shows("6 voorbeeldteams en alles wat erin geschreven is"));
    program->click("Laat ze staan");
    program->frames(3);
    CHECK_FALSE(program->shows("6 voorbeeldteams en alles"));
    program->click("Verwijder de voorbeeldteams");
    program->frames(3);
    program->click("Verwijder ze");
    program.settle();
    CHECK(program.workspace().store().teams().empty());
}

TEST_CASE("a pasted list is shown before it is taken: names and roles apart, doubles asked, one operation") {
    Program program;
    program.make_team("Team Noord", {"Anna", "Bert"});
    program.app().navigator().show("team");
    program->frames(2);
    program->click("new");
    ImGui::SetClipboardText("• Anneke, maatschappelijk werk\n• Bert\n• Kees (GGZ)\n• Kees\n");
    program->key("Ctrl+V");
    program->frames(3);
    CHECK(program->shows("Wie komen erbij?"));
    CHECK(program->shows("Zit al in het team."));
    CHECK(program->shows("Staat er twee keer."));
    CHECK(program->shows("Neem 2 mensen over"));
    const auto count = [&] { return program.workspace().teams().members_today().size(); };
    CHECK(count() == 2);
    program->type("Wie komen erbij?/role", "opbouwwerk");  // of the first, where it is wrong
    program->click("take-all");
    program.settle();
    CHECK(count() == 4);
    const Member* anneke = program.workspace().records().find<Member>(member(program, "Anneke"));
    REQUIRE(anneke);
    CHECK(anneke->role == "maatschappelijk werkopbouwwerk");
    CHECK(anneke->number == 3);
    CHECK(program.workspace().records().find<Member>(member(program, "Kees"))->role == "GGZ");
    program->key("Escape");
    program->key("Ctrl+Z");
    program.settle();
    CHECK(count() == 2);
}

TEST_CASE("one line typed with a comma is a name and a role; a list that is not taken stays in the field") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    program->frames(2);
    program->type("new", "Anneke, wijkverpleegkundige\n");
    program.settle();
    const Member* anneke = program.workspace().records().find<Member>(member(program, "Anneke"));
    REQUIRE(anneke);
    CHECK(anneke->role == "wijkverpleegkundige");
    program->type("new", "Piet, Klaas, Els\n");
    program->frames(3);
    CHECK(program->shows("Neem 3 mensen over"));
    program->click("Laat maar");
    program->frames(3);
    CHECK(program->shows("Piet, Klaas, Els"));
    CHECK(program.workspace().teams().members_today().size() == 2);
}

TEST_CASE("the page says what hiding, removing and erasing a name mean") {
    Program program;
    program.make_team("Team Noord", {"Anna"});
    program.app().navigator().show("team");
    program->frames(2);
    for (const char* word : {"“Toon als teamlid”", "“Weghalen”", "“Wis de naam…”"}) {
        program->scroll_to(word);
        CHECK(program->shows(word));
    }
}

TEST_CASE("a new team of eight with their roles is made at 1366 x 768 without scrolling") {
    Program program({"minimal", "partnerschapskaart", "bakens"});
    program.screen().resize(1366, 768);
    program->frames(2);
    program->click("open");
    program->frames(2);
    program->type("name", "Team Noord");
    program->click("members");
    ImGui::SetClipboardText("Anna, wijkverpleegkundige\nBert, GGZ\nCarla, Wmo\nDirk, opbouwwerk\nEls, jeugd\nFatma\nGerrit\nHanna");
    program->key("Ctrl+V");
    program->frames(3);
    const testing::Item make = program->item("Maak dit team");
    CHECK(make.visible);
    CHECK(make.max.y < 768);
    program->click("Maak dit team");
    program->frames(3);
    CHECK(program->shows("Neem 8 mensen over"));
    CHECK(program->item("take-all").max.y < 768);
    program->click("take-all");
    program.settle();
    REQUIRE(program.workspace().teams().current());
    CHECK(program.workspace().teams().members_today().size() == 8);
    CHECK(program.workspace().records().find<Member>(member(program, "Bert"))->role == "GGZ");
    CHECK(program->shows("Begin met Partnerschapskaart"));
    const testing::Item first = program->item("Start##nl.alp.partnerschapskaart"), other = program->item("Start##nl.alp.bakens");
    CHECK(std::pair(first.min.y, first.min.x) < std::pair(other.min.y, other.min.x));
    CHECK(first.visible);
    CHECK(first.max.y < 768);
}
