#include "window/input.h"

#include "window/wayland_clipboard.h"
#include "window/x_clipboard.h"

#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#ifdef GLFW_PLATFORM_WAYLAND
#define GLFW_EXPOSE_NATIVE_WAYLAND
#include <GLFW/glfw3native.h>
#endif

#include <algorithm>
#include <bitset>
#include <utility>

namespace alp::window {

static_assert(ui::key_escape == GLFW_KEY_ESCAPE && ui::key_end == GLFW_KEY_END && ui::key_f1 == GLFW_KEY_F1 &&
              ui::key_f11 == GLFW_KEY_F11 && ui::key_pad_enter == GLFW_KEY_KP_ENTER && ui::key_shift == GLFW_KEY_LEFT_SHIFT &&
              ui::key_super == GLFW_KEY_LEFT_SUPER);

namespace {

constexpr int kinds_of_cursor[][2] = {{ImGuiMouseCursor_Arrow, GLFW_ARROW_CURSOR},
                                      {ImGuiMouseCursor_TextInput, GLFW_IBEAM_CURSOR},
                                      {ImGuiMouseCursor_ResizeNS, GLFW_VRESIZE_CURSOR},
                                      {ImGuiMouseCursor_ResizeEW, GLFW_HRESIZE_CURSOR},
                                      {ImGuiMouseCursor_Hand, GLFW_HAND_CURSOR}};

// A letter changes what is written, or is a command of one key: the frame that takes it and one more show that, and letting it go is
// nothing. Anything else may open, close or move what is on the screen, which takes a frame longer.
constexpr int after_letter = 1, after_anything = 2;

// Keys that act on a text instead of adding to it; they may not change places with what was typed.
bool acts(int code) { return code >= 256; }

}  // namespace

Input& Input::of(GLFWwindow* window) { return *static_cast<Input*>(glfwGetWindowUserPointer(window)); }

// Letters go by what is printed on the key, so that Ctrl+Z is Z on an AZERTY keyboard too; the rest by place.
int Input::code_of(int key, int scancode) {
    if (key == GLFW_KEY_RIGHT_SHIFT || key == GLFW_KEY_RIGHT_CONTROL || key == GLFW_KEY_RIGHT_ALT || key == GLFW_KEY_RIGHT_SUPER)
        return key - 4;
    if (key < 'A' || key > 'Z') return key;
    const char* name = glfwGetKeyName(key, scancode);
    return name && name[0] >= 'a' && name[0] <= 'z' && !name[1] ? name[0] - 'a' + 'A' : key;
}

namespace {

// Where the clipboard is asked: GLFW 3.3 of Debian 12 knows X only.
std::function<AskedClipboard()> way_to_clipboard() {
#ifdef GLFW_PLATFORM_WAYLAND
    if (glfwGetPlatform() == GLFW_PLATFORM_WAYLAND)
        return [asks = std::make_shared<WaylandClipboard>(glfwGetWaylandDisplay())] { return asks->put(); };
#endif
    return [] { return &ask_x_clipboard; };
}

}  // namespace

Input::Input(GLFWwindow* window) : window_(window), clipboard_(way_to_clipboard(), glfwPostEmptyEvent), time_(glfwGetTime()) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "alp";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    ui::prepare_keys(io);
    io.ClipboardUserData = window;
    io.GetClipboardTextFn = [](void* w) { return of(static_cast<GLFWwindow*>(w)).pasted(); };
    io.SetClipboardTextFn = [](void* w, const char* text) { glfwSetClipboardString(static_cast<GLFWwindow*>(w), text); };
    glfwSetWindowUserPointer(window, this);
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int) {
        if (key >= 0 && action != GLFW_REPEAT) of(w).events_.push_back({Event::key, code_of(key, scancode), action == GLFW_PRESS});
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned c) { of(w).events_.push_back({Event::text, static_cast<int>(c)}); });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
        if (button < ImGuiMouseButton_COUNT) of(w).events_.push_back({Event::button, button, action == GLFW_PRESS});
    });
    glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
        auto& events = of(w).events_;
        if (!events.empty() && events.back().kind == Event::move) events.pop_back();  // only the last of a row matters
        events.push_back({Event::move, 0, true, static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int inside) {
        if (!inside) of(w).events_.push_back({Event::move, 0, false});
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        of(w).events_.push_back({Event::wheel, 0, false, static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int on) { of(w).events_.push_back({Event::focus, 0, on != 0}); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).exposed_ = true; });
}

Input::~Input() {
    for (GLFWcursor* cursor : cursors_)
        if (cursor) glfwDestroyCursor(cursor);
}

// Before Ctrl+V or Shift+Insert goes to a text the clipboard is asked. Until it has answered, that key and what comes after it wait, and the
// window goes on.
bool Input::must_wait_for_clipboard(int code) {
    const bool pastes = (code == 'V' && control_ && !alt_) || (code == ui::key_insert && shift_ && !control_);
    if (!pastes || !ImGui::GetIO().WantTextInput) return false;
    clipboard_.ask();
    frames_since_paste_ = 0;
    return !clipboard_.has_answer();
}

const char* Input::pasted() {
    ClipboardAnswer answer = clipboard_.take();
    if (answer.kind == ClipboardAnswer::no_display) return glfwGetClipboardString(window_);
    paste_failed_ = answer.kind == ClipboardAnswer::silent;
    pasted_ = std::move(answer.utf8);
    return pasted_.c_str();
}

// A letter that is let go changes nothing on the screen: that goes with what comes next.
bool Input::waiting() const {
    const bool any =
        std::any_of(events_.begin(), events_.end(), [](const Event& e) { return e.kind != Event::key || e.down || acts(e.code); });
    return any && !clipboard_.waits();
}

bool Input::typed_letters() const { return took_ && settles_in_ == after_letter && ImGui::GetIO().WantTextInput; }

bool Input::paste_failed() { return std::exchange(paste_failed_, false); }

void Input::feed() {
    ImGuiIO& io = ImGui::GetIO();
    const double now = glfwGetTime();
    io.DeltaTime = std::max(1e-4f, static_cast<float>(now - time_));
    time_ = now;

    took_ = !events_.empty() && !clipboard_.waits();
    settles_in_ = 0;
    // Nobody wanted it after all; the next time it may be another text.
    if (clipboard_.has_answer() && ++frames_since_paste_ > 4) clipboard_.take();
    std::bitset<512> changed;
    bool typed = false, pressed = false, acted = false, moved = false, clicked = false, wheeled = false;
    for (; !events_.empty(); events_.pop_front()) {
        const Event& e = events_.front();
        if (e.kind == Event::key) {
            const auto code = static_cast<std::size_t>(e.code);
            if (code >= changed.size()) continue;
            const bool modifier = e.code >= ui::key_shift;
            // A key counts with what was held when it went down: Ctrl may be let go before the Q.
            if (changed[code] || clicked || (modifier && pressed) || (acts(e.code) && e.down && typed)) return;
            if (e.down && must_wait_for_clipboard(e.code)) return;
            changed[code] = true;
            pressed = pressed || (e.down && !modifier);
            acted = acted || (e.down && acts(e.code) && !modifier);
            const bool letter = !modifier && !acts(e.code) && !control_ && !alt_ && !io.KeySuper;
            if (!letter) settles_in_ = after_anything;
            else if (e.down) settles_in_ = std::max(settles_in_, after_letter);
            ui::put_key(io, e.code, e.down);
            if (e.code == ui::key_control) control_ = e.down;
            if (e.code == ui::key_shift) shift_ = e.down;
            if (e.code == ui::key_alt) alt_ = e.down;
        } else if (e.kind == Event::text) {
            if (acted || clicked) return;
            typed = true;
            settles_in_ = std::max(settles_in_, after_letter);
            ui::add_character(static_cast<unsigned>(e.code));
        } else if (e.kind == Event::button) {
            if (clicked || wheeled) return;
            clicked = true;
            settles_in_ = after_anything;
            io.MouseDown[e.code] = e.down;
        } else if (e.kind == Event::move) {
            if (clicked || wheeled) return;
            moved = true;
            settles_in_ = after_anything;
            io.MousePos = e.down ? ImVec2(e.x, e.y) : ImVec2(-FLT_MAX, -FLT_MAX);
        } else if (e.kind == Event::wheel) {
            if (clicked || moved) return;
            wheeled = true;
            settles_in_ = after_anything;
            io.MouseWheelH += e.x, io.MouseWheel += e.y;
        } else {
            settles_in_ = after_anything;
            io.AddFocusEvent(e.down);
            if (!e.down) {  // the releases go to another window
                ui::release_keys(io);
                control_ = shift_ = alt_ = false;
                std::fill(std::begin(io.MouseDown), std::end(io.MouseDown), false);
            }
        }
    }
}

bool Input::exposed() { return std::exchange(exposed_, false); }

void Input::show_cursor() {
    const int wanted = ImGui::GetMouseCursor();
    if (wanted == cursor_ || wanted < 0) return;
    cursor_ = wanted;
    for (const auto& [imgui, glfw] : kinds_of_cursor) {
        if (imgui != wanted) continue;
        if (!cursors_[imgui]) cursors_[imgui] = glfwCreateStandardCursor(glfw);
        return glfwSetCursor(window_, cursors_[imgui]);
    }
    glfwSetCursor(window_, nullptr);
}

}  // namespace alp::window
