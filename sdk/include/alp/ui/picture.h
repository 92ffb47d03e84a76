// Pictures: association cards and those of the team. Main thread, inside a frame.
#pragma once

#include <imgui.h>

#include <functional>
#include <string_view>

namespace alp::ui {

// Gives the texture of a picture file at that size in pixels, or null while there is none (being read, missing, no window).
// The program sets it; the texture stays the loader's.
using PictureLoader = std::function<ImTextureID(std::string_view file, ImVec2 size)>;
void set_picture_loader(PictureLoader loader);

// Draws the picture at the cursor. Without one: a quiet ground with the file's name, without folder and ending.
void picture(std::string_view file, ImVec2 size);
// One that can be chosen: a ring when it is. `label` names it for the keyboard. True when pressed.
bool picture_button(const char* label, std::string_view file, ImVec2 size, bool chosen);

}  // namespace alp::ui
