// Drives the program's screens from a test or a tour: finds items by their labels, clicks, types, and reads what is on the screen.
// Only tests and tours link it: libalp-testing.so defines a handful of ImGui's functions and forwards them to the one ImGui
// in libalp.so, so a program that links it BEFORE libalp sees every item and every text that is drawn. Main thread.
//
// A path is what a coach would say, outermost first: "Waarden/Schrijf een bijdrage". Each word is a label without its "##" part, the
// "##" part itself, or a window's name; levels may be left out. What has no such item is looked for among the texts on the screen.
#pragma once

#include <alp/id.h>
#include <alp/ui/theme.h>

#include <imgui.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace alp::testing {

struct Item {
    ImGuiID id = 0;
    std::string path;      // "Page/pk.1.1/Schrijf een bijdrage"
    std::string window;    // the ImGui window it stands in, by ImGui's own name
    ImVec2 min, max;       // pixels, all of it
    bool visible = false;  // some of it is inside the clip rectangle
};

struct Text {
    std::string text;
    std::string window;
    ImVec2 min, max;
    float size = 0;        // of the font, pixels
    bool visible = false;
    bool cut = false;      // some of it cannot be brought into sight by scrolling
};

// A frame as it looks.
struct Pixels {
    int width = 0, height = 0;
    std::vector<unsigned char> rgb;  // row by row
    unsigned at(int x, int y) const { // 0xRRGGBB; std::out_of_range outside
        const auto i = static_cast<std::size_t>(y * width + x) * 3;
        return static_cast<unsigned>(rgb.at(i) << 16 | rgb.at(i + 1) << 8 | rgb.at(i + 2));
    }
};

// Something that a test looked for is not there; what() lists what is.
struct NotFound : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Uses any program that draws with ImGui, in a window or without one.
class Driver {
public:
    // `frame` makes one whole frame, NewFrame() to Render(). While it runs, mouse and keys are the driver's.
    explicit Driver(std::function<void()> frame);
    virtual ~Driver();
    Driver(const Driver&) = delete;

    void frames(int count = 1);

    // ---- doing. Each ends with the frames it takes until the program has answered. NotFound when there is no such item.
    void click(std::string_view path, int button = 0);
    void double_click(std::string_view path);
    void hover(std::string_view path);
    void hover_at(ImVec2 at);
    void drag(std::string_view from, std::string_view to);
    void click_at(ImVec2 at, int button = 0);
    void type(std::string_view path, std::string_view text);  // clicks, then types
    void type(std::string_view text);                         // where the keyboard is; "\n" is Enter
    void key(std::string_view combination);                   // "Enter", "Shift+Tab", "Ctrl+Shift+Z", "F11"; std::invalid_argument
    void scroll(std::string_view path, float lines);          // the wheel, over it; up is positive
    void scroll_to(std::string_view path);                    // scrolls the windows it stands in until it is in sight

    // ---- reading: what the last whole frame had
    bool has(std::string_view path) const;                    // an item of that name, in sight or not
    Item item(std::string_view path) const;                   // NotFound
    std::vector<Item> items() const;
    bool shows(std::string_view text) const;                  // in sight, also when it runs over several lines
    std::vector<std::string> texts() const;                   // in sight, in the order drawn
    std::vector<Text> all_texts() const;
    std::string focused() const;                              // path of the item that has the keyboard; empty: none
    std::vector<std::string> duplicates() const;              // paths of items that share an id with another
    std::vector<std::string> unreadable() const;              // texts in sight with a character that their typeface lacks
    std::string tree() const;                                 // all of it, for people

    // ---- time. Until set_time() is called alp::now() is the computer's; from then on it moves with the frames.
    void set_time(Time time);
    void pass(double seconds);                                // and draws a frame
    Time now() const;

    // Off: nothing is recorded and frames cost what they cost in the product. For benchmarks.
    void watch(bool on);

    // The present frame, drawn by the processor; picture() as a PNG. std::runtime_error when it cannot be written.
    Pixels pixels() const;
    void picture(const std::filesystem::path& file) const;

    struct Hand;  // the input it holds; driver.h

private:
    friend struct Hooks;
    void point_at(const std::string& path);
    void press(int button);
    std::unique_ptr<Hand> hand_;
    std::function<void()> frame_;
};

struct ScreenOptions {
    float width = 1440, height = 900;
    float text_scale = 1;
    ui::Look look = ui::Look::light;
};

// A screen without a window: its own ImGui context with the house's fonts and colours. One at a time.
class Screen : public Driver {
public:
    explicit Screen(std::function<void()> draw, ScreenOptions options = {});
    ~Screen() override;

    void resize(float width, float height);
    void set_text_scale(float scale);
    double build_seconds() const { return build_seconds_; }  // of the last frame: NewFrame() to Render()

private:
    void one_frame();
    void fonts();
    std::function<void()> draw_;
    ImGuiContext* context_;
    ImGuiContext* before_;
    double build_seconds_ = 0;
};

// A page to draw on: a window over the whole screen, as the program makes for an instrument.
void on_page(const std::function<void()>& draw, const char* name = "Page");

// Pixels of a texture that is not the font's, for picture(): RGBA, row by row. A `pixels` of null takes it away.
void set_texture(ImTextureID texture, int width, int height, const unsigned char* pixels);

}  // namespace alp::testing
