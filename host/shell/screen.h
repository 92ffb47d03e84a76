// What every screen is: a page between sidebar and top bar that draws itself, and says how it can be reached. A screen's state is in its
// members; its constructor takes the parts of the workspace that it uses. Main thread, inside a frame.
#pragma once

#include "shell/command.h"
#include "store/store.h"
#include "workspace/navigation.h"
#include "workspace/undo.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alp::shell {

// How a screen is listed in the sidebar.
struct SidebarItem {
    enum class Section { top, meeting, foot };
    const char* icon;
    Section section = Section::top;
    std::string label = {};  // empty: the title of the screen
    int count = 0;           // what waits for the team there; 0: nothing is shown
    unsigned colour = 0;     // 0xRRGGBB of an instrument; 0: the usual
};

// Something that a screen can bring into sight: a hit of the search, a link on another screen.
struct Reference {
    store::Found::What what;
    Id id;
    Id session = {};              // that it stands in; none: it is of the team
    std::string instrument = {};  // of that session
};

class Screen {
public:
    virtual ~Screen() = default;

    virtual std::string_view id() const = 0;  // "timeline"; never changes, never shown
    virtual std::string title() const = 0;    // in the sidebar and above the page, in the language of now
    virtual std::string title_in(float width) const { return (void)width, title(); }  // above the page; wider is cut, empty is left out
    virtual void draw() = 0;                  // from the cursor to the right edge, in a window that scrolls

    // ---- how it is reached
    virtual std::optional<SidebarItem> sidebar() const { return std::nullopt; }
    virtual std::optional<workspace::Destination> serves() const { return std::nullopt; }
    virtual std::string_view sidebar_stands_for() const { return id(); }  // the screen whose sidebar item is lit
    virtual bool needs_team() const { return true; }
    virtual bool available() const { return true; }              // false: the front page is shown instead
    virtual bool reveal(const Reference&) { return false; }      // true: it is brought into sight there
    virtual void commands(std::vector<Command>&) {}              // for the palette: what makes sense now

    // ---- while it is on the screen
    virtual void entered() {}
    virtual void left() {}  // may be called while it draws
    virtual workspace::UndoTarget* undo_target() { return nullptr; }     // null: what was done to the team
    virtual bool blank_field_passes_undo() const { return true; }        // Ctrl+Z in a field without text takes back what is in undo_target()
    // The screen's own part of the top bar. `right`: where it may begin, from the right edge; returns where what is left of it begins.
    virtual float draw_bar(float right, bool narrow) { return (void)narrow, right; }
    virtual bool wide_bar() const { return false; }  // its part needs room: in a smaller window the search is an icon

    // ---- on the beamer
    virtual bool can_present() const { return false; }
    virtual bool draws_large() const { return false; }    // it has a page of its own for that; else its page is shown with larger text
    virtual bool takes_letters() const { return false; }  // a letter is an answer there, also while presenting
};

}  // namespace alp::shell
