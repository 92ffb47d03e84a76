// Ctrl+K: finds every contribution, action, agreement, theme, meeting, member and team, and every command by name. Main thread.
#pragma once

#include "shell/command.h"
#include "shell/navigator.h"
#include "workspace/workspace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace alp::shell {

class CommandPalette {
public:
    // `commands`: those that make sense now.
    CommandPalette(workspace::Workspace& workspace, Navigator& navigator, std::function<std::vector<Command>()> commands);
    void open() { asked_ = true; }
    void draw();

private:
    struct Hit {
        std::string text, small;
        std::function<void()> open;
    };
    void look_up();
    void follow_typing();
    int move_choice();
    std::function<void()> draw_hits(bool moved);
    void open_found(const store::Found& found);

    workspace::Workspace& workspace_;
    Navigator& navigator_;
    std::function<std::vector<Command>()> commands_;

    bool asked_ = false, open_ = false;
    bool on_beamer_ = false;  // looked up while presenting: only commands, for texts may be private or of another team
    char typed_[200] = "";
    std::string looked_up_;
    std::uint64_t on_disk_ = 0;  // disk_changes() when it was looked up: what comes later is found too
    std::vector<Hit> hits_;
    int chosen_ = 0;
};

}  // namespace alp::shell
