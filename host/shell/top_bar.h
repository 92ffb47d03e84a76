// Above the page: its title, what the screen puts there, the search, and whether everything is saved. Main thread, inside a frame.
#pragma once

#include "shell/navigator.h"
#include "shell/palette.h"
#include "workspace/open_store.h"

namespace alp::shell {

class TopBar {
public:
    TopBar(Navigator& navigator, CommandPalette& palette, workspace::OpenStore& store, const workspace::Clock& clock);
    void draw(bool narrow);

private:
    void draw_save_state(float right);

    Navigator& navigator_;
    CommandPalette& palette_;
    workspace::OpenStore& store_;
    const workspace::Clock& clock_;
    std::optional<Time> unsaved_since_;
};

}  // namespace alp::shell
