// A page with two text boxes and a button, for the tests of the text box.
#pragma once

#include <alp/testing.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <string>
#include <vector>

namespace alp::test {

using namespace alp::ui;

struct TextDesk {
    std::string text, other;
    TextBox box{.hint = "Schrijf", .width = 300};
    std::vector<Typed> said;
    int clicks = 1;  // of the next click: the driver knows single and double ones only

    testing::Screen screen{[this] {
        testing::on_page([&] {
            if (ImGui::IsMouseClicked(0)) ImGui::GetIO().MouseClickedCount[0] = static_cast<ImU16>(clicks);
            if (const Typed typed = text_box("vak", text, box); typed != Typed::nothing) said.push_back(typed);
            text_box("ander", other, {.hint = "Ander vak", .width = 300});
            button("Knop");
        });
    }};

    bool answered(Typed what) const { return std::find(said.begin(), said.end(), what) != said.end(); }
    void clip(const std::string& what) { ImGui::SetClipboardText(what.c_str()); }
    std::string clipboard() const { return ImGui::GetClipboardText(); }
    float height(const char* path = "vak") { return screen.item(path).max.y - screen.item(path).min.y; }
};

// Presses one key often.
inline void press(testing::Screen& screen, const char* key, int times) {
    for (int i = 0; i < times; ++i) screen.key(key);
}

}  // namespace alp::test
