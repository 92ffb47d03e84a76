// The one question before something is replaced, removed or erased, in the program and in every instrument. It says what goes, what stays
// and how it can be got back, from what is really there. Main thread, inside a frame.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace alp::ui {

struct Loss {
    std::string title;               // "Put this backup back?"
    std::string about;               // which one: a date, a name
    std::vector<std::string> goes;   // empty: nothing does, and the dialog says so
    std::vector<std::string> stays;
    std::string back;                // how it can be got back; empty: it cannot, and the dialog says so
    std::string leave, go;           // the words on the buttons
};

// Like begin_dialog(): `open` set to true opens it, and is false again once it was answered; `loss` is asked in every frame. True in the
// frame in which the user says yes. `more` draws above the buttons, such as a choice, and says whether the answer may be yes.
bool loss_dialog(const Loss& loss, bool& open, const std::function<bool()>& more = {});

}  // namespace alp::ui
