// What a window shows: the program, as its loop needs to know it. Main thread.
#pragma once

#include <alp/id.h>

#include <optional>
#include <string>

namespace alp::window {

// The size that a window should have at the next start, in screen units.
struct WindowSize {
    int width = 0, height = 0;  // 0: as it was
    bool maximised = false;
};

class Application {
public:
    virtual ~Application() = default;
    virtual void frame() = 0;  // all of it, between ImGui::NewFrame() and Render()
    virtual Time now() const = 0;
    virtual std::optional<Time> next_frame_at() const = 0;  // when a frame is wanted without any input; none: not at all
    virtual std::string title() const = 0;                  // of the window
    virtual bool presenting() const = 0;                    // the window follows with full screen
    virtual int screens_further() const = 0;                // ... on the screen the window stands on, or that many further
    virtual void leave() = 0;                               // the user closes the window; it may ask something first
    virtual void say(const std::string& sentence) = 0;      // to the user, about the window itself
    virtual bool wants_to_end() const = 0;                  // the user chose to leave
    virtual void end(const WindowSize& size) = 0;           // saves everything; called before the window goes
};

}  // namespace alp::window
