#include "window/surface.h"

#include "window/gl.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

// Of glfw3native.h, which asks for the headers of all of X.
extern "C" {
void* glfwGetX11Display();
unsigned long glfwGetGLXWindow(GLFWwindow*);
}

namespace alp::window {

Surface::Surface(GLFWwindow* window) : window_(window) {
    if (glfwExtensionSupported("GLX_MESA_copy_sub_buffer"))
        copy_ = reinterpret_cast<CopySubBuffer>(glfwGetProcAddress("glXCopySubBufferMESA"));
    if (copy_) return;
    gl::GenFramebuffers(1, &framebuffer_);
    gl::GenRenderbuffers(1, &colour_);
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
    gl::BindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    gl::BindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    gl::Scissor(0, 0, width_, height_);
    gl::BlitFramebuffer(0, 0, width_, height_, 0, 0, width_, height_, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glfwSwapBuffers(window_);
}

}  // namespace alp::window
