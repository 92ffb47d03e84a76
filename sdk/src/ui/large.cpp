// Cards for the room: the largest type, and then the fewest columns, with which all of them fit; else the fewest pages of the smallest.
#include "colour.h"
#include "inside.h"

#include <alp/text.h>
#include <alp/ui/keys.h>
#include <alp/ui/large.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace alp::ui {
namespace {

constexpr Face sizes[] = {Face::presenter, Face::large, Face::room};
constexpr float letters_in_a_row = 13;                        // at least, in em of the type: narrower columns break the words
constexpr float inner = 16, between = 16, pager_height = 64;  // design pixels

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

struct Spot {
    std::size_t page = 0;
    int column = 0;
    float top = 0, height = 0;
};

struct Plan {
    Face type = Face::room;
    int columns = 1;
    float width = 0;
    std::vector<Spot> spots = {};  // of each card
    std::size_t pages = 1;
    bool fits(float height) const {
        return pages == 1 && std::all_of(spots.begin(), spots.end(), [&](const Spot& spot) { return spot.top + spot.height <= height; });
    }
};

Plan plan_of(Face which, int columns, float there) {
    const auto count = static_cast<float>(columns);
    return {.type = which, .columns = columns, .width = (there - em(between) * (count - 1)) / count};
}

// In rows, the cards of a row as high as its highest: on one page.
Plan in_rows(std::span<const LargeCard> cards, Face which, int columns, float there) {
    Plan plan = plan_of(which, columns, there);
    const auto across = static_cast<std::size_t>(columns);
    float top = 0;
    for (std::size_t first = 0; first < cards.size(); first += across) {
        const std::size_t end = std::min(cards.size(), first + across);
        float height = 0;
        for (std::size_t i = first; i < end; ++i) height = std::max(height, height_of_card(cards[i], which, plan.width));
        for (std::size_t i = first; i < end; ++i) plan.spots.push_back({0, static_cast<int>(i - first), top, height});
        top += height + em(between);
    }
    return plan;
}

// Each card in the column that has most room, so that a high one leaves no hole beside it; a page ends where none has room.
Plan in_columns(std::span<const LargeCard> cards, Face which, int columns, ImVec2 room) {
    Plan plan = plan_of(which, columns, room.x);
    std::vector<float> used(static_cast<std::size_t>(columns), 0.0f);
    for (const LargeCard& card : cards) {
        const float height = height_of_card(card, which, plan.width);
        auto least = std::min_element(used.begin(), used.end());
        if (*least > 0 && *least + height > room.y) {
            std::fill(used.begin(), used.end(), 0.0f);
            least = used.begin();
            ++plan.pages;
        }
        plan.spots.push_back({plan.pages - 1, static_cast<int>(least - used.begin()), *least, height});
        *least += height + em(between);
    }
    return plan;
}

int most_columns(std::size_t cards, Face which, float there) {
    const auto across = static_cast<int>((there + em(between)) / (least_width(which) + em(between)));
    return static_cast<int>(std::clamp<std::size_t>(cards, 1, static_cast<std::size_t>(std::max(1, across))));
}

// All of them at once; none: they do not fit.
std::optional<Plan> plan_for(std::span<const LargeCard> cards, ImVec2 room) {
    for (const Face which : sizes)
        for (int columns = 1; columns <= most_columns(cards.size(), which, room.x); ++columns) {
            if (Plan rows = in_rows(cards, which, columns, room.x); rows.fits(room.y)) return rows;
            if (Plan tight = in_columns(cards, which, columns, room); tight.fits(room.y)) return tight;
        }
    return std::nullopt;
}

// The text in pieces that are no higher than that, each of at least one row.
std::vector<std::string> pieces_of(const std::string& text, Face which, float width, float height) {
    if (height_of(text, which, width) <= height) return {text};
    const std::vector<int> starts = row_starts(text, which, width);
    const float row = height_of("x", which, width);
    const auto rows = static_cast<std::size_t>(std::max(1.0f, std::floor(height / row)));
    std::vector<std::string> pieces;
    for (std::size_t from = 0; from < starts.size(); from += rows) {
        const auto begin = static_cast<std::size_t>(starts[from]);
        const std::size_t end = from + rows < starts.size() ? static_cast<std::size_t>(starts[from + rows]) : text.size();
        pieces.push_back(text.substr(begin, end - begin));
    }
    return pieces;
}

// A card that is higher than a page goes on in others: none of its words is cut off.
std::vector<LargeCard> parts_of(const LargeCard& card, Face which, float width, float height) {
    if (height_of_card(card, which, width) <= height) return {card};
    const Face small = smaller(which);
    const float room = width - 2 * em(inner), words_height = height - 2 * em(inner) - (card.top_colour ? em(4) : 0);
    LargeCard bare = card;
    bare.below.clear(), bare.lines.clear(), bare.status.clear(), bare.options.clear();
    std::vector<LargeCard> parts;
    for (const std::string& piece : pieces_of(card.text, which, room, words_height)) {
        parts.push_back(bare);
        parts.back().text = piece;
    }
    const std::string further = parts.size() > 1 ? std::string("…") : "… " + card.text;
    const auto add = [&](const auto& put) {
        LargeCard more = parts.back();
        put(more);
        if (height_of_card(more, which, width) <= height) return void(parts.back() = std::move(more));
        parts.push_back(bare);
        parts.back().text = further;
        put(parts.back());
    };
    const float beside_title = words_height - height_of(further, which, room) - ImGui::GetStyle().ItemSpacing.y;
    const auto add_pieces = [&](const std::string& text, const auto& put) {
        for (const std::string& piece : pieces_of(text, small, room - em(24), beside_title))
            add([&](LargeCard& into) { put(into, piece); });
    };
    if (!card.below.empty()) add_pieces(card.below, [](LargeCard& into, const std::string& piece) { into.below += piece; });
    for (const std::string& line : card.lines)
        add_pieces(line, [](LargeCard& into, const std::string& piece) { into.lines.push_back(piece); });
    if (!card.status.empty()) add([&](LargeCard& into) { into.status = card.status; });
    if (!card.options.empty()) add([&](LargeCard& into) { into.options = card.options; });
    return parts;
}

// What is drawn: the cards, or in pages also their parts.
struct Drawn {
    Plan plan;
    std::vector<LargeCard> parts = {};  // empty: the cards as they are
    std::vector<int> numbers = {};      // the card of each part
};

// The smallest type, in the columns that take the fewest pages, and then the fewest parts.
Drawn in_pages(std::span<const LargeCard> cards, ImVec2 room) {
    Drawn best;
    const int most = most_columns(SIZE_MAX, Face::room, room.x);  // the parts of one card may be side by side
    for (int columns = 1; columns <= most; ++columns) {
        Drawn one{.plan = plan_of(Face::room, columns, room.x)};
        for (std::size_t i = 0; i < cards.size(); ++i)
            for (LargeCard& part : parts_of(cards[i], Face::room, one.plan.width, room.y)) {
                one.parts.push_back(std::move(part));
                one.numbers.push_back(static_cast<int>(i));
            }
        one.plan = in_columns(one.parts, Face::room, columns, room);
        const auto cost = [](const Drawn& of) { return std::pair(of.plan.pages, of.parts.size()); };
        if (best.parts.empty() || cost(one) < cost(best)) best = std::move(one);
    }
    return best;
}

ImVec2 room_here(float height) {
    const ImVec2 there = ImGui::GetContentRegionAvail();
    return {there.x, std::max(em(160), height > 0 ? height : there.y)};
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

// What is kept of cards in pages, from its id on.
enum Kept : unsigned { page_kept, cards_kept, pages_kept };

// The page to show: that of the coach, or the last one when something came at the end.
int page_now(ImGuiID id, int cards, int pages) {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const bool grew = cards > kept->GetInt(id + cards_kept, cards);
    const int page = std::clamp(grew ? pages - 1 : kept->GetInt(id + page_kept, 0), 0, pages - 1);
    kept->SetInt(id + cards_kept, cards);
    kept->SetInt(id + pages_kept, pages);
    kept->SetInt(id + page_kept, page);
    return page;
}

bool turn(ImGuiID id, int by) {
    ImGuiStorage* kept = ImGui::GetStateStorage();
    const int page = kept->GetInt(id + page_kept, 0), to = std::clamp(page + by, 0, std::max(1, kept->GetInt(id + pages_kept, 1)) - 1);
    kept->SetInt(id + page_kept, to);
    return to != page;
}

// Page Down and Page Up, as on a beamer's hand piece; the arrows while nothing else is walked through with them.
bool turned_by_key(ImGuiID id) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return false;
    const auto pressed = [&](int page_key, int arrow) { return plain_pressed(page_key) || (!io.NavVisible && plain_pressed(arrow)); };
    if (pressed(key_page_down, key_right)) return turn(id, 1);
    return pressed(key_page_up, key_left) && turn(id, -1);
}

void draw_pager(ImGuiID id, int page, int pages) {
    if (page > 0 && button(tr("← Page before"))) turn(id, -1);
    if (page > 0) ImGui::SameLine();
    if (page + 1 < pages && button(tr("Next page →"))) turn(id, 1);
    if (page + 1 < pages) ImGui::SameLine();
    words(filled(tr("{} of {}"), page + 1, pages), Face::room, palette().quiet);
}

}  // namespace

LargePress large_cards(const char* id, std::span<const LargeCard> cards, float height, bool may_press) {
    LargePress pressed;
    if (cards.empty()) return pressed;
    const ImVec2 start = ImGui::GetCursorScreenPos(), room = room_here(height);
    const std::optional<Plan> at_once = plan_for(cards, room);
    const Drawn drawn = at_once ? Drawn{.plan = *at_once} : in_pages(cards, {room.x, room.y - em(pager_height)});
    const Plan& plan = drawn.plan;
    const std::span<const LargeCard> all = at_once ? cards : std::span<const LargeCard>(drawn.parts);
    ImGui::PushID(id);
    const ImGuiID state = ImGui::GetID("page");
    pressed.turned = turned_by_key(state);
    const auto page = static_cast<std::size_t>(page_now(state, static_cast<int>(cards.size()), static_cast<int>(plan.pages)));
    float bottom = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Spot& spot = plan.spots[i];
        if (spot.page != page) continue;
        ImGui::SetCursorScreenPos({start.x + static_cast<float>(spot.column) * (plan.width + em(between)), start.y + spot.top});
        const Within column(plan.width);
        const LargePress one = draw_one(all[i], static_cast<int>(i), plan, spot.height, may_press);
        if (one.card >= 0) pressed.card = at_once ? one.card : drawn.numbers[i], pressed.option = one.option;
        bottom = std::max(bottom, spot.top + spot.height + em(between));
    }
    ImGui::SetCursorScreenPos({start.x, start.y + bottom});
    if (plan.pages > 1) draw_pager(state, static_cast<int>(page), static_cast<int>(plan.pages));
    else ImGui::Dummy({0, 0});
    ImGui::PopID();
    return pressed;
}

bool large_cards_fit(std::span<const LargeCard> cards, float height) { return plan_for(cards, room_here(height)).has_value(); }

bool turn_large_page(const char* id, int by) {
    ImGui::PushID(id);
    const bool turned = turn(ImGui::GetID("page"), by);
    ImGui::PopID();
    return turned;
}

Face fitting_face(std::string_view text, float width, float height) {
    for (const Face which : sizes)
        if (height_of(text, which, width) <= height) return which;
    return Face::room;
}

float fitting_width(int count, ImVec2 room, float ratio, float below) {
    float best = em(48);
    for (int columns = 1; columns <= count; ++columns) {
        const auto across = static_cast<float>(columns), down = std::ceil(static_cast<float>(count) / across);
        const float wide = (room.x - em(between) * (across - 1)) / across;
        const float high = ((room.y - em(between) * (down - 1)) / down - below) / ratio;
        best = std::max(best, std::min(wide, high));
    }
    return std::floor(best);
}

}  // namespace alp::ui
