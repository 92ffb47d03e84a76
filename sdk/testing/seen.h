// What ImGui was told during a frame: every item and every text. Filled by hooks.cpp, read by the driver.
#pragma once

#include <alp/testing.h>

#include <imgui_internal.h>

#include <unordered_map>

namespace alp::testing {

struct SeenItem {
    ImGuiID id;
    const ImGuiWindow* window;
    ImRect box, clip;
    bool hidden;
};

struct SeenText {
    std::string text;
    const ImGuiWindow* window;
    ImRect box, clip;
    const ImFont* font;
    float size;
    bool whole;  // the font has all characters of it
};

struct Seen {
    std::vector<SeenItem> items;
    std::vector<SeenText> texts;
};

struct Name {
    ImGuiID seed;
    std::string label;
};

struct Eyes {
    bool watching = true;
    Seen drawing, last;                           // the frame being made and the one before it
    std::unordered_map<ImGuiID, Name> names;      // of ids, with the id of the level above
};
Eyes& eyes();

// The labels on the way to an item, outermost first: window, levels, itself.
std::vector<std::string> way_to(const SeenItem& item);
// Whether "a/b/c" names that item: c is its own label, a and b are labels above it in this order.
bool names(std::string_view path, const std::vector<std::string>& way);
bool visible(const ImRect& box, const ImRect& clip);

// Lines that continue each other, as one text: what a wrapped sentence is drawn as.
struct Passage {
    std::string text;
    const SeenText* first;
};
std::vector<Passage> passages(const Seen& seen);
std::string collapsed(std::string_view text);  // runs of blanks as one

// The driver whose input the hooks give to ImGui. Null: none.
Driver*& driving();

}  // namespace alp::testing
