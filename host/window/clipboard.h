// What other programs put on the clipboard. Who has it must be asked, and may not answer: GLFW then waits for ever. So on X it is asked by a
// connection and a thread of our own, which give up after two seconds. (Wayland has no such way in GLFW; there GLFW is asked.) Main thread.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace alp::window {

// Asks the owner of the clipboard of $DISPLAY; on any thread.
struct ClipboardAnswer {
    enum Kind { text, silent, no_display } kind = no_display;  // silent: nobody answered, or not to the end
    std::string utf8 = {};
};
ClipboardAnswer ask_clipboard(const std::atomic<bool>& stop);

class Clipboard {
public:
    explicit Clipboard(std::function<void()> wake) : wake_(std::move(wake)) {}  // called on the thread, when there is an answer
    ~Clipboard();

    void ask();           // unless it is being asked, or there is an answer
    bool waits() const { return asking_ && !answered_; }
    bool has_answer() const { return asking_ && answered_; }
    ClipboardAnswer take();  // once; the next time it is asked anew. Waits for the answer

private:
    std::function<void()> wake_;
    std::thread thread_;
    bool asking_ = false;
    std::atomic<bool> answered_ = false, stop_ = false;
    ClipboardAnswer answer_;
};

}  // namespace alp::window
