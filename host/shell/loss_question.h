// The question before something is replaced, removed or erased (alp/ui/loss.h), kept until it is answered. Main thread, inside a frame.
#pragma once

#include <alp/ui/loss.h>

namespace alp::shell {

class LossQuestion {
public:
    // `go`: called when the user says yes. `more`: see ui::loss_dialog().
    void ask(ui::Loss loss, std::function<void()> go, std::function<bool()> more = {});
    void draw();  // nothing unless it was asked
    bool asked() const { return open_; }

private:
    ui::Loss loss_;
    std::function<void()> go_;
    std::function<bool()> more_;
    bool open_ = false;
};

}  // namespace alp::shell
