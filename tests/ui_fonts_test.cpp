// The faces: what is baked at start, and what comes when it is first drawn.
#include <alp/testing.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <doctest/doctest.h>

#include <string>

using namespace alp;
using namespace alp::ui;
using alp::testing::Screen;

namespace {

bool has(Face which, ImWchar character) { return face(which)->FindGlyphNoFallback(character) != nullptr; }

}  // namespace

TEST_CASE("Dutch, its punctuation and the signs of the screen are there from the first frame") {
    Screen screen([] {});
    for (const Face which : {Face::chip, Face::quiet, Face::text, Face::strong, Face::heading, Face::question})
        for (const ImWchar c :
             {u'a', u'ë', u'ï', u'é', u'’', u'“', u'”', u'…', u'–', u'—', u'·', u'•', u'→', u'←', u'↑', u'↓', u'€', u'✓', u'●', u'○'}) {
            CAPTURE(static_cast<int>(c));
            CHECK(has(which, static_cast<ImWchar>(c)));
        }
    CHECK(has(Face::text, u'Ł'));
    CHECK(has(Face::text, 0xF002));  // the icons
}

TEST_CASE("a character that is not baked appears after it was drawn once") {
    std::string name = "Ναταλία";
    Screen screen([&] { testing::on_page([&] { words(name, Face::strong); }); });
    screen.frames(2);
    CHECK(has(Face::strong, 0x3BB));
    CHECK_FALSE(fonts_stale());
    name = "Ştefan";
    screen.frames(2);
    CHECK(has(Face::strong, 0x15E));
    CHECK(has(Face::strong, 0x3BB));  // and the earlier ones stay
}

TEST_CASE("a character that no font of the computer has does not make the program load fonts for ever") {
    Screen screen([] { testing::on_page([] { words("\uA015 \U0001F600 klaar"); }); });
    screen.frames(4);
    CHECK_FALSE(fonts_stale());
}

TEST_CASE("the very large face for the presenter is baked when it is first used") {
    bool presents = false;
    Screen screen([&] { testing::on_page([&] { words("Hoe willen we handelen?", presents ? Face::presenter : Face::question); }); });
    const int atlas = ImGui::GetIO().Fonts->Fonts.Size;
    presents = true;
    screen.frames(2);
    CHECK(ImGui::GetIO().Fonts->Fonts.Size == atlas + 1);
    CHECK(face(Face::presenter)->FontSize >= 48);
    CHECK_FALSE(fonts_stale());
}

TEST_CASE("twice the text size makes every measure twice as large") {
    Screen screen([] {});
    const float before = face(Face::text)->CalcTextSizeA(face(Face::text)->FontSize, 1e6f, 0, "Burgers weten ons te vinden").x;
    CHECK(em(24) == 24);
    screen.set_text_scale(2);
    CHECK(em(24) == 48);
    CHECK(text_scale() == 2);
    const ImFont* text = face(Face::text);
    CHECK(text->CalcTextSizeA(text->FontSize, 1e6f, 0, "Burgers weten ons te vinden").x == doctest::Approx(2 * before).epsilon(0.05));
    screen.set_text_scale(7);
    CHECK(text_scale() == 2);
    screen.set_text_scale(1);
    CHECK(em(24) == 24);
}

TEST_CASE("a line of 15 px text is 21 px high, and so is what ImGui itself writes") {
    Screen screen([] { testing::on_page([] { ImGui::TextUnformatted("een"); }); });
    CHECK(face(Face::text)->FontSize == 21);
    CHECK(ImGui::GetIO().FontDefault == face(Face::text));
}
