#include "app/key_sheet.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <initializer_list>
#include <utility>

namespace alp::app {

using namespace ui;

namespace {

using Line = std::pair<const char*, const char*>;

void block(const char* title, std::initializer_list<Line> lines) {
    words(title, Face::strong);
    gap(4);
    for (const auto& [key, does] : lines) {
        const ImVec2 at = ImGui::GetCursorPos();
        one_line(key, em(160), Face::quiet, palette().accent);
        ImGui::SetCursorPos({at.x + em(180), at.y});
        one_line(does, ImGui::GetContentRegionAvail().x, Face::quiet);
    }
    gap(12);
}

}  // namespace

void KeySheet::draw() {
    if (!begin_dialog(tr("Keys"), shown_, 620)) return;
    block(tr("Everywhere"), {{"Ctrl+K", tr("search everything, every command by name")},
                             {"Ctrl+1 … Ctrl+8", tr("the screens, in the order of the sidebar")},
                             {"Ctrl+9", tr("the open meeting")},
                             {"Ctrl+Z", tr("take back")},
                             {"Ctrl+Y, Ctrl+Shift+Z", tr("do again")},
                             {"F1", tr("this sheet")},
                             {"Ctrl+Q", tr("stop; everything is saved")}});
    block(tr("On a page"), {{"↑ ↓ ← →", tr("to the next thing; a line shows where you are")},
                            {tr("Enter or Space"), tr("press it")},
                            {"Tab, Shift+Tab", tr("to the next or the last field")},
                            {"Esc", tr("close what lies over the page")}});
    block(tr("Writing"), {{"Enter", tr("adds the contribution")},
                          {"Shift+Enter", tr("a new line")},
                          {"Ctrl+← →", tr("a word further")},
                          {"Ctrl+A, C, X, V", tr("select all, copy, cut, paste")}});
    block(tr("On the beamer"), {{"F11", tr("present, and back")}, {"B, .", tr("blank screen, and back")}, {"Esc", tr("stop presenting")}});
    if (button(tr("Close"), Kind::primary)) shown_ = false;
    end_dialog();
}

}  // namespace alp::app
