// Where the picture is kept between frames and how a part of it gets to the window. Main thread, context current.
#pragma once

#include "window/damage.h"

struct GLFWwindow;

namespace alp::window {

// What a back buffer holds after a swap is not defined. So either the part is copied to the window from a back buffer that is never
// swapped (GLX_MESA_copy_sub_buffer; without a GPU that costs a tenth of a swap), or the picture stands in a buffer of ours, of
// which the whole is copied and swapped.
class Surface {
public:
    explicit Surface(GLFWwindow* window);
    void bind(int width, int height);  // draw into it now; true size of the window in pixels
    bool lost() const { return lost_; }  // after bind(): the size changed, all must be drawn
    void show(const Rect& part);       // to the window


private:
    using CopySubBuffer = void (*)(void* display, unsigned long drawable, int x, int y, int width, int height);

    GLFWwindow* window_;
    CopySubBuffer copy_ = nullptr;
    unsigned framebuffer_ = 0, colour_ = 0;
    int width_ = 0, height_ = 0;
    bool lost_ = true;
};

}  // namespace alp::window
