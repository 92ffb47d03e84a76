// Words that are wider than their line are broken with a hyphen where Dutch breaks them; addresses are not.
#include "support/bare_frame.h"
#include "support/paper.h"

#include <alp/host/hyphens.h>
#include <alp/report.h>
#include <alp/testing.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <doctest/doctest.h>

using namespace alp;

namespace {

std::string broken(std::string word) {
    const std::vector<std::size_t> places = hyphen_places(word);
    for (auto at = places.rbegin(); at != places.rend(); ++at) word.insert(*at, "-");
    return word;
}

std::vector<std::string> rows_of(const std::string& text, float width) {
    testing::Screen screen([&] {
        testing::on_page([&] {
            const ui::Within room(width);
            ui::words(text);
        });
    });
    screen.frames(2);
    std::vector<std::string> rows;
    for (const testing::Text& text : screen.all_texts())
        if (text.text != "Debug") rows.push_back(text.text);
    return rows;
}

}  // namespace

TEST_CASE("a Dutch word has its places, with what stands round it; what is no word has none") {
    set_language("nl");
    CHECK(broken("Voorwaarden") == "Voor-waar-den");
    CHECK(broken("(samenwerkingsafspraken).") == "(sa-men-wer-kings-af-spra-ken).");
    CHECK(broken("één") == "één");
    CHECK(broken("patiëntendossier") == "pa-tiën-ten-dos-sier");
    for (const char* address : {"https://www.voorbeeldgemeente.nl/samenwerkingsafspraken", "www.voorbeeldgemeente.nl",
                                "jan.jansen@voorbeeldgemeente.nl", "samenwerking2026", "/home/coach/verslagen", "voorwaarden_lijst"})
        CHECK(hyphen_places(address).empty());
}

TEST_CASE("on the screen a word that is wider than its line is broken where it may be, with a hyphen") {
    set_language("nl");
    const auto rows = rows_of("onze samenwerkingsafspraken", 90);
    REQUIRE(rows.size() >= 2);
    std::string whole;
    for (std::string row : rows) {
        if (row.ends_with("-")) row.pop_back();
        else row += " ";
        whole += row;
    }
    CHECK(whole == "onze samenwerkingsafspraken ");
    CHECK(std::count_if(rows.begin(), rows.end(), [](const std::string& row) { return row.ends_with("-"); }) >= 1);
}

TEST_CASE("an address on the screen gets no hyphen") {
    for (const std::string& row : rows_of("https://www.voorbeeldgemeente.nl/samenwerkingsafspraken", 90)) CHECK_FALSE(row.ends_with("-"));
}

TEST_CASE("what is typed in a narrow box has its caret where the words are drawn") {
    set_language("nl");
    std::string text = "samenwerkingsafspraken";
    testing::Screen screen([&] { testing::on_page([&] { ui::text_box("vak", text, {.width = 120}); }); });
    screen.click("vak");
    screen.key("End");
    screen.key("Ctrl+End");
    screen.type("!");
    CHECK(text == "samenwerkingsafspraken!");
    screen.key("Home");
    screen.type("|");
    CHECK(text.find('|') != 0);
    CHECK(text.find('|') != text.size() - 1);
}
