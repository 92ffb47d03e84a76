// Obstacles for others of earlier meetings are offered where the card asks what we ask of others.
#include "meeting.h"

#include <alp/text.h>

using namespace pk_test;

namespace {

// An obstacle said in this session, as an instrument leaves it.
Id obstacle(Meeting& m, const char* text, Perspective perspective = Perspective::surroundings, std::optional<Date> erase_on = {}) {
    const Id id = m.session().add_contribution("relaties", "", text);
    m.session().edit("x", [&](Edit& edit) {
        edit.change<Contribution>(id, [&](Contribution& row) {
            row.kind = ContributionKind::obstacle;
            row.perspective = perspective;
            row.erase_on = erase_on;
        });
    });
    return id;
}

void reach(Meeting& m, const char* step) {
    for (const char* before : {"waarden", "relaties", "handelen", "voorwaarden"})
        m.session().set_progress("x", before, "", [](Progress& row) { row.stage = Stage::agreed; });
    m.go_to(step);
    m->frames(3);
}

}  // namespace

TEST_CASE("what a team met with outside is offered at step 4 and 5; one click takes it over, and it says from where") {
    set_language("nl");
    Meeting m;
    const Id before = obstacle(m, "wachtlijst bij de GGZ");
    obstacle(m, "wij bellen te laat", Perspective::team);
    obstacle(m, "de buurman van nummer 3", Perspective::surroundings, Date{std::chrono::year{2016} / 7 / 12});
    m.next_session();
    reach(m, "voorwaarden");
    CHECK(m->shows("Waar we buiten het team eerder tegenaan liepen:"));
    CHECK(m->shows("\u201Cwachtlijst bij de GGZ\u201D · 12 jan 2016"));
    CHECK_FALSE(m->shows("wij bellen te laat"));
    CHECK_FALSE(m->shows("de buurman van nummer 3"));
    m->click("Neem over");
    CHECK(m.texts("voorwaarden", "pk.4.3") == std::vector<std::string>{"wachtlijst bij de GGZ"});
    CHECK(m.session().contribution(m.line("wachtlijst bij de GGZ"))->earlier == before);
    CHECK_FALSE(m->shows("Waar we buiten het team eerder tegenaan liepen:"));  // once is enough
    m.session().undo();
    m->frames(3);
    CHECK(m->shows("Waar we buiten het team eerder tegenaan liepen:"));
    reach(m, "acties");
    m->click("Neem over");
    CHECK(m.texts("acties", "pk.5.3") == std::vector<std::string>{"wachtlijst bij de GGZ"});
    REQUIRE(m.session().actions().size() == 1);
    CHECK(m.session().actions()[0]->level == Level::external);
    CHECK(m.session().undo_label() == "Actie toegevoegd");
}

TEST_CASE("of many obstacles three are shown, the same one once, and the rest when asked for") {
    set_language("nl");
    Meeting m;
    for (const char* text : {"een", "twee", "drie", "vier", "vier", "vijf"}) obstacle(m, text);
    m.next_session();
    reach(m, "voorwaarden");
    CHECK(m->shows("Toon nog 2"));
    m->click("Toon nog 2");
    int seen = 0;
    for (const testing::Item& item : m->items()) seen += item.path.ends_with("Neem over");
    CHECK(seen == 5);
}

TEST_CASE("without earlier obstacles, or in a card that is only looked at, nothing is offered") {
    set_language("nl");
    Meeting m;
    reach(m, "voorwaarden");
    CHECK_FALSE(m->shows("Waar we buiten het team eerder tegenaan liepen:"));
    obstacle(m, "wachtlijst");
    m.next_session();
    reach(m, "voorwaarden");
    m.look_read_only();
    m->frames(3);
    CHECK_FALSE(m->shows("Waar we buiten het team eerder tegenaan liepen:"));
}
