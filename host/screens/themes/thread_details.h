// What was scored about a theme, and what came of it. Main thread, inside a frame.
#pragma once

#include "workspace/actions.h"
#include "workspace/looks_on_lines.h"
#include "workspace/theme_thread.h"

namespace alp::screens {

class ThreadDetails {
public:
    ThreadDetails(workspace::OpenStore& store, workspace::InstrumentLooks& looks, workspace::Actions& actions)
        : store_(store), looks_(looks), actions_(actions) {}

    void draw_scores(const workspace::ThemeThread& thread);
    void draw_actions(const workspace::ThemeThread& thread);  // with their status, which may be changed there
    void draw_agreements(const workspace::ThemeThread& thread);

private:
    std::string score_words(const workspace::ThreadScore& score);
    void draw_action(const Action& action);

    workspace::OpenStore& store_;
    workspace::InstrumentLooks& looks_;
    workspace::Actions& actions_;
    workspace::LooksOnLines looked_back_{store_};
};

}  // namespace alp::screens
