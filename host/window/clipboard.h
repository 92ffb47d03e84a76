// What other programs put on the clipboard. Who has it must be asked, and may not answer: GLFW then waits for ever, and the window with it. So
// it is asked here, on a thread of our own that gives up after two seconds. Main thread.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace alp::window {

struct ClipboardAnswer {
    enum Kind { text, silent, no_display } kind = no_display;  // silent: nobody answered, or not to the end
    std::string utf8 = {};
};

// A question that was put; waits for its answer, on any thread. True in `stop`: give up.
using AskedClipboard = std::function<ClipboardAnswer(const std::atomic<bool>& stop)>;

class Clipboard {
public:
    // `put`: puts the question, on the main thread. `wake`: called on the other thread, when there is an answer.
    Clipboard(std::function<AskedClipboard()> put, std::function<void()> wake) : put_(std::move(put)), wake_(std::move(wake)) {}
    ~Clipboard();

    void ask();           // unless it is being asked, or there is an answer
    bool waits() const { return asking_ && !answered_; }
    bool has_answer() const { return asking_ && answered_; }
    ClipboardAnswer take();  // once; the next time it is asked anew. Waits for the answer

private:
    std::function<AskedClipboard()> put_;
    std::function<void()> wake_;
    std::thread thread_;
    bool asking_ = false;
    std::atomic<bool> answered_ = false, stop_ = false;
    ClipboardAnswer answer_;
};

// The limits of every question.
namespace clipboard {
inline constexpr int patience_ms = 2000;                 // of no answer at all, or of none after a piece
inline constexpr std::size_t longest = 8 * 1024 * 1024;  // bytes; more than a text field takes
}  // namespace clipboard

}  // namespace alp::window
