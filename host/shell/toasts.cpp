#include "shell/toasts.h"

#include "shell/measures.h"

#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace alp::shell {

namespace {
constexpr std::size_t at_most = 2;        // more would hide the page
constexpr float foot = 116, items = 460;  // design pixels: what stands at the end of the sidebar, and what stands above
}  // namespace

void Toasts::say(std::string sentence, std::string action, std::function<void()> then) {
    // Long enough to read it aloud; the same sentence again only stays longer.
    const auto stay = std::chrono::milliseconds(3000 + 50 * static_cast<long>(sentence.size()) + (action.empty() ? 0 : 4000));
    std::erase_if(toasts_, [&](const Toast& t) { return t.sentence == sentence; });
    toasts_.push_back({std::move(sentence), std::move(action), std::move(then), clock_.now() + stay});
    if (toasts_.size() > at_most) toasts_.erase(toasts_.begin());
}

void Toasts::take_away(std::string_view sentence) {
    std::erase_if(toasts_, [&](const Toast& t) { return t.sentence == sentence; });
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
    const bool beside = !narrow_window();  // in the sidebar, else below the page, which ends above them: nothing is ever under them
    const float width = beside ? sidebar_width() - ui::em(20) : screen.x - sidebar_width();
    const float right = beside ? sidebar_width() - ui::em(10) : screen.x;
    const float highest = ui::em(items);
    float bottom = screen.y - (beside ? ui::em(foot) : 0), lowest = bottom;
    std::function<void()> chosen;
    for (std::size_t i = toasts_.size(); i-- > 0;) {
        const Toast& toast = toasts_[i];
        const bool newest = i + 1 == toasts_.size();
        if (!newest && (!beside || bottom < highest)) break;  // those that were said earlier come when there is room
        ImGui::SetNextWindowPos({right, bottom}, ImGuiCond_Always, {1, 1});
        ImGui::SetNextWindowSize({width, 0});
        ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::palette().text);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::em(beside ? 8 : 0));
        ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui::em(beside ? 12 : 16), ui::em(beside ? 12 : 8)});
        ImGui::Begin(("##toast" + std::to_string(i)).c_str(), nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                         ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNavFocus);
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
        const std::string button = toast.action.empty() ? std::string() : toast.action + "##toast";
        const float button_width = button.empty() ? 0 : ui::button_width(button.c_str());
        const bool one_line = !beside && !button.empty() && button_width < width / 2;
        {
            const ui::Within room(ImGui::GetContentRegionAvail().x - (one_line ? button_width + ui::em(12) : 0));
            ui::words(toast.sentence, ui::Face::text, ui::text_on(ui::palette().text));
        }
        if (!button.empty()) {
            if (one_line) {
                ImGui::SameLine();
                ui::to_right(button_width);
            } else {
                ui::gap(8);
            }
            if (ui::button(button.c_str())) {
                chosen = toast.then;
                toasts_[i].end = now;
            }
        }
        if (!chosen && ImGui::IsWindowHovered() && ImGui::IsMouseReleased(0)) toasts_[i].end = now;  // read: out of the way
        lowest = bottom - ImGui::GetWindowHeight();
        bottom = lowest - ui::em(beside ? 8 : 0);
        ImGui::End();
        ImGui::PopStyleVar(3);
        ImGui::PopStyleColor();
    }
    const float taken = beside ? 0 : screen.y - lowest;
    if (std::abs(taken - foot_) > 0.5f) ui::wake_in(0);  // the page ends elsewhere in the next frame
    foot_ = taken;
    if (chosen) chosen();
}

}  // namespace alp::shell
