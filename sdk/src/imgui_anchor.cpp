// Debian ships ImGui as a static library only, and --whole-archive would drag in backends that cannot be linked. Naming one
// function of each wanted object makes the linker put that object, whole, into libalp.so: the one ImGui of the process.
#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_stdlib.h>

namespace {

template <typename F>
const void* address(F* function) {
    return reinterpret_cast<const void*>(function);
}

[[gnu::used]] const void* const wanted[] = {
    address(&ImGui::CreateContext),   // core, and through it drawing, tables and widgets
    address(&ImGui::ShowDemoWindow),  // the style editor's helpers live there
    address(&ImGuiFreeType::GetBuilderForFreeType),
    address<bool(const char*, std::string*, ImGuiInputTextFlags, ImGuiInputTextCallback, void*)>(&ImGui::InputText),
};

}  // namespace
