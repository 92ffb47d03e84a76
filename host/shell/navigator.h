// Which screen is shown. Knows the screens only as what they say of themselves. Main thread.
#pragma once

#include "shell/screen.h"

#include <memory>

namespace alp::shell {

class Navigator : public workspace::Navigation {
public:
    // In the order of the sidebar and the palette. Throws std::logic_error when the id is taken.
    Screen& add(std::unique_ptr<Screen> screen);
    const std::vector<std::unique_ptr<Screen>>& screens() const { return screens_; }
    // Called before another screen is shown.
    void on_leaving(std::function<void()> leaving) { leaving_ = std::move(leaving); }
    void drop_screens();  // before the parts they use are gone

    Screen* current() const { return current_; }  // null: none was added yet
    bool shows(std::string_view id) const { return current_ && current_->id() == id; }
    void show(std::string_view id);               // no screen of that name: nothing happens
    bool reveal(const Reference& reference);      // false: no screen shows such a thing
    // The screens of the sidebar with their items, as Ctrl+1 to Ctrl+8 count them, and last the open meeting: Ctrl+9.
    struct Listed { Screen* screen; SidebarItem item; int digit; };
    std::vector<Listed> listed() const;
    // Once a frame: away from a screen that cannot be shown any more.
    void settle(bool has_team);

    // ---- the beamer
    bool presenting() const { return presenting_; }
    void present(bool on);                        // only a screen that can be presented
    void present_on_next();                       // the beamer is another screen than the one of the window, or than the one before
    int screens_further() const { return screens_further_; }
    bool blank() const { return blank_; }         // nothing is shown, for a moment
    void set_blank(bool on) { blank_ = on; }

    // ---- for the workspace
    void go(workspace::Destination destination) override;
    workspace::Sight sight() const override;
    void restore(const workspace::Sight& sight) override;
    void stop_presenting() override { present(false); }

private:
    Screen* find(std::string_view id) const;
    Screen* serving(workspace::Destination destination) const;
    void show(Screen& screen);

    std::vector<std::unique_ptr<Screen>> screens_;
    std::function<void()> leaving_;
    Screen* current_ = nullptr;
    Screen* before_replay_ = nullptr;
    bool presenting_ = false, blank_ = false;
    int screens_further_ = 0;
};

}  // namespace alp::shell
