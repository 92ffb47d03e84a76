#include "window/surface.h"

#include "window/gl.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <type_traits>

// Of glfw3native.h, which asks for the headers of all of X.
extern "C" {
void* glfwGetX11Display();
unsigned long glfwGetGLXWindow(GLFWwindow*);
}

namespace alp::window {

namespace {

constexpr int egl_draw = 0x3059, egl_buffer_age = 0x313D;  // EGL_DRAW, EGL_BUFFER_AGE_EXT

}  // namespace

Surface::Surface(GLFWwindow* window) : window_(window) {
    if (glfwExtensionSupported("GLX_MESA_copy_sub_buffer"))
        copy_ = reinterpret_cast<CopySubBuffer>(glfwGetProcAddress("glXCopySubBufferMESA"));
    if (copy_) return;
    use_egl();
    gl::GenFramebuffers(1, &framebuffer_);
    gl::GenRenderbuffers(1, &colour_);
}

// GLFW answers for EGL only when the window's context is one of EGL.
void Surface::use_egl() {
    const bool ext = glfwExtensionSupported("EGL_EXT_swap_buffers_with_damage");
    if (!ext && !glfwExtensionSupported("EGL_KHR_swap_buffers_with_damage")) return;
    const auto find = [](auto& function, const char* name) {
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(glfwGetProcAddress(name));
        return function != nullptr;
    };
    if (!find(egl_.display, "eglGetCurrentDisplay") || !find(egl_.surface, "eglGetCurrentSurface") ||
        !find(egl_.query, "eglQuerySurface") || !find(egl_.swap, ext ? "eglSwapBuffersWithDamageEXT" : "eglSwapBuffersWithDamageKHR"))
        egl_.swap = nullptr;
    egl_.tells_age = egl_.swap && glfwExtensionSupported("EGL_EXT_buffer_age");
}

void Surface::bind(int width, int height) {
    lost_ = width != width_ || height != height_;
    const bool resized = lost_ && width_ > 0;
    width_ = width, height_ = height;
    if (copy_) {
        // Mesa's software driver asks for the size of the window only after a swap. Without one it goes on copying from a buffer of the
        // old size, which in a window that grew is an error of X.
        if (resized) glfwSwapBuffers(window_);
        return;
    }
    gl::BindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    if (!lost_) return;
    gl::BindRenderbuffer(GL_RENDERBUFFER, colour_);
    gl::RenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    gl::FramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
}

void Surface::show(const Rect& part) {
    if (copy_) {
        copy_(glfwGetX11Display(), glfwGetGLXWindow(window_), part.x0, height_ - part.y1, part.width(), part.height());
        return;
    }
    const Rect missing = missing_in_back_buffer(part);
    gl::BindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl::BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl::Scissor(0, 0, width_, height_);
    const int left = missing.x0, right = missing.x1, bottom = height_ - missing.y1, top = height_ - missing.y0;
    gl::BlitFramebuffer(left, bottom, right, top, left, bottom, right, top, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    if (!egl_.swap) return glfwSwapBuffers(window_);
    if (!glfwGetWindowAttrib(window_, GLFW_VISIBLE)) return;  // a swap would show it
    std::shift_right(egl_.shown.begin(), egl_.shown.end(), 1);
    egl_.shown.front() = part;
    const int changed[4] = {part.x0, height_ - part.y1, part.width(), part.height()};
    egl_.swap(egl_.display(), egl_.surface(egl_draw), changed, 1);
}

Rect Surface::missing_in_back_buffer(const Rect& part) const {
    const Rect all{0, 0, width_, height_};
    int age = 0;
    if (!egl_.tells_age || lost_ || !egl_.query(egl_.display(), egl_.surface(egl_draw), egl_buffer_age, &age)) return all;
    if (age < 1 || age > static_cast<int>(egl_.shown.size())) return all;
    Rect missing = part;
    for (int i = 0; i + 1 < age; ++i) missing.add(egl_.shown[static_cast<std::size_t>(i)]);
    return missing;
}

}  // namespace alp::window
