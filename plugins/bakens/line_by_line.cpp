#include "line_by_line.h"

#include <alp/ui/widgets.h>

namespace bw {

using namespace alp;

namespace {

constexpr int frames_to_come = 4;  // the program shows a new page from its top first, and a card may get another height

}  // namespace

bool over_page() { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

void LitLine::go_on(std::size_t count, std::size_t from, const std::function<bool(std::size_t)>& has_score) {
    for (std::size_t i = 0; i < count; ++i)
        if (const std::size_t row = (from + i) % count; !has_score(row)) {
            row_ = row;
            return;
        }
    row_ = count;
}

void LitLine::take_digits(const Scale& scale, std::size_t count, const std::function<bool(std::size_t)>& has_score,
                          const std::function<void(std::size_t, int)>& give) {
    ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.WantTextInput || over_page()) return;
    bool took = false;
    for (const ImWchar typed : io.InputQueueCharacters) {
        if (row_ >= count || typed < '0' || typed > '9') continue;
        const int value = static_cast<int>(typed) - '0';
        if (value == 0 ? !scale.unknown : value < scale.low || value > scale.high) continue;
        const std::size_t row = row_;
        give(row, value);
        go_on(count, row + 1, has_score);
        took = true;
    }
    if (took) io.InputQueueCharacters.resize(0);  // a score is for nobody else
}

void LitLine::bring_last_item_into_sight() {
    const int frame = ImGui::GetFrameCount();
    if (seen_row_ != row_ || drawn_ < frame - 1) until_ = frame + frames_to_come;
    seen_row_ = row_;
    drawn_ = frame;
    if (frame > until_) return;
    ui::wake_in(0);
    const float window = ImGui::GetWindowPos().y, room = ImGui::GetWindowHeight(), edge = ui::em(12);
    const float top = ImGui::GetItemRectMin().y - edge, bottom = ImGui::GetItemRectMax().y + edge;
    if (bottom > window + room) ImGui::SetScrollFromPosY(bottom - window, 1);
    else if (top < window) ImGui::SetScrollFromPosY(top - window, 0);
}

}  // namespace bw
