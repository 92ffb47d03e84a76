#include "support/bare_frame.h"

#include <exception>

BareFrame::BareFrame() : before_(ImGui::GetCurrentContext()), own_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(own_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {1280, 800};
    io.DeltaTime = 1.0f / 60;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
}

BareFrame::~BareFrame() {
    ImGui::DestroyContext(own_);
    ImGui::SetCurrentContext(before_);
}

void BareFrame::draw(const std::function<void()>& draw) try {
    trouble_.clear();
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({900, 700});
    ImGui::Begin("page");
    ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(1, 2, 3, 255));
    ImGui::PushFont(ImGui::GetFont());
    ImGui::PushID("host");
    const ImGuiID id = ImGui::GetID("x");
    ImGui::BeginChild("inner", {0, 300});
    const ImGuiID inner = ImGui::GetID("x");
    const float alpha = ImGui::GetStyle().Alpha;
    draw();
    if (ImGui::GetID("x") != inner) trouble_ = "ids differ in the inner window";
    if (ImGui::GetStyle().Alpha != alpha) trouble_ = "alpha differs";
    if (ImGui::GetColorU32(ImGuiCol_Text) != IM_COL32(1, 2, 3, 255)) trouble_ = "the text colour differs";
    ImGui::EndChild();
    if (ImGui::GetID("x") != id) trouble_ = "ids differ";
    ImGui::TextUnformatted("after");
    ImGui::PopID();
    ImGui::PopFont();
    ImGui::PopStyleColor();
    ImGui::End();
    ImGui::Render();
    if (ImGui::GetDrawData()->TotalVtxCount == 0) trouble_ = "nothing was drawn";
} catch (const std::exception& error) {
    trouble_ = error.what();  // an assert of ImGui: the host's own code went wrong because of what came before
}
