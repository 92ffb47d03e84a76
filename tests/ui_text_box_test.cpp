// The wrapped text box, by keys and clipboard, in real frames.
#include "support/text_desk.h"

#include <doctest/doctest.h>

using namespace alp;
using namespace alp::test;
using alp::testing::Screen;

TEST_CASE("what is typed stands in the text at once, and the box says so") {
    TextDesk desk;
    desk.screen.type("vak", "Burgers weten ons te vinden");
    CHECK(desk.text == "Burgers weten ons te vinden");
    CHECK(desk.answered(Typed::changed));
    CHECK(desk.screen.shows("Burgers weten ons te vinden"));
    CHECK(desk.screen.focused() == "Page/vak");
}

TEST_CASE("an empty box shows its hint, a filled one does not") {
    TextDesk desk;
    CHECK(desk.screen.shows("Schrijf"));
    desk.screen.type("vak", "x");
    CHECK_FALSE(desk.screen.shows("Schrijf"));
    desk.screen.key("Backspace");
    CHECK(desk.text.empty());
    CHECK(desk.screen.shows("Schrijf"));
}

TEST_CASE("a long text wraps at the width of the box, and the box grows with it") {
    TextDesk desk;
    desk.screen.frames();
    const float one = desk.height();
    desk.screen.type("vak", "We van reactief naar preventief gaan, samen met de burger en de partners in de wijk");
    CHECK(desk.height() == one + 2 * face(Face::text)->FontSize);
    CHECK(desk.text.find('\n') == std::string::npos);
    press(desk.screen, "Ctrl+Backspace", 17);  // the comma is one
    CHECK(desk.text.empty());
    CHECK(desk.height() == one);
}

TEST_CASE("a word longer than the box is cut over rows and not lost") {
    TextDesk desk;
    const std::string word(120, 'w');
    desk.screen.type("vak", word);
    CHECK(desk.text == word);
    CHECK(desk.height() > 3 * face(Face::text)->FontSize);
    desk.screen.key("End");
    desk.screen.key("Home");
    desk.screen.type("x");
    CHECK(desk.text.size() == 121);
}

TEST_CASE("Enter makes a new line where Enter does not send") {
    TextDesk desk;
    desk.screen.type("vak", "een\ntwee\n");
    CHECK(desk.text == "een\ntwee\n");
    desk.screen.frames();
    CHECK(desk.height() == desk.height("ander") + 2 * face(Face::text)->FontSize);
    desk.screen.key("Ctrl+Enter");
    CHECK(desk.answered(Typed::submitted));
    CHECK(desk.text == "een\ntwee\n");
}

TEST_CASE("where Enter sends, Shift+Enter makes a new line and the box keeps the keyboard") {
    TextDesk desk;
    desk.box.enter_submits = true;
    desk.screen.type("vak", "een");
    desk.screen.key("Shift+Enter");
    desk.screen.type("twee");
    CHECK(desk.text == "een\ntwee");
    CHECK_FALSE(desk.answered(Typed::submitted));
    desk.screen.key("Enter");
    CHECK(desk.answered(Typed::submitted));
    desk.text.clear();  // as a field does that adds to a list
    desk.screen.frames();
    desk.screen.type("de volgende");
    CHECK(desk.text == "de volgende");
}

TEST_CASE("arrows, Home and End move by what is seen, with Shift they select") {
    TextDesk desk;
    desk.screen.type("vak", "een twee");
    desk.screen.key("Home");
    desk.screen.type("A");
    desk.screen.key("End");
    desk.screen.type("Z");
    CHECK(desk.text == "Aeen tweeZ");
    press(desk.screen, "Left", 2);
    desk.screen.key("Right");
    desk.screen.type("y");
    CHECK(desk.text == "Aeen tweeyZ");
    desk.screen.key("Shift+Home");
    desk.screen.key("Delete");
    CHECK(desk.text == "Z");
    desk.screen.type("bc");
    desk.screen.key("Shift+Left");
    desk.screen.key("Shift+Left");
    desk.screen.type("-");
    CHECK(desk.text == "-Z");
}

TEST_CASE("after a selection Left goes to its begin and Right to its end") {
    TextDesk desk;
    desk.screen.type("vak", "abc");
    desk.screen.key("Ctrl+A");
    desk.screen.key("Left");
    desk.screen.type("1");
    desk.screen.key("Ctrl+A");
    desk.screen.key("Right");
    desk.screen.type("2");
    CHECK(desk.text == "1abc2");
}

TEST_CASE("up and down keep to the column over rows of other lengths") {
    TextDesk desk;
    desk.screen.type("vak", "eerste regel\nab\nderde regel");
    desk.screen.key("Up");
    desk.screen.key("Up");
    desk.screen.type("|");
    CHECK(desk.text == "eerste rege|l\nab\nderde regel");
    desk.screen.key("Ctrl+Home");
    desk.screen.key("Down");
    desk.screen.type("|");
    CHECK(desk.text == "eerste rege|l\n|ab\nderde regel");
}

TEST_CASE("up from the first row goes to the begin, down from the last to the end") {
    TextDesk desk;
    desk.screen.type("vak", "midden");
    press(desk.screen, "Left", 3);
    desk.screen.key("Up");
    desk.screen.type("<");
    desk.screen.key("Down");
    desk.screen.type(">");
    CHECK(desk.text == "<midden>");
}

TEST_CASE("End stops before the blank at which a row wraps, Home at the begin of the row") {
    TextDesk desk;
    desk.box.width = 180;
    desk.screen.type("vak", "samen met de burger en de partners");
    desk.screen.key("Ctrl+Home");
    desk.screen.key("End");
    desk.screen.type("|");
    const std::size_t bar = desk.text.find('|');
    REQUIRE(bar != std::string::npos);
    CHECK(bar > 5);
    CHECK(desk.text[bar + 1] == ' ');
    desk.screen.key("Ctrl+End");
    desk.screen.key("Home");
    desk.screen.type("^");
    const std::size_t hat = desk.text.find('^');
    CHECK(hat > bar);
    CHECK(desk.text[hat - 1] == ' ');
}

TEST_CASE("page keys go far, Ctrl+Home and Ctrl+End to the ends") {
    TextDesk desk;
    std::string lines;
    for (int i = 0; i < 60; ++i) lines += "regel " + std::to_string(i) + "\n";
    desk.text = lines;
    desk.screen.frames(2);
    desk.screen.click("vak");
    desk.screen.key("Ctrl+Home");
    desk.screen.key("PageDown");
    desk.screen.type("|");
    CHECK(desk.text.find('|') > 150);
    desk.screen.key("PageUp");
    desk.screen.type("^");
    CHECK(desk.text.find('^') < 10);
    desk.screen.key("Ctrl+End");
    desk.screen.type("$");
    CHECK(desk.text.back() == '$');
}

TEST_CASE("Ctrl moves and erases by words, and signs are not part of a word") {
    TextDesk desk;
    desk.screen.type("vak", "wijkteam, samen sterk");
    desk.screen.key("Ctrl+Left");
    desk.screen.type("|");
    CHECK(desk.text == "wijkteam, samen |sterk");
    press(desk.screen, "Ctrl+Left", 4);
    desk.screen.key("Ctrl+Right");
    desk.screen.type("|");
    CHECK(desk.text == "wijkteam|, samen |sterk");
    desk.screen.key("Ctrl+Delete");
    CHECK(desk.text == "wijkteam|samen |sterk");
    desk.screen.key("Ctrl+End");
    desk.screen.key("Ctrl+Backspace");
    CHECK(desk.text == "wijkteam|samen |");
    desk.screen.key("Ctrl+Shift+Left");
    desk.screen.key("Delete");
    CHECK(desk.text == "wijkteam|samen ");
}

TEST_CASE("a whole text is chosen, cut, copied and pasted") {
    TextDesk desk;
    desk.screen.type("vak", "één twee");
    desk.screen.key("Ctrl+A");
    desk.screen.key("Ctrl+C");
    CHECK(desk.clipboard() == "één twee");
    desk.screen.key("Ctrl+X");
    CHECK(desk.text.empty());
    desk.screen.key("Ctrl+V");
    desk.screen.key("Ctrl+V");
    CHECK(desk.text == "één tweeéén twee");
    desk.screen.key("Shift+Home");
    desk.screen.key("Shift+Delete");
    CHECK(desk.text.empty());
    desk.screen.key("Shift+Insert");
    CHECK(desk.text == "één tweeéén twee");
    desk.clip("kept");
    desk.screen.key("Ctrl+C");  // nothing is selected: the clipboard stays
    CHECK(desk.clipboard() == "kept");
}

TEST_CASE("what is pasted is cleaned: line ends, control characters, bytes that are no UTF-8") {
    TextDesk desk;
    desk.screen.click("vak");
    desk.clip("een\r\ntwee\x01\xFF drie");
    desk.screen.key("Ctrl+V");
    CHECK(desk.text == "een\ntwee\uFFFD drie");
}

TEST_CASE("a megabyte is refused with a sentence, and the text stays as it was") {
    TextDesk desk;
    desk.screen.type("vak", "blijft");
    desk.clip(std::string(1 << 20, 'x'));
    desk.screen.key("Ctrl+V");
    CHECK(desk.answered(Typed::refused));
    CHECK(desk.text == "blijft");
    CHECK(desk.screen.shows("1048582"));
    CHECK(desk.screen.shows("20000"));
    desk.screen.type("!");
    CHECK(desk.text == "blijft!");
    CHECK_FALSE(desk.screen.shows("1048582"));  // told until the text changes
}

TEST_CASE("exactly the longest text is taken, one character more is refused") {
    TextDesk desk;
    desk.screen.click("vak");
    std::string most;
    for (std::size_t i = 0; i < longest_text; ++i) most += "é";
    desk.clip(most);
    desk.screen.key("Ctrl+V");
    CHECK(desk.text == most);
    desk.said.clear();
    desk.screen.type("x");
    CHECK(desk.text == most);
    CHECK(desk.answered(Typed::refused));
    desk.screen.key("Enter");
    CHECK(desk.text == most);
}

TEST_CASE("undo takes back word by word, redo brings it again") {
    TextDesk desk;
    desk.screen.type("vak", "een twee drie");
    desk.screen.key("Ctrl+Z");
    CHECK(desk.text == "een twee ");
    desk.screen.key("Ctrl+Z");
    CHECK(desk.text == "een ");
    desk.screen.key("Ctrl+Y");
    CHECK(desk.text == "een twee ");
    desk.screen.key("Ctrl+Shift+Z");
    CHECK(desk.text == "een twee drie");
    press(desk.screen, "Ctrl+Z", 9);
    CHECK(desk.text.empty());
    press(desk.screen, "Ctrl+Y", 9);
    CHECK(desk.text == "een twee drie");
}

TEST_CASE("a paste and the erasing of a selection are each taken back whole") {
    TextDesk desk;
    desk.screen.type("vak", "begin ");
    desk.clip("geplakt met\nmeer regels");
    desk.screen.key("Ctrl+V");
    desk.screen.key("Ctrl+Z");
    CHECK(desk.text == "begin ");
    desk.screen.key("Ctrl+Y");
    desk.screen.key("Ctrl+A");
    desk.screen.key("Delete");
    CHECK(desk.text.empty());
    desk.screen.key("Ctrl+Z");
    CHECK(desk.text == "begin geplakt met\nmeer regels");
}

TEST_CASE("the caret never stands inside an accent, an emoji or a joined one") {
    TextDesk desk;
    const std::string accent = "e\u0301", family = "\U0001F468\u200D\U0001F469", thumb = "\U0001F44D\U0001F3FD";
    desk.clip("a" + accent + family + thumb + "b");
    desk.screen.click("vak");
    desk.screen.key("Ctrl+V");
    press(desk.screen, "Left", 2);
    desk.screen.key("Backspace");
    CHECK(desk.text == "a" + accent + thumb + "b");
    desk.screen.key("Delete");
    CHECK(desk.text == "a" + accent + "b");
    desk.screen.key("Backspace");
    CHECK(desk.text == "ab");
}

TEST_CASE("an emoji can be typed, also where ImGui has 16 bits only") {
    TextDesk desk;
    desk.screen.click("vak");
    add_character(U'ç');
    add_character(0x1F600);
    desk.screen.frames();
    CHECK(desk.text == "\U0001F600ç");
}
