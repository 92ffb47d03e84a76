// What is told about a resident: covered on the beamer, left out of exports, and gone when its time has come.
#include "meeting.h"

#include <algorithm>

using namespace kb_test;

namespace {

void own_card(Meeting& m, const char* front) {
    m.to("kb.1");
    m->click("Schrijf een kaart");
    m->frames(2);
    m->type(std::string(front) + "\n");
}

std::string all_words(const Report& report) {
    std::string all = report.title + report.subtitle;
    for (const Block& block : report.blocks) {
        if (const auto* grid = std::get_if<Grid>(&block))
            for (const auto& row : grid->rows)
                for (const std::string& cell : row) all += cell + "\n";
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) all += paragraph->text + "\n";
        if (const auto* figure = std::get_if<Figure>(&block)) all += figure->described + "\n";
        if (const auto* bullets = std::get_if<Bullets>(&block))
            for (const std::string& item : bullets->items) all += item + "\n";
    }
    return all;
}

bool says(const Report& report, const char* words) { return all_words(report).find(words) != std::string::npos; }

}  // namespace

TEST_CASE("on the beamer a card about a resident is covered until someone opens it; a card of the box is not") {
    Meeting m;
    own_card(m, "Mevrouw wil thuis blijven");
    m.to("kb.3");
    m.write("kb.3.wil", {"bij haar kat blijven"});
    m.view().presenter = true;
    m->frames(3);
    CHECK_FALSE(m->shows("Mevrouw wil thuis blijven"));
    CHECK_FALSE(m->shows("bij haar kat blijven"));
    m->click("Toon wat over de bewoner gaat");
    CHECK(m->shows("Mevrouw wil thuis blijven"));
    CHECK(m->shows("bij haar kat blijven"));
    m.view().presenter = false;
    m.choose(scootmobiel);
    m.to("kb.3");
    m.view().presenter = true;
    m->frames(3);
    CHECK(m->shows("Ik wil een scootmobiel"));
}

TEST_CASE("on the beamer the cards of the box lie open, large, and one that is pressed is taken") {
    Meeting m({.width = 1366, .height = 768});
    m.to("kb.1");
    m.view().presenter = true;
    m->frames(4);
    float size = 0;
    for (const testing::Text& text : m->all_texts())
        if (text.visible && text.text.find("scootmobiel") != std::string::npos) size = text.size;
    CHECK(size >= 28);
    CHECK(m->shows("“Ik wil een scootmobiel”"));
    m->click("deck/“Ik wil een scootmobiel”");
    m->frames(3);
    CHECK(m.texts("kb.1", "kb.1") == std::vector<std::string>{scootmobiel});
    m.view().presenter = false;
    m.to("kb.2");
    CHECK(m->shows("“Ik wil een scootmobiel”"));
}

TEST_CASE("the report leaves out what is about a resident unless it is asked for; the tilted question and the stair stay") {
    Meeting m;
    own_card(m, "Mevrouw wil thuis blijven");
    m->click("alias");
    m->frames(2);
    m->click("mevrouw Linde");
    m.to("kb.3");
    m.write("kb.3.wil", {"bij haar kat blijven"});
    m.to("kb.4");
    m.write("kb.4", {"Ik wil veilig thuis wonen."});
    m.to("kb.5");
    m.write("kb.5.trede.2", {"de buren hebben een sleutel"});
    const Report open = m.instrument().report(m.session());
    CHECK(problems(open).empty());
    CHECK(says(open, "Mevrouw wil thuis blijven"));
    CHECK(says(open, "bij haar kat blijven"));
    CHECK(says(open, "mevrouw Linde"));
    m.session().show_case_text(false);
    const Report closed = m.instrument().report(m.session());
    CHECK_FALSE(says(closed, "Mevrouw wil thuis blijven"));
    CHECK_FALSE(says(closed, "bij haar kat blijven"));
    CHECK_FALSE(says(closed, "mevrouw Linde"));
    CHECK(says(closed, "Ik wil veilig thuis wonen"));
    CHECK(says(closed, "de buren hebben een sleutel"));
    CHECK(says(closed, "Een kaart over een bewoner"));
}

TEST_CASE("the front of an own card, a sentence and the reason of a rung are looked through while they are written") {
    Meeting m;
    own_card(m, "Bel 06-12345678 voor haar");
    m->click("replace");
    CHECK(m.texts("kb.1", "kb.1") == std::vector<std::string>{"Bel [telefoonnummer weggelaten] voor haar"});
    m.to("kb.4");
    m.write("kb.4", {"Ik wil wonen op 1234 AB 5 met hulp"});
    CHECK(m->has("replace"));
    m->click("replace");
    m.to("kb.5");
    m->click("trede.4/n.v.t. omdat…");
    m->frames(2);
    m->type("jan@voorbeeld.nl regelt het al");  // the keyboard is there already
    CHECK(m->has("replace"));
    m->click("replace");
    const auto said = [&](std::string_view words) {
        const auto rows = m.session().rows<Progress>();
        return std::any_of(rows.begin(), rows.end(), [&](const Progress* row) { return row->note == words; });
    };
    CHECK(said("[e-mailadres weggelaten] regelt het al"));
    m.session().undo();
    CHECK(said("jan@voorbeeld.nl regelt het al"));
}

TEST_CASE("an erased card says so, and is no longer in the deck") {
    Meeting m;
    own_card(m, "Mevrouw wil thuis blijven");
    m.session().edit("x", [&](Edit& edit) {
        edit.change<Contribution>(m.line("Mevrouw wil thuis blijven"), [](Contribution& row) {
            row.text.clear();
            row.erased = now();
        });
    });
    m->frames(2);
    CHECK(m->shows("gewist op"));
    m.next_session();
    m.to("kb.1");
    CHECK(m->shows("Of kies: 12 kaarten"));
}

TEST_CASE("a card about a resident gets a made-up name and life areas, and they can be taken away") {
    Meeting m;
    own_card(m, "Mevrouw wil thuis blijven");
    m->click("alias");
    m->frames(2);
    m->click("meneer Berk");
    CHECK(m->shows("meneer Berk"));
    m->click("area");
    m->frames(2);
    m->click("geldzaken");
    CHECK(m.session().document("kaarten")["cards"][0]["resident"]["areas"] == Json{"gebied.geld"});
    m->click("geldzaken ×");
    CHECK(m.session().document("kaarten")["cards"][0]["resident"]["areas"].empty());
}
