// What travels: from meeting to meeting, and between instruments through the shared terms.
#include "meeting.h"

using namespace kb_test;

namespace {

void tilt(Meeting& m, const std::string& front, const char* sentence) {
    m.choose(front);
    m.to("kb.4");
    m.write("kb.4", {sentence});
}

// A meeting of another instrument that left an option on a baken.
void option_of_another(Meeting& m, const char* text, std::optional<Date> erase_on = {}) {
    const Id theme = m.session().theme_for(*term("baken.3"));
    Rows rows;
    SessionHeader header;
    header.id = make_id();
    header.team = m.team();
    header.instrument = "nl.example.other";
    header.held = m.session().header().held - std::chrono::hours(24 * 30);
    rows.of<SessionHeader>().push_back(header);
    Contribution row;
    row.id = make_id();
    row.session = header.id;
    row.text = text;
    row.kind = ContributionKind::option;
    row.erase_on = erase_on;
    rows.of<Contribution>().push_back(row);
    ThemeMark mark;
    mark.id = Id::derive(row.id, theme, ThemeMark::table);
    mark.session = header.id;
    mark.contribution = row.id;
    mark.theme = theme;
    rows.of<ThemeMark>().push_back(mark);
    m.past().add(std::move(rows));
}

}  // namespace

TEST_CASE("the next meeting asks of each earlier tilt whether it worked and which rung it became, until it worked") {
    Meeting m;
    tilt(m, scootmobiel, "Ik wil onder de mensen komen.");
    const Id sentence = m.line("Ik wil onder de mensen komen.");
    m.next_session(45);
    m->frames(3);
    CHECK(m->shows("“Ik wil onder de mensen komen”"));
    m->click("gelukt/Deels");
    m->click("trede/Sociaal netwerk");
    const Contribution& line = m.row("Ik wil onder de mensen komen.");
    CHECK(line.step == "kb.0");
    CHECK(line.earlier == sentence);
    REQUIRE(m.session().ratings("gelukt", line.id.text()).size() == 1);
    CHECK(m.session().ratings("gelukt", line.id.text()).front()->value == 2);
    CHECK(m.session().ratings("trede", line.id.text()).front()->value == 2);
    m.next_session(45);
    m->frames(3);
    CHECK(m->shows("“Ik wil onder de mensen komen”"));  // partly: once more
    m->click("gelukt/Gelukt");
    m.next_session(45);
    m->frames(3);
    CHECK(m->shows("Alles wat eerder gekanteld is, is gelukt."));
    m->click("lists/Onze gekantelde vragen");
    CHECK(m->shows("Ik wil onder de mensen komen."));
    CHECK(m->shows("Het werd: Sociaal netwerk 1 keer"));
}

TEST_CASE("a judgement can be taken back, and one undo takes back line and judgement together") {
    Meeting m;
    tilt(m, scootmobiel, "Ik wil erop uit.");
    m.next_session();
    m->frames(3);
    m->click("gelukt/(Nog) niet");
    CHECK(m.texts("kb.0", "kb.0").size() == 1);
    m.session().undo();
    m->frames(2);
    CHECK(m.texts("kb.0", "kb.0").empty());
    CHECK(m.session().ratings("gelukt").empty());
    m->click("gelukt/Gelukt");
    m->click("gelukt/Gelukt");
    CHECK(m.session().ratings("gelukt").empty());
}

TEST_CASE("the team's own card lies in the deck of the next meeting; a starter card is not doubled") {
    Meeting m;
    m.choose(scootmobiel);
    m->click("Schrijf een kaart");
    m->frames(2);
    m->type("De school belt en wij komen\n");
    const Id own = m.line("De school belt en wij komen");
    m.next_session();
    m.to("kb.1");
    CHECK(m->shows("Of kies: 13 kaarten"));
    m->click("De school belt en wij komen");
    CHECK(m.row("De school belt en wij komen").earlier == own);
    CHECK(m.row("De school belt en wij komen").erase_on);
}

TEST_CASE("an option another instrument left becomes a card, with its baken") {
    Meeting m;
    option_of_another(m, "Eerst samen langs de buurvrouw");
    m.to("kb.1");
    CHECK(m->shows("om te oefenen"));
    m->click("Eerst samen langs de buurvrouw");
    CHECK(m.session().themes_of(m.line("Eerst samen langs de buurvrouw")).front()->subject == "baken.3");
}

TEST_CASE("a card made of what was told in a case is erased with that case, not months later") {
    Meeting m;
    const Date promised = local_date(m.session().header().held) + std::chrono::days(40);
    option_of_another(m, "Eerst samen langs de buurvrouw", promised);
    m.to("kb.1");
    m->click("Eerst samen langs de buurvrouw");
    CHECK(m.row("Eerst samen langs de buurvrouw").erase_on == promised);
}

TEST_CASE("two chosen bakens on one card stay within it") {
    Meeting m;
    m.session().edit("x", [&](Edit& edit) {
        for (const char* baken : {"baken.2", "baken.4"}) {
            Agreement row;
            row.team = m.team();
            row.theme = m.session().theme_for(*term(baken));
            row.text = "We werken eraan";
            edit.add(row);
        }
    });
    m.to("kb.1");
    CHECK(m->shows("Jullie kozen bakens"));
    const auto card = m->item("Ik wil er huishoudelijke hulp bij.");
    int marks = 0;
    for (const testing::Text& text : m->all_texts()) {
        if (text.text.find("jullie keuze") == std::string::npos || text.min.y <= card.min.y || text.min.y >= card.max.y + 12 ||
            text.min.x < card.min.x || text.min.x >= card.max.x)
            continue;
        ++marks;
        CHECK(text.max.y <= card.max.y);
    }
    CHECK(marks == 2);
}

TEST_CASE("a baken the team chose puts its cards on top, until the agreement lapses") {
    Meeting m;
    m.session().edit("x", [&](Edit& edit) {
        Agreement row;
        row.id = make_id();
        row.team = m.team();
        row.theme = m.session().theme_for(*term("baken.5"));
        row.text = "We werken aan collectief";
        edit.add(row);
    });
    m.to("kb.1");
    CHECK(m->shows("Jullie kozen baken 5"));
    const auto at = [&](const std::string& label) { return m->item(label).min; };
    const ImVec2 first = at("Alweer dezelfde geldvraag, de tiende deze maand."), other = at(scootmobiel);
    CHECK((first.y < other.y || (first.y == other.y && first.x < other.x)));
    m.session().edit("x", [&](Edit& edit) {
        Review row;
        row.team = m.team();
        row.session = m.session().id();
        row.agreement = m.session().rows<Agreement>().front()->id;
        row.verdict = Verdict::lapses;
        edit.add(row);
    });
    m->frames(2);
    CHECK_FALSE(m->shows("Jullie kozen baken 5"));
}

TEST_CASE("what was named as in the way comes back, most often named first, by where it lies") {
    Meeting m;
    for (int meeting = 0; meeting < 2; ++meeting) {
        m.choose(scootmobiel);
        m.to("kb.6");
        m.write("kb.6.anderen", {"wachtlijst bij de gemeente"});
        if (meeting == 0) m.write("kb.6.ons", {"ons formulier"});
        m->frames(3);
        m.to("kb.7");
        m.next_session();
    }
    m->frames(2);
    m->click("lists/Wat in de weg staat");
    CHECK(m->shows("2 keer genoemd"));
    CHECK(m->shows("ons formulier"));
    REQUIRE(m.past().said(ContributionKind::obstacle).size() == 3);
    CHECK(m.past().said(ContributionKind::obstacle).front().row.perspective == Perspective::surroundings);
}

TEST_CASE("the tilted question and the sentence for next time carry the bakens of their card, for whoever works on those") {
    Meeting m;
    tilt(m, "Hij houdt alle hulp buiten de deur.", "Ik wil zelf de deur opendoen.");
    m.to("kb.7");
    m.write("kb.7.zin", {"Wanneer komt het u uit?"});
    m->frames(3);
    m.to("kb.6");
    m->frames(3);
    REQUIRE(m.session().themes_of(m.line("Ik wil zelf de deur opendoen.")).size() == 1);
    CHECK(m.session().themes_of(m.line("Ik wil zelf de deur opendoen.")).front()->subject == "baken.3");
    m.next_session();
    REQUIRE(m.past().said(ContributionKind::lesson).size() == 1);
    CHECK(m.past().said(ContributionKind::lesson).front().themes.size() == 1);
}
