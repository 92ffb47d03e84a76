// Cards for the room: the largest type, and then the fewest columns, with which all of them fit; else pages of the smallest.
#include "colour.h"
#include "inside.h"

#include <alp/text.h>
#include <alp/ui/large.h>

#include <algorithm>
#include <cmath>

namespace alp::ui {
namespace {

constexpr Face sizes[] = {Face::presenter, Face::large, Face::room};
constexpr float letters_in_a_row = 13;                        // at least, in em of the type: narrower columns break the words
constexpr float inner = 16, between = 16, pager_height = 52;  // design pixels

Face smaller(Face which) { return which == Face::presenter ? Face::large : Face::room; }

float least_width(Face which) { return em(which == Face::presenter ? 620 : which == Face::large ? 460 : 28 * letters_in_a_row); }

float option_width(const std::string& option, Face which) { return std::max(em(56), measure(option, which).x + em(24)); }
float option_height(Face which) { return face(which)->FontSize + em(14); }

// In how many rows the options of a card come out.
int option_rows(const LargeCard& card, Face which, float width) {
    int rows = card.options.empty() ? 0 : 1;
    float x = 0;
    for (const std::string& option : card.options) {
        const float wide = option_width(option, which);
        if (x > 0 && x + wide > width) ++rows, x = 0;
        x += wide + em(8);
    }
    return rows;
}

float height_of_card(const LargeCard& card, Face which, float width) {
    const Face small = smaller(which);
    const float room = width - 2 * em(inner), line = ImGui::GetStyle().ItemSpacing.y;
    float height = height_of(card.text, which, room);
    if (!card.below.empty()) height += line + height_of(card.below, small, room);
    for (const std::string& one : card.lines) height += line + height_of("· " + one, small, room);
    if (!card.status.empty()) height += line + face(small)->FontSize + em(8);
    height += static_cast<float>(option_rows(card, small, room)) * (option_height(small) + em(8));
    return height + 2 * em(inner) + (card.top_colour ? em(4) : 0);
}

struct Plan {
    Face type = Face::room;
    int columns = 1;
    float width = 0;
    std::vector<float> rows;  // their heights
    float height() const {
        float sum = rows.empty() ? 0 : em(between) * static_cast<float>(rows.size() - 1);
        for (const float row : rows) sum += row;
        return sum;
    }
};

Plan plan_in(std::span<const LargeCard> cards, Face which, int columns, float there) {
    Plan plan{which, columns, (there - em(between) * static_cast<float>(columns - 1)) / static_cast<float>(columns), {}};
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const float height = height_of_card(cards[i], which, plan.width);
        if (i % static_cast<std::size_t>(columns) == 0) plan.rows.push_back(height);
        else plan.rows.back() = std::max(plan.rows.back(), height);
    }
    return plan;
}

Plan plan_for(std::span<const LargeCard> cards, ImVec2 room) {
    const int most = std::max(1, static_cast<int>(cards.size()));
    Plan last;
    for (const Face which : sizes) {
        const auto across = static_cast<int>((room.x + em(between)) / (least_width(which) + em(between)));
        for (int columns = 1; columns <= std::clamp(across, 1, most); ++columns) {
            last = plan_in(cards, which, columns, room.x);
            if (last.height() <= room.y) return last;
        }
    }
    return last;
}

// The first row of each page.
std::vector<std::size_t> pages_of(const Plan& plan, float height) {
    std::vector<std::size_t> pages{0};
    float used = 0;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        if (used > 0 && used + plan.rows[row] > height) pages.push_back(row), used = 0;
        used += plan.rows[row] + em(between);
    }
    return pages;
}

// True when it was pressed.
bool draw_option(const std::string& option, Face which, bool chosen, unsigned colour) {
    const ImVec2 size{option_width(option, which), option_height(which)}, at = ImGui::GetCursorScreenPos();
    const Area place = area((option + "##option").c_str(), size);
    const ImU32 ground = chosen ? (colour ? tone(colour) : palette().accent) : place.hovered ? wash(colour) : palette().card;
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, ground, em(8));
    list->AddRect(at, {at.x + size.x, at.y + size.y}, palette().line, em(8));
    const ImVec2 words_size = measure(option, which);
    draw_line(list, which, {at.x + (size.x - words_size.x) / 2, at.y + (size.y - words_size.y) / 2},
              chosen ? text_on(ground) : palette().text, option);
    return place.pressed;
}

int draw_options(const LargeCard& card, Face which) {
    int pressed = -1;
    for (std::size_t i = 0; i < card.options.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (i) {
            ImGui::SameLine(0, em(8));
            if (ImGui::GetContentRegionAvail().x < option_width(card.options[i], which)) ImGui::NewLine();
        }
        if (draw_option(card.options[i], which, card.chosen == static_cast<int>(i), card.top_colour)) pressed = static_cast<int>(i);
        ImGui::PopID();
    }
    return pressed;
}

void draw_status(const LargeCard& card, Face which) {
    const ImVec2 at = ImGui::GetCursorScreenPos(), size = measure(card.status, which);
    const ImU32 ground = card.status_ground ? card.status_ground : palette().panel;
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x + em(24), at.y + size.y + em(8)}, ground, em(12));
    draw_line(ImGui::GetWindowDrawList(), which, {at.x + em(12), at.y + em(4)}, palette().text, card.status);
    ImGui::Dummy({size.x + em(24), size.y + em(8)});
}

// What was pressed of it.
LargePress draw_one(const LargeCard& card, int number, const Plan& plan, float height, bool may_press) {
    LargePress pressed;
    const Face small = smaller(plan.type);
    ImGui::PushID(number);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    Area whole;
    if (may_press) whole = area_below((card.text + "##large").c_str(), {plan.width, height}, 12);
    if (whole.pressed) pressed.card = number;
    ImGui::SetCursorScreenPos(at);
    const ImU32 pointed = card.top_colour ? wash(card.top_colour) : palette().panel;
    begin_card("large", plan.width, card.top_colour, whole.hovered ? pointed : card.ground, height);
    words(card.text, plan.type);
    if (!card.below.empty()) words(card.below, small, palette().quiet);
    for (const std::string& line : card.lines) words("· " + line, small);
    if (!card.status.empty()) draw_status(card, small);
    if (const int option = draw_options(card, small); option >= 0) pressed = {number, option};
    end_card();
    ImGui::PopID();
    return pressed;
}

// The page to show: that of the coach, or the last one when something came at the end.
int page_now(ImGuiID id, int cards, int pages) {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const bool grew = cards > kept->GetInt(id + 1, cards);
    const int page = std::clamp(grew ? pages - 1 : kept->GetInt(id, 0), 0, pages - 1);
    kept->SetInt(id + 1, cards);
    kept->SetInt(id, page);
    return page;
}

void draw_pager(ImGuiID id, int page, int pages) {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    if (page > 0 && button(tr("← Page before"))) kept->SetInt(id, page - 1);
    if (page > 0) ImGui::SameLine();
    if (page + 1 < pages && button(tr("Next page →"))) kept->SetInt(id, page + 1);
    if (page + 1 < pages) ImGui::SameLine();
    words(filled(tr("{} of {}"), page + 1, pages), Face::room, palette().quiet);
}

}  // namespace

LargePress large_cards(const char* id, std::span<const LargeCard> cards, float height, bool may_press) {
    LargePress pressed;
    if (cards.empty()) return pressed;
    const ImVec2 there = ImGui::GetContentRegionAvail(), start = ImGui::GetCursorScreenPos();
    const ImVec2 room{there.x, std::max(em(160), height > 0 ? height : there.y)};
    const Plan plan = plan_for(cards, room);
    const bool in_pages = plan.height() > room.y;
    const std::vector<std::size_t> pages = in_pages ? pages_of(plan, room.y - em(pager_height)) : std::vector<std::size_t>{0};
    ImGui::PushID(id);
    const ImGuiID state = ImGui::GetID("page");
    const auto page = static_cast<std::size_t>(page_now(state, static_cast<int>(cards.size()), static_cast<int>(pages.size())));
    const std::size_t end = page + 1 < pages.size() ? pages[page + 1] : plan.rows.size();
    const auto columns = static_cast<std::size_t>(plan.columns);
    float top = start.y;
    for (std::size_t row = pages[page]; row < end; ++row) {
        for (std::size_t i = row * columns; i < std::min(cards.size(), (row + 1) * columns); ++i) {
            ImGui::SetCursorScreenPos({start.x + static_cast<float>(i % columns) * (plan.width + em(between)), top});
            const Within column(plan.width);
            const LargePress one = draw_one(cards[i], static_cast<int>(i), plan, plan.rows[row], may_press);
            if (one.card >= 0) pressed = one;
        }
        top += plan.rows[row] + em(between);
    }
    ImGui::SetCursorScreenPos({start.x, top});
    if (in_pages) draw_pager(state, static_cast<int>(page), static_cast<int>(pages.size()));
    else ImGui::Dummy({0, 0});
    ImGui::PopID();
    return pressed;
}

Face fitting_face(std::string_view text, float width, float height) {
    for (const Face which : sizes)
        if (height_of(text, which, width) <= height) return which;
    return Face::room;
}

float fitting_width(int count, ImVec2 room, float ratio, float below) {
    float best = em(96);
    for (int columns = 1; columns <= count; ++columns) {
        const auto across = static_cast<float>(columns), down = std::ceil(static_cast<float>(count) / across);
        const float wide = (room.x - em(between) * (across - 1)) / across;
        const float high = ((room.y - em(between) * (down - 1)) / down - below) / ratio;
        best = std::max(best, std::min(wide, high));
    }
    return std::floor(best);
}

}  // namespace alp::ui
