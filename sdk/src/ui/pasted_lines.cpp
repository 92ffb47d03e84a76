#include "pasted_lines.h"

#include "code_points.h"
#include "pasted.h"

#include <alp/host/keyboard.h>
#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <utility>

namespace alp::ui {
namespace {

struct Asking {
    ImGuiID box = 0;
    int frame = -1;
} asking;  // the box with the keyboard

struct Held {
    ImGuiID box = 0;
    std::string text;
    int since = -1;  // the frame in which it was asked first
} held;

// At once when the mouse button goes down: the box loses the keyboard by that, its text goes to the list above, and the buttons move away under the
// mouse before it comes up.
bool answer(const std::string& label, Kind kind) {
    const bool pressed = button(label.c_str(), kind);
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    return pressed || (g.IO.MouseClicked[0] && g.HoveredWindow == g.CurrentWindow && g.LastItemData.Rect.Contains(g.IO.MousePos));
}

}  // namespace

bool asks_about_lines(ImGuiID box) { return asking.box == box && asking.frame >= ImGui::GetFrameCount() - 1; }

void hold_lines(ImGuiID box, std::string text) {
    text.erase(text.find_last_not_of(" \t\n") + 1);
    held = {box, std::move(text), -1};
}

PastedLines pasted_lines(const char* id) {
    const ImGuiID box = ImGui::GetID(id);
    if (ImGui::GetActiveID() == box) asking = {box, ImGui::GetFrameCount()};
    PastedLines chosen;
    if (held.box != box) return chosen;
    std::vector<std::string> lines = lines_of(held.text);
    const auto count = static_cast<long>(lines.size());
    const auto done = [box] {
        give_keyboard_to(box);
        return std::exchange(held, {}).text;
    };
    if (held.since < 0) held.since = ImGui::GetFrameCount();
    const int asked_for = ImGui::GetFrameCount() - held.since;
    ImGui::PushID(id);
    const ImVec2 from = ImGui::GetCursorScreenPos();
    gap(6);
    notice(filled(trn("You pasted {} line. Is each line one of its own, or are they one text?",
                      "You pasted {} lines. Is each line one of its own, or are they one text?", count),
                  count));
    gap(6);
    if (asked_for == 0) ImGui::SetKeyboardFocusHere();
    if (answer(filled(trn("{} of its own", "{} of their own", count), count) + "###each", Kind::primary)) {
        chosen.each = std::move(lines);
        done();
    }
    const std::string one = std::string(tr("As one text")) + "###one", no = std::string(tr("Do not paste")) + "###no";
    if (count_code_points(held.text) <= longest_text) {
        beside(button_width(one.c_str()));
        if (answer(one, Kind::normal)) chosen.as_one = done();
    }
    beside(button_width(no.c_str(), Kind::quiet));
    if (answer(no, Kind::quiet)) done();
    // How far down the page goes is known a frame later.
    if (asked_for <= 2) {
        const ImVec2 to = ImGui::GetItemRectMax();
        ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(), {from, {to.x, to.y + em(8)}});
        wake_in(0);
    }
    gap(4);
    ImGui::PopID();
    return chosen;
}

}  // namespace alp::ui
