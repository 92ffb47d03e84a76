// Tijdlijn: the sessions of the team over all instruments, newest first, a heading per year.
#include "app/app.h"
#include "screens/screen.h"

#include <alp/ui/widgets.h>

namespace alp::screens {
namespace {

using namespace ui;

struct Line { const store::SessionLine* session = nullptr; int year = 0; };  // session null: the year's heading

int year_of(const store::SessionLine& line) {
    return static_cast<int>(std::chrono::year_month_day{local_date(line.header.held)}.year());
}

std::string day_and_month(Date day) {
    const std::string whole = short_date(day);
    return whole.substr(0, whole.rfind(' '));
}

void draw_line(app::App& app, const store::SessionLine& line) {
    const SessionHeader& header = line.header;
    const auto* entry = app.catalogue().find(header.instrument);
    const unsigned colour = entry ? entry->outline.colour : 0x6B7280;
    ImGui::PushID(header.id.text().c_str());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float date_width = em(64), rail = date_width + em(14);
    ImGui::SetCursorScreenPos({at.x, at.y + em(16)});
    one_line(day_and_month(local_date(header.held)), date_width, Face::quiet, palette().quiet);
    ImDrawList* drawing = ImGui::GetWindowDrawList();
    drawing->AddLine({at.x + rail, at.y - em(6)}, {at.x + rail, at.y + em(70)}, palette().line, em(1.5f));
    drawing->AddCircleFilled({at.x + rail, at.y + em(26)}, em(5.5f), tone(colour));
    ImGui::SetCursorScreenPos({at.x + rail + em(16), at.y});
    begin_card("line");
    const float there = ImGui::GetContentRegionAvail().x;
    std::string name = entry ? entry->name : header.instrument;
    if (header.state == State::running) name += std::string(" · ") + tr("going on");
    one_line(name, there * 0.6f, Face::strong, tone(colour));
    const std::string counts = filled(trn("{} contribution", "{} contributions", line.contributions), line.contributions) + " · " +
                               filled(trn("{} action", "{} actions", line.actions), line.actions);
    ImGui::SameLine();
    to_right(face(Face::quiet)->CalcTextSizeA(face(Face::quiet)->FontSize, FLT_MAX, 0, counts.c_str()).x);
    quiet(counts);
    one_line(header.title.empty() ? filled(trn("{} person", "{} people", line.people), line.people) : header.title, there);
    if (button(header.state == State::closed ? tr("Look at it") : tr("Go on"), Kind::quiet)) app.open_session(header.id);
    end_card();
    ImGui::PopID();
}

}  // namespace

void draw_timeline(app::App& app) {
    const auto& sessions = app.books().timeline();
    question(tr("Timeline"));
    gap();
    if (sessions.empty()) {
        words(tr("Here all meetings of the team will stand, whatever the instrument."));
        if (button(tr("To Today"), Kind::primary)) app.show(app::Screen::today);
        return;
    }
    std::vector<Line> lines;
    std::vector<float> heights;
    for (const auto& session : sessions) {
        const int year = year_of(session);
        if (lines.empty() || lines.back().year != year) {
            lines.push_back({nullptr, year});
            heights.push_back(em(30));
        }
        lines.push_back({&session, year});
        heights.push_back(em(104));
    }
    clipped(heights, em(8), [&](std::size_t i) {
        if (lines[i].session) draw_line(app, *lines[i].session);
        else heading(filled("{}", lines[i].year));
    });
}

}  // namespace alp::screens
