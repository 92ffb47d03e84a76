// Cards for the room: as large as they fit, never too small, and on more pages when they are many.
#include <alp/testing.h>
#include <alp/ui/large.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace alp;
using namespace alp::ui;
using alp::testing::Screen;

namespace {

std::vector<LargeCard> many(int count, const std::string& words) {
    std::vector<LargeCard> cards;
    for (int i = 0; i < count; ++i) cards.push_back({.text = words + " " + std::to_string(i)});
    return cards;
}

}  // namespace

TEST_CASE("few cards are very large, more are smaller, and none is under 28 pixels or outside the screen") {
    std::vector<LargeCard> cards;
    Screen screen([&] { testing::on_page([&] { large_cards("cards", cards); }); }, {.width = 1366, .height = 768});
    float before = 1000;
    for (const int count : {2, 12, 24}) {
        cards = many(count, "we bellen elkaar elke maandag");
        screen.frames(4);
        float least = 1000;
        for (const testing::Text& text : screen.all_texts()) {
            if (text.text.find("maandag") == std::string::npos || !text.visible) continue;
            least = std::min(least, text.size);
            CHECK(text.max.y <= 768);
        }
        CHECK(least >= 28);
        CHECK(least <= before);
        before = least;
    }
}

TEST_CASE("a card that comes at the end is shown, also when there are more than fit") {
    std::vector<LargeCard> cards = many(60, "een lange zin over hoe wij met elkaar en met de wijk willen werken, nummer");
    Screen screen([&] { testing::on_page([&] { large_cards("cards", cards); }); }, {.width = 1366, .height = 768});
    screen.frames(4);
    CHECK_FALSE(screen.shows("nummer 59"));
    cards.push_back({.text = "de nieuwste zin"});
    screen.frames(3);
    CHECK(screen.shows("de nieuwste zin"));
}

TEST_CASE("the page buttons lie within the height that the cards were given, and every word is on one of the pages") {
    std::vector<LargeCard> cards;
    for (int theme = 0; theme < 4; ++theme) {
        LargeCard card{.text = "Thema " + std::to_string(theme), .status = "nog niet gevraagd " + std::to_string(theme)};
        for (int line = 0; line < 14; ++line)
            card.lines.push_back("regel " + std::to_string(theme) + "." + std::to_string(line) +
                                 "; dit is wat wij hier met elkaar over zeiden");
        cards.push_back(card);
    }
    constexpr float height = 480;
    float top = 0;
    Screen screen(
        [&] {
            testing::on_page([&] {
                top = ImGui::GetCursorScreenPos().y;
                large_cards("cards", cards, height);
            });
        },
        {.width = 1366, .height = 768});
    screen.frames(4);
    std::string all;
    for (int page = 0; page < 20; ++page) {
        for (const testing::Text& text : screen.all_texts()) {
            if (!text.visible) continue;
            CHECK(text.max.y <= top + height + 1);
            all += text.text + "\n";
        }
        if (!screen.has("Volgende pagina →") && !screen.has("Next page →")) break;
        screen.key("PageDown");
        screen.frames(2);
    }
    for (const LargeCard& card : cards) {
        CHECK(all.find(card.status) != std::string::npos);
        for (const std::string& line : card.lines) CHECK(all.find(line.substr(0, line.find(';'))) != std::string::npos);
    }
}

TEST_CASE("one high card among low ones leaves no hole: all are on one page where there is room for all") {
    std::vector<LargeCard> cards = many(9, "kort");
    cards[1].text =
        "wij samen aan tafel zitten met de bewoner, de familie en iedereen die er "
        "verder toe doet in de wijk, en dan pas beslissen wat er nodig is";
    Screen screen([&] { testing::on_page([&] { large_cards("cards", cards, 420); }); }, {.width = 1366, .height = 768});
    screen.frames(4);
    for (const LargeCard& card : cards) CHECK(screen.shows(card.text.substr(0, 6)));
    CHECK_FALSE(screen.shows("1 van 2"));
    CHECK_FALSE(screen.shows("1 of 2"));
}

TEST_CASE("a text that is higher than a page goes on in another card, to its last word") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "woord" + std::to_string(i) + " ";
    const std::vector<LargeCard> cards{{.text = text + "einde"}};
    Screen screen([&] { testing::on_page([&] { large_cards("cards", cards, 400); }); }, {.width = 1366, .height = 768});
    screen.frames(4);
    for (int page = 0; page < 20; ++page) screen.key("PageDown");
    screen.frames(2);
    CHECK(screen.shows("einde"));
}

TEST_CASE("pictures side by side lie within the room") {
    for (const int count : {1, 3, 8, 24}) {
        const float wide = fitting_width(count, {1270, 480}, 0.75f);
        const auto across = static_cast<int>((1270 + 16) / (wide + 16));
        const int down = (count + across - 1) / across;
        CHECK(static_cast<float>(down) * wide * 0.75f + static_cast<float>(down - 1) * 16 <= 481);
    }
}
