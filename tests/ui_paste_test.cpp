// What comes by the clipboard: cleaned, asked about or kept right, never glued together or dropped. The texts are in tests/cases.
#include "support/meeting.h"
#include "support/places.h"
#include "support/text_desk.h"

#include <alp/instrument.h>
#include <alp/testing.h>

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace alp;
using alp::test::TextDesk;
using alp::testing::InLanguage;
using alp::testing::Screen;
using alp::testing::TestMeeting;

namespace {

std::string case_text(const char* name) {
    std::ifstream file(testing::sources("tests/cases") / name, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return std::move(bytes).str();
}

struct Desk {
    InLanguage language{"nl"};
    TestMeeting meeting;
    Session session{meeting.records, meeting.id, false};
    View view;
    Screen screen{[this] { alp::testing::on_page([&] { draw_guided_form(session, view); }); }};

    explicit Desk(const char* step) {
        view.step = step;
        screen.frames(3);
    }
    void paste(const std::string& text, const char* field) {
        screen.click(field);
        ImGui::SetClipboardText(text.c_str());
        screen.key("Ctrl+V");
        screen.frames(2);
    }
};

}  // namespace

TEST_CASE("the soft line ends of word processors and web pages are line ends: nothing is glued together") {
    TextDesk desk;
    desk.screen.click("vak");
    desk.clip(case_text("paste-vertical-tab.txt"));
    desk.screen.key("Ctrl+V");
    CHECK(desk.text == "eerste regel\ntweede regel\nderde regel\nvierde regel\nvijfde regel\nzesde regel");
}

TEST_CASE("soft hyphens and other characters without a picture are not pasted") {
    TextDesk desk;
    desk.screen.click("vak");
    desk.clip("\uFEFFwijk\u00ADteam\u200B helpt");
    desk.screen.key("Ctrl+V");
    CHECK(desk.text == "wijkteam helpt");
}

TEST_CASE("with characters that were never drawn before the caret stands where the text ends") {
    TextDesk desk;
    desk.screen.click("vak");
    const std::string text = case_text("paste-new-glyphs-caret.txt");
    desk.clip(text);
    desk.screen.key("Ctrl+V");
    desk.screen.frames(3);  // the characters have come
    CHECK(desk.text == text);
    ImFont* font = alp::test::face(alp::test::Face::text);
    const auto wide = [&](std::string_view what) {
        return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, what.data(), what.data() + what.size()).x;
    };
    const auto area = desk.screen.item("vak");
    // A click right of the middle of the last letter puts the caret behind it, one left of it before.
    const float end = area.min.x + alp::test::em(12) + wide(text), letter = wide("D");
    const float middle = (area.min.y + area.max.y) / 2;
    desk.screen.click_at({end - letter * 0.75f, middle});
    desk.screen.type("|");
    CHECK(desk.text == text.substr(0, text.size() - 1) + "|D");
}

TEST_CASE("a hundred lines in a field for one contribution: it is asked whether each is one, and they come as one step") {
    Desk desk("vertellen");
    desk.paste(case_text("paste-100-lines.txt"), "v.1/Nieuwe bijdrage");
    CHECK(desk.meeting.texts("vertellen", "v.1").empty());
    CHECK(desk.screen.shows("Je plakt 100 regels. Zet je elke regel apart, of is het één tekst?"));
    desk.screen.click("each");
    const auto texts = desk.meeting.texts("vertellen", "v.1");
    REQUIRE(texts.size() == 100);
    CHECK(texts.front() == "punt 1: wijkteam helpt");  // without the mark of the list and soft hyphens
    CHECK(texts.back().starts_with("punt 100"));
    CHECK_FALSE(desk.screen.has("each"));
    CHECK(desk.session.undo_label() == "100 bijdragen toegevoegd");
    desk.session.undo();
    CHECK(desk.meeting.texts("vertellen", "v.1").empty());
}

TEST_CASE("several lines may also be one text, or none at all") {
    Desk desk("vertellen");
    desk.paste("een\ntwee\n", "v.1/Nieuwe bijdrage");
    desk.screen.click("one");
    CHECK(desk.meeting.texts("vertellen", "v.1") == std::vector<std::string>{"een\ntwee"});
    desk.paste("drie\nvier", "v.1/Nieuwe bijdrage");
    desk.screen.click("no");
    CHECK(desk.meeting.texts("vertellen", "v.1").size() == 1);
    CHECK_FALSE(desk.screen.has("each"));
    desk.paste("vijf\n", "v.1/Nieuwe bijdrage");  // one line: nothing to ask
    CHECK_FALSE(desk.screen.has("each"));
    CHECK(desk.meeting.texts("vertellen", "v.1").size() == 2);
}

TEST_CASE("with something half typed in the field the click on the answer does what it says, and what was typed stays") {
    Desk desk("vertellen");
    desk.screen.type("v.1/Nieuwe bijdrage", "half getypt");
    ImGui::SetClipboardText("een\ntwee\ndrie\n");
    desk.screen.key("Ctrl+V");
    desk.screen.frames(4);
    REQUIRE(desk.screen.has("each"));
    desk.screen.click("each");
    desk.screen.frames(2);
    CHECK_FALSE(desk.screen.has("each"));
    CHECK(desk.meeting.texts("vertellen", "v.1") == std::vector<std::string>{"half getypt", "een", "twee", "drie"});
}

TEST_CASE("the question about pasted lines comes into sight and has the keyboard: Enter answers it, and one types on") {
    Desk desk("vertellen");
    desk.screen.resize(900, 260);  // the field is at the bottom of what is seen
    desk.screen.scroll_to("v.1/Nieuwe bijdrage");
    desk.paste("een\ntwee\ndrie\n", "v.1/Nieuwe bijdrage");
    desk.screen.frames(4);
    CHECK(desk.screen.focused().ends_with("each"));
    const testing::Item each = desk.screen.item("each");
    CHECK(each.visible);
    CHECK(each.max.y <= 260);
    desk.screen.key("Enter");
    desk.screen.frames(3);
    CHECK(desk.meeting.texts("vertellen", "v.1").size() == 3);
    desk.screen.type("vier\n");
    CHECK(desk.meeting.texts("vertellen", "v.1").size() == 4);
}
