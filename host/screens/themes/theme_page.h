// The thread of a theme as a page: its name, what can be done to it, its picture, scores, actions and what came of them, and what was said.
// Main thread, inside a frame.
#pragma once

#include "screens/shared/thread_chart.h"
#include "screens/themes/theme_operations.h"
#include "screens/themes/thread_details.h"
#include "screens/themes/thread_words_list.h"

namespace alp::screens {

class ThemePage {
public:
    ThemePage(workspace::OpenStore& store, workspace::TeamThemes& themes, ThemeOperations operations, ThreadChart chart,
              ThreadDetails details, ThreadWordsList said);
    void draw(const Theme& theme);  // which may be gone when it returns

private:
    void draw_head(const Theme& theme);

    workspace::OpenStore& store_;
    workspace::TeamThemes& themes_;
    workspace::ThemeThreads threads_;
    ThemeOperations operations_;
    ThreadChart chart_;
    ThreadDetails details_;
    ThreadWordsList said_;
};

}  // namespace alp::screens
