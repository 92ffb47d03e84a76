// What the phases of the plan open on the card, and what they bring along.
#include "meeting.h"

using namespace pk_test;

namespace {

// As the program does when "Next" is pressed.
void begin(Meeting& m, const char* step, const char* way) {
    m.session().flush();
    m.view().step = step;
    m.view().way = way;
    m.view().begins = true;
    m->frames(3);
}

}  // namespace

TEST_CASE("each phase of step 1 opens its own page, and the card says which page is on the screen") {
    const Dutch dutch;
    Meeting m;
    begin(m, "waarden", "dream");
    CHECK(m->has("vuurtoren"));
    begin(m, "waarden", "turns");
    CHECK(m->shows("9 mensen nog niet aan de beurt"));
    begin(m, "waarden", "themes");
    CHECK(m->has("ways/Thema's"));
    CHECK_FALSE(m->has("Begin de ronde"));
    m->click("ways/Om de beurt");
    CHECK(m.view().way == "turns");
    m->click("ways/Schrijven");
    CHECK(m.view().way == "write");
}

TEST_CASE("writing in silence begins with its phase, and before the next one shows the labels it is asked whether everyone is ready") {
    const Dutch dutch;
    Meeting m;
    begin(m, "waarden", "write");
    m->type("geheim\n");
    CHECK(m->shows("1 bijdrage, nog niet getoond"));
    CHECK_FALSE(m->shows("geheim"));
    begin(m, "waarden", "turns");
    CHECK(m->shows("Dan wordt 1 bijdrage getoond."));
    CHECK_FALSE(m->shows("geheim"));
    CHECK(m.view().way == "write");
    m->click("Nog niet");
    m->frames(3);
    m->type("ook geheim\n");  // people write on
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"geheim", "ook geheim"});
    begin(m, "waarden", "turns");
    CHECK(m->shows("Dan worden 2 bijdragen getoond."));
    m->click("Is iedereen klaar?/Toon");
    m->frames(3);
    CHECK(m.view().way == "turns");
    CHECK(m->shows("ook geheim"));
    CHECK(m.session().undo_label().empty());  // what was shown stays shown
}

TEST_CASE("when everyone said to be ready, the next phase shows the labels without a question") {
    const Dutch dutch;
    Meeting m({}, 2);
    begin(m, "waarden", "write");
    m->type("geheim\n");
    for (const char* name : {"Anna", "Bilal"}) m->click(std::string("silence/") + name);
    begin(m, "waarden", "turns");
    CHECK_FALSE(m->shows("Dan wordt 1 bijdrage getoond."));
    CHECK(m->shows("geheim"));
}

TEST_CASE("going on to another step shows nothing of what was written in silence in the one before") {
    const Dutch dutch;
    Meeting m;
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    begin(m, "relaties", "");
    m->click("Eerst stil schrijven");
    m->type("geheim\n");
    begin(m, "handelen", "");
    CHECK(m.session().in_silence("relaties"));
    CHECK_FALSE(m->shows("geheim"));
    CHECK(m.session().progress("relaties")->stage != Stage::agreed);
}

TEST_CASE("a meeting that goes on in its phase of writing does not hide what was shown") {
    const Dutch dutch;
    Meeting m;
    m.view().way = "write";
    m->frames(2);
    CHECK_FALSE(m.session().progress("waarden"));
    CHECK(m.view().way == "write");
}

TEST_CASE("going on closes a step in which something was written; a blank one stays open") {
    const Dutch dutch;
    Meeting m;
    m.session().set_progress("x", "waarden", "", [](Progress& row) { row.stage = Stage::agreed; });
    begin(m, "relaties", "");
    m.session().add_contribution("relaties", "pk.2.1", "bij de koffie");
    begin(m, "handelen", "");
    REQUIRE(m.session().progress("relaties"));
    CHECK(m.session().progress("relaties")->stage == Stage::agreed);
    CHECK(m.session().undo_label() == "Stap 2 gesloten");
    begin(m, "voorwaarden", "");
    CHECK_FALSE(m.session().progress("handelen"));
    begin(m, "relaties", "themes");  // back to group what was written there
    CHECK(m->shows("bij de koffie"));
    CHECK(m.view().way == "themes");
}

TEST_CASE("the plan does not go round the gate of step 1 either, and says that the team is still agreeing") {
    const Dutch dutch;
    Meeting m;
    m->frames(2);
    begin(m, "relaties", "write");
    CHECK(m.view().step == "waarden");
    CHECK(m.view().way == "agree");
    CHECK(m->shows("Nog niet over alle waarden eens"));
}
