#include <alp/text.h>
#include <alp/ui/loss.h>
#include <alp/ui/widgets.h>

namespace alp::ui {

bool loss_dialog(const Loss& loss, bool& open, const std::function<bool()>& more) {
    if (!begin_dialog(loss.title.c_str(), open)) return false;
    if (!loss.about.empty()) words(loss.about, Face::strong);
    gap(8);
    if (loss.goes.empty()) words(tr("Nothing goes that is not in it as well."));
    else words(tr("This goes:"), Face::strong);
    for (const std::string& line : loss.goes) words("– " + line);
    if (!loss.stays.empty()) {
        gap(8);
        words(tr("This stays:"), Face::strong);
        for (const std::string& line : loss.stays) words("– " + line);
    }
    gap(8);
    if (loss.back.empty()) words(tr("This cannot be taken back."), Face::strong);
    else words(loss.back);
    bool may = true;
    if (more) {
        gap(8);
        may = more();
    }
    gap(16);
    if (button(loss.leave.c_str(), Kind::normal)) open = false;
    beside(button_width(loss.go.c_str(), Kind::danger));
    ImGui::BeginDisabled(!may);
    const bool yes = button(loss.go.c_str(), Kind::danger) && may;
    ImGui::EndDisabled();
    if (yes) open = false;
    end_dialog();
    return yes;
}

}  // namespace alp::ui
