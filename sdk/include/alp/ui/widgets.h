// The widgets of this program's style. Labels follow ImGui: what comes after "##" is not shown. Main thread, inside a frame.
// Every one can be reached and used with the keyboard, shows its focus, and keeps 4.5:1 contrast in every look.
#pragma once

#include <alp/ui/theme.h>
#include <alp/ui/virtual_list.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alp::ui {

// ---- text
void words(std::string_view text, Face face = Face::text, ImU32 colour = 0);  // wrapped at the width there is; colour 0: the palette's
void quiet(std::string_view text);                                            // 13 px, quiet
void heading(std::string_view text);                                          // 17 px semibold
void question(std::string_view text);                                         // 26 px semibold
float height_of(std::string_view text, Face face, float width);               // as words() would take; cached
// One line, cut with an ellipsis when wider than `width`.
void one_line(std::string_view text, float width, Face face = Face::text, ImU32 colour = 0);
// As it is seen: with "�" for each character that the screen has no picture of. Two texts for which it is the same look the same.
std::string as_seen(std::string_view text);

// ---- buttons
enum class Kind { normal, primary, quiet, danger };
// `colour` 0xRRGGBB for a primary button in an instrument's colour; 0: the accent. Width 0: as wide as its words.
bool button(const char* label, Kind kind = Kind::normal, float width = 0, unsigned colour = 0);
float button_width(const char* label, Kind kind = Kind::normal);              // as button() takes
// Call before an item of that width: it stays on the line of the last item when it fits there, else it begins a new line.
void beside(float width);
bool icon_button(const char* label, const char* icon, const char* tooltip);   // icon: a glyph of icons.h
// A small rounded word. Not clicked: chip(). Clicked or chosen: choice_chip().
void chip(std::string_view text, ImU32 ground = 0);
bool choice_chip(const char* label, bool chosen, ImU32 ground = 0);
// One of several, side by side, wrapping. Returns true when `chosen` changed. -1: none yet.
bool choice(const char* id, std::span<const std::string> words, int& chosen, bool may_be_none = false);
bool check(const char* label, bool& on);
// A button with the present choice that opens a list of others. The index chosen now, -1: none.
int pick(const char* id, std::string_view shown, std::span<const std::string> words);
// A line of a list that opened, in the place of ImGui::Selectable(): every letter of a name comes, and what is wider than its room is cut with an
// ellipsis, and whole when pointed at. Width 0: at most as wide as a sentence. `flags`: ImGuiSelectableFlags.
bool list_line(const char* label, bool chosen = false, ImVec2 size = {}, int flags = 0);
// One line of a short list to choose from: a sidebar, steps, a menu. `count` is shown as a badge; 0: no badge.
bool menu_item(const char* label, bool chosen, int count = 0);
// The word of a status on its ground. True when clicked, or pressed with Enter or Space.
bool status_chip(const char* label, ImU32 ground);
// Small underlined words that do something: "wijzig".
bool text_link(const char* label);

// ---- small signs
void dots(int count, unsigned colour = 0);                   // votes; above 8 a number beside one dot
void progress(float share, float width = 0, unsigned colour = 0);  // 0 to 1
// A line about a running job: what it does, what share is done, "Cancel". Share below 0: not known. True when cancelled.
bool job_line(const char* id, std::string_view what, float share, bool may_cancel = true);

// An area to press without a look of its own: the caller draws over its rectangle (ImGui::GetItemRectMin()). Mouse, Tab, Enter and Space
// reach it, and it shows its focus.
struct Area { bool pressed = false, hovered = false, focused = false; };
Area area(const char* label, ImVec2 size, float rounding = 8);
// The same with other things on it, drawn after it: those are pressed first.
Area area_below(const char* label, ImVec2 size, float rounding = 8);

// ---- grounds
// A card: a rounded ground with a line round it, as high as what is drawn in it. top_colour: of a 4 px bar on top; 0: none.
// Every begin_card() needs its end_card(). Width 0: all there is.
void begin_card(const char* id, float width = 0, unsigned top_colour = 0, ImU32 ground = 0, float min_height = 0);
void end_card();
// For the length of a block, nothing reaches further right than `width` from here.
class Within {
public:
    explicit Within(float width);
    ~Within();
    Within(const Within&) = delete;

private:
    void* window_;
    float content_, work_;
};
// For the caller of a plugin: how many cards and dialogs are open, and closing those that an exception left open.
int open_grounds();
void close_grounds(int down_to);
void gap(float design_pixels = 12);
void rule();  // a line across
// Columns side by side that wrap below each other when narrower than `least` each. Calls draw(i, width) for each.
template <typename F>
void flow(int count, float least, F&& draw);
// Right end of the line: moves the cursor so that `width` fits before the edge.
void to_right(float width);

// ---- writing
// A text field that wraps while it is written in, and grows: with undo, selection, the clipboard and whole characters.
struct TextBox {
    std::string hint = {};     // shown while empty
    bool enter_submits = false;  // Enter ends the text (Shift+Enter: a new line); else Enter is a new line
    bool focus = false;        // take the keyboard this frame
    float width = 0;           // 0: what there is
    int least_lines = 1;
    Face face = Face::text;
    bool read_only = false;
    bool frame = true;         // ground and line round it
    bool dashed = false;       // a place to add something: a dashed line until it has the keyboard
};
// submitted: Enter was pressed. left: the box lost the keyboard and the text is another than when it got it. refused: what was typed or
// pasted would make it too long; the text is as it was and the box says so. Escape leaves the box (left).
enum class Typed { nothing, changed, submitted, left, refused };
inline constexpr std::size_t longest_text = 20000;  // characters
// The window gives every typed character to this function instead of to ImGui, which loses those beyond 16 bits (emoji).
void add_character(unsigned code_point);
Typed text_box(const char* id, std::string& text, const TextBox& box = {});
// In each frame of a page where people give something in private, and of the page that hands it on: what is typed there and nothing takes never
// comes into another field. The program says that no field is open.
void private_page();
// After text_box(), in each frame, for a field in which each text becomes a thing of its own. Several lines that are pasted into it are then not
// put in it: below it is asked whether each line is one, or all are. Both empty: nothing was chosen in this frame.
struct PastedLines {
    std::vector<std::string> each = {};  // without the marks of a list
    std::string as_one = {};
};
PastedLines pasted_lines(const char* id);

// ---- contributions
struct LabelMark { std::string text; ImU32 ground = 0; };  // a small chip below the text
// One contribution: bar in the step's colour at the left, wash behind, text wrapped, chips below. Returns true when clicked or Enter on it.
bool label(const char* id, std::string_view text, unsigned colour, std::span<const LabelMark> marks = {}, bool chosen = false);
float label_height(std::string_view text, bool has_marks, float width);

// ---- talk to the user
void info(const char* id, const char* sentence);            // a small "i" that says the sentence when pointed at or focused
void tooltip(std::string_view sentence);                    // for the last item, after half a second of pointing at it or focus
void notice(std::string_view sentence, ImU32 ground = 0);   // a sentence on a coloured ground
// A dialog over the page; true while open. `open` set to true opens it; Escape or its own buttons close it.
bool begin_dialog(const char* title, bool& open, float width = 520);
void end_dialog();
// Minutes left on a round of `minutes` since `started`; pale when paused, never alarming. True when clicked.
bool clock_chip(const char* id, double seconds_gone, int minutes, bool running);

// A widget that changes by itself (a clock, a tooltip) asks for a frame in so many seconds. The window takes the nearest after each frame;
// below 0: none asked.
void wake_in(double seconds);
double take_wake();

// A VirtualList that is made for this frame: draw(i) for the rows in sight, space for the others. heights: of each row.
template <typename F>
void clipped(std::span<const float> heights, float spacing, F&& draw);

}  // namespace alp::ui

#include <alp/ui/layout.inl>
