#include "shell/sidebar.h"

#include "shell/cut_words.h"
#include "shell/measures.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace alp::shell {

using namespace ui;

namespace {

// How an item is drawn: as a word; narrow: small, with its icon above it; low: where there is no room for that, its icon, and the word in
// a tooltip.
enum class Room { wide, narrow, low };
constexpr float item_height(Room room) { return room == Room::wide ? 38 : room == Room::narrow ? 54 : 30; }

Room room_for(bool narrow, float height, std::size_t items) {
    if (!narrow) return Room::wide;
    return em(56 + 16 + 10 + 24) + static_cast<float>(items) * em(item_height(Room::narrow) + 4) <= height ? Room::narrow : Room::low;
}

bool item_button(const char* label, const char* icon, bool here, Room room, unsigned colour = 0, int count = 0) {
    if (room == Room::wide && !colour) return menu_item(label, here, count);
    const bool narrow = room != Room::wide;
    const ImVec4 clear{0, 0, 0, 0};
    const ImU32 accent = colour ? tone(colour) : palette().accent;
    ImGui::PushStyleColor(ImGuiCol_Button, here ? ImGui::ColorConvertU32ToFloat4(wash(colour ? colour : 0x0F766E, 0.12f)) : clear);
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string word(label, std::string_view(label).find("##"));
    const Face usual = here ? Face::strong : Face::text;
    const bool cut = !narrow && width_of(word, usual) > width - em(24);
    const ImU32 ink = here || colour ? accent : palette().text;
    ImGui::PushStyleColor(ImGuiCol_Text, room == Room::low || cut ? 0 : ink);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {em(narrow ? 2 : 12), em(narrow ? 6 : 4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, narrow ? ImVec2{0.5f, 1} : ImVec2{0, 0.5f});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::PushFont(face(narrow ? Face::chip : usual));
    const bool pressed = ImGui::Button(label, {width, em(item_height(room))});
    ImGui::PopFont();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (cut) {
        const ImFont* font = face(usual);
        list->AddText(font, font->FontSize, {at.x + em(12), at.y + (em(item_height(room)) - font->FontSize) / 2}, ink,
                      cut_at_end(word, width - em(24), usual).c_str());
    }
    if (narrow) {
        ImFont* font = face(Face::text);  // the one with icons
        const float half = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, icon).x / 2;
        list->AddText(font, font->FontSize, {at.x + width / 2 - half, at.y + em(7)}, here ? accent : palette().quiet, icon);
    }
    ImGui::PopStyleVar(4);
    ImGui::PopStyleColor(2);
    if (room == Room::low || cut) tooltip(word);
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

}  // namespace

bool narrow_window() { return ImGui::GetIO().DisplaySize.x < em(1000); }
float sidebar_width() { return em(narrow_window() ? 96 : 228); }

Sidebar::Sidebar(Navigator& navigator, workspace::OpenStore& store, workspace::Teams& teams, workspace::Meetings& meetings,
                 workspace::Jobs& jobs)
    : navigator_(navigator), store_(store), teams_(teams), meetings_(meetings), jobs_(jobs) {}

void Sidebar::draw_team_switcher(bool narrow) {
    const Team* team = teams_.current();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x, height = em(narrow ? 56 : 78), inner = width - em(24);
    ImGui::PushStyleColor(ImGuiCol_Button, palette().card);
    ImGui::PushStyleColor(ImGuiCol_Border, palette().line);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    if (ImGui::Button("##team", {width, height})) ImGui::OpenPopup("teams");
    const float pad = em(narrow ? 6 : 12);
    if (team && width_of(team->name, narrow ? Face::chip : Face::strong) > width - 2 * pad) tooltip(team->name);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor(2);
    const ImVec2 after = ImGui::GetCursorPos();
    if (narrow) {
        const TwoLines name = on_two_lines(team ? team->name : tr("No team"), width - 2 * pad, Face::chip);
        float y = at.y + em(name.second.empty() ? 8 : 4);
        const auto line = [&](const std::string& words, ImU32 colour) {
            if (words.empty()) return;
            ImGui::SetCursorScreenPos({at.x + pad, y});
            one_line(words, width - 2 * pad, Face::chip, colour);
            y += em(name.second.empty() ? 20 : 16);
        };
        line(name.first, palette().text);
        line(name.second, palette().text);
        if (team && team->example) line(tr("Example"), palette().quiet);
    } else {
        const std::size_t members = teams_.members_today().size();
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(9)});
        one_line(tr("Team"), inner, Face::chip, palette().quiet);
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(27)});
        one_line(cut_in_middle(team ? team->name : tr("No team yet"), inner, Face::strong), inner, Face::strong);
        std::string small = team ? filled(trn("{} member", "{} members", members), members) : std::string();
        if (team && team->example) small = std::string(tr("Example")) + " · " + small;
        ImGui::SetCursorScreenPos({at.x + pad, at.y + em(50)});
        one_line(small, inner, Face::chip, palette().quiet);
    }
    ImGui::SetCursorPos(after);
    ImGui::SetNextWindowPos({at.x, at.y + height + em(4)});
    draw_team_menu();
}

void Sidebar::draw_team_menu() {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(8), em(8)});
    if (ImGui::BeginPopup("teams")) {
        const std::vector<store::TeamLine> teams = store_.teams();
        for (const store::TeamLine& line : teams) {
            ImGui::PushID(line.team.id.text().c_str());
            const std::string label = line.team.name + (line.team.example ? std::string(" · ") + tr("example") : std::string());
            const Id id = line.team.id;
            if (list_line(label.c_str(), id == store_.team_id(), {em(260), em(28)}))
                meetings_.ask_to_go_to(id, [this, id] { teams_.open(id); });
            ImGui::PopID();
        }
        if (!teams.empty()) ImGui::Separator();
        if (list_line(tr("New team…"), false, {em(260), em(28)})) navigator_.go(workspace::Destination::new_team);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void Sidebar::draw_jobs() {
    const float top = ImGui::GetCursorPosY();
    for (const workspace::Jobs::Shown& job : jobs_.shown())
        if (job_line(("job" + std::to_string(job.number)).c_str(), job.title, static_cast<float>(job.share))) jobs_.cancel(job.number);
    const float height = ImGui::GetCursorPosY() - top;
    if (std::exchange(jobs_height_, height) != height) wake_in(0);  // a line that wraps takes its room in the next frame
}

void Sidebar::draw(bool narrow) {
    const float width = sidebar_width() - 1, height = ImGui::GetIO().DisplaySize.y;
    ImGui::SetCursorPos({0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(narrow ? 6 : 14), em(16)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {em(8), em(4)});
    ImGui::BeginChild("sidebar", {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    // An arrow up or down on the page stays on the page.
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    const bool passes_by = g.NavWindow != ImGui::GetCurrentWindow() && (g.NavMoveDir == ImGuiDir_Up || g.NavMoveDir == ImGuiDir_Down);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, passes_by);
    draw_team_switcher(narrow);
    gap(10);
    const std::vector<Navigator::Listed> items = navigator_.listed();
    const Room room = room_for(narrow, height, items.size());
    const std::string_view lit = navigator_.current() ? navigator_.current()->sidebar_stands_for() : std::string_view();
    const auto draw_section = [&](SidebarItem::Section section) {
        for (const auto& [screen, item, digit] : items) {
            if (item.section != section || (screen->needs_team() && !teams_.current())) continue;
            const std::string label = (item.label.empty() ? screen->title() : item.label) + "##" + std::string(screen->id());
            if (item_button(label.c_str(), item.icon, lit == screen->id(), room, item.colour, item.count)) navigator_.show(screen->id());
        }
    };
    draw_section(SidebarItem::Section::top);
    if (std::ranges::any_of(items, [](const Navigator::Listed& one) { return one.item.section == SidebarItem::Section::meeting; })) gap(10);
    draw_section(SidebarItem::Section::meeting);
    const float step = em(item_height(room)) + em(4);
    const float foot = 2 * step + std::max(jobs_height_, static_cast<float>(jobs_.shown().size()) * em(44)) + em(16);
    free_from_ = ImGui::GetCursorScreenPos().y;
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY() + em(8), ImGui::GetScrollY() + height - foot));
    free_to_ = ImGui::GetCursorScreenPos().y;
    draw_jobs();
    draw_section(SidebarItem::Section::foot);
    ImGui::PopItemFlag();
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
}

}  // namespace alp::shell
