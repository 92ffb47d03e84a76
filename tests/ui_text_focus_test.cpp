// The wrapped text box among others: mouse, how it comes by the keyboard and gives it back, and how it looks meanwhile.
#include "support/text_desk.h"

#include <alp/host/keyboard.h>
#include <alp/ui/keys.h>

#include <doctest/doctest.h>

using namespace alp;
using namespace alp::test;
using alp::testing::Screen;

TEST_CASE("Escape leaves the box as a click elsewhere does: what was typed stays") {
    TextDesk desk;
    desk.text = "zo was het";
    desk.screen.type("vak", " niet");
    CHECK(desk.text == "zo was het niet");
    desk.said.clear();
    desk.screen.key("Escape");
    CHECK(desk.text == "zo was het niet");
    CHECK(desk.said == std::vector{Typed::left});
    desk.screen.type("x");  // and the keyboard is not in the box any more
    CHECK(desk.text == "zo was het niet");
}

TEST_CASE("leaving by a click or by Tab says that the text changed, and nothing when it did not") {
    TextDesk desk;
    desk.screen.type("vak", "nieuw");
    desk.said.clear();
    desk.screen.click("ander");
    CHECK(desk.said == std::vector{Typed::left});
    desk.said.clear();
    desk.screen.click("vak");
    desk.screen.click("ander");
    CHECK(desk.said.empty());
    desk.screen.type("vak", "er");
    desk.said.clear();
    desk.screen.key("Tab");
    CHECK(desk.said == std::vector{Typed::left});
}

TEST_CASE("Tab goes to the next field and Shift+Tab back, ready to type") {
    TextDesk desk;
    desk.screen.type("vak", "een");
    desk.screen.key("Tab");
    desk.screen.type("twee");
    CHECK(desk.other == "twee");
    desk.screen.key("Shift+Tab");
    desk.screen.type("!");
    CHECK(desk.text == "een!");
    CHECK(desk.text.find('\t') == std::string::npos);
}

TEST_CASE("a click sets the caret where it falls") {
    TextDesk desk;
    desk.text = "abcdefgh";
    desk.screen.frames(2);
    const testing::Item item = desk.screen.item("vak");
    const ImFont* font = face(Face::text);
    const float left = item.min.x + em(12), middle = (item.min.y + item.max.y) / 2;
    const float four = font->CalcTextSizeA(font->FontSize, 1e6f, 0, "abcd").x;
    desk.screen.click_at({left + four + 1, middle});
    desk.screen.type("|");
    CHECK(desk.text == "abcd|efgh");
    desk.screen.click_at({item.max.x - 3, middle});
    desk.screen.type("!");
    CHECK(desk.text == "abcd|efgh!");
}

TEST_CASE("dragging selects from where it began, to the end when it leaves the box below") {
    TextDesk desk;
    desk.text = "abcdefghijklmnopqrstuvwxyz";
    desk.screen.frames(2);
    desk.screen.drag("vak", "Knop");  // begins in the middle of the box
    desk.screen.key("Ctrl+C");
    const std::string chosen = desk.clipboard();
    CHECK(chosen.size() > 3);
    CHECK(chosen.size() < 20);
    CHECK(desk.text.ends_with(chosen));
    desk.screen.type("-");
    CHECK(desk.text == std::string("abcdefghijklmnopqrstuvwxyz").substr(0, 26 - chosen.size()) + "-");
}

TEST_CASE("two clicks choose a word, three the paragraph") {
    TextDesk desk;
    desk.text = "een tweede woord\nen nog een regel";
    desk.screen.frames(2);
    const testing::Item item = desk.screen.item("vak");
    const ImFont* font = face(Face::text);
    const ImVec2 on_word{item.min.x + em(12) + font->CalcTextSizeA(font->FontSize, 1e6f, 0, "een twe").x,
                         item.min.y + em(9) + font->FontSize / 2};
    desk.clicks = 2;
    desk.screen.click_at(on_word);
    desk.screen.key("Ctrl+C");
    CHECK(desk.clipboard() == "tweede");
    desk.clicks = 3;
    desk.screen.click_at(on_word);
    desk.screen.key("Ctrl+C");
    CHECK(desk.clipboard() == "een tweede woord\n");
}

TEST_CASE("a text that the program changes meanwhile is what is edited from then on") {
    TextDesk desk;
    desk.screen.type("vak", "oud");
    desk.text = "van de andere laptop";
    desk.screen.frames();
    desk.screen.type("!");
    CHECK(desk.text == "van de andere laptop!");
}

TEST_CASE("a read-only box can be read and copied, not changed") {
    TextDesk desk;
    desk.text = "vast";
    desk.box.read_only = true;
    desk.screen.type("vak", "x");
    desk.screen.key("Backspace");
    desk.clip("y");
    desk.screen.key("Ctrl+V");
    desk.screen.key("Enter");
    CHECK(desk.text == "vast");
    desk.screen.key("Ctrl+A");
    desk.screen.key("Ctrl+C");
    CHECK(desk.clipboard() == "vast");
    CHECK(desk.said.empty());
}

TEST_CASE("a box asked to takes the keyboard by itself, and keeps what is typed") {
    TextDesk desk;
    desk.box.focus = true;
    desk.screen.frames();
    desk.box.focus = false;
    desk.screen.type("meteen");
    CHECK(desk.text == "meteen");
}

TEST_CASE("with the keyboard alone: Enter on a box starts writing, without a new line") {
    TextDesk desk;
    desk.text = "a";
    desk.screen.click("vak");
    desk.screen.key("Escape");
    desk.screen.key("Enter");
    desk.screen.type("b");
    CHECK(desk.text == "ab");
    desk.screen.key("Escape");
    desk.screen.key("Space");
    desk.screen.type("c");
    CHECK(desk.text == "abc");
}

TEST_CASE("the caret does not blink: two idle frames are the same picture") {
    TextDesk desk;
    desk.screen.type("vak", "stil");
    desk.screen.frames(2);
    const auto before = desk.screen.pixels().rgb;
    desk.screen.pass(0.7);
    CHECK(desk.screen.pixels().rgb == before);
}

TEST_CASE("at twice the text size it wraps at the same width in fewer words, and editing goes on") {
    TextDesk desk;
    desk.screen.type("vak", "samen met de burger en de partners");
    desk.screen.frames();
    const float before = desk.height() / face(Face::text)->FontSize;
    desk.screen.set_text_scale(2);
    desk.screen.type("!");
    CHECK(desk.text == "samen met de burger en de partners!");
    CHECK(desk.height() / face(Face::text)->FontSize > before + 0.9f);
    desk.screen.key("Home");
    desk.screen.type("|");
    CHECK(desk.text.find('|') > 10);
    desk.screen.set_text_scale(1);
}

TEST_CASE("the text of a box with the keyboard is drawn in the same rows as one without") {
    TextDesk desk;
    desk.text =
        "We van reactief naar preventief gaan, samen met de burger; en de partners... \n\n in de wijk, "
        "aaneengeschrevenwoordendieniettpassenopeenregel";
    desk.screen.frames(2);
    const float idle = desk.height();
    desk.screen.click("vak");
    desk.screen.frames(2);
    CHECK(desk.height() == idle);
}

TEST_CASE("a growing box scrolls the page so that the caret stays in sight") {
    std::string text;
    Screen screen([&] {
        testing::on_page([&] {
            ImGui::BeginChild("Blad", {400, 200});
            text_box("vak", text);
            ImGui::EndChild();
        });
    });
    screen.click("vak");
    for (int i = 0; i < 30; ++i) screen.type("regel\n");
    screen.type("laatste");
    screen.frames(2);
    const testing::Item item = screen.item("vak");
    CHECK(item.min.y < 0);
    CHECK(item.max.y <= 24 + 200 + em(2));
    screen.key("Ctrl+Home");
    screen.frames(2);
    CHECK(screen.item("vak").min.y >= 20);
}

TEST_CASE("in a dialog the first Escape leaves the box, the second closes the dialog") {
    bool open = true;
    std::string text;
    Screen screen([&] {
        testing::on_page([&] {
            if (begin_dialog("Nieuw team", open)) {
                text_box("naam", text);
                end_dialog();
            }
        });
    });
    screen.frames(3);
    screen.type("naam", "Wijkteam Noord");
    CHECK(text == "Wijkteam Noord");
    screen.key("Escape");
    CHECK(text == "Wijkteam Noord");
    CHECK(open);
    screen.key("Escape");
    CHECK_FALSE(open);
}

TEST_CASE("the box that had the keyboard before a dialog has it again when the dialog closes, by a button or by Escape") {
    bool open = false;
    std::string text, inside;
    Screen screen([&] {
        testing::on_page([&] {
            if (key_pressed(key_f2, false)) open = true;
            if (begin_dialog("Wie is er?", open)) {
                text_box("gast", inside);
                if (button("Klaar")) open = false;
                end_dialog();
            }
            text_box("vak", text);
            text_box("ander", inside);
        });
    });
    screen.type("vak", "eerst");
    screen.key("F2");
    screen.frames(3);
    REQUIRE(open);
    SUBCASE("by a button") { screen.click("Klaar"); }
    SUBCASE("by Escape") { screen.key("Escape"); }
    SUBCASE("by Escape, after a text in the dialog") {
        screen.type("gast", "Fatma");
        screen.key("Escape");
        screen.key("Escape");
    }
    CHECK_FALSE(open);
    screen.frames(2);
    screen.type(" dan");
    CHECK(text == "eerst dan");
    screen.key("Escape");  // left: another dialog gives it back to nobody
    screen.key("F2");
    screen.frames(3);
    screen.key("Escape");
    screen.frames(3);
    screen.type("nooit");
    CHECK(text == "eerst dan");
}

TEST_CASE("many boxes on a page: only the one with the keyboard changes") {
    std::vector<std::string> texts(40);
    Screen screen([&] {
        testing::on_page([&] {
            for (std::size_t i = 0; i < texts.size(); ++i) text_box(("vak " + std::to_string(i)).c_str(), texts[i], {.width = 200});
        });
    });
    screen.type("vak 3", "drie");
    screen.type("vak 7", "zeven");
    screen.key("Shift+Tab");
    screen.type("zes");
    CHECK(texts[3] == "drie");
    CHECK(texts[7] == "zeven");
    CHECK(texts[6] == "zes");
    CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& t) { return t.empty(); }) == 37);
}

TEST_CASE("a disabled box does not take the keyboard") {
    std::string text;
    Screen screen([&] {
        testing::on_page([&] {
            ImGui::BeginDisabled();
            text_box("vak", text);
            ImGui::EndDisabled();
        });
    });
    screen.frames();
    const testing::Item item = screen.item("vak");
    screen.click_at({item.min.x + 20, item.min.y + 20});
    screen.type("x");
    CHECK(text.empty());
}

namespace {

// A page whose text is opened by the program, not by who sits at it, around which letters are listened to as the program does.
struct OpeningDesk {
    std::string text;
    bool open = false, in_private = false;
    Screen screen{[this] {
        testing::on_page([&] {
            if (in_private) private_page();
            if (open) text_box("vak", text, {.focus = true, .width = 300});
            button("Knop");
        });
        keep_letters(letters_nobody_took());
    }};
    void opens() {
        open = true;
        screen.frames(3);
    }
};

}  // namespace

TEST_CASE("letters that come while the program is just opening a text are its first ones") {
    OpeningDesk desk;
    desk.screen.type("al");
    desk.opens();
    desk.screen.type("tijd");
    CHECK(desk.text == "altijd");
}

TEST_CASE("letters of more than half a second ago, of before a click or a key, or of a private page come into no text") {
    OpeningDesk desk;
    SUBCASE("half a second") {
        desk.screen.type("35");
        desk.screen.frames(40);  // of a sixtieth
    }
    SUBCASE("a click") {
        desk.screen.type("35");
        desk.screen.click("Knop");
    }
    SUBCASE("a key that goes somewhere") {
        desk.screen.type("35");
        desk.screen.key("Tab");
    }
    SUBCASE("a command") {
        desk.screen.type("35");
        desk.screen.key("Ctrl+K");
    }
    SUBCASE("a private page") {
        desk.in_private = true;
        desk.screen.type("35");
    }
    SUBCASE("a page that became private") {
        desk.screen.type("35");
        desk.in_private = true;
        desk.screen.frames(1);
        desk.in_private = false;
    }
    SUBCASE("another page") {
        desk.screen.type("35");
        drop_letters();
    }
    desk.opens();
    CHECK(desk.text.empty());
}
