// The driver itself: what it says it saw and did is what ImGui saw and did.
#include <alp/testing.h>
#include <alp/ui/keys.h>

#include <doctest/doctest.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <unistd.h>
#include <fstream>

using alp::testing::NotFound;
using alp::testing::Screen;

namespace {

struct Desk {  // a small form
    std::string name;
    int pressed = 0, second = 0, doubled = 0;
    bool dialog = false, twice = false, popup_pressed = false;
    int dropped = -1;
    std::string keys;

    void draw() {
        alp::testing::on_page([&] {
            ImGui::InputText("Naam", &name);
            if (ImGui::Button("Bewaar##1")) ++pressed;
            ImGui::PushID("Tweede");
            if (ImGui::Button("Bewaar")) ++second;
            ImGui::PopID();
            if (ImGui::Selectable("Dubbel", false, ImGuiSelectableFlags_AllowDoubleClick) && ImGui::IsMouseDoubleClicked(0)) ++doubled;
            if (twice)
                for (int i = 0; i < 2; ++i) ImGui::SmallButton("Zelfde");
            ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + 90);
            ImGui::TextUnformatted("Een zin die over meer regels loopt dan een");
            ImGui::PopTextWrapPos();
            for (int i = 0; i < 3; ++i) {
                const ImVec2 at = ImGui::GetCursorScreenPos();
                ImGui::GetWindowDrawList()->AddText(at, 0xFFFFFFFF, i == 0 ? "eerste deel" : i == 1 ? "tweede deel" : "slot");
                ImGui::Dummy(ImVec2(10, ImGui::GetFontSize()));
            }
            ImGui::Button("Pak mij");
            if (ImGui::BeginDragDropSource()) {
                ImGui::SetDragDropPayload("x", "1", 1);
                ImGui::EndDragDropSource();
            }
            ImGui::BeginChild("Lijst", ImVec2(300, 120));
            for (int i = 0; i < 40; ++i) {
                ImGui::PushID(i);
                ImGui::Button(("Regel " + std::to_string(i)).c_str());
                if (ImGui::BeginDragDropTarget()) {
                    if (ImGui::AcceptDragDropPayload("x")) dropped = i;
                    ImGui::EndDragDropTarget();
                }
                ImGui::PopID();
            }
            ImGui::EndChild();
            if (alp::ui::key_pressed('K', false) && ImGui::GetIO().KeyCtrl) keys += ImGui::GetIO().KeyShift ? "CSK " : "CK ";
            if (dialog) {
                ImGui::OpenPopup("Zeker weten");
                dialog = false;
            }
            if (ImGui::BeginPopupModal("Zeker weten")) {
                if (ImGui::Button("Ja")) popup_pressed = true;
                ImGui::EndPopup();
            }
        });
    }
};

}  // namespace

TEST_CASE("a button is found by its label, or by the labels on the way to it") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.click("Bewaar");
    CHECK(desk.pressed == 1);
    screen.click("Tweede/Bewaar");
    CHECK(desk.second == 1);
    screen.click("Page/Tweede/Bewaar");
    CHECK(desk.second == 2);
    CHECK(desk.pressed == 1);
    CHECK_FALSE(screen.has("Derde/Bewaar"));
}

TEST_CASE("what is not there is refused, and the message says what is") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    try {
        screen.click("Verwijder");
        FAIL("it should have thrown");
    } catch (const NotFound& e) {
        CHECK(std::string(e.what()).find("Page/Tweede/Bewaar") != std::string::npos);
        CHECK(std::string(e.what()).find("\"Verwijder\" is not on the screen") == 0);
    }
}

TEST_CASE("typing goes into the field, with every letter of the language") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.type("Naam", "Zoë één");
    CHECK(desk.name == "Zoë één");
    screen.key("Backspace");
    CHECK(desk.name == "Zoë éé");
    CHECK(screen.focused() == "Page/Naam");
    CHECK(screen.shows("Zoë éé"));
    screen.key("Ctrl+A");
    screen.type("nieuw");
    CHECK(desk.name == "nieuw");
}

TEST_CASE("keys with Ctrl and Shift arrive as such, once") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.key("Ctrl+K");
    screen.key("Ctrl+Shift+K");
    screen.key("K");
    CHECK(desk.keys == "CK CSK ");
    CHECK_THROWS_AS(screen.key("Ctrl+Nergens"), std::invalid_argument);
}

TEST_CASE("two clicks are not a double click; a double click is") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.click("Dubbel");
    screen.click("Dubbel");
    CHECK(desk.doubled == 0);
    screen.double_click("Dubbel");
    CHECK(desk.doubled == 1);
}

TEST_CASE("an item out of sight is scrolled to before it is clicked, and text out of sight is not shown") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    CHECK(screen.shows("Regel 0"));
    CHECK_FALSE(screen.shows("Regel 35"));
    CHECK_FALSE(screen.item("Regel 35").visible);
    screen.scroll_to("Lijst/Regel 35");
    CHECK(screen.shows("Regel 35"));
    CHECK(screen.item("Regel 35").visible);
    CHECK_FALSE(screen.shows("Regel 0"));
}

TEST_CASE("a drag ends on what it was dropped on, also when that had to be scrolled to") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.drag("Pak mij", "Regel 1");
    CHECK(desk.dropped == 1);
    screen.drag("Pak mij", "Regel 20");
    CHECK(desk.dropped == 20);
}

TEST_CASE("a sentence is seen whole, however its lines were drawn") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    CHECK(screen.shows("die over meer regels loopt"));
    CHECK(screen.shows("eerste deel tweede deel slot"));
    CHECK_FALSE(screen.shows("tweede deel eerste deel"));
}

TEST_CASE("what lies under a dialog cannot be clicked") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    desk.dialog = true;
    screen.frames(2);
    CHECK_THROWS_AS(screen.click("Tweede/Bewaar"), NotFound);
    screen.click("Zeker weten/Ja");
    CHECK(desk.popup_pressed);
    CHECK(desk.second == 0);
}

TEST_CASE("two items with one id are reported") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    CHECK(screen.duplicates().empty());
    desk.twice = true;
    screen.frames(1);
    CHECK(screen.duplicates() == std::vector<std::string>{"Page/Zelfde"});
}

TEST_CASE("the clock can be set, and then goes with the frames") {
    Desk desk;
    {
        Screen screen([&] { desk.draw(); }, {800, 600});
        const alp::Time morning{std::chrono::sys_days{std::chrono::year{2015} / 1 / 13} + std::chrono::hours(9)};
        screen.set_time(morning);
        CHECK(alp::now() == morning);
        screen.pass(90);
        CHECK(alp::now() - morning >= std::chrono::seconds(90));
        CHECK(alp::now() - morning < std::chrono::seconds(91));
    }
    CHECK(alp::now() > alp::Time{std::chrono::sys_days{std::chrono::year{2024} / 1 / 1}});  // the computer's again
}

TEST_CASE("a picture holds what was drawn, in its colours") {
    Screen screen(
        [&] {
            ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(200, 100), IM_COL32(255, 255, 255, 255));
            ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(20, 10), ImVec2(60, 50), IM_COL32(190, 24, 93, 255));
            ImGui::GetForegroundDrawList()->AddText(ImVec2(100, 40), IM_COL32(0, 0, 0, 255), "Waarden");
        },
        {200, 100});
    const auto file = std::filesystem::temp_directory_path() / ("alp-picture-" + std::to_string(::getpid()) + ".png");
    screen.picture(file);
    std::ifstream in(file, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    CHECK(bytes.substr(1, 3) == "PNG");
    CHECK(static_cast<unsigned char>(bytes[19]) == 200);  // width
    CHECK(static_cast<unsigned char>(bytes[23]) == 100);
    const alp::testing::Pixels pixels = screen.pixels();
    CHECK(pixels.at(40, 30) == 0xBE185Du);
    CHECK(pixels.at(5, 5) == 0xFFFFFFu);
    int dark = 0;
    for (int x = 100; x < 160; ++x)
        for (int y = 40; y < 56; ++y) dark += (pixels.at(x, y) & 0xFF) < 100;
    CHECK(dark > 30);   // letters
    CHECK(dark < 500);  // and not a block
    std::filesystem::remove(file);
}

TEST_CASE("with watching off a frame leaves no trace, with it on it does again") {
    Desk desk;
    Screen screen([&] { desk.draw(); }, {800, 600});
    screen.watch(false);
    screen.frames(1);
    CHECK(screen.items().empty());
    screen.watch(true);
    screen.frames(1);
    CHECK_FALSE(screen.items().empty());
}
