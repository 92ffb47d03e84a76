// Mixing colours and keeping their contrast, for the files of this folder. Main thread.
#pragma once

#include <imgui.h>

namespace alp::ui {

// 0xRRGGBB as ImGui packs it, opaque.
constexpr ImU32 rgb(unsigned value) {
    return IM_COL32((value >> 16) & 255, (value >> 8) & 255, value & 255, 255);
}
// `share` (0 to 1) of `over` on `under`, opaque.
ImU32 mix(ImU32 under, ImU32 over, float share);
ImU32 with_alpha(ImU32 colour, float alpha);
// `colour`, moved towards `pole` just so far that its contrast is `least` on each of the grounds.
ImU32 readable(ImU32 colour, ImU32 pole, const ImU32* grounds, int count, float least);
void forget_tones();  // the look changed

}  // namespace alp::ui
