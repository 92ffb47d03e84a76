// Buttons, choices, cards and dialogs, as hands and eyes meet them.
#include <alp/testing.h>
#include <alp/ui/icons.h>
#include <alp/ui/picture.h>
#include <alp/ui/widgets.h>

#include <doctest/doctest.h>

#include <imgui_internal.h>

#include <array>
#include <stdexcept>
#include <string>

using namespace alp;
using namespace alp::ui;
using alp::testing::on_page;
using alp::testing::Screen;

TEST_CASE("a button is pressed by mouse, by Enter and by Space, and not by coming to it with Tab") {
    int first = 0, second = 0;
    Screen screen([&] {
        on_page([&] {
            first += button("Sluit stap 3", Kind::primary);
            second += button("Herijk de kaart");
        });
    });
    screen.click("Sluit stap 3");
    CHECK(first == 1);
    screen.key("Tab");
    CHECK(screen.focused() == "Page/Herijk de kaart");
    CHECK(second == 0);
    screen.key("Enter");
    CHECK(second == 1);
    screen.key("Space");
    CHECK(second == 2);
    screen.key("Shift+Tab");
    CHECK(screen.focused() == "Page/Sluit stap 3");
    screen.key("Enter");
    CHECK(first == 2);
}

TEST_CASE("Tab walks through everything that can be used, in order, and round") {
    bool on = false;
    std::string text;
    int chosen = -1;
    const std::array<std::string, 2> words{"eens", "niet eens"};
    Screen screen([&] {
        on_page([&] {
            button("een");
            text_box("twee", text, {.width = 200});
            check("drie", on);
            choice("vier", words, chosen);
            label("vijf", "Samen op huisbezoek", 0x0369A1);
            ImGui::BeginDisabled();
            button("nooit");
            ImGui::EndDisabled();
            icon_button("zes", icons::search, "Zoek");
        });
    });
    std::string walked;
    for (int i = 0; i < 9; ++i) {
        screen.key("Tab");
        walked += screen.focused().substr(5) + " ";
    }
    CHECK(walked == "een twee drie vier/eens vier/niet eens vijf zes een twee ");
}

TEST_CASE("the ring round what has the keyboard is there for the keyboard, and gone with the mouse") {
    Screen screen([&] { on_page([&] { button("Begin"); }); });
    const auto ring = [&] {
        const testing::Item item = screen.item("Begin");
        return screen.pixels().at(static_cast<int>((item.min.x + item.max.x) / 2), static_cast<int>(item.min.y) - 3);
    };
    const unsigned bare = ring();
    screen.key("Tab");
    CHECK(ring() != bare);
    CHECK(ring() == 0x0F766E);
    screen.click("Begin");
    CHECK(ring() == bare);
}

TEST_CASE("a disabled button does nothing, by no way") {
    int pressed = 0;
    Screen screen([&] {
        on_page([&] {
            ImGui::BeginDisabled();
            pressed += button("Wis");
            ImGui::EndDisabled();
        });
    });
    screen.click("Wis");
    screen.key("Tab");
    screen.key("Enter");
    screen.key("Space");
    CHECK(pressed == 0);
}

TEST_CASE("of several words one is chosen, and may be let go where that is allowed") {
    const std::array<std::string, 3> words{"Zichtbaar", "Deels", "Niet"};
    int chosen = -1, changes = 0;
    bool may_be_none = false;
    Screen screen([&] { on_page([&] { changes += choice("zicht", words, chosen, may_be_none); }); });
    screen.click("zicht/Deels");
    CHECK(chosen == 1);
    screen.click("zicht/Deels");
    CHECK(chosen == 1);
    CHECK(changes == 1);
    may_be_none = true;
    screen.click("zicht/Deels");
    CHECK(chosen == -1);
    CHECK(changes == 2);
}

TEST_CASE("what does not fit side by side goes to the next row") {
    const std::array<std::string, 4> words{"Partnerschapskaart", "Casusleren", "Bakens", "Kantelbox"};
    int chosen = 0;
    Screen screen([&] { on_page([&] { choice("keuze", words, chosen); }); }, {.width = 300, .height = 400});
    for (const auto& item : screen.items()) CHECK(item.max.x <= 300);
    CHECK(screen.item("Casusleren").min.y == screen.item("Partnerschapskaart").min.y);
    CHECK(screen.item("Bakens").min.y > screen.item("Casusleren").min.y);
}

TEST_CASE("a tooltip comes after half a second, not before, and asks for the frame it needs") {
    Screen screen([&] { on_page([&] { icon_button("Zoek", icons::search, "Zoek in alles"); }); });
    screen.hover("Zoek");
    CHECK_FALSE(screen.shows("Zoek in alles"));
    take_wake();
    screen.frames();
    const double wake = take_wake();
    CHECK(wake > 0);
    CHECK(wake <= 0.5);
    screen.frames(32);
    CHECK(screen.shows("Zoek in alles"));
}

TEST_CASE("a card is as high as what is drawn in it, and nothing in it runs over its edge") {
    Screen screen([&] {
        on_page([&] {
            begin_card("kaart", 200);
            words("Samen bepalen waar het team voor staat, en hoe.");
            button("Binnen", Kind::normal, ImGui::GetContentRegionAvail().x);
            end_card();
            button("Eronder");
        });
    });
    screen.frames(2);
    CHECK(screen.item("Binnen").max.x == 24 + 200 - em(16));
    CHECK(screen.item("Eronder").min.y == screen.item("Binnen").max.y + em(16) + em(8));
    CHECK(screen.pixels().at(24 + 100, static_cast<int>(screen.item("Binnen").max.y) + 8) == 0xFFFFFF);
    CHECK(screen.pixels().at(24 + 230, 60) == 0xF7F5F0);
}

TEST_CASE("columns stand side by side while each is wide enough, else below each other") {
    Screen screen([&] {
        on_page([&] {
            flow(3, em(220), [](int i, float width) {
                begin_card(std::to_string(i).c_str(), width);
                button("Start", Kind::primary, ImGui::GetContentRegionAvail().x);
                end_card();
            });
        });
    });
    CHECK(screen.item("0/Start").min.y == screen.item("2/Start").min.y);
    screen.resize(320, 700);
    CHECK(screen.item("0/Start").min.y < screen.item("1/Start").min.y);
    CHECK(screen.item("2/Start").max.x <= 320);
}

TEST_CASE("cards that an exception left open are closed, and the page goes on") {
    bool throws = true;
    Screen screen([&] {
        on_page([&] {
            button("Ervoor");
            const int open = open_grounds();
            try {
                begin_card("a");
                begin_card("b");
                if (throws) throw std::runtime_error("instrument");
                end_card();
                end_card();
            } catch (const std::runtime_error&) {
                close_grounds(open);
                ImGui::ErrorCheckEndWindowRecover(nullptr);  // groups and ids, as the program's fault wall does
            }
            CHECK(open_grounds() == open);
            button("Erna");
        });
    });
    screen.frames(3);
    CHECK(screen.has("Erna"));
    const float width = screen.item("Ervoor").max.x;
    throws = false;
    screen.frames(2);
    CHECK(screen.has("Erna"));
    CHECK(screen.item("Ervoor").max.x == width);
}

TEST_CASE("a dialog opens over the page, and closes by Escape and by its own button") {
    bool open = false, chosen = false;
    Screen screen([&] {
        on_page([&] {
            if (button("Open")) open = true;
            if (begin_dialog("Weet je het zeker?", open)) {
                words("De bijeenkomst gaat naar de prullenbak.");
                if (button("Ja")) {
                    chosen = true;
                    open = false;
                }
                end_dialog();
            }
        });
    });
    screen.click("Page/Open");
    screen.frames(2);
    CHECK(screen.shows("Weet je het zeker?"));
    screen.key("Escape");
    CHECK_FALSE(open);
    CHECK_FALSE(screen.shows("Weet je het zeker?"));
    screen.click("Page/Open");
    screen.frames(2);
    screen.click("Weet je het zeker?/Ja");
    CHECK(chosen);
    CHECK_FALSE(screen.shows("Weet je het zeker?"));
    screen.click("Page/Open");
    screen.frames(2);
    CHECK(open);
}

TEST_CASE("a contribution is as high as it said it would be, and Enter opens it") {
    const std::string text = "Burgers weten ons te vinden, ook wie nog nooit van ons hoorde en geen vraag durft te stellen";
    const LabelMark marks[] = {{"generalistisch", 0}};
    int opened = 0;
    float width = 0;
    Screen screen([&] {
        on_page([&] {
            const Within narrow(260);
            width = ImGui::GetContentRegionAvail().x;
            opened += label("een", text, 0x4F46E5, marks);
        });
    });
    const testing::Item item = screen.item("een");
    CHECK(item.max.y - item.min.y == label_height(text, true, width));
    CHECK(screen.shows(text));
    CHECK(screen.shows("generalistisch"));
    screen.key("Tab");
    screen.key("Enter");
    CHECK(opened == 1);
}

TEST_CASE("a line too long for its place ends in dots, and says itself when pointed at") {
    Screen screen([&] { on_page([&] { one_line("Goed werkend registratiesysteem vragen aan de gemeente", 120); }); });
    const std::string line = screen.texts().back();
    CHECK(line.ends_with("…"));
    CHECK(line.starts_with("Goed werk"));
    screen.click_at({40, 30});
    screen.frames(40);
    CHECK(screen.shows("Goed werkend registratiesysteem vragen aan de gemeente"));
}

TEST_CASE("the clock says what is left, goes on to count above, and asks for its next second") {
    double gone = 140;
    Screen screen([&] { on_page([&] { clock_chip("klok", gone, 15, true); }); });
    CHECK(screen.shows("12:40"));
    take_wake();
    screen.frames();
    const double wake = take_wake();
    CHECK(wake > 0);
    CHECK(wake <= 1.1);
    gone = 1000;
    screen.frames();
    CHECK(screen.shows("+1:40"));
}

TEST_CASE("a job line shows how far it is and can be cancelled") {
    int cancelled = 0;
    Screen screen([&] { on_page([&] { cancelled += job_line("pdf", "Convenant", 0.62f); }); });
    CHECK(screen.shows("Convenant · 62 %"));
    screen.click("pdf/cancel");
    CHECK(cancelled == 1);
}

TEST_CASE("a job line in a narrow place is written in full, on more lines") {
    float height = 0;
    std::string what = "Convenant";
    const auto draw = [&] {
        const float top = ImGui::GetCursorPosY();
        job_line("job", what, -1);
        height = ImGui::GetCursorPosY() - top;
    };
    Screen screen([&] { on_page(draw); }, {.width = 260, .height = 300});
    const float one = height;
    what = "De casus wordt gewist, en ook wat ervan in de reservekopie\u00EBn staat";
    screen.frames();
    CHECK(screen.shows(what));
    CHECK(height > one);
}

TEST_CASE("a picture that is not there is a quiet ground with its name") {
    Screen screen([&] { on_page([&] { picture("/ergens/brug over het water.svg", {200, 100}); }); });
    CHECK(screen.shows("brug over het water"));
    std::string asked;
    set_picture_loader([&](std::string_view file, ImVec2) {
        asked = file;
        return reinterpret_cast<ImTextureID>(7);
    });
    screen.frames();
    CHECK(asked == "/ergens/brug over het water.svg");
    CHECK_FALSE(screen.shows("brug over het water"));
    set_picture_loader({});
}

TEST_CASE("a long text that is scrolled shows the rows in sight, where they belong") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "zin nummer " + std::to_string(i) + " van een heel lang verhaal. ";
    Screen screen([&] { on_page([&] { words(text); }); }, {.width = 400, .height = 300});
    const auto top = screen.pixels().rgb;
    CHECK(screen.texts().back().starts_with("zin nummer 0"));
    ImGui::SetScrollY(ImGui::FindWindowByName("Page"), 2100);
    screen.frames(2);
    CHECK(screen.texts().back().size() < 2000);
    CHECK(screen.texts().back().find("zin nummer 0 ") == std::string::npos);
    CHECK(screen.pixels().rgb != top);
}
