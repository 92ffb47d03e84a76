#include <alp/testing.h>
#include <alp/ui/keys.h>

#include <imgui_internal.h>

#include <chrono>

namespace alp::testing {

Screen::Screen(std::function<void()> draw, ScreenOptions options)
    : Driver([this] { one_frame(); }), draw_(std::move(draw)), before_(ImGui::GetCurrentContext()) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.DisplaySize = ImVec2(options.width, options.height);
    io.DeltaTime = 1.0f / 60;
    static std::string clipboard;  // of our own, so that a test neither reads nor changes the desktop's
    io.SetClipboardTextFn = [](void*, const char* text) { clipboard = text; };
    io.GetClipboardTextFn = [](void*) { return clipboard.c_str(); };
    ui::prepare_keys(io);
    ui::set_text_scale(options.text_scale);
    fonts();
    ui::set_look(options.look);
    frames(2);
}

Screen::~Screen() {
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before_);
}

void Screen::fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ui::load_fonts();
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    atlas.SetTexID(reinterpret_cast<ImTextureID>(1));
}

void Screen::one_frame() {
    ImGui::SetCurrentContext(context_);
    if (ui::fonts_stale()) fonts();
    const auto begin = std::chrono::steady_clock::now();
    ImGui::NewFrame();
    draw_();
    ImGui::Render();
    build_seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void Screen::resize(float width, float height) {
    ImGui::GetIO().DisplaySize = ImVec2(width, height);
    frames(2);
}

void Screen::set_text_scale(float scale) {
    ui::set_text_scale(scale);
    frames(3);
}

void on_page(const std::function<void()>& draw, const char* name) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui::em(24), ui::em(24)));
    ImGui::Begin(name, nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar();
    draw();
    ImGui::End();
}

}  // namespace alp::testing
