// Names as people write them: in any letters, and of any length. They are told apart in every list, and cut where there is no room.
#include "support/places.h"
#include "support/program.h"

#include <alp/ui/widgets.h>

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace alp;
using testing::Screen;

namespace {

std::string letters(int count) {
    std::string name;
    for (int i = 0; i < count; ++i) name += static_cast<char>('a' + i % 26);
    return name;
}

int lines_with(const std::filesystem::path& file, const char* what) {
    std::ifstream in(file);
    int found = 0;
    for (std::string line; std::getline(in, line);) found += line.find(what) != line.npos;
    return found;
}

// What stands there without an ellipsis, row after row, without the hyphens at their ends.
std::string uncut(const Screen& screen) {
    std::string all;
    for (const testing::Text& text : screen.all_texts())
        if (!text.text.ends_with("…") && !text.window.starts_with("Debug")) all += text.text;  // that is a window of ImGui's own
    std::erase(all, '-');
    return all;
}

}  // namespace

TEST_CASE("the names of a list that opens have their letters, in every script, and those without a picture are told apart") {
    const std::vector<std::string> names{"محمد", "أحمد", "😀 Emma", "🎉 Emma", "Emma"};
    int picked = -1;
    Screen screen([&] {
        testing::on_page([&] {
            if (const int now = ui::pick("who", picked < 0 ? "Wie?" : names[static_cast<std::size_t>(picked)], names); now >= 0)
                picked = now;
        });
    });
    screen.click("who");
    screen.frames(3);
    CHECK(screen.shows("محمد"));
    for (const std::string& text : screen.unreadable()) CHECK_MESSAGE(text.ends_with("Emma"), text);
    CHECK(screen.shows("🎉 Emma (2)"));
    CHECK_FALSE(screen.shows("Emma (3)"));
    screen.click("🎉 Emma (2)");
    screen.frames(2);
    CHECK(picked == 3);
    CHECK(screen.shows("🎉 Emma (2)"));  // also on its button
}

TEST_CASE("in the list of who does an action, a name in other letters is read") {
    Program program{"minimal"};
    program.make_team("Team Noord", {"محمد", "Anna"});
    program.app().navigator().show("team");
    program->frames(3);
    program.workspace().meetings().start({.instrument = program.first_instrument(), .variant = {}});
    program.settle();
    program->frames(3);
    CHECK(program->unreadable().empty());
}

TEST_CASE(
    "a name of three hundred letters is cut on buttons, lines and small chips, and whole when pointed at; a wide chip has more lines") {
    const std::string name = letters(300);
    Screen screen([&] {
        testing::on_page([&] {
            const ui::Within column(300);
            ui::choice_chip((name + "##chip").c_str(), true);
            ui::button((name + "##button").c_str());
            ui::chip(name);
            ui::text_link((name + "##link").c_str());
            ui::list_line((name + "##line").c_str(), false, {280, 28});
        });
    });
    screen.frames(2);
    std::vector<testing::Text> cut;
    for (const testing::Text& text : screen.all_texts()) {
        CHECK(text.max.x <= 24 + 300 + 1);
        if (text.text.ends_with("…")) cut.push_back(text);
    }
    CHECK(cut.size() == 4);
    CHECK(uncut(screen) == name);
    for (const testing::Text& text : cut) {
        CAPTURE(text.min.y);
        screen.hover_at({(text.min.x + text.max.x) / 2, (text.min.y + text.max.y) / 2});
        screen.frames(60);  // the patience of a tooltip
        CHECK(uncut(screen) == name + name);
    }
}

TEST_CASE("lists are drawn by the widget that knows names: nothing else opens a line of its own") {
    for (const char* folder : {"host", "plugins", "sdk/src"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(testing::sources(folder)))
            if (entry.path().extension() == ".cpp" && entry.path().filename() != "pick.cpp") {
                CAPTURE(entry.path().string());
                CHECK(lines_with(entry.path(), "ImGui::Selectable(") == 0);
            }
}

TEST_CASE("a team that is called after a folder, or has a name of three hundred letters, is shown everywhere, and its paper is written") {
    for (const std::string& name : {std::string("../../x"), letters(300)}) {
        CAPTURE(name.size());
        Program program{"minimal"};
        program.make_team(name.c_str(), {"Anna"});
        for (const char* place : {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"}) {
            CAPTURE(place);
            program->key(place);
            program->frames(3);
            // What is written in a field is whole there.
            for (const testing::Text& text : program->all_texts()) CHECK_MESSAGE(!(text.cut && text.text == name), text.text);
        }
        program.workspace().meetings().start({.instrument = program.first_instrument(), .variant = {}});
        program.settle();
        program.write_report(report::Format::markdown);
        program.settle();
        program->frames(3);
        CHECK_FALSE(program->shows("niet geschreven"));
    }
}
