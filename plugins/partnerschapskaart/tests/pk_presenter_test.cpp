// On the beamer: what the room must see, large, in each way of working.
#include "meeting.h"

#include <functional>
#include <utility>
#include <vector>

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

constexpr testing::ScreenOptions small_screen{.width = 1366, .height = 768};

const std::vector<std::string> thirteen_values = {
    "we elkaar kennen",
    "bewoners ons zelf bellen",
    "de huisarts weet wie hij moet bellen",
    "er tijd is voor het goede gesprek",
    "buurtbewoners meedoen",
    "wij een taal spreken",
    "wij samen aan tafel zitten met de bewoner, de familie en iedereen die er verder toe doet, en dan pas beslissen wat er nodig is",
    "we elkaar durven aanspreken",
    "de gemeente ons vertrouwt",
    "de jeugd mee aan zet is",
    "we lachen",
    "we op tijd zijn",
    "niemand afhaakt"};

// What is wholly on the screen on the pages from here on, which `turn` goes through.
std::string on_the_pages(Meeting& m, const std::function<bool()>& turn) {
    std::string all;
    for (int page = 0; page < 12; ++page) {
        for (const testing::Text& text : m->all_texts())
            if (text.visible && !text.cut && text.min.y >= 0 && text.max.y <= 768) all += text.text + "\n";
        if (!turn()) break;
        m->frames(2);
    }
    return all;
}

// By the button, which has to be on the screen itself.
std::string by_the_button(Meeting& m) {
    return on_the_pages(m, [&] {
        if (!m->has("Volgende pagina →")) return false;
        CHECK(m->item("Volgende pagina →").max.y <= 720);
        m->click("Volgende pagina →");
        return true;
    });
}

// With two themes, the first of nine values.
void write_thirteen(Meeting& m, bool themes) {
    const Id many = themes ? m.session().add_theme("waarden", "Elkaar kennen") : Id{};
    const Id few = themes ? m.session().add_theme("waarden", "Lol in het werk") : Id{};
    int count = 0;
    for (const std::string& value : thirteen_values) {
        const Id line = m.session().add_contribution("waarden", "pk.1.1", value);
        if (themes) m.session().mark_theme(line, count++ < 9 ? many : few, true);
    }
    m->frames(3);
}

void check_thirteen(const std::string& all) {
    for (const std::string& value : thirteen_values) {
        CAPTURE(value);
        CHECK(all.find(value.substr(0, 16)) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("each of thirteen values is wholly on a small beamer or one page button away, loose, by theme and while agreeing") {
    const Dutch dutch;
    for (const bool themes : {false, true})
        for (const char* way : {"ways/Thema's", "ways/Eens worden"}) {
            if (!themes && std::string(way) == "ways/Eens worden") continue;
            CAPTURE(way);
            Meeting m(small_screen, 3);
            write_thirteen(m, themes);
            m->click(way);
            present(m);
            check_thirteen(by_the_button(m));
        }
}

TEST_CASE("reading the card aloud on a small beamer, the keys go through all thirteen values before they end") {
    const Dutch dutch;
    for (const char* key : {"PageDown", "Right"}) {
        CAPTURE(key);
        Meeting m(small_screen, 3);
        write_thirteen(m, true);
        const auto open_gate = [](Progress& row) { row.stage = Stage::passed, row.revealed = true; };
        m.session().set_progress("Toch verder", "waarden", "", open_gate);  // else one stays in the first step
        m.go_to("afsluiten");
        present(m);
        for (int i = 0; i < 20 && !m->shows("5 van 5, van links naar rechts"); ++i) {
            m->key(key);
            m->frames(2);
        }
        CHECK(m->shows("5 van 5, van links naar rechts"));
        int keys = 0;
        check_thirteen(on_the_pages(m, [&] {
            m->key(key);
            return ++keys < 6;
        }));
    }
}

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

TEST_CASE("also when three people chose a card, all pictures to dream with lie within the screen") {
    const Dutch dutch;
    Meeting m(small_screen, 5);
    m->click("ways/Dromen");
    for (const auto& [who, picture] : {std::pair{"Anna", "brug"}, {"Bilal", "vuurtoren"}, {"Carla", "kompas"}}) {
        m->click(who);
        m->click(picture);
        present(m);
        int pictures = 0;
        for (const testing::Item& item : m->items()) {
            if (item.window.find("dream") == std::string::npos) continue;
            CAPTURE(item.path);
            CHECK(item.max.y <= 768);
            ++pictures;
        }
        CHECK(pictures >= 36);
        for (const testing::Text& text : m->all_texts()) CHECK(text.max.y <= 768);
        m.view().presenter = false;
        m->frames(3);
    }
}
