// From GLFW's events to ImGui's input. Dear ImGui 1.86 reads states, not events: on a slow machine a key that went down and up
// between two frames would be lost, and Enter would overtake the text typed before it. So events wait in a queue, and a frame
// takes them as far as they do not contradict each other.
#pragma once

#include "window/clipboard.h"

#include <deque>
#include <string>

struct GLFWwindow;
struct GLFWcursor;

namespace alp::window {

class Input {
public:
    explicit Input(GLFWwindow* window);  // sets the window's callbacks, its user pointer and ImGui's key map and clipboard
    ~Input();
    void feed();                 // before ImGui::NewFrame()
    bool waiting() const;        // draw another frame at once
    bool paste_failed();         // once: who has the clipboard did not answer
    bool took_any() const { return took_; }            // by the last feed()
    // How many frames more what it took may need until sizes, focus and popups have settled.
    int frames_to_settle() const { return settles_in_; }
    bool typed_letters() const;  // it took letters for a text, and nothing else
    bool exposed();              // once: the window lost part of its picture
    void show_cursor();          // after the frame: the shape ImGui wants

private:
    struct Event {
        enum Kind { key, text, button, move, wheel, focus } kind;
        int code = 0;
        bool down = false;
        float x = 0, y = 0;
    };
    static Input& of(GLFWwindow* window);
    bool must_wait_for_clipboard(int code);
    const char* pasted();
    static int code_of(int key, int scancode);

    GLFWwindow* window_;
    std::deque<Event> events_;
    GLFWcursor* cursors_[16] = {};
    int cursor_ = 0;
    Clipboard clipboard_;
    std::string pasted_;
    bool control_ = false, shift_ = false, alt_ = false;  // held, as far as feed() came
    int frames_since_paste_ = 0, settles_in_ = 0;
    bool took_ = false, exposed_ = false, paste_failed_ = false;
    double time_ = 0;
};

}  // namespace alp::window
