#include "shell/key_sheet.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

#include <utility>
#include <vector>

namespace alp::shell {

using namespace ui;

namespace {

using Line = std::pair<const char*, const char*>;

struct Block {
    const char* title;
    std::vector<Line> lines;
};

// In the order of reading; two that stand beside each other are about equally long.
std::vector<Block> blocks() {
    return {{tr("Everywhere"),
             {{"Ctrl+K", tr("search everything, every command by name")},
              {"Ctrl+1 … Ctrl+8", tr("the screens, in the order of the sidebar")},
              {"Ctrl+9", tr("the open meeting")},
              {"F2", tr("in a meeting: who is here, late, early, guests")},
              {"F9", tr("in a meeting: the next phase of the plan")},
              {"Ctrl+Z", tr("take back")},
              {"Ctrl+Y, Ctrl+Shift+Z", tr("do again")},
              {"F1", tr("this sheet")},
              {"Ctrl+Q", tr("stop; everything is saved")}}},
            {tr("On a page"),
             {{"↑ ↓ ← →", tr("to the next thing; a line shows where you are")},
              {tr("Enter or Space"), tr("press it")},
              {"Tab, Shift+Tab", tr("to the next or the last field")},
              {"Esc", tr("close what lies over the page")}}},
            {tr("Writing"),
             {{"Enter", tr("adds the contribution")},
              {"Shift+Enter", tr("a new line")},
              {"Ctrl+← →", tr("a word further")},
              {"Ctrl+A, C, X, V", tr("select all, copy, cut, paste")}}},
            {tr("On the beamer"),
             {{"F11", tr("present, and back")},
              {"Ctrl+F11", tr("on the next screen")},
              {"B, .", tr("blank screen, and back")},
              {"Esc", tr("stop presenting")}}},
            {tr("On the status of an action"),
             {{"g, l, v", tr("done, in progress, stuck")}, {"x, o, s", tr("dropped, open again, two weeks later")}}},
            {tr("Looking back and recalibrating"),
             {{"s, a, x", tr("look back: still stands, adjust, lapses")},
              {"b, a, w", tr("recalibrate: stays, otherwise, gone")},
              {"k, p, t", tr("recalibrate: ready, talk about it, why")}}}};
}

void draw_block(const Block& block, float width) {
    const Within within(width);
    words(block.title, Face::strong);
    gap(4);
    for (const auto& [key, does] : block.lines) {
        const ImVec2 at = ImGui::GetCursorPos();
        one_line(key, em(150), Face::quiet, palette().accent);
        ImGui::SetCursorPos({at.x + em(160), at.y});
        words(does, Face::quiet);
        ImGui::SetCursorPosX(at.x);
    }
    gap(12);
}

}  // namespace

void KeySheet::draw() {
    if (!begin_dialog(tr("Keys"), shown_, 1080)) return;
    const std::vector<Block> all = blocks();
    flow(static_cast<int>(all.size()), em(460), [&](int i, float width) { draw_block(all[static_cast<std::size_t>(i)], width); });
    if (button(tr("Close"), Kind::primary)) shown_ = false;
    end_dialog();
}

}  // namespace alp::shell
