// Where the picture is kept between frames and how a part of it gets to the window. Main thread, context current.
#pragma once

#include "window/damage.h"

#include <array>

struct GLFWwindow;

namespace alp::window {

// What a back buffer holds after a swap is not defined. So either the part is copied to the window from a back buffer that is never
// swapped (GLX_MESA_copy_sub_buffer, on X; without a GPU that costs a tenth of a swap), or the picture stands in a buffer of ours. Of that is
// copied what the back buffer lacks, where the driver tells how old it is (EGL_EXT_buffer_age, on Wayland), and else the whole; and the
// compositor is told which part is new, where that can be said (EGL_EXT_swap_buffers_with_damage).
class Surface {
public:
    explicit Surface(GLFWwindow* window);
    void bind(int width, int height);  // draw into it now; true size of the window in pixels
    bool lost() const { return lost_; }  // after bind(): the size changed, all must be drawn
    void show(const Rect& part);       // to the window

private:
    using CopySubBuffer = void (*)(void* display, unsigned long drawable, int x, int y, int width, int height);
    // The functions of EGL that are used, and what was shown last, the newest first.
    struct Egl {
        void* (*display)() = nullptr;
        void* (*surface)(int which) = nullptr;
        unsigned (*query)(void* display, void* surface, int what, int* value) = nullptr;
        unsigned (*swap)(void* display, void* surface, const int* rectangles, int count) = nullptr;
        bool tells_age = false;
        std::array<Rect, 4> shown{};
    };
    void use_egl();
    Rect missing_in_back_buffer(const Rect& part) const;

    GLFWwindow* window_;
    CopySubBuffer copy_ = nullptr;
    Egl egl_;
    unsigned framebuffer_ = 0, colour_ = 0;
    int width_ = 0, height_ = 0;
    bool lost_ = true;
};

}  // namespace alp::window
