#include "month.h"

#include "../dates/names.h"
#include "colour.h"
#include "inside.h"

#include <alp/dates.h>
#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/imgui_versions.h>
#include <alp/ui/keys.h>

namespace alp::ui {
namespace {

using std::chrono::days;

constexpr float cell_width = 38, cell_height = 30;
constexpr int weeks_shown = 6;

Date first_of_month(Date day) {
    const std::chrono::year_month_day date{day};
    return std::chrono::sys_days{date.year() / date.month() / 1};
}

Date month_further(Date day, int count) {
    const std::chrono::year_month_day date{day};
    const auto month = date.year() / date.month() + std::chrono::months{count};
    const auto same = month / date.day();
    return same.ok() ? std::chrono::sys_days{same} : std::chrono::sys_days{month / std::chrono::last};
}

int days_since_monday(Date day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1; }

void move_by_key(Date& at) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt || io.KeyShift) return;
    if (key_pressed(key_left)) at -= days{1};
    if (key_pressed(key_right)) at += days{1};
    if (key_pressed(key_up)) at -= days{7};
    if (key_pressed(key_down)) at += days{7};
    if (key_pressed(key_page_up)) at = month_further(at, -1);
    if (key_pressed(key_page_down)) at = month_further(at, 1);
    if (key_pressed(key_home)) at -= days{days_since_monday(at)};
    if (key_pressed(key_end)) at += days{6 - days_since_monday(at)};
    ImGui::NavMoveRequestCancel();  // ImGui would go to a neighbour with the arrows
}

void draw_month_head(Date& at) {
    if (icon_button("month-before", icons::left, tr("A month earlier"))) at = month_further(at, -1);
    const std::string first = date_in_words(first_of_month(at), false), name = first.substr(first.find(' ') + 1);  // "januari 2027"
    ImGui::SameLine();
    const float left = ImGui::GetCursorPosX(), there = month_width() - em(36 + 36 + 16);
    ImGui::SetCursorPosX(left + std::max(0.0f, (there - measure(name, Face::strong).x) / 2));
    one_line(name, there, Face::strong);
    ImGui::SameLine();
    ImGui::SetCursorPosX(left + there + em(8));
    if (icon_button("month-after", icons::right, tr("A month later"))) at = month_further(at, 1);
}

void draw_centred(const ImRect& box, Face face, ImU32 colour, std::string_view text) {
    const ImVec2 size = measure(text, face);
    draw_line(ImGui::GetWindowDrawList(), face, {box.GetCenter().x - size.x / 2, box.GetCenter().y - size.y / 2}, faded(colour), text);
}

struct Shown {
    Date at, month;
    std::optional<Date> chosen;
    bool has_keyboard;
};

bool draw_day(const ImRect& box, Date day, const Shown& shown) {
    const Palette& p = palette();
    const std::chrono::year_month_day date{day};
    const std::string number = std::to_string(static_cast<unsigned>(date.day())), name = holiday(day);
    const bool in_month = first_of_month(day) == shown.month;
    ImGui::SetCursorScreenPos(box.Min);
    const Press press = pressable(filled("{}##{}", number, iso(day)).c_str(), box.GetSize());
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImRect inner({box.Min.x + em(2), box.Min.y + em(1)}, {box.Max.x - em(2), box.Max.y - em(1)});
    ImU32 ink = in_month ? p.text : p.quiet;
    if (day == shown.chosen) {
        list->AddRectFilled(inner.Min, inner.Max, faded(p.accent), em(8));
        ink = p.on_accent;
    } else if (press.hovered) {
        list->AddRectFilled(inner.Min, inner.Max, faded(mix(p.card, p.text, 0.08f)), em(8));
    }
    if (day == today()) list->AddRect(inner.Min, inner.Max, faded(p.quiet), em(8));
    if (day == shown.at && shown.has_keyboard) list->AddRect(inner.Min, inner.Max, faded(p.accent), em(8), 0, em(2));
    draw_centred(box, in_month ? Face::text : Face::quiet, ink, number);
    if (!name.empty()) {
        const ImVec2 dot{box.GetCenter().x, inner.Max.y - em(2)};
        list->AddCircleFilled(dot, em(2.5f), faded(day == shown.chosen ? p.on_accent : p.bad));
        tooltip_for_last(press, name);
    }
    return press.pressed;
}

void draw_weekdays(ImVec2 at) {
    for (unsigned i = 0; i < 7; ++i) {
        const std::string_view name = weekday_name((i + 1) % 7);
        const float left = at.x + em(cell_width) * static_cast<float>(i);
        draw_centred({{left, at.y}, {left + em(cell_width), at.y + em(22)}}, Face::quiet, palette().quiet, name.substr(0, 2));
    }
    ImGui::Dummy({month_width(), em(22)});
}

// Those of the month by name, since a mark alone does not say which it is.
void draw_holidays(Date month) {
    std::string said;
    for (Date day = month; first_of_month(day) == month; day += days{1})
        if (const std::string name = holiday(day); !name.empty())
            said += (said.empty() ? "" : " · ") + filled("{} {}", static_cast<unsigned>(std::chrono::year_month_day{day}.day()), name);
    if (!said.empty()) quiet(said);
}

}  // namespace

float month_width() { return 7 * em(cell_width); }

std::optional<Date> month_of_days(Date& at, std::optional<Date> chosen, bool focus) {
    ImGui::PushID("month");
    ImGui::BeginGroup();
    draw_month_head(at);
    draw_weekdays(ImGui::GetCursorScreenPos());
    std::optional<Date> taken;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    if (focus) ImGui::SetKeyboardFocusHere();
    const Area grid = area_below(tr("Days of the month##days"), {month_width(), em(cell_height) * weeks_shown});
    if (grid.focused) {
        if (grid.pressed) taken = at;
        move_by_key(at);
    }
    const Date month = first_of_month(at), first = month - days{days_since_monday(month)};
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const Shown shown{at, month, chosen, grid.focused};
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // the grid has the keyboard, no day by itself
    for (int i = 0; i < 7 * weeks_shown; ++i) {
        const ImVec2 from{corner.x + em(cell_width) * static_cast<float>(i % 7), corner.y + em(cell_height) * static_cast<float>(i / 7)};
        if (draw_day({from, {from.x + em(cell_width), from.y + em(cell_height)}}, first + days{i}, shown)) taken = at = first + days{i};
    }
    ImGui::PopItemFlag();
    ImGui::SetCursorScreenPos(below);
    ImGui::Dummy({month_width(), 0});
    {
        const Within width(month_width());
        draw_holidays(month);
    }
    ImGui::EndGroup();
    ImGui::PopID();
    return taken;
}

}  // namespace alp::ui
