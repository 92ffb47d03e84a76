// What stands around every screen, and the keys that work everywhere. Main thread, inside a frame.
#pragma once

#include "shell/ending.h"
#include "shell/key_sheet.h"
#include "shell/navigator.h"
#include "shell/palette.h"
#include "shell/restore_question.h"
#include "shell/sidebar.h"
#include "shell/toasts.h"
#include "shell/top_bar.h"
#include "shell/unheard_letters.h"
#include "workspace/workspace.h"

#include <imgui.h>

#include <map>
#include <string>

namespace alp::shell {

class Shell {
public:
    Shell(workspace::Workspace& workspace, Navigator& navigator, Toasts& toasts);
    ~Shell();
    Shell(const Shell&) = delete;

    void draw();  // everything, between ImGui::NewFrame() and Render()
    std::vector<Command> commands();  // those that make sense now: of the screens, then the general ones

    void open_palette() { palette_.open(); }
    void undo();  // what was done where the user is
    void redo();
    workspace::UndoTarget& undo_target();
    void leave();  // the program; asks first when something is not shown yet
    bool wants_to_end() const { return ending_.leaves(); }

private:
    void add_folders(std::vector<Command>& all);
    void draw_frame(ImVec2 size);
    void draw_page(ImVec2 at, ImVec2 size, float margin);
    void draw_over_page();
    void come_back();
    void enlarge();
    void keys();
    void present();
    void presenter_keys(bool letters_are_text);

    workspace::Workspace& workspace_;
    Navigator& navigator_;
    Toasts& toasts_;
    CommandPalette palette_;
    KeySheet key_sheet_;
    Sidebar sidebar_;
    TopBar top_bar_;
    RestoreQuestion restore_;  // of the page for a store that cannot be opened
    LossQuestion due_;         // whether what has had its time may go
    Ending ending_;
    UnheardLetters unheard_;
    std::map<std::string, ImGuiID, std::less<>> texts_;  // by screen: the one that had the keyboard when it was left
    std::string shown_;                                   // id of the screen of the last frame
    bool enlarged_ = false;
};

}  // namespace alp::shell
