// Several lines that were pasted where each text is a thing of its own, until somebody says what they are. Main thread.
#pragma once

#include <imgui.h>

#include <string>

namespace alp::ui {

bool asks_about_lines(ImGuiID box);  // pasted_lines() is called for this box
void hold_lines(ImGuiID box, std::string text);

}  // namespace alp::ui
