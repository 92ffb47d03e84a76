// Until sdk/src/ui stands in libalp: what of it is missing is left out.
#pragma once
#include <alp/ui/theme.h>
namespace alp::ui {
[[gnu::weak]] void set_look(Look look);
[[gnu::weak]] void load_fonts(const ImVector<ImWchar>& extra);
[[gnu::weak]] void set_text_scale(float scale);
[[gnu::weak]] bool fonts_stale();
[[gnu::weak]] float em(float design_pixels);
}  // namespace alp::ui
