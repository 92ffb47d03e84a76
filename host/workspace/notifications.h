// How the workspace tells the user something. Implemented by what draws; tests may read along. Main thread.
#pragma once

#include <functional>
#include <string>

namespace alp::workspace {

class Notifications {
public:
    virtual ~Notifications() = default;

    // A remark that goes away by itself. `action`: the word on a button beside it, which calls `then`.
    virtual void say(std::string sentence, std::string action = {}, std::function<void()> then = {}) = 0;
    // Another step is on the screen: what was said about the one before goes away.
    virtual void pass_by() = 0;
    // A message that stays on the screen until the user closes it.
    virtual void announce(std::string sentence) = 0;
};

}  // namespace alp::workspace
