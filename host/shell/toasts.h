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

    void pass_by() override;

    void take_away(std::string_view sentence);
    // Low in the sidebar where it has nothing, from there to there; below the page where that has no room. A click puts one away.
    void draw(float free_from, float free_to);
    float taken() const { return foot_; }  // of the page, from below
    std::optional<Time> next_end() const;
    const std::string& announced() const { return announced_; }  // empty: nothing
    void close_announcement() { announced_.clear(); }

private:
    struct Toast { std::string sentence, action; std::function<void()> then; Time said, end; };
    struct Place { float right, bottom, width; bool beside; };  // beside: in the sidebar
    static float height_of(const Toast& toast, float width);
    float draw_one(std::size_t place, Place where);

    const workspace::Clock& clock_;
    std::vector<Toast> toasts_;
    std::function<void()> chosen_;  // of the button that was pressed in this frame
    float foot_ = 0;
    std::string announced_;
};

}  // namespace alp::shell
