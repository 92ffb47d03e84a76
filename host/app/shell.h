// What stands around every screen: the sidebar, the top bar, the presenter's bare page. Main thread, inside a frame.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include <alp/id.h>

namespace alp::app {

class App;
enum class Screen;

class Shell {
public:
    static constexpr int places = 9;   // Ctrl+1 to Ctrl+9: what the sidebar lists, the open meeting last
    // `over`: dialogs and popups, which need a window to belong to.
    void draw(App& app, const std::function<void()>& screen, const std::function<void()>& over);
    void go_to(App& app, int place);
    void draw_no_store(App& app);      // the page when the store cannot be opened
    void tell(std::string sentence);   // over the whole width until the user closes it: what may not be missed

private:
    void sidebar(App& app, bool narrow);
    void team_switcher(App& app, bool narrow);
    void jobs(App& app);
    void top_bar(App& app, bool narrow);
    void save_state(App& app, float right);
    float told_strip(float left, float top, float width);

    std::optional<Time> unsaved_since_;
    std::string told_;
};

// A button that puts back the newest backup, when there is one.
bool has_backup(App& app);
void newest_backup_button(App& app);

// Large text on a small screen: the sidebar has icons with a word under them.
bool narrow_window();
float sidebar_width();  // screen pixels

// The words of a screen in the sidebar and above the page.
const char* title_of(Screen screen);

// The part of the top bar that belongs to the open meeting; returns where it begins, from the right edge it was given.
float draw_meeting_controls(App& app, float right, bool narrow);

}  // namespace alp::app
