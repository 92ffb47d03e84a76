// Short remarks over the page that go away by themselves (what was taken back, where the PDF is), and the messages that stay until they
// are closed. Main thread, inside a frame.
#pragma once

#include "workspace/clock.h"
#include "workspace/notifications.h"

#include <optional>
#include <string>
#include <vector>

namespace alp::shell {

class Toasts : public workspace::Notifications {
public:
    explicit Toasts(const workspace::Clock& clock) : clock_(clock) {}

    void say(std::string sentence, std::string action = {}, std::function<void()> then = {}) override;
    void announce(std::string sentence) override;  // drawn as a strip over the whole width: strips.h

    void draw();  // over everything: low in the sidebar, or at the lower right where that is narrow; a click puts one away
    std::optional<Time> next_end() const;
    const std::string& announced() const { return announced_; }  // empty: nothing
    void close_announcement() { announced_.clear(); }

private:
    struct Toast { std::string sentence, action; std::function<void()> then; Time end; };
    const workspace::Clock& clock_;
    std::vector<Toast> toasts_;
    std::string announced_;
};

}  // namespace alp::shell
