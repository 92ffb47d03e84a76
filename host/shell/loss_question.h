// The one question before something is replaced, removed or erased. It says what goes, what stays and how it can be got back, from what
// is really there. Main thread, inside a frame.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace alp::shell {

struct Loss {
    std::string title;               // "Put this backup back?"
    std::string about;               // which one: a date, a name
    std::vector<std::string> goes;   // empty: nothing does, and the dialog says so
    std::vector<std::string> stays;
    std::string back;                // how it can be got back; empty: it cannot, and the dialog says so
    std::string leave, go;           // the words on the buttons
};

class LossQuestion {
public:
    // `go`: called when the user says yes. `more`: drawn above the buttons, such as a choice.
    void ask(Loss loss, std::function<void()> go, std::function<void()> more = {});
    void draw();  // nothing unless it was asked
    bool asked() const { return open_; }

private:
    Loss loss_;
    std::function<void()> go_, more_;
    bool open_ = false;
};

}  // namespace alp::shell
