#include "screens/shared/thread_chart.h"

#include <alp/ui/widgets.h>

#include <algorithm>
#include <cmath>

namespace alp::screens {

using namespace ui;

namespace {

std::string month_of(Time held, bool with_year) {
    const std::string whole = short_date(local_date(held));  // "12 jan 2016"
    const auto first = whole.find(' '), last = whole.rfind(' ');
    return with_year ? whole.substr(first + 1) : whole.substr(first + 1, last - first - 1);
}

// The first letter of each word of the name, at most two.
std::string letters_of(std::string_view name) {
    std::string letters;
    bool begins = true;
    for (const char c : name) {
        if (begins && static_cast<unsigned char>(c) > ' ' && letters.size() < 2) letters += c;
        begins = c == ' ';
    }
    return letters;
}

void centred(ImDrawList* list, Face which, float x, float y, ImU32 colour, const std::string& text) {
    ImFont* font = face(which);
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.c_str());
    list->AddText(font, font->FontSize, {x - size.x / 2, y - size.y / 2}, colour, text.c_str());
}

}  // namespace

// One session, with its month and the letters of its instrument below it. True: it was pressed.
bool ThreadChart::draw_point(const workspace::ThreadPoint& point, float x, float y, float radius, float names_at, bool with_year) {
    const store::SessionLine* line = store_.session(point.session);
    SessionHeader header;
    header.id = point.session, header.instrument = point.instrument;
    const workspace::InstrumentLook& look = looks_.of(line ? line->header : header);
    ImGui::SetCursorScreenPos({x - radius, y - radius});
    const std::string name = filled("{} {}", look.name, short_date(local_date(point.held)));
    const Area press = area(name.c_str(), {2 * radius, 2 * radius}, 20);
    tooltip(filled("{}\n{}", name, filled(trn("{} contribution", "{} contributions", point.words), point.words)));
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled({x, y}, radius, tone(look.colour));
    if (press.hovered) list->AddCircle({x, y}, radius + em(2), palette().text, 0, em(1.5f));
    centred(list, Face::chip, x, y, text_on(tone(look.colour)), std::to_string(point.words));
    centred(list, Face::chip, x, names_at, palette().quiet, month_of(point.held, with_year));
    centred(list, Face::chip, x, names_at + em(16), tone(look.colour), letters_of(look.name));
    return press.pressed;
}

void ThreadChart::draw(const workspace::ThemeThread& thread, float width, float height) {
    using workspace::ThreadPoint;
    if (thread.points.empty()) return;
    const float least = em(54);  // between two circles
    const auto fitting = std::max<std::size_t>(2, static_cast<std::size_t>((width - em(40)) / least));
    const std::size_t from = thread.points.size() > fitting ? thread.points.size() - fitting : 0, count = thread.points.size() - from;
    int most = 1;
    for (const ThreadPoint& point : thread.points) most = std::max(most, point.words);

    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float top = at.y + em(28), bottom = at.y + height - em(62), left = at.x + em(26), right = at.x + width - em(26);
    const auto x_of = [&](std::size_t i) {
        return count < 2 ? (left + right) / 2 : left + (right - left) * static_cast<float>(i) / static_cast<float>(count - 1);
    };
    const auto share_of = [&](const ThreadPoint& point) { return static_cast<float>(point.words) / static_cast<float>(most); };
    const auto y_of = [&](const ThreadPoint& point) { return bottom - (bottom - top) * share_of(point); };
    list->AddLine({at.x, bottom + em(26)}, {at.x + width, bottom + em(26)}, palette().line);
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const ThreadPoint &a = thread.points[from + i], &b = thread.points[from + i + 1];
        list->AddLine({x_of(i), y_of(a)}, {x_of(i + 1), y_of(b)}, palette().quiet, em(1.5f));
    }
    int year = 0;
    Id pressed;
    for (std::size_t i = 0; i < count; ++i) {
        const ThreadPoint& point = thread.points[from + i];
        const int its_year = static_cast<int>(std::chrono::year_month_day{local_date(point.held)}.year());
        const bool with_year = std::exchange(year, its_year) != its_year && count < fitting;
        const float radius = em(11) + em(9) * std::sqrt(share_of(point));
        ImGui::PushID(static_cast<int>(i));
        if (draw_point(point, x_of(i), y_of(point), radius, bottom + em(38), with_year)) pressed = point.session;
        ImGui::PopID();
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height});
    ImGui::Dummy({width, 0});
    if (from) quiet(filled(tr("The last {} of {} meetings with it"), count, thread.points.size()));
    if (pressed) meetings_.open(pressed);
}

}  // namespace alp::screens
