#include "shell/toasts.h"

#include "shell/measures.h"

#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace alp::shell {

namespace {
constexpr std::size_t at_most = 2;                         // more would hide the page
constexpr float padding = 12;                              // design pixels
constexpr std::chrono::milliseconds about_this_step{500};  // what was said this shortly before is about the step that comes
}  // namespace

void Toasts::say(std::string sentence, std::string action, std::function<void()> then) {
    // Long enough to read it aloud; the same sentence again only stays longer.
    const auto stay = std::chrono::milliseconds(3000 + 50 * static_cast<long>(sentence.size()) + (action.empty() ? 0 : 4000));
    std::erase_if(toasts_, [&](const Toast& t) { return t.sentence == sentence; });
    toasts_.push_back({std::move(sentence), std::move(action), std::move(then), clock_.now(), clock_.now() + stay});
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

void Toasts::pass_by() {
    const Time now = clock_.now();
    std::erase_if(toasts_, [&](const Toast& t) { return now - t.said > about_this_step; });
}

// As draw_one() takes it in the sidebar.
float Toasts::height_of(const Toast& toast, float width) {
    const float words = ui::height_of(toast.sentence, ui::Face::text, width - ui::em(2 * padding));
    return words + ui::em(2 * padding) + (toast.action.empty() ? 0 : ui::em(8 + 36) + 2 * ImGui::GetStyle().ItemSpacing.y);
}

// With its right lower corner there; returns its upper edge.
float Toasts::draw_one(std::size_t place, Place where) {
    Toast& toast = toasts_[place];
    ImGui::SetNextWindowPos({where.right, where.bottom}, ImGuiCond_Always, {1, 1});
    ImGui::SetNextWindowSize({where.width, 0});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui::palette().text);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::em(where.beside ? 8 : 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        where.beside ? ImVec2{ui::em(padding), ui::em(padding)} : ImVec2{ui::em(16), ui::em(8)});
    ImGui::Begin(("##toast" + std::to_string(place)).c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoNavFocus);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    const std::string button = toast.action.empty() ? std::string() : toast.action + "##toast";
    const float button_width = button.empty() ? 0 : ui::button_width(button.c_str());
    const bool one_line = !where.beside && !button.empty() && button_width < where.width / 2;
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
            chosen_ = toast.then;
            toast.end = clock_.now();
        }
    }
    if (!chosen_ && ImGui::IsWindowHovered() && ImGui::IsMouseReleased(0)) toast.end = clock_.now();  // read: out of the way
    const float top = where.bottom - ImGui::GetWindowHeight();
    ImGui::End();
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    return top;
}

// Nothing is ever under them: they are where the sidebar has nothing, or below the page, which then ends above them.
void Toasts::draw(float free_from, float free_to) {
    const Time now = clock_.now();
    std::erase_if(toasts_, [&](const Toast& t) { return t.end <= now; });
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = sidebar_width() - ui::em(20), between = ui::em(8);
    float bottom = free_to - between, taken = 0;
    const auto fits = [&](const Toast& toast) { return bottom - height_of(toast, width) >= free_from + between; };
    if (!toasts_.empty() && (narrow_window() || !fits(toasts_.back()))) {
        taken = screen.y - draw_one(toasts_.size() - 1, {screen.x, screen.y, screen.x - sidebar_width(), false});
    } else {
        for (std::size_t i = toasts_.size(); i-- > 0 && fits(toasts_[i]);)  // those that were said earlier come when there is room
            bottom = draw_one(i, {sidebar_width() - ui::em(10), bottom, width, true}) - between;
    }
    if (std::abs(taken - foot_) > 0.5f) ui::wake_in(0);  // the page ends elsewhere in the next frame
    foot_ = taken;
    if (const auto chosen = std::exchange(chosen_, {})) chosen();
}

}  // namespace alp::shell
