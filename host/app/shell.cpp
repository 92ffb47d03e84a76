#include "app/shell.h"

#include "app/app.h"
#include "app/strips.h"

#include <alp/text.h>
#include <alp/ui/icons.h>
#include <alp/ui/widgets.h>

namespace alp::app {

using namespace ui;

const char* title_of(Screen screen) {
    switch (screen) {
        case Screen::first_start: return tr("Welcome");
        case Screen::today: return tr("Today");
        case Screen::timeline: return tr("Timeline");
        case Screen::actions: return tr("Actions");
        case Screen::themes: return tr("Themes");
        case Screen::compare: return tr("Compare");
        case Screen::team: return tr("Team");
        case Screen::instruments: return tr("Instruments");
        case Screen::settings: return tr("Settings");
        case Screen::gallery: return tr("Widgets");
        case Screen::start: return tr("Start a meeting");
        case Screen::session: return tr("Meeting");
        case Screen::as_it_was: return tr("As it was");
    }
    return "";
}

namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground;

// The page scrolls, and keeps its place for each screen.
void draw_page(App& app, const std::function<void()>& screen, ImVec2 at, ImVec2 size, float margin) {
    ImGui::SetCursorPos(at);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(margin), em(margin)});
    ImGui::BeginChild(title_of(app.screen()), size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    screen();
    ImGui::EndChild();
}

}  // namespace

void Shell::draw(App& app, const std::function<void()>& screen, const std::function<void()>& over) {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("ALP", nullptr, bare);
    ImGui::PopStyleVar(3);

    if (app.blank()) {
        ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, size, IM_COL32_BLACK);
    } else if (app.presenting()) {
        draw_page(app, screen, {0, 0}, size, 48);
    } else {
        const bool narrow = narrow_window();
        const float left = sidebar_width(), bar = em(56);
        ImGui::PushStyleColor(ImGuiCol_ChildBg, palette().panel);
        ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0);
        sidebar(app, narrow);
        ImGui::SetCursorPos({left, 0});
        ImGui::BeginChild("bar", {size.x - left, bar}, false,
                          ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
        top_bar(app, narrow);
        ImGui::EndChild();
        ImGui::PopStyleVar();
        ImGui::PopStyleColor();
        ImDrawList* draw = ImGui::GetWindowDrawList();
        draw->AddLine({left - 1, 0}, {left - 1, size.y}, palette().line);
        draw->AddLine({left, bar}, {size.x, bar}, palette().line);
        float below = bar + 1;
        below += trouble_strip(app, left, below, size.x - left);
        below += told_strip(left, below, size.x - left);
        draw_page(app, screen, {left, below}, {size.x - left, size.y - below}, narrow ? 16 : 24);
    }
    over();
    ImGui::End();
}

void Shell::draw_no_store(App& app) {
    question(tr("The store cannot be opened"));
    gap();
    words(app.books().why());
    gap();
    quiet(app.books().file().string());
    gap();
    if (button(tr("Try again"), Kind::primary)) {
        app.books().open_again();
        if (app.books().open() && !app.books().teams().empty()) app.open_team(app.books().teams().front().team.id);
    }
    ImGui::SameLine(0, em(8));
    if (button(tr("Open folder"))) app.open_folder(app.books().file().parent_path());
    if (!has_backup(app)) return;
    ImGui::SameLine(0, em(8));
    newest_backup_button(app);
}

bool has_backup(App& app) { return !store::backups(app.books().file()).empty(); }

void newest_backup_button(App& app) {
    const auto copies = store::backups(app.books().file());
    if (copies.empty()) return;
    const auto& newest = copies.front();
    if (button(filled(tr("Put back the backup of {} at {}"), date_in_words(local_date(newest.made)), time_of_day(newest.made)).c_str()))
        app.restore(newest.file);
}

void Shell::top_bar(App& app, bool narrow) {
    float right = ImGui::GetWindowWidth() - em(24);
    const float row = em(11), height = em(34);

    // From the right: saved or not, search, the meeting's own; the title takes what is left.
    ImGui::SetCursorPosY(row + em(8));
    save_state(app, right);
    right -= em(narrow ? 112 : 132);

    const float search = narrow ? em(44) : em(216);
    ImGui::SetCursorPos({right - search, row});
    ImGui::PushStyleColor(ImGuiCol_Button, palette().card);
    ImGui::PushStyleColor(ImGuiCol_Border, palette().line);
    ImGui::PushStyleColor(ImGuiCol_Text, palette().quiet);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 1);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ButtonTextAlign, {narrow ? 0.5f : 0.1f, 0.5f});
    {
        const WithFace face_(narrow ? Face::text : Face::quiet);  // icons are in the text face
        const std::string hint =
            narrow ? std::string(icons::search) + "###search" : std::string(tr("Search everything…  Ctrl K")) + "###search";
        if (ImGui::Button(hint.c_str(), {search, height})) app.open_palette();
    }
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor(3);
    right -= search + em(16);

    if (app.screen() == Screen::session && app.meeting()) right = draw_meeting_controls(app, right, narrow);
    ImGui::SetCursorPos({em(24), row + em(8)});
    const std::string title =
        app.screen() == Screen::session && app.meeting() ? app.meeting()->session().outline().name.shown() : title_of(app.screen());
    one_line(title, std::max(em(40), right - em(24)), Face::strong);
}

void Shell::save_state(App& app, float right) {
    const store::SaveState state = app.books().save_state();
    std::string text;
    ImU32 colour = palette().good;
    if (!state.saved && state.trouble.empty()) unsaved_since_ = unsaved_since_.value_or(app.now());
    else unsaved_since_.reset();
    if (!app.books().open() || !state.trouble.empty()) text = tr("Not saved"), colour = palette().bad;
    else if (app.books().read_only()) text = tr("Read only"), colour = palette().quiet;
    else if (unsaved_since_ && app.now() - *unsaved_since_ > std::chrono::seconds(1)) text = tr("Saving…"), colour = palette().quiet;
    else if (state.last && local_date(*state.last) == app.today()) text = filled(tr("Saved {}"), time_of_day(*state.last));
    else text = tr("Saved");
    const WithFace face_(Face::quiet);
    const float dot = em(4), width = ImGui::CalcTextSize(text.c_str()).x;
    ImGui::SetCursorPosX(right - width);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x - dot * 2.2f, at.y + ImGui::GetFontSize() / 2}, dot, colour);
    ImGui::PushStyleColor(ImGuiCol_Text, colour);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

}  // namespace alp::app
