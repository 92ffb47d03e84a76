#include "pasted_lines.h"

#include "code_points.h"
#include "pasted.h"

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
} held;

}  // namespace

bool asks_about_lines(ImGuiID box) { return asking.box == box && asking.frame >= ImGui::GetFrameCount() - 1; }

void hold_lines(ImGuiID box, std::string text) {
    text.erase(text.find_last_not_of(" \t\n") + 1);
    held = {box, std::move(text)};
}

PastedLines pasted_lines(const char* id) {
    const ImGuiID box = ImGui::GetID(id);
    if (ImGui::GetActiveID() == box) asking = {box, ImGui::GetFrameCount()};
    PastedLines chosen;
    if (held.box != box) return chosen;
    std::vector<std::string> lines = lines_of(held.text);
    const auto count = static_cast<long>(lines.size());
    const auto done = [] { return std::exchange(held, {}).text; };
    ImGui::PushID(id);
    gap(6);
    notice(filled(trn("You pasted {} line. Is each line one of its own, or are they one text?",
                      "You pasted {} lines. Is each line one of its own, or are they one text?", count),
                  count));
    gap(6);
    if (button((filled(trn("{} of its own", "{} of their own", count), count) + "###each").c_str(), Kind::primary)) {
        chosen.each = std::move(lines);
        done();
    }
    const std::string one = std::string(tr("As one text")) + "###one", no = std::string(tr("Do not paste")) + "###no";
    if (count_code_points(held.text) <= longest_text) {
        beside(button_width(one.c_str()));
        if (button(one.c_str())) chosen.as_one = done();
    }
    beside(button_width(no.c_str(), Kind::quiet));
    if (button(no.c_str(), Kind::quiet)) done();
    gap(4);
    ImGui::PopID();
    return chosen;
}

}  // namespace alp::ui
