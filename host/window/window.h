// The window and its loop: it sleeps until something happened, and draws only what changed. Main thread.
#pragma once

#include "window/application.h"
#include "window/damage.h"
#include "window/pictures.h"

#include <csignal>
#include <filesystem>
#include <memory>

namespace alp::window {

struct WindowOptions {
    int width = 1440, height = 900;  // screen units
    bool maximised = false;
};

class Window {
public:
    // Makes ImGui's context, the window and the fonts. Throws std::runtime_error with a sentence when there is no display or no OpenGL.
    explicit Window(const WindowOptions& options);
    ~Window();

    void run(Application& application);    // until the user leaves; then end() was called
    void frame(Application& application);  // one frame, for pictures
    void save_picture(const std::filesystem::path& png) const;  // what was drawn last; throws std::runtime_error
    void end_when_set(const volatile std::sig_atomic_t* interrupted);  // not 0, by a signal: run() ends at its next frame
    TextureFunctions textures() const;  // valid while the window is there
    static void wake();    // any thread: draw a frame

private:
    struct Parts;
    void follow(const Application& application);  // full screen and title
    std::unique_ptr<Parts> parts_;
};

}  // namespace alp::window
