// On the beamer: what the room must see, large, in each way of working.
#include "meeting.h"

using namespace pk_test;

namespace {

float size_of(Meeting& m, std::string_view words) {
    for (const testing::Text& text : m->all_texts())
        if (text.visible && text.text.find(words) != std::string::npos) return text.size;
    return 0;
}

void present(Meeting& m) {
    m.view().presenter = true;
    m->frames(3);
}

}  // namespace

TEST_CASE("dreaming shows what is asked") {
    const Dutch dutch;
    Meeting m;
    m->click("ways/Dromen");
    present(m);
    CHECK(size_of(m, "droomt?") >= 40);
    CHECK_FALSE(m->shows("Voeg eigen beelden toe"));
}

TEST_CASE("a round shows whose turn it is, beside the question") {
    const Dutch dutch;
    Meeting m({}, 3);
    m->click("ways/Om de beurt");
    m->click("Begin de ronde");
    present(m);
    CHECK(size_of(m, "Anna is aan het woord") >= 40);
    CHECK(size_of(m, "succesvol") >= 40);
    CHECK(m->shows("2 mensen nog niet aan de beurt") != m->shows("3 mensen nog niet aan de beurt"));
}

TEST_CASE("agreeing shows the themes with what is in them, and how far the room is; grouping shows the themes too") {
    const Dutch dutch;
    Meeting m;
    const Id line = m.session().add_contribution("waarden", "pk.1.1", "we bellen elkaar");
    const Id theme = m.session().add_theme("waarden", "Dichtbij");
    m.session().mark_theme(line, theme, true);
    m->frames(2);
    m->click("ways/Eens worden");
    m->click("Dichtbij/Kanttekening");
    m->type("niet op zondag\n");
    present(m);
    CHECK(size_of(m, "Dichtbij") >= 24);
    CHECK(m->shows("we bellen elkaar"));
    CHECK(m->shows("Kanttekening"));
    CHECK(m->shows("niet op zondag"));
    CHECK_FALSE(m->shows("Schrijf een bijdrage"));
    m.view().presenter = false;
    m->frames(2);
    m->click("ways/Thema's");
    present(m);
    CHECK(size_of(m, "Dichtbij") >= 24);
    CHECK(m->shows("we bellen elkaar"));
}

TEST_CASE("what is written in silence is not on the beamer in any way of working") {
    const Dutch dutch;
    Meeting m;
    m->click("Eerst stil schrijven");
    m->type("nog niet laten zien\n");
    for (const char* way : {"Schrijven", "Om de beurt", "Thema's", "Eens worden"}) {
        CAPTURE(way);
        m->click(std::string("ways/") + way);
        present(m);
        CHECK_FALSE(m->shows("nog niet laten zien"));
        m.view().presenter = false;
        m->frames(2);
    }
}

TEST_CASE("the field that has the keyboard stays under it on the beamer, with what was being written, and what was added is in sight") {
    const Dutch dutch;
    Meeting m(testing::ScreenOptions{.width = 1366, .height = 768}, 3);
    m->click("ways/Om de beurt");
    m->click("Begin de ronde");
    m->type("we ke");
    m.view().presenter = true;
    m->frames(3);
    m->type("nnen de buurt\nb");
    m->frames(2);
    CHECK(m.texts("waarden", "pk.1.1") == std::vector<std::string>{"we kennen de buurt", "b"});
    for (int i = 0; i < 12; ++i) m->type("eren zijn welkom bij ons in de wijk, elke dag " + std::to_string(i) + "\nb");
    m->frames(3);
    CHECK(size_of(m, "elke dag 11") >= 28);
}

TEST_CASE("on the beamer the pictures to dream with all lie within the screen") {
    const Dutch dutch;
    Meeting m(testing::ScreenOptions{.width = 1366, .height = 768}, 3);
    m->click("ways/Dromen");
    present(m);
    CHECK(size_of(m, "droomt?") >= 40);
    for (const testing::Text& text : m->all_texts()) CHECK(text.max.y <= 768);
}
