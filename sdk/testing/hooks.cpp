// The functions of ImGui (and the clock) that this library defines before libalp does. Each tells the driver and calls the real
// one. An ImGui with other names fails here loudly, at the first call.
#include "driver.h"
#include "seen.h"

#include <alp/text.h>
#include <alp/ui/imgui_versions.h>

#include <dlfcn.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace {

template <typename F>
F* real(const char* mangled) {
    void* found = dlsym(RTLD_NEXT, mangled);
    if (!found) {
        std::fprintf(stderr, "alp-testing: %s is not in libalp\n", mangled);
        std::abort();
    }
    return reinterpret_cast<F*>(found);
}

using alp::testing::eyes;

// A label to show: levels pushed by raw bytes (an Id) have none.
std::string printable(const char* text, const char* end) {
    const std::string label = end ? std::string(text, end) : std::string(text);
    for (const char c : label)
        if (static_cast<unsigned char>(c) < ' ') return {};
    return alp::clean_utf8(label) == label ? label : std::string{};
}

bool whole(const ImFont& font, const char* text, const char* end) {
    if (!end) end = text + std::strlen(text);
    while (text < end) {
        unsigned code_point = 0;
        text += std::max(1, ImTextCharFromUtf8(&code_point, text, end));
        if (code_point >= 0x20 && !font.FindGlyphNoFallback(static_cast<ImWchar>(code_point))) return false;
    }
    return true;
}

void named(const ImGuiWindow& window, ImGuiID id, std::string label) {
    if (!eyes().watching) return;
    auto [at, fresh] = eyes().names.try_emplace(id);
    if (fresh || at->second.label != label) at->second = {window.IDStack.back(), std::move(label)};
}

}  // namespace

bool ImGui::ItemAdd(const ImRect& box, ImGuiID id, const ImRect* nav, ImGuiItemFlags flags) {
    static const auto next = real<bool(const ImRect&, ImGuiID, const ImRect*, ImGuiItemFlags)>("_ZN5ImGui7ItemAddERK6ImRectjPS1_i");
    const ImGuiWindow* window = GetCurrentContext()->CurrentWindow;
    if (id && eyes().watching) {
        eyes().drawing.items.push_back({id, window, box, window->ClipRect, window->Hidden});
    }
    return next(box, id, nav, flags);
}

ImGuiID ImGuiWindow::GetID(const char* text, const char* end) {
    static const auto next = real<ImGuiID(ImGuiWindow*, const char*, const char*)>("_ZN11ImGuiWindow5GetIDEPKcS1_");
    const ImGuiID id = next(this, text, end);
    if (eyes().watching) named(*this, id, printable(text, end));
    return id;
}

#if ALP_IMGUI_PUSHED_TEXT_APART
ImGuiID ImGuiWindow::ALP_IMGUI_PUSHED_ID(const char* text, const char* end) {
    static const auto next = real<ImGuiID(ImGuiWindow*, const char*, const char*)>(ALP_IMGUI_PUSHED_ID_NAME "EPKcS1_");
    const ImGuiID id = next(this, text, end);
    if (eyes().watching) named(*this, id, printable(text, end));
    return id;
}
#endif

ImGuiID ImGuiWindow::ALP_IMGUI_PUSHED_ID(const void* pointer) {
    static const auto next = real<ImGuiID(ImGuiWindow*, const void*)>(ALP_IMGUI_PUSHED_ID_NAME "EPKv");
    const ImGuiID id = next(this, pointer);
    named(*this, id, {});
    return id;
}

ImGuiID ImGuiWindow::ALP_IMGUI_PUSHED_ID(int number) {
    static const auto next = real<ImGuiID(ImGuiWindow*, int)>(ALP_IMGUI_PUSHED_ID_NAME "Ei");
    const ImGuiID id = next(this, number);
    named(*this, id, {});
    return id;
}

// Every text ends here: labels, the contents of text fields and what an instrument draws itself.
void ImDrawList::AddText(const ImFont* font, float size, const ImVec2& at, ImU32 colour, const char* text, const char* end, float wrap,
                         const ImVec4* clip) {
    static const auto next =
        real<void(ImDrawList*, const ImFont*, float, const ImVec2&, ImU32, const char*, const char*, float, const ImVec4*)>(
            "_ZN10ImDrawList7AddTextEPK6ImFontfRK6ImVec2jPKcS7_fPK6ImVec4");
    next(this, font, size, at, colour, text, end, wrap, clip);
    if (!eyes().watching || !text || !*text || end == text || !(colour & IM_COL32_A_MASK)) return;
    const ImGuiWindow* window = ImGui::GetCurrentContext()->CurrentWindow;
    if (_OwnerName && (!window || window->DrawList != this)) window = ImGui::FindWindowByName(_OwnerName);
    const ImFont* used = font ? font : _Data->Font;
    const float height = size > 0 ? size : _Data->FontSize;
    const ImVec2 extent = used->CalcTextSizeA(height, 1e9f, wrap, text, end);
    ImRect seen(_CmdHeader.ClipRect.x, _CmdHeader.ClipRect.y, _CmdHeader.ClipRect.z, _CmdHeader.ClipRect.w);
    if (clip) seen.ClipWith(ImRect(clip->x, clip->y, clip->z, clip->w));
    eyes().drawing.texts.push_back({end ? std::string(text, end) : std::string(text), window,
                                    ImRect(at, ImVec2(at.x + extent.x, at.y + extent.y)), seen, used, height, whole(*used, text, end)});
}

void ImGui::NewFrame() {
    static const auto next = real<void()>("_ZN5ImGui8NewFrameEv");
    alp::testing::before_frame(GetIO());
    next();
}

void ImGui::Render() {
    static const auto next = real<void()>("_ZN5ImGui6RenderEv");
    next();
    alp::testing::after_frame();
}

namespace alp {

Time now() {
    static const auto next = real<Time()>("_ZN3alp3nowEv");
    const auto set = testing::set_clock();
    return set ? *set : next();
}

}  // namespace alp
