#include "window/window.h"

#include "window/gl.h"
#include "window/input.h"
#include "window/pictures.h"
#include "window/renderer.h"
#include "window/surface.h"

#include <alp/text.h>
#include <alp/ui/theme.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <stb/stb_image_write.h>

#include <dlfcn.h>

#include <algorithm>
#include <cstdio>
#include <future>
#include <stdexcept>

namespace alp::window {

namespace {

// After the first frame, and after a wake-up without input, in which a job may have ended that was drawn before it was looked at: until
// sizes, focus and popups have settled. Input says for itself how many frames it needs. A frame without a change draws nothing.
constexpr int after_start = 3, after_waking = 1;
// A letter that changed only its own line: what it changes elsewhere (a counter, a button that wakes up) is drawn with the next letter, or
// after this many seconds. So a letter costs one frame.
constexpr double typing_pause = 0.2;
// What still changes then (a page that dims behind a dialog) goes on, but an instrument that never stands still may not.
constexpr int longest_movement = 60;

// A window that changes its size between two of our questions makes a request of ours wrong. Xlib would end the program for that, in the
// middle of a meeting; a frame that is drawn anew is enough.
void outlive_display_errors() {
    using Handler = int (*)(void* display, void* error);
    const auto set = reinterpret_cast<Handler (*)(Handler)>(dlsym(RTLD_DEFAULT, "XSetErrorHandler"));
    if (!set) return;  // no X
    set([](void*, void*) {
        std::fputs("alp: the display refused a request; the window is drawn anew\n", stderr);
        return 0;
    });
}

// The one that shows this point, in screen units; the first where a window does not know its place (Wayland).
int monitor_at(int x_there, int y_there, GLFWmonitor** monitors, int count) {
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0;
        glfwGetMonitorPos(monitors[i], &x, &y);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (x_there >= x && y_there >= y && x_there < x + mode->width && y_there < y + mode->height) return i;
    }
    return 0;
}

}  // namespace

struct Window::Parts {
    struct Bounds {  // screen units
        int x = 0, y = 0, width = 0, height = 0;
        int middle_x() const { return x + width / 2; }
        int middle_y() const { return y + height / 2; }
    };

    GLFWwindow* window = nullptr;
    std::unique_ptr<Input> input;
    std::unique_ptr<Surface> surface;
    std::unique_ptr<Renderer> renderer;
    Damage damage;
    std::string title;
    std::optional<Bounds> before_full_screen;
    int screens_further = 0;    // than the one of the window, where it is presented
    int width = 0, height = 0;  // pixels
    bool visible = false, drew = false, drew_one_line = false;
    std::optional<double> rest_at;  // by glfwGetTime(): when another frame is due after letters
    const volatile std::sig_atomic_t* interrupted = nullptr;

    bool ends() const { return interrupted && *interrupted; }
    // By the window's own button.
    bool close_pressed() const {
        if (!glfwWindowShouldClose(window)) return false;
        glfwSetWindowShouldClose(window, GLFW_FALSE);
        return true;
    }
    // For an event, or until a frame is due without one.
    void wait(const Application& application) const {
        std::optional<double> seconds;
        if (const auto at = application.next_frame_at()) seconds = std::chrono::duration<double>(*at - application.now()).count();
        if (rest_at) seconds = std::min(seconds.value_or(typing_pause), *rest_at - glfwGetTime());
        if (!seconds) glfwWaitEvents();
        else if (*seconds > 0) glfwWaitEventsTimeout(*seconds);
        else glfwPollEvents();
    }
};

Window::Window(const WindowOptions& options) : parts_(std::make_unique<Parts>()) {
    static std::string why;  // GLFW calls back without a place for ours
    glfwSetErrorCallback([](int, const char* sentence) { why = sentence; });
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would wake the program twice a second
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    auto fonts = std::async(std::launch::async, [] { ui::load_fonts(); });  // while the driver starts

    const auto fail = [&](const char* sentence) {
        fonts.wait();
        ImGui::DestroyContext();
        glfwTerminate();
        throw std::runtime_error(filled(sentence, why));
    };
    if (!glfwInit()) fail(tr("There is no display to open a window on. ({})"));
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_MAXIMIZED, options.maximised);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "alp");
    // Not larger than the screen: a beamer may be smaller than the one of yesterday.
    int left = 0, top = 0, width = options.width, height = options.height;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) glfwGetMonitorWorkarea(monitor, &left, &top, &width, &height);
    width = std::min(options.width, std::max(width, 640)), height = std::min(options.height, std::max(height, 480));
    parts_->window = glfwCreateWindow(width, height, "ALP", nullptr, nullptr);
    if (!parts_->window) fail(tr("No window could be opened: the display needs OpenGL 3.2. ({})"));
    glfwSetWindowSizeLimits(parts_->window, 640, 480, GLFW_DONT_CARE, GLFW_DONT_CARE);
    outlive_display_errors();  // after the making of the window, which puts back Xlib's own
    glfwMakeContextCurrent(parts_->window);
    glfwSwapInterval(0);
    gl::load();
    parts_->input = std::make_unique<Input>(parts_->window);
    parts_->surface = std::make_unique<Surface>(parts_->window);
    parts_->renderer = std::make_unique<Renderer>();
    fonts.get();
    parts_->renderer->upload_fonts();
}

Window::~Window() {
    parts_->input.reset();
    glfwDestroyWindow(parts_->window);
    ImGui::DestroyContext();
    glfwTerminate();
}

void Window::end_when_set(const volatile std::sig_atomic_t* interrupted) { parts_->interrupted = interrupted; }

TextureFunctions Window::textures() const { return {make_texture, delete_texture}; }

void Window::wake() { glfwPostEmptyEvent(); }

void Window::frame(Application& application) {
    Parts& p = *parts_;
    ImGuiIO& io = ImGui::GetIO();
    if (ui::fonts_stale()) {
        ui::load_fonts();
        p.renderer->upload_fonts();
        p.damage.forget();
    }
    int width = 0, height = 0;
    glfwGetWindowSize(p.window, &width, &height);
    glfwGetFramebufferSize(p.window, &p.width, &p.height);
    if (!width || !height || !p.width || !p.height) return;  // minimised
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {static_cast<float>(p.width) / io.DisplaySize.x, static_cast<float>(p.height) / io.DisplaySize.y};
    p.input->feed();
    ImGui::NewFrame();
    application.frame();
    if (p.input->paste_failed())
        application.say(tr("Nothing was pasted: the program that has the copied text does not answer. Copy it once more there."));
    ImGui::Render();
    p.input->show_cursor();

    const ImDrawData& data = *ImGui::GetDrawData();
    p.surface->bind(p.width, p.height);
    const Rect all{0, 0, p.width, p.height};
    Rect part = p.damage.next(data, ui::palette().page);
    const bool sharp = p.width == width && p.height == height;  // damage is in screen units
    if (p.surface->lost() || (!sharp && !part.empty())) part = all;
    p.drew = !part.empty();
    p.drew_one_line = p.drew && static_cast<float>(part.height()) <= 2 * ImGui::GetTextLineHeight() * io.DisplayFramebufferScale.y;
    if (p.drew) p.renderer->draw(data, part, p.width, p.height);
    if (p.input->exposed()) part = all;
    if (!part.empty()) p.surface->show(part);
    if (!p.visible) {
        p.visible = true;
        glfwShowWindow(p.window);
        p.surface->show(all);  // what went to a hidden window did not get there
    }
}

void Window::follow(const Application& application) {
    Parts& p = *parts_;
    if (const std::string title = application.title(); title != p.title) glfwSetWindowTitle(p.window, (p.title = title).c_str());
    const bool presents = p.before_full_screen.has_value();
    if (application.presenting() == presents && (!presents || application.screens_further() == p.screens_further)) return;
    if (application.presenting()) {
        if (!presents) {
            Parts::Bounds bounds;
            glfwGetWindowPos(p.window, &bounds.x, &bounds.y);
            glfwGetWindowSize(p.window, &bounds.width, &bounds.height);
            p.before_full_screen = bounds;
        }
        p.screens_further = application.screens_further();
        int count = 0;
        GLFWmonitor** monitors = glfwGetMonitors(&count);
        if (!count) return;
        const Parts::Bounds& window = *p.before_full_screen;
        GLFWmonitor* monitor = monitors[(monitor_at(window.middle_x(), window.middle_y(), monitors, count) + p.screens_further) % count];
        const GLFWvidmode* mode = glfwGetVideoMode(monitor);
        glfwSetWindowMonitor(p.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
        return;
    }
    const Parts::Bounds bounds = *p.before_full_screen;
    p.before_full_screen.reset();
    glfwSetWindowMonitor(p.window, nullptr, bounds.x, bounds.y, bounds.width, bounds.height, 0);
}

void Window::run(Application& application) {
    Parts& p = *parts_;
    int settle = after_start, moving = 0;
    while (!p.ends() && !application.wants_to_end()) {
        const bool woke = settle <= 0 && !p.input->waiting();
        if (woke) {
            p.wait(application);
        } else {
            --settle;
            glfwPollEvents();
        }
        p.rest_at.reset();
        frame(application);
        if (p.input->typed_letters() && p.drew_one_line) {
            p.rest_at = glfwGetTime() + typing_pause;
            moving = 0;
        } else {
            settle = std::max(settle, p.input->took_any() ? p.input->frames_to_settle() : woke ? after_waking : 0);
            moving = p.drew ? moving + 1 : 0;
            if (p.drew && moving < longest_movement) settle = std::max(settle, 1);  // something fades in
        }
        follow(application);
        if (!p.close_pressed()) continue;
        application.leave();
        settle = after_start;
        if (!application.wants_to_end()) glfwRestoreWindow(p.window);  // what it asks must be seen
    }
    WindowSize size{.maximised = glfwGetWindowAttrib(p.window, GLFW_MAXIMIZED) != 0};
    Parts::Bounds bounds;
    glfwGetWindowSize(p.window, &bounds.width, &bounds.height);
    if (p.before_full_screen) bounds = *p.before_full_screen;
    if (!size.maximised) size.width = bounds.width, size.height = bounds.height;
    application.end(size);
}

void Window::save_picture(const std::filesystem::path& png) const {
    const int width = parts_->width, height = parts_->height;
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    gl::PixelStorei(GL_PACK_ALIGNMENT, 1);
    gl::ReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    const unsigned char* last_row = pixels.data() + static_cast<std::size_t>(width) * static_cast<std::size_t>(height - 1) * 3;
    if (!stbi_write_png(png.c_str(), width, height, 3, last_row, -width * 3))  // upside down in OpenGL
        throw std::runtime_error(filled(tr("{} could not be written."), png.string()));
}

}  // namespace alp::window
