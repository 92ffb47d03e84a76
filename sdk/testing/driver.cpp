// Doing: mouse, keys and time.
#include "driver.h"
#include "seen.h"

#include <alp/ui/keys.h>

#include <algorithm>
#include <atomic>
#include <cfloat>

namespace alp::testing {
namespace {

constexpr std::int64_t not_set = INT64_MIN;
std::atomic<std::int64_t> clock_ms = not_set;  // read by any thread
double clock_rest = 0;

int key_number(std::string_view name) {
    static const std::pair<std::string_view, int> known[] = {{"Enter", ui::key_enter},
                                                             {"Tab", ui::key_tab},
                                                             {"Escape", ui::key_escape},
                                                             {"Backspace", ui::key_backspace},
                                                             {"Delete", ui::key_delete},
                                                             {"Insert", ui::key_insert},
                                                             {"Left", ui::key_left},
                                                             {"Right", ui::key_right},
                                                             {"Up", ui::key_up},
                                                             {"Down", ui::key_down},
                                                             {"PageUp", ui::key_page_up},
                                                             {"PageDown", ui::key_page_down},
                                                             {"Home", ui::key_home},
                                                             {"End", ui::key_end},
                                                             {"Space", ui::key_space},
                                                             {"KeypadEnter", ui::key_pad_enter},
                                                             {"NumLock", 282}};
    for (const auto& [word, number] : known)
        if (word == name) return number;
    if (name.size() == 1 && name[0] > ' ' && name[0] <= '~') return std::toupper(static_cast<unsigned char>(name[0]));
    if (name.size() > 1 && name[0] == 'F') return ui::key_f1 - 1 + std::atoi(std::string(name.substr(1)).c_str());
    throw std::invalid_argument("no key is called \"" + std::string(name) + "\"");
}

struct Target {
    ImRect box, clip;
    const ImGuiWindow* window;
    bool in_sight;
};

std::optional<Target> find(std::string_view path) {
    if (const SeenItem* item = find_item(path))
        return Target{item->box, item->clip, item->window, !item->hidden && visible(item->box, item->clip)};
    if (const SeenText* text = find_text(path)) return Target{text->box, text->clip, text->window, true};
    return std::nullopt;
}

// The name of what keeps the mouse from that window; null: nothing.
const char* cover_of(const ImGuiWindow* window) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (const ImGuiWindow* over = g.HoveredWindow; over && over->RootWindow != window->RootWindow) return over->Name;
    const char* cover = nullptr;
    for (const ImGuiPopupData& popup : g.OpenPopupStack) {
        if (popup.Window == window->RootWindow) cover = nullptr;
        else if (popup.Window && (popup.Window->Flags & ImGuiWindowFlags_Modal)) cover = popup.Window->Name;
    }
    return cover;
}

bool scrolls(const ImGuiWindow* window) { return window->ScrollMax.y > 0 || window->ScrollMax.x > 0; }

}  // namespace

void Driver::Hand::put(ImGuiIO& io) {
    if (moved) io.MousePos = at;
    for (int i = 0; i < 3; ++i) io.MouseDown[i] = buttons[i];
    io.MouseWheel = wheel;
    wheel = 0;
    if (held >= 0 && held != key) ui::put_key(io, held, false);
    if (key >= 0) ui::put_key(io, key, true);
    held = key;
    ui::put_key(io, ui::key_control, ctrl);
    ui::put_key(io, ui::key_shift, shift);
    ui::put_key(io, ui::key_alt, alt);
    if (!characters.empty()) io.AddInputCharactersUTF8(characters.c_str());
    characters.clear();
    if (!again) io.MouseClickedTime[0] = -FLT_MAX;  // two clicks are a double click only in double_click()
}

void before_frame(ImGuiIO& io) {
    eyes().drawing = {};
    if (Driver* driver = driving()) {
        Driver::Hand& hand = Hooks::hand(*driver);
        hand.put(io);
        if (set_clock()) move_clock(io.DeltaTime);
    }
}

void after_frame() {
    // ImGui begins its window for items outside any window in every frame, and shows it only when it was used.
    const auto unused = [](const auto& seen) { return seen.window && seen.window->IsFallbackWindow && !seen.window->WriteAccessed; };
    std::erase_if(eyes().drawing.items, unused);
    std::erase_if(eyes().drawing.texts, unused);
    eyes().last = std::move(eyes().drawing);
}

std::optional<Time> set_clock() {
    const std::int64_t at = clock_ms.load(std::memory_order_relaxed);
    return at == not_set ? std::nullopt : std::optional(Time(std::chrono::milliseconds(at)));
}

void move_clock(double seconds) {
    clock_rest += seconds * 1000;
    const auto whole = static_cast<std::int64_t>(clock_rest);
    clock_rest -= static_cast<double>(whole);
    clock_ms.fetch_add(whole, std::memory_order_relaxed);
}

Driver::Driver(std::function<void()> frame) : hand_(std::make_unique<Hand>()), frame_(std::move(frame)) {}

Driver::~Driver() {
    eyes() = {};
    clock_ms = not_set;
    clock_rest = 0;
}

void Driver::frames(int count) {
    for (int i = 0; i < count; ++i) {
        Driver* before = driving();
        driving() = this;
        try {
            frame_();
        } catch (...) {
            driving() = before;
            throw;
        }
        driving() = before;
    }
}

void Driver::point_at(const std::string& path) {
    if (!find(path)) frames(2);
    if (const auto there = find(path); !there || !there->in_sight) scroll_to(path);
    const auto target = find(path);
    if (!target) not_found(*this, path);
    ImRect part = target->box;
    part.ClipWith(target->clip);
    hand_->at = part.GetCenter();
    hand_->moved = true;
    frames(2);
    if (const char* cover = target->window ? cover_of(target->window) : nullptr)
        not_found(*this, path, std::string("is covered by ") + cover);
}

void Driver::press(int button) {
    hand_->buttons[button] = true;
    frames(1);
    hand_->buttons[button] = false;
    frames(3);
}

void Driver::click(std::string_view path, int button) {
    point_at(std::string(path));
    press(button);
}

void Driver::click_at(ImVec2 at, int button) {
    hand_->at = at;
    hand_->moved = true;
    frames(1);
    press(button);
}

void Driver::double_click(std::string_view path) {
    point_at(std::string(path));
    hand_->buttons[0] = true;
    frames(1);
    hand_->again = true;
    for (const bool down : {false, true, false}) {
        hand_->buttons[0] = down;
        frames(1);
    }
    hand_->again = false;
    frames(2);
}

void Driver::hover(std::string_view path) {
    point_at(std::string(path));
    frames(1);
}

void Driver::hover_at(ImVec2 at) {
    hand_->at = at;
    hand_->moved = true;
    frames(2);
}

void Driver::drag(std::string_view from, std::string_view to) {
    if (const auto there = find(to); !there || !there->in_sight) scroll_to(to);
    point_at(std::string(from));
    const ImVec2 begin = hand_->at;
    hand_->buttons[0] = true;
    frames(2);
    for (int step = 1; step <= 4; ++step) {
        const auto target = find(to);  // may move while something is held over it
        if (!target) not_found(*this, to);
        ImRect part = target->box;
        part.ClipWith(target->clip);
        const ImVec2 end = part.GetCenter();
        const float share = static_cast<float>(step) / 4;
        hand_->at = ImVec2(begin.x + (end.x - begin.x) * share, begin.y + (end.y - begin.y) * share);
        frames(1);
    }
    frames(1);
    hand_->buttons[0] = false;
    frames(3);
}

void Driver::type(std::string_view path, std::string_view text) {
    click(path);
    type(text);
}

void Driver::type(std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        hand_->characters = text.substr(begin, end - begin);
        if (!hand_->characters.empty()) frames(2);
        if (end < text.size()) key("Enter");
        begin = end + 1;
    }
}

void Driver::key(std::string_view combination) {
    std::string_view rest = combination;
    const auto take = [&](std::string_view word) {
        const bool there = rest.starts_with(word) && rest.size() > word.size();
        if (there) rest.remove_prefix(word.size());
        return there;
    };
    bool ctrl = false, shift = false, alt = false;
    for (bool more = true; more;) {
        more = false;
        if (take("Ctrl+")) ctrl = more = true;
        if (take("Shift+")) shift = more = true;
        if (take("Alt+")) alt = more = true;
    }
    if (rest == "Alt") alt = true;  // tapped, with nothing else
    else hand_->key = key_number(rest);
    hand_->ctrl = ctrl;
    hand_->shift = shift;
    hand_->alt = alt;
    if (hand_->key == ui::key_space && !ctrl && !alt) hand_->characters = " ";
    frames(1);
    hand_->key = -1;
    hand_->ctrl = hand_->shift = hand_->alt = false;
    frames(3);
}

void Driver::scroll(std::string_view path, float lines) {
    point_at(std::string(path));
    hand_->wheel = lines;
    frames(3);
}

void Driver::scroll_to(std::string_view path) {
    if (!find(path)) {  // not even drawn: look through every window that scrolls
        for (ImGuiWindow* window : std::vector(ImGui::GetCurrentContext()->Windows.begin(), ImGui::GetCurrentContext()->Windows.end())) {
            if (!window->Active || window->Hidden || !scrolls(window)) continue;
            const ImVec2 before = window->Scroll;
            const float page = std::max(20.0f, window->InnerRect.GetHeight() * 0.8f);
            for (float y = 0; !find(path) && y <= window->ScrollMax.y + page; y += page) {
                ImGui::SetScrollY(window, std::min(y, window->ScrollMax.y));
                frames(2);
            }
            if (find(path)) break;
            ImGui::SetScrollY(window, before.y);
            frames(2);
        }
    }
    for (int attempt = 0; attempt < 8; ++attempt) {
        const SeenItem* item = find_item(path);
        if (!item || (!item->hidden && visible(item->box, item->clip))) return;
        for (auto* window = const_cast<ImGuiWindow*>(item->window); window; window = window->ParentWindow) {
            if (!scrolls(window)) continue;
            const ImRect& in = window->InnerRect;
            if (item->box.Min.y < in.Min.y || item->box.Max.y > in.Max.y)
                ImGui::SetScrollY(window,
                                  std::clamp(window->Scroll.y + item->box.GetCenter().y - in.GetCenter().y, 0.0f, window->ScrollMax.y));
            if (item->box.Min.x < in.Min.x || item->box.Max.x > in.Max.x)
                ImGui::SetScrollX(window,
                                  std::clamp(window->Scroll.x + item->box.GetCenter().x - in.GetCenter().x, 0.0f, window->ScrollMax.x));
        }
        frames(2);
    }
}

void Driver::set_time(Time time) { clock_ms = time.time_since_epoch().count(); }

void Driver::pass(double seconds) {
    if (!set_clock()) set_time(alp::now());
    move_clock(seconds);
    frames(1);
}

Time Driver::now() const { return alp::now(); }

void Driver::watch(bool on) { eyes().watching = on; }

}  // namespace alp::testing
