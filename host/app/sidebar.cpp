// The sidebar: team, places, the open meeting, jobs.
#include "app/shell.h"

#include "app/app.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace alp::app {

using namespace ui;

namespace {

struct Place { Screen screen; const char* icon; bool low = false; };
constexpr Place all_places[] = {{Screen::today, icons::calendar}, {Screen::timeline, icons::clock}, {Screen::team, icons::people},
                                {Screen::instruments, icons::plus, true}, {Screen::settings, icons::settings, true}};

// A word in the sidebar. Narrow: small, with the icon above it.
bool place_button(const char* label, const char* icon, bool here, bool narrow, unsigned colour = 0) {
    if (!narrow && !colour) return menu_item(label, here);
    const ImVec4 clear{0, 0, 0, 0};
    const ImU32 accent = colour ? tone(colour) : palette().accent;
    ImGui::PushStyleColor(ImGuiCol_Button, here ? ImGui::ColorConvertU32ToFloat4(wash(colour ? colour : 0x0F766E, 0.12f)) : clear);
    ImGui::PushStyleColor(ImGuiCol_Text, here || colour ? accent : palette().text);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(narrow ? 2 : 12), em(narrow ? 6 : 4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, narrow ? ImVec2{0.5f, 1} : ImVec2{0, 0.5f});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushFont(face(narrow ? Face::chip : here ? Face::strong : Face::text));
    const bool pressed = ImGui::Button(label, {width, em(narrow ? 54 : 38)});
    ImGui::PopFont();
    if (narrow) {
        ImFont* font = face(Face::text);  // the one with icons
        const float half = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, icon).x / 2;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x + width / 2 - half, at.y + em(7)}, here ? accent : palette().quiet, icon);
    }
    ImGui::PopStyleVar(4);
    ImGui::PopStyleColor(2);
    return pressed;
}

}  // namespace

void Shell::go_to(App& app, int place) {
    if (place < static_cast<int>(std::size(all_places))) {
        if (app.team() || all_places[place].low) app.show(all_places[place].screen);
    } else if (app.meeting()) {
        app.show(Screen::session);
    }
}

void Shell::team_switcher(App& app, bool narrow) {
    const Team* team = app.team();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = em(narrow ? 56 : 78), inner = width - em(24);
    ImGui::PushStyleColor(ImGuiCol_Button, palette().card);
    ImGui::PushStyleColor(ImGuiCol_Border, palette().line);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    if (ImGui::Button("##team", {width, height})) ImGui::OpenPopup("teams");
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
    const ImVec2 after = ImGui::GetCursorPos();
    const float pad = em(narrow ? 6 : 12);
    if (narrow) {
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(8)});
        one_line(team ? team->name : tr("No team"), width - 2 * pad, Face::chip);
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(28)});
        if (team && team->example) one_line(tr("Example"), width - 2 * pad, Face::chip, palette().quiet);
    } else {
        int members = 0;
        const Date today = app.today();
        if (team)
            for (const Member* m : app.records().table<Member>().rows())
                members += (!m->joined || *m->joined <= today) && (!m->left || *m->left > today);
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(9)});
        one_line(tr("Team"), inner, Face::chip, palette().quiet);
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(27)});
        one_line(team ? team->name : tr("No team yet"), inner, Face::strong);
        std::string small = team ? filled(trn("{} member", "{} members", members), members) : std::string();
        if (team && team->example) small = std::string(tr("Example")) + " · " + small;
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(50)});
        one_line(small, inner, Face::chip, palette().quiet);
    }
    ImGui::SetCursorPos(after);
    ImGui::SetNextWindowPos({at.x, at.y + height + em(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup("teams")) {
        const std::vector<store::TeamLine> teams = app.books().teams();
        for (const store::TeamLine& line : teams) {
            ImGui::PushID(line.team.id.text().c_str());
            const std::string label = line.team.name + (line.team.example ? std::string(" · ") + tr("example") : std::string());
            if (ImGui::Selectable(label.c_str(), line.team.id == app.books().team_id(), 0, {em(260), em(28)})) app.open_team(line.team.id);
            ImGui::PopID();
        }
        if (!teams.empty()) ImGui::Separator();
        if (ImGui::Selectable(tr("New team…"), false, 0, {em(260), em(28)})) app.show(Screen::first_start);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void Shell::jobs(App& app) {
    for (const Jobs::Shown& job : app.jobs().shown())
        if (job_line(("job" + std::to_string(job.number)).c_str(), job.title, static_cast<float>(job.share))) app.jobs().cancel(job.number);
}

void Shell::sidebar(App& app, bool narrow) {
    const float width = em(narrow ? 96 : 228) - 1, height = ImGui::GetIO().DisplaySize.y;
    ImGui::SetCursorPos({0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(narrow ? 6 : 14), em(16)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {em(8), em(4)});
    ImGui::BeginChild("sidebar", {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    team_switcher(app, narrow);
    gap(10);
    for (const Place& place : all_places)
        if (!place.low && app.team() && place_button(title_of(place.screen), place.icon, app.screen() == place.screen, narrow)) app.show(place.screen);
    if (Meeting* meeting = app.meeting()) {
        gap(10);
        const Outline& outline = meeting->session().outline();
        if (place_button((outline.name.shown() + "##meeting").c_str(), icons::play, app.screen() == Screen::session, narrow, outline.colour))
            app.show(Screen::session);
    }
    const auto shown = app.jobs().shown();
    const float step = em(narrow ? 54 : 38) + em(4);
    const float foot = 2 * step + static_cast<float>(shown.size()) * em(44) + em(16);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY() + em(8), ImGui::GetScrollY() + height - foot));
    jobs(app);
    for (const Place& place : all_places)
        if (place.low && place_button(title_of(place.screen), place.icon, app.screen() == place.screen, narrow)) app.show(place.screen);
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

}  // namespace alp::app
