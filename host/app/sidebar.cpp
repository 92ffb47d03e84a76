// The sidebar: team, places, the open meeting, jobs.
#include "app/shell.h"

#include "app/app.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <imgui_internal.h>

namespace alp::app {

using namespace ui;

namespace {

struct Place {
    Screen screen;
    const char* icon;
    bool low = false;
};
constexpr Place all_places[] = {{Screen::today, icons::calendar},         {Screen::timeline, icons::clock},
                                {Screen::actions, icons::check},          {Screen::themes, icons::link},
                                {Screen::compare, icons::copy},           {Screen::team, icons::people},
                                {Screen::instruments, icons::plus, true}, {Screen::settings, icons::settings, true}};
static_assert(std::size(all_places) + 1 == Shell::places);

// How a place is drawn: as a word; narrow: small, with its icon above it; low: where there is no room for that, its icon with the word
// on pointing.
enum class Room { wide, narrow, low };
constexpr float place_height(Room room) { return room == Room::wide ? 38 : room == Room::narrow ? 54 : 30; }

Room room_for(bool narrow, float height, bool meeting) {
    if (!narrow) return Room::wide;
    const float rows = static_cast<float>(std::size(all_places)) + meeting;
    return em(56 + 16 + 10 + 24) + rows * em(place_height(Room::narrow) + 4) <= height ? Room::narrow : Room::low;
}

bool place_button(const char* label, const char* icon, bool here, Room room, unsigned colour = 0, int count = 0) {
    if (room == Room::wide && !colour) return menu_item(label, here, count);
    const bool narrow = room != Room::wide;
    const ImVec4 clear{0, 0, 0, 0};
    const ImU32 accent = colour ? tone(colour) : palette().accent;
    ImGui::PushStyleColor(ImGuiCol_Button, here ? ImGui::ColorConvertU32ToFloat4(wash(colour ? colour : 0x0F766E, 0.12f)) : clear);
    ImGui::PushStyleColor(ImGuiCol_Text, room == Room::low ? 0 : here || colour ? accent : palette().text);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(narrow ? 2 : 12), em(narrow ? 6 : 4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, narrow ? ImVec2{0.5f, 1} : ImVec2{0, 0.5f});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImFont* usual = face(here ? Face::strong : Face::text);
    const std::string_view word = std::string_view(label).substr(0, std::string_view(label).find("##"));
    const bool fits = usual->CalcTextSizeA(usual->FontSize, FLT_MAX, 0, word.data(), word.data() + word.size()).x <= width - em(24);
    ImGui::PushFont(face(narrow ? Face::chip : !fits ? Face::quiet : here ? Face::strong : Face::text));
    const bool pressed = ImGui::Button(label, {width, em(place_height(room))});
    ImGui::PopFont();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (narrow) {
        ImFont* font = face(Face::text);  // the one with icons
        const float half = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, icon).x / 2;
        list->AddText(font, font->FontSize, {at.x + width / 2 - half, at.y + em(7)}, here ? accent : palette().quiet, icon);
    }
    ImGui::PopStyleVar(4);
    ImGui::PopStyleColor(2);
    if (room == Room::low) tooltip(std::string_view(label).substr(0, std::string_view(label).find("##")));
    if (narrow && count > 0) {
        const std::string number = count > 99 ? "99+" : std::to_string(count);
        ImFont* font = face(Face::chip);
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, number.c_str());
        const ImVec2 middle{at.x + width / 2 + em(20), at.y + em(12)};
        const float wide = std::max(em(9), size.x / 2 + em(5));
        list->AddRectFilled({middle.x - wide, middle.y - em(9)}, {middle.x + wide, middle.y + em(9)}, tone(0xC2410C), em(9));
        list->AddText(font, font->FontSize, {middle.x - size.x / 2, middle.y - size.y / 2}, text_on(tone(0xC2410C)), number.c_str());
    }
    return pressed;
}

bool here(App& app, Screen screen) { return app.screen() == screen || (app.screen() == Screen::as_it_was && screen == Screen::timeline); }

// What waits for the team there.
int count_for(App& app, Screen screen) { return screen == Screen::actions ? static_cast<int>(app.books().open_actions().size()) : 0; }

}  // namespace

bool narrow_window() { return ImGui::GetIO().DisplaySize.x < em(1000); }
float sidebar_width() { return em(narrow_window() ? 96 : 228); }

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
    const float width = sidebar_width() - 1, height = ImGui::GetIO().DisplaySize.y;
    ImGui::SetCursorPos({0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(narrow ? 6 : 14), em(16)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {em(8), em(4)});
    ImGui::BeginChild("sidebar", {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    // An arrow up or down on the page stays on the page.
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool passes_by = g.NavWindow != ImGui::GetCurrentWindow() && (g.NavMoveDir == ImGuiDir_Up || g.NavMoveDir == ImGuiDir_Down);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, passes_by);
    team_switcher(app, narrow);
    gap(10);
    const Room room = room_for(narrow, height, app.meeting() != nullptr);
    const auto place_for = [&](const Place& place) {
        if (place_button(title_of(place.screen), place.icon, here(app, place.screen), room, 0, count_for(app, place.screen)))
            app.show(place.screen);
    };
    for (const Place& place : all_places)
        if (!place.low && app.team()) place_for(place);
    if (Meeting* meeting = app.meeting()) {
        gap(10);
        const Outline& outline = meeting->session().outline();
        if (place_button((outline.name.shown() + "##meeting").c_str(), icons::play, app.screen() == Screen::session, room, outline.colour))
            app.show(Screen::session);
    }
    const auto shown = app.jobs().shown();
    const float step = em(place_height(room)) + em(4);
    const float foot = 2 * step + static_cast<float>(shown.size()) * em(44) + em(16);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY() + em(8), ImGui::GetScrollY() + height - foot));
    jobs(app);
    for (const Place& place : all_places)
        if (place.low) place_for(place);
    ImGui::PopItemFlag();
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

}  // namespace alp::app
