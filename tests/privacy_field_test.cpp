// The gentle check below a field in which people tell about residents: it offers, and never blocks.
#include "support/meeting.h"

#include <alp/instrument.h>
#include <alp/privacy.h>
#include <alp/testing.h>
#include <alp/ui/privacy.h>

#include <doctest/doctest.h>

using namespace alp;
using alp::testing::InLanguage;
using alp::testing::said;
using alp::testing::Screen;
using alp::testing::TestMeeting;
using Texts = std::vector<std::string>;

namespace {

Outline case_outline() {
    Outline outline = alp::testing::whole_outline();
    for (Step& step : outline.steps)
        if (step.id == "vertellen") step.case_text = true;
    return outline;
}

struct Desk {
    InLanguage language;
    TestMeeting meeting;
    Session session;
    View view;
    Screen screen;

    explicit Desk(const char* step = "vertellen", bool read_only = false, const char* code = "nl")
        : language(code),
          meeting(case_outline()),
          session(meeting.records, meeting.id, read_only),
          screen([this] { alp::testing::on_page([&] { draw_guided_form(session, view); }); }) {
        view.step = step;
        view.read_only = read_only;
        screen.frames(3);
    }
    Texts texts(const char* question, const char* step = "vertellen") const { return meeting.texts(step, question); }
    std::string all(const char* question) const {
        std::string all;
        for (const std::string& text : texts(question)) all += text + "|";
        return all;
    }
    bool asks() const { return screen.has("replace"); }
    std::string offered(std::string_view text) const { return instead_of(find_personal(text).at(0)); }
};

}  // namespace

TEST_CASE("while somebody types a phone number, another word is offered below the field; one click takes it") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "zij belde met 06-1234567");
    CHECK_FALSE(desk.asks());
    desk.screen.type("8 en toen");
    REQUIRE(desk.asks());
    CHECK(desk.screen.shows("“06-12345678” lijkt op een telefoonnummer. Is dat hier nodig?"));
    CHECK(desk.screen.shows("Vervang door [telefoonnummer weggelaten]"));
    CHECK(desk.screen.duplicates().empty());
    desk.screen.click("replace");
    CHECK(desk.texts("v.1") == Texts{"zij belde met [telefoonnummer weggelaten] en toen"});
    CHECK_FALSE(desk.asks());
    desk.screen.type("verder\n");  // the keyboard is where it was
    CHECK(desk.texts("v.1").size() == 2);
}

TEST_CASE("a name that is still being written is let be, until something follows it") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "toen kwam Anna Jansen");
    CHECK_FALSE(desk.asks());
    desk.screen.type(" binnen; Anna Jansen zei niets");
    REQUIRE(desk.asks());
    const std::string alias = desk.offered("toen kwam Anna Jansen");
    CHECK(desk.screen.shows("Vervang door " + alias));
    desk.screen.click("replace");
    CHECK(desk.texts("v.1") == Texts{"toen kwam " + alias + " binnen; " + alias + " zei niets"});  // everywhere in it
}

TEST_CASE("it never blocks: Enter, leaving and closing go as ever, and the offer stays with the line") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "mevrouw Jansen\n");
    CHECK(desk.texts("v.1") == Texts{"mevrouw Jansen"});
    REQUIRE(desk.asks());
    desk.screen.type("en verder\n");
    CHECK(desk.texts("v.1") == Texts{"mevrouw Jansen", "en verder"});
    desk.screen.click("replace");
    CHECK(desk.all("v.1") == desk.offered("mevrouw Jansen") + "|en verder|");
    CHECK_FALSE(desk.asks());
}

TEST_CASE("\"laat staan\" is remembered for that line, also when it is changed; another line is asked again") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "mevrouw Jansen\n");
    desk.screen.click("leave");
    CHECK_FALSE(desk.asks());
    CHECK(desk.texts("v.1") == Texts{"mevrouw Jansen"});
    desk.screen.click("v.1/Bijdrage");
    desk.screen.key("End");
    desk.screen.type(" kwam");
    CHECK(desk.all("v.1") == "mevrouw Jansen kwam|");
    CHECK_FALSE(desk.asks());
    desk.screen.type(", 06-12345678 ");
    CHECK(desk.asks());
    desk.screen.click("leave");
    CHECK_FALSE(desk.asks());
    desk.screen.type("v.2/Nieuwe bijdrage", "mevrouw Jansen weer");
    CHECK(desk.asks());
}

TEST_CASE("with the keyboard alone: Tab comes to the offer before the next question, Enter takes it, and one writes on") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "toen kwam mevrouw Jansen");
    desk.screen.key("Tab");
    CHECK(desk.screen.focused().ends_with("replace"));
    desk.screen.key("Tab");
    CHECK(desk.screen.focused().ends_with("leave"));
    desk.screen.key("Shift+Tab");
    desk.screen.key("Enter");
    CHECK(desk.texts("v.1") == Texts{"toen kwam " + desk.offered("mevrouw Jansen")});
    desk.screen.type("verder");
    CHECK(desk.texts("v.1").size() == 2);
    desk.screen.key("Tab");
    desk.screen.type("volgende vraag");
    CHECK(desk.texts("v.2") == Texts{"volgende vraag"});
    // Back to an offer of a line that is done.
    desk.screen.type(" van mevrouw Bakker\n");
    desk.screen.key("Shift+Tab");
    CHECK(desk.screen.focused().ends_with("leave"));
}

TEST_CASE("Tab comes to the offer of the line that is written, whatever is offered above it") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "de buren belden over mevrouw Jansen van boven\n");
    desk.screen.type("zij was te bereiken op 06-12345678, zei ze");
    desk.screen.key("Tab");
    desk.screen.key("Enter");
    CHECK(desk.all("v.1") == "de buren belden over mevrouw Jansen van boven|zij was te bereiken op [telefoonnummer weggelaten], zei ze|");
}

TEST_CASE("replacing is a step of its own that can be taken back") {
    Desk desk;
    desk.screen.type("v.1/Nieuwe bijdrage", "mevrouw Jansen kwam");
    desk.screen.click("replace");
    CHECK(desk.session.undo_label() == "Tekst aangepast");
    desk.session.undo();
    CHECK(desk.texts("v.1") == Texts{"mevrouw Jansen kwam"});
}

TEST_CASE("where cases are told a lesson and an action are looked through too: they stay when the case is erased") {
    Desk desk("sluiten");
    desk.screen.type("z.1/Nieuwe bijdrage", "mevrouw Jansen, 06-12345678 en meer\n");
    REQUIRE(desk.asks());
    desk.screen.click("replace");
    CHECK(desk.texts("z.1", "sluiten").front().find("Jansen") == std::string::npos);
}

TEST_CASE("where no cases are told it is asked as well: an example or an agreement stays for years") {
    alp::testing::InLanguage language("nl");
    TestMeeting meeting;
    Session session(meeting.records, meeting.id, false);
    View view;
    view.step = "sluiten";
    Screen screen([&] { alp::testing::on_page([&] { draw_guided_form(session, view); }); });
    screen.frames(3);
    screen.type("z.1/Nieuwe bijdrage", "Mevrouw op de Palestrinalaan bleef thuis\n");
    REQUIRE(screen.has("replace"));
    screen.frames(20);
    CHECK(screen.has("replace"));  // until somebody says what to do with it
    screen.click("replace");
    CHECK_FALSE(screen.has("replace"));
    CHECK(meeting.texts("sluiten", "z.1").front().find("Palestrinalaan") == std::string::npos);
    screen.type("z.1/Nieuwe bijdrage", "Wij evalueren op 3 december 2027, geboren is iets anders\n");
    CHECK_FALSE(screen.has("replace"));  // an appointment
    screen.type("z.1/Nieuwe bijdrage", "geboren op 3 december 1954, zei zij\n");
    CHECK(screen.has("replace"));
    screen.click("leave");
    view.presenter = true;
    screen.type("z.1/Nieuwe bijdrage", "mevrouw Jansen kwam\n");
    CHECK_FALSE(screen.has("replace"));  // not for all to see
}

TEST_CASE("members of the team are no residents") {
    Desk desk;
    desk.session.edit("x", [&](Edit& edit) {
        edit.change<Member>(desk.session.rows<Member>().front()->id, [](Member& row) { row.name = "Anna de Vries"; });
    });
    desk.screen.type("v.1/Nieuwe bijdrage", "collega Anna de Vries belde\n");
    CHECK_FALSE(desk.asks());
    desk.screen.type("v.1/Nieuwe bijdrage", "zij sprak mevrouw De Vries\n");
    CHECK(desk.asks());
    desk.screen.click("leave");
    desk.screen.type("v.1/Nieuwe bijdrage", "collega Anna Jansen belde\n");
    CHECK(desk.asks());
}

TEST_CASE("in a case that has a made-up name, that one is offered; another is for somebody else") {
    Desk desk;
    desk.session.set_document("x", "case", {{"resident", {{"alias", 0u}}}});
    desk.screen.type("v.1/Nieuwe bijdrage", "toen kwam Anna Jansen binnen\n");
    REQUIRE(desk.asks());
    CHECK(desk.screen.shows("Vervang door mevrouw Linde"));
    REQUIRE(desk.screen.has("another"));
    desk.screen.click("replace");
    CHECK(desk.texts("v.1") == Texts{"toen kwam mevrouw Linde binnen"});
    desk.screen.type("v.1/Nieuwe bijdrage", "met Piet Bakker erbij\n");
    desk.screen.click("another");
    CHECK(desk.texts("v.1").back() == "met " + desk.offered("met Piet Bakker erbij") + " erbij");
    desk.screen.type("v.1/Nieuwe bijdrage", "en dhr. Bakker ook\n");
    CHECK_FALSE(desk.screen.has("another"));  // mevrouw Linde is no meneer
    CHECK(desk.screen.shows("Vervang door meneer"));
}

TEST_CASE("nothing is asked of a meeting that is only looked at") {
    Desk closed("vertellen", true);
    closed.meeting.session.add_contribution("vertellen", "v.1", "mevrouw Jansen kwam");
    closed.screen.frames(3);
    CHECK(closed.screen.shows("mevrouw Jansen kwam"));
    CHECK_FALSE(closed.asks());
}

TEST_CASE("a line whose text was erased says when, and takes no new one") {
    Desk desk;
    const Id id = desk.session.add_contribution("vertellen", "v.1", "weg");
    desk.session.edit("x", [&](Edit& edit) {
        edit.change<Contribution>(id, [](Contribution& row) {
            row.text.clear();
            row.erased = local_time(alp::testing::day(2016, 7, 12), 12, 0);
        });
    });
    desk.screen.frames(3);
    CHECK(desk.screen.shows("Gewist op 12 juli 2016"));
    CHECK_FALSE(desk.screen.has("v.1/Bijdrage"));
}

TEST_CASE("how long it is kept stands on the screen, counted from the meeting") {
    TestMeeting meeting(case_outline());
    CHECK(ui::case_text_until(meeting.session) == alp::testing::day(2016, 7, 12));
    CHECK(kept_until(alp::testing::day(2016, 8, 31), 6) == alp::testing::day(2017, 2, 28));
    CHECK(kept_until(alp::testing::day(2016, 1, 31), 0) == alp::testing::day(2016, 2, 29));
    CHECK(kept_until(alp::testing::day(2016, 1, 31), 99) == alp::testing::day(2017, 1, 31));
    CHECK(meeting.session.contribution(meeting.session.add_contribution("vertellen", "v.1", "x"))->erase_on ==
          ui::case_text_until(meeting.session));
}

TEST_CASE("in an action a date of these years is its day, also where cases are told; when somebody was born is still asked about") {
    Desk desk;
    Action action;
    action.id = make_id();
    action.team = desk.session.header().team;
    action.session = desk.session.id();
    action.text = "bellen";
    desk.session.edit("x", [&](Edit& edit) { edit.add(action); });
    const std::string day = iso(local_date(alp::now())), of = action.id.text();
    CHECK_FALSE(ui::privacy_asks(desk.session, of, "bellen, " + day, false));
    CHECK(ui::privacy_asks(desk.session, "elsewhere", "bellen, " + day, false));
    CHECK(ui::privacy_asks(desk.session, of, "geboren 3-12-1954", false));
}
