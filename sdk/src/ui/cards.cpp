// Grounds: the card as high as what is drawn in it. Its ground is drawn after its contents are known, in a channel below them.
#include "inside.h"

#include <algorithm>
#include <memory>

namespace alp::ui {
namespace {

struct Card {
    ImDrawListSplitter splitter;
    ImGuiWindow* window = nullptr;
    ImVec2 at;
    float width = 0, min_height = 0;
    unsigned top_colour = 0;
    ImU32 ground = 0;
    float content = 0, work = 0;  // right edges of the window, to give back
    int frame = 0;
};
// Cards open in this frame; kept between frames for their memory.
std::vector<std::unique_ptr<Card>> cards;
std::size_t open_cards = 0;

void restore(const Card& card) {
    card.window->ContentRegionRect.Max.x = card.content;
    card.window->WorkRect.Max.x = card.work;
}

// What an exception left open in an earlier frame: that window's draw list has begun anew since.
void drop_stale() {
    const int now = ImGui::GetFrameCount();
    while (open_cards && cards[open_cards - 1]->frame != now) cards[--open_cards]->splitter.ClearFreeMemory();
}

}  // namespace

Within::Within(float width) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window_ = window;
    content_ = window->ContentRegionRect.Max.x;
    work_ = window->WorkRect.Max.x;
    window->ContentRegionRect.Max.x = window->WorkRect.Max.x = window->DC.CursorPos.x + width;
}

Within::~Within() {
    auto* window = static_cast<ImGuiWindow*>(window_);
    window->ContentRegionRect.Max.x = content_;
    window->WorkRect.Max.x = work_;
}

void begin_card(const char* id, float width, unsigned top_colour, ImU32 ground, float min_height) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    drop_stale();
    if (open_cards == cards.size()) cards.push_back(std::make_unique<Card>());
    Card& card = *cards[open_cards++];
    card.window = window;
    card.frame = ImGui::GetFrameCount();
    card.at = window->DC.CursorPos;
    card.width = width > 0 ? width : std::max(em(48), ImGui::GetContentRegionAvail().x);
    card.min_height = min_height;
    card.top_colour = top_colour;
    card.ground = ground;
    card.content = window->ContentRegionRect.Max.x;
    card.work = window->WorkRect.Max.x;
    card.splitter.Split(window->DrawList, 2);
    card.splitter.SetCurrentChannel(window->DrawList, 1);
    ImGui::PushID(id);
    ImGui::SetCursorScreenPos({card.at.x + em(16), card.at.y + em(16) + (top_colour ? em(4) : 0)});
    ImGui::BeginGroup();
    window->ContentRegionRect.Max.x = window->WorkRect.Max.x = card.at.x + card.width - em(16);
}

void end_card() {
    if (!open_cards) return;  // its begin was in an earlier frame
    Card& card = *cards[--open_cards];
    ImGui::EndGroup();
    ImGui::PopID();
    restore(card);
    const float bottom = ImGui::GetItemRectMax().y + em(16);
    const ImRect box(card.at, {card.at.x + card.width, std::max(bottom, card.at.y + card.min_height)});
    ImDrawList* list = card.window->DrawList;
    card.splitter.SetCurrentChannel(list, 0);
    const Palette& p = palette();
    const float round = em(12);
    if (list->_CmdHeader.ClipRect.y < box.Max.y && list->_CmdHeader.ClipRect.w > box.Min.y) {
        list->AddRectFilled(box.Min, box.Max, faded(card.ground ? card.ground : p.card), round);
        if (card.top_colour) {  // the upper end of a rounded box in that colour
            list->PushClipRect(box.Min, {box.Max.x, box.Min.y + em(5)}, true);
            list->AddRectFilled(box.Min, {box.Max.x, box.Min.y + 3 * round}, faded(tone(card.top_colour)), round);
            list->PopClipRect();
        }
        list->AddRect(box.Min, box.Max, faded(p.line), round);
    }
    card.splitter.Merge(list);
    ImGui::SetCursorScreenPos(card.at);
    ImGui::ItemSize(box.GetSize());
    ImGui::ItemAdd(box, 0);
}

int open_grounds() {
    drop_stale();
    return static_cast<int>(open_cards);
}

void close_grounds(int down_to) {
    drop_stale();
    while (open_cards > static_cast<std::size_t>(std::max(0, down_to))) {
        Card& card = *cards[--open_cards];
        restore(card);
        card.splitter.Merge(card.window->DrawList);
    }
}

void gap(float design_pixels) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    // On top of the spacing there is anyway.
    ImGui::ItemSize({0, std::max(0.0f, em(design_pixels) - ImGui::GetStyle().ItemSpacing.y)});
}

void rule() {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const ImVec2 at = window->DC.CursorPos;
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::ItemSize({0, 1});
    if (ImGui::ItemAdd({at, {at.x + width, at.y + 1}}, 0))
        window->DrawList->AddRectFilled(at, {at.x + width, at.y + 1}, faded(palette().line));
}

void beside(float width) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (window->SkipItems) return;
    const float edge = window->DC.CursorPos.x + ImGui::GetContentRegionAvail().x;
    if (window->DC.CursorPosPrevLine.x + ImGui::GetStyle().ItemSpacing.x + width <= edge) ImGui::SameLine();
}

void to_right(float width) {
    const float free = ImGui::GetContentRegionAvail().x - width;
    if (free > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + free);
}

}  // namespace alp::ui
