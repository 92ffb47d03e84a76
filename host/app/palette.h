// Ctrl+K: finds every contribution, action, agreement, theme, meeting, member and team, and every command by name. Main thread.
#pragma once

#include "store/store.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace alp::app {

class App;

struct Command {
    std::string name;
    const char* keys;  // the shortcut, or ""
    std::function<void()> run;
};
std::vector<Command> commands(App& app);  // those that make sense now

class CommandPalette {
public:
    void open() { asked_ = true; }
    void draw(App& app);

private:
    struct Hit {
        std::string text, small;
        std::function<void()> open;
    };
    void look_up(App& app);

    bool asked_ = false, open_ = false;
    char typed_[200] = "";
    std::string looked_up_;
    std::optional<Time> on_disk_;  // the last write when it was looked up: what comes later is found too
    std::vector<Hit> hits_;
    int chosen_ = 0;
};

}  // namespace alp::app
