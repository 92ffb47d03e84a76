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

    void take_away(std::string_view sentence);
    void draw();  // low in the sidebar, or below the page where that is narrow; a click puts one away
    float taken() const { return foot_; }  // of the page, from below
    std::optional<Time> next_end() const;
    const std::string& announced() const { return announced_; }  // empty: nothing
    void close_announcement() { announced_.clear(); }

private:
    struct Toast { std::string sentence, action; std::function<void()> then; Time end; };
    const workspace::Clock& clock_;
    std::vector<Toast> toasts_;
    float foot_ = 0;
    std::string announced_;
};

}  // namespace alp::shell
