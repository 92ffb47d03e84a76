#include "shell/loss_question.h"

#include <utility>

namespace alp::shell {

void LossQuestion::ask(ui::Loss loss, std::function<void()> go, std::function<bool()> more) {
    loss_ = std::move(loss);
    go_ = std::move(go);
    more_ = std::move(more);
    open_ = true;
}

void LossQuestion::draw() {
    if (loss_.title.empty()) return;
    const bool yes = ui::loss_dialog(loss_, open_, more_);
    if (open_) return;
    const std::function<void()> go = std::exchange(go_, {});
    more_ = {};
    if (yes && go) go();
}

}  // namespace alp::shell
