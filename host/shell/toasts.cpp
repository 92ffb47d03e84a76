#include "shell/toasts.h"

#include "shell/measures.h"

#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <algorithm>

namespace alp::shell {

namespace {
constexpr std::size_t at_most = 3;  // more would hide the page
constexpr float foot = 116;         // design pixels: what stands at the end of the sidebar
}  // namespace

void Toasts::say(std::string sentence, std::string action, std::function<void()> then) {
    // Long enough to read it aloud; the same sentence again only stays longer.
    const auto stay = std::chrono::milliseconds(3000 + 50 * static_cast<long>(sentence.size()) + (action.empty() ? 0 : 4000));
    std::erase_if(toasts_, [&](const Toast& t) { return t.sentence == sentence; });
    toasts_.push_back({std::move(sentence), std::move(action), std::move(then), clock_.now() + stay});
    if (toasts_.size() > at_most) toasts_.erase(toasts_.begin());
}

void Toasts::announce(std::string sentence) {
    if (!announced_.empty() && announced_ != sentence) announced_ += "\n" + sentence;
    else announced_ = std::move(sentence);
}

std::optional<Time> Toasts::next_end() const {
    const auto first = std::min_element(toasts_.begin(), toasts_.end(), [](const Toast& a, const Toast& b) { return a.end < b.end; });
    return first == toasts_.end() ? std::nullopt : std::optional(first->end);
}

void Toasts::draw() {
    const Time now = clock_.now();
    std::erase_if(toasts_, [&](const Toast& t) { return t.end <= now; });
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool beside = !narrow_window();  // in the sidebar, where no button of the page is under them
    const float width = beside ? sidebar_width() - ui::em(20) : std::min(ui::em(420), screen.x - ui::em(48));
    const float right = beside ? sidebar_width() - ui::em(10) : screen.x - ui::em(24);
    float bottom = screen.y - ui::em(beside ? foot : 24);
    std::function<void()> chosen;
    for (std::size_t i = toasts_.size(); i-- > 0;) {
        const Toast& toast = toasts_[i];
        ImGui::SetNextWindowPos({right, bottom}, ImGuiCond_Always, {1, 1});
        ImGui::SetNextWindowSize({width, 0});
        ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::palette().text);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::em(8));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui::em(beside ? 12 : 16), ui::em(12)});
        ImGui::Begin(("##toast" + std::to_string(i)).c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNavFocus);
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        ui::words(toast.sentence, ui::Face::text, ui::text_on(ui::palette().text));
        if (!toast.action.empty()) {
            ui::gap(8);
            if (ui::button((toast.action + "##toast").c_str())) {
                chosen = toast.then;
                toasts_[i].end = now;
            }
        }
        if (!chosen && ImGui::IsWindowHovered() && ImGui::IsMouseReleased(0)) toasts_[i].end = now;  // read: out of the way
        bottom -= ImGui::GetWindowHeight() + ui::em(8);
        ImGui::End();
        ImGui::PopStyleVar(3);
        ImGui::PopStyleColor();
    }
    if (chosen) chosen();
}

}  // namespace alp::shell
