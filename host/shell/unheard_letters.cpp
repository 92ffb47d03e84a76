#include "shell/unheard_letters.h"

#include <alp/host/keyboard.h>
#include <alp/ui/widgets.h>

#include <imgui.h>

#include <algorithm>

namespace alp::shell {

namespace {
const char* sentence() { return tr("Nothing takes these letters: click on a field or press Tab."); }
}  // namespace

void UnheardLetters::listen() {
    const std::string letters = ui::letters_nobody_took();
    const bool blank = letters.find_first_not_of(' ') == letters.npos;
    if (!letters.empty() && (!blank || ui::letters_are_kept())) {
        ui::keep_letters(letters);
        toasts_.say(sentence());
        told_ = true;
    } else if (told_ && !ui::letters_are_kept()) {  // a field has them now, or it is too long ago
        toasts_.take_away(sentence());
        told_ = false;
    }
}

void UnheardLetters::draw_large() {
    if (!ui::letters_are_kept()) return;
    const ImFont* font = ui::face(ui::Face::room);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const ImVec2 at{ui::em(48), screen.y - font->FontSize - ui::em(12)};
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, ui::palette().quiet, sentence());
    ui::wake_in(1);
}

}  // namespace alp::shell
