#include "shell/shell.h"

#include "shell/dev_build_panel.h"
#include "shell/measures.h"
#include "shell/no_store.h"
#include "shell/strips.h"

#include <alp/host/keyboard.h>
#include <alp/ui/keys.h>
#include <alp/ui/widgets.h>

namespace alp::shell {

using namespace ui;

namespace {

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground;

bool over_page() { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel); }

}  // namespace

Shell::Shell(workspace::Workspace& workspace, Navigator& navigator, Toasts& toasts)
    : workspace_(workspace),
      navigator_(navigator),
      toasts_(toasts),
      palette_(workspace, navigator, [this] { return commands(); }),
      sidebar_(navigator, workspace.store(), workspace.teams(), workspace.meetings(), workspace.jobs()),
      top_bar_(navigator, palette_, workspace.store(), workspace.clock()),
      restore_(workspace.backups()),
      ending_(workspace.meetings()),
      unheard_(toasts) {
    navigator.on_leaving([this] {
        if (const Screen* left = navigator_.current()) texts_[std::string(left->id())] = text_with_keyboard();
        workspace_.records().flush();
        workspace_.store().read_again();  // another program may have written
    });
}

Shell::~Shell() { navigator_.on_leaving({}); }

void Shell::draw() {
    navigator_.settle(workspace_.teams().current() != nullptr);
    keys();
    come_back();
    enlarge();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::Begin("ALP", nullptr, bare);
    ImGui::PopStyleVar(3);
    if (navigator_.blank()) ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, size, IM_COL32_BLACK);
    else if (navigator_.presenting()) draw_page({0, 0}, size, 48);
    else draw_frame(size);
    if (!navigator_.blank()) draw_over_page();
    if (navigator_.presenting() && !navigator_.blank()) unheard_.draw_large();
    ImGui::End();
    if (!navigator_.blank() && !navigator_.presenting())
        toasts_.draw(sidebar_.free_from(), sidebar_.free_to());  // the beamer shows the team's words only
    unheard_.listen();
}

// A screen without a page of its own for the beamer is shown there as it is, with larger letters.
void Shell::enlarge() {
    const Screen* screen = navigator_.current();
    const bool wanted = navigator_.presenting() && screen && !screen->draws_large();
    if (enlarged_ == wanted) return;
    enlarged_ = wanted;
    const float usual = workspace_.preferences().settings().text_scale;
    constexpr float readable = 28.0f / 15;  // from the last row of the room
    set_text_scale(wanted ? std::clamp(usual * 1.5f, readable, 2.0f) : usual);
}

// Whoever comes back to a screen writes on where they wrote.
void Shell::come_back() {
    const Screen* screen = navigator_.current();
    if (!screen || screen->id() == shown_) return;
    shown_ = screen->id();
    drop_letters();
    if (const auto kept = texts_.find(shown_); kept != texts_.end()) give_keyboard_to(kept->second);
}

// The page scrolls, and keeps its place for each screen.
void Shell::draw_page(ImVec2 at, ImVec2 size, float margin) {
    Screen* screen = navigator_.current();
    if (!screen) return;
    ImGui::SetCursorPos(at);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {em(margin), em(margin)});
    ImGui::BeginChild(std::string(screen->id()).c_str(), size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    if (workspace_.store().open()) screen->draw();
    else draw_no_store(workspace_, restore_);
    ImGui::EndChild();
}

void Shell::draw_frame(ImVec2 size) {
    const bool narrow = narrow_window();
    const float left = sidebar_width(), bar = em(56);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, palette().panel);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0);
    sidebar_.draw(narrow);
    ImGui::SetCursorPos({left, 0});
    ImGui::BeginChild("bar", {size.x - left, bar}, false,
                      ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    top_bar_.draw(narrow);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddLine({left - 1, 0}, {left - 1, size.y}, palette().line);
    draw->AddLine({left, bar}, {size.x, bar}, palette().line);
    float below = bar + 1;
    below += draw_trouble_strip(workspace_.store(), left, below, size.x - left);
    below += draw_announcement(toasts_, left, below, size.x - left);
    below += draw_due_strip(workspace_.erasure(), due_, left, below, size.x - left);
    const float foot = toasts_.taken();  // what is said in a narrow window covers nothing of the page
    draw_page({left, below}, {size.x - left, size.y - below - foot}, narrow ? 16 : 24);
}

// Dialogs and popups, which need a window to belong to.
void Shell::draw_over_page() {
    palette_.draw();
    key_sheet_.draw();
    restore_.draw();
    due_.draw();
    ending_.draw();
    if (const workspace::DevBuild* build = workspace_.dev_build()) draw_dev_build(*build);
}

workspace::UndoTarget& Shell::undo_target() {
    workspace::UndoTarget* own = navigator_.current() ? navigator_.current()->undo_target() : nullptr;
    return own ? *own : workspace_.team_undo();
}

void Shell::leave() {
    navigator_.set_blank(false);
    ending_.leave();
}

void Shell::undo() { workspace_.undo().take_back(undo_target()); }
void Shell::redo() { workspace_.undo().do_again(undo_target()); }

void Shell::present() {
    const Screen* screen = navigator_.current();
    if (!navigator_.presenting() && screen && !screen->can_present())
        return toasts_.say(filled(tr("“{}” is for you and not for the room, so F11 leaves it as it is."), screen->title()));
    if (ImGui::GetIO().KeyCtrl) navigator_.present_on_next();
    else navigator_.present(!navigator_.presenting());
}

void Shell::keys() {
    if (plain_pressed(key_f1)) key_sheet_.show(!key_sheet_.shown());
    if (plain_pressed(key_f11) || ctrl_pressed(key_f11)) present();
    if (ctrl_pressed('K')) palette_.open();
    if (ctrl_pressed('Q')) leave();
    Screen* screen = navigator_.current();
    if (!over_page() && workspace_.teams().current() && !navigator_.presenting())
        for (const Navigator::Listed& listed : navigator_.listed())
            if (ctrl_pressed('0' + listed.digit)) return navigator_.show(listed.screen->id());
    // A text field takes back by itself, as long as there is something in it.
    const bool typing = ImGui::GetIO().WantTextInput, again = ctrl_pressed('Y') || ctrl_pressed('Z', true);
    if (!over_page() && (!typing || (screen && screen->blank_field_passes_undo() && blank_field(again)))) {
        if (ctrl_pressed('Z')) undo();
        if (again) redo();
    }
    if (!typing && navigator_.presenting() && !over_page()) presenter_keys(screen->takes_letters() || field_on_page());
}

void Shell::presenter_keys(bool letters_are_text) {
    const bool blank = navigator_.blank();
    if (plain_pressed('.') || (plain_pressed('B') && !letters_are_text)) navigator_.set_blank(!blank);
    else if (blank && (plain_pressed(key_escape) || plain_pressed(key_space))) navigator_.set_blank(false);
    else if (plain_pressed(key_escape) && !ImGui::IsAnyItemActive()) navigator_.present(false);
}

}  // namespace alp::shell
