#include "shell/unheard_letters.h"

#include <alp/host/keyboard.h>
#include <alp/ui/widgets.h>

#include <imgui.h>

#include <algorithm>

namespace alp::shell {

namespace {
constexpr double stays_large = 6;  // seconds
const char* sentence() { return tr("No field is open: click on a field or press Tab."); }
}  // namespace

void UnheardLetters::listen() {
    const std::string letters = ui::letters_nobody_took();
    const bool blank = letters.find_first_not_of(' ') == letters.npos;
    if (ui::paste_nobody_took() || (!letters.empty() && (!blank || ui::letters_go_on()))) {
        ui::keep_letters(letters);
        toasts_.say(sentence());
        told_ = {ImGui::GetTime(), ui::text_with_keyboard()};
    } else if (const ImGuiID text = ui::text_with_keyboard(); told_ && text && text != told_->text) {  // a field is open
        toasts_.take_away(sentence());
        told_.reset();
    }
}

void UnheardLetters::draw_large() {
    const double left = told_ ? told_->at + stays_large - ImGui::GetTime() : 0;
    if (left <= 0) return;
    const ImFont* font = ui::face(ui::Face::room);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 at{ui::em(48), screen.y - font->FontSize - ui::em(12)};
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, ui::palette().quiet, sentence());
    ui::wake_in(left);
}

}  // namespace alp::shell
