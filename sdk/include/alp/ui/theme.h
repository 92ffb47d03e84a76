// Colours, typefaces and spacing, for the program and its instruments. Main thread.
#pragma once

#include <imgui.h>

namespace alp::ui {

enum class Look { light, dark, high_contrast };

struct Palette {
    ImU32 page, panel, card, line, text, quiet, accent, on_accent;
    ImU32 done, busy, late;           // grounds of status chips, which always have their word in them
    ImU32 good, bad;                  // text of small remarks on a card
};

const Palette& palette();
Look look();
void set_look(Look look);             // also ImGui's own colours

// A colour 0xRRGGBB as declared (for a light page), made fit for the present look: text in it keeps 4.5:1 on a card.
ImU32 tone(unsigned rgb);
// The ground for a thing in that colour: 8 % of it over the card.
ImU32 wash(unsigned rgb, float share = 0.08f);
// Black or white, whichever reads on `ground`.
ImU32 text_on(ImU32 ground);
float contrast(ImU32 text, ImU32 ground);  // WCAG 2 ratio, 1 to 21

// Pixels for a measure of the design at the present text size: em(24) is the page margin.
float em(float design_pixels);
float text_scale();                   // 1 to 2
void set_text_scale(float scale);     // takes effect with the next frame; the program rebuilds its fonts

// 12 13 15 15s 17s 26s 48s, and for the beamer, between those two, 36s 28s; s: semibold
enum class Face { chip, quiet, text, strong, heading, question, presenter, large, room };
ImFont* face(Face face);              // never null after load_fonts()
// Bakes the faces into ImGui's atlas, with FreeType, at the present scale. `extra`: code points beyond Latin that were typed.
void load_fonts(const ImVector<ImWchar>& extra = {});
bool fonts_stale();                   // the scale changed or a missing character was drawn: load again before the next frame
void missing_glyph(unsigned code_point);

struct WithFace {                     // for the length of a block
    explicit WithFace(Face f) { ImGui::PushFont(face(f)); }
    ~WithFace() { ImGui::PopFont(); }
    WithFace(const WithFace&) = delete;
};

}  // namespace alp::ui
