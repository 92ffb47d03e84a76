// What can be done to a theme: naming, joining, splitting, putting below another, removing. Main thread, inside a frame.
#pragma once

#include "shell/navigator.h"
#include "workspace/draft_text.h"
#include "workspace/theme_edits.h"
#include "workspace/theme_thread.h"
#include "workspace/undo.h"

#include <optional>
#include <set>

namespace alp::screens {

class ThemeOperations {
public:
    ThemeOperations(workspace::OpenStore& store, workspace::UndoCommands& undo, shell::Navigator& navigator, workspace::ThemeEdits edits)
        : store_(store), undo_(undo), navigator_(navigator), edits_(std::move(edits)), split_name_(store, "split-theme") {}

    void draw_name(const Theme& theme);
    void draw_buttons(const Theme& theme);  // the theme may be gone when it returns
    void draw_split(const Theme& theme, const workspace::ThemeThread& thread);  // the dialog, while it is open

private:
    using NamedThemes = std::vector<std::pair<std::string, Id>>;
    NamedThemes others(const Id& theme, const std::function<bool(const Theme&)>& may) const;
    bool draw_join(const Theme& theme);
    bool draw_put_below(const Theme& theme);
    void draw_choice(const Theme& theme, const workspace::ThemeThread& thread);
    void split(const Theme& theme);
    void show(const Id& theme);

    // The dialog that splits a theme.
    struct ThemeSplit {
        bool open = false;
        std::set<Id> chosen;  // contributions that go to the new theme
    };
    workspace::OpenStore& store_;
    workspace::UndoCommands& undo_;
    shell::Navigator& navigator_;
    workspace::ThemeEdits edits_;
    ThemeSplit split_;
    workspace::DraftText split_name_;  // of the new theme
};

}  // namespace alp::screens
