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

TEST_CASE("pictures side by side lie within the room") {
    for (const int count : {1, 3, 8, 24}) {
        const float wide = fitting_width(count, {1270, 480}, 0.75f);
        const auto across = static_cast<int>((1270 + 16) / (wide + 16));
        const int down = (count + across - 1) / across;
        CHECK(static_cast<float>(down) * wide * 0.75f + static_cast<float>(down - 1) * 16 <= 481);
    }
}
