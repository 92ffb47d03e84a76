#include "shell/loss_question.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <utility>

namespace alp::shell {

using namespace ui;

void LossQuestion::ask(Loss loss, std::function<void()> go, std::function<void()> more) {
    loss_ = std::move(loss);
    go_ = std::move(go);
    more_ = std::move(more);
    open_ = true;
}

void LossQuestion::draw() {
    if (loss_.title.empty()) return;
    bool yes = false;
    if (begin_dialog(loss_.title.c_str(), open_)) {
        if (!loss_.about.empty()) words(loss_.about, Face::strong);
        gap(8);
        if (loss_.goes.empty()) words(tr("Nothing goes that is not in it as well."));
        else words(tr("This goes:"), Face::strong);
        for (const std::string& line : loss_.goes) words("– " + line);
        if (!loss_.stays.empty()) {
            gap(8);
            words(tr("This stays:"), Face::strong);
            for (const std::string& line : loss_.stays) words("– " + line);
        }
        gap(8);
        if (loss_.back.empty()) words(tr("This cannot be taken back."), Face::strong);
        else words(loss_.back);
        if (more_) {
            gap(8);
            more_();
        }
        gap(16);
        if (button(loss_.leave.c_str(), Kind::normal)) open_ = false;
        ImGui::SameLine(0, em(12));
        if (button(loss_.go.c_str(), Kind::danger)) {
            open_ = false;
            yes = true;
        }
        end_dialog();
    }
    if (open_) return;
    const std::function<void()> go = std::exchange(go_, {});
    more_ = {};
    if (yes && go) go();
}

}  // namespace alp::shell
