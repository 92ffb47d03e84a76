#include "screens/timeline/timeline_card.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;
using workspace::InstrumentLook;

namespace {

float width_of(const std::string& text) {
    const ImFont* small = face(Face::quiet);
    return small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, text.c_str()).x;
}

void draw_day(Date day, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string whole = short_date(day), text = whole.substr(0, whole.rfind(' '));  // without the year
    ImGui::SetCursorScreenPos({at.x + std::max(0.0f, width - width_of(text)), at.y + em(15)});
    one_line(text, width, Face::quiet, palette().quiet);
}

}  // namespace

float timeline_card_height() { return em(68); }
float timeline_card_spacing() { return em(10); }

std::string TimelineCard::about(const store::SessionLine& line) {
    const SessionHeader& header = line.header;
    std::string about = header.title;
    if (about.empty() && header.looks_back_on)
        if (const std::string old = looks_.session_words(header.looks_back_on); !old.empty()) about = filled(tr("Looks back on {}"), old);
    if (const std::string said = verdicts_.of(header.id); !said.empty()) about += (about.empty() ? "" : " · ") + said;
    if (about.empty()) about = filled(trn("{} person", "{} people", line.people), line.people);
    return about;
}

// From the upper left corner of the card.
void TimelineCard::draw_words(const store::SessionLine& line, const InstrumentLook& look, float width) {
    const ImVec2 from = ImGui::GetCursorScreenPos();
    const std::string counts = filled(trn("{} contribution", "{} contributions", line.contributions), line.contributions) + " · " +
                               filled(trn("{} action", "{} actions", line.actions), line.actions);
    const float counted = width_of(counts), inner = width - em(32);
    const bool beside_name = counted < inner * 0.5f;
    std::string name = look.name;
    if (line.header.state == State::running) name += std::string(" · ") + tr("going on");
    ImGui::SetCursorScreenPos({from.x + em(16), from.y + em(12)});
    one_line(name, beside_name ? inner - counted - em(12) : inner, Face::strong, tone(look.colour));
    if (beside_name) {
        ImGui::SetCursorScreenPos({from.x + width - em(16) - counted, from.y + em(13)});
        one_line(counts, counted + em(2), Face::quiet, palette().quiet);
    }
    ImGui::SetCursorScreenPos({from.x + em(16), from.y + em(36)});
    one_line(about(line), inner);
}

bool TimelineCard::draw(const store::SessionLine& line, bool last) {
    const SessionHeader& header = line.header;
    const InstrumentLook look = looks_.of(header);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float date_width = em(58), rail = date_width + em(18), left = rail + em(20), height = timeline_card_height();
    const float width = ImGui::GetContentRegionAvail().x - left;
    ImGui::PushID(header.id.text().c_str());
    draw_day(local_date(header.held), date_width);
    ImGui::SetCursorScreenPos({at.x + left, at.y});
    const Area press = area(filled("{} {}", look.name, short_date(local_date(header.held))).c_str(), {width, height}, 12);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine({at.x + rail, at.y}, {at.x + rail, at.y + height + (last ? 0 : timeline_card_spacing())}, palette().line, em(1.5f));
    list->AddCircleFilled({at.x + rail, at.y + em(24)}, em(6), tone(look.colour));
    const ImVec2 from{at.x + left, at.y}, to{from.x + width, from.y + height};
    list->AddRectFilled(from, to, press.hovered ? wash(look.colour, 0.05f) : palette().card, em(12));
    list->AddRect(from, to, press.hovered ? tone(look.colour) : palette().line, em(12));
    ImGui::SetCursorScreenPos(from);
    draw_words(line, look, width);
    ImGui::PopID();
    if (press.pressed) meetings_.open(header.id);
    return press.hovered || press.focused;
}

}  // namespace alp::screens
