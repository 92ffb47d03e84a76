// First everyone writes in silence, then all is shown at once: nobody follows the first speaker.
#include "desk.h"

#include <alp/text.h>
#include <alp/ui/parts.h>

#include <utility>

namespace kb {

using namespace alp;

bool is_hidden(const Desk& desk) { return desk.session.in_silence(desk.view.step); }

void draw_lines(Desk& desk, std::string_view question, ui::Face face) {
    const Card* card = desk.card();
    if (!card) return;
    const std::string id = about(question, card->number);
    const bool empty = desk.writable() && !desk.presenter() && desk.session.contributions(desk.view.step, id).empty();
    if (!is_hidden(desk) && empty && std::exchange(desk.place.write_first, false)) ImGui::SetKeyboardFocusHere();
    if (!is_hidden(desk)) return ui::contribution_list(desk.session, desk.view.step, id, colour, face);
    const long count = ui::hidden_count(desk.session, desk.view.step, id);
    const std::string counted = filled(trn("{} line, not shown yet", "{} lines, not shown yet", count), count);
    if (desk.presenter()) return ui::silence_on_beamer(desk.session, desk.view.step, id, counted);
    ImGui::PushID(id.c_str());
    if (count) ui::quiet(counted);
    ui::contribution_field(desk.session, tr("In silence##new"), desk.view.step, id, tr("+ Write… Enter"));
    ImGui::PopID();
}

void silence_button(Desk& desk) {
    if (!desk.writable()) return;
    const ui::SilenceWords words{.begin = tr("First write in silence"),
                                 .show = tr("Show what was written"),
                                 .begun = tr("Writing in silence begun"),
                                 .shown = tr("Shown what was written")};
    ui::silence_button(desk.session, desk.view.step, "", words, colour, true);
}

}  // namespace kb
