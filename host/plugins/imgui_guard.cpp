#include "plugins/imgui_guard.h"

#include <alp/text.h>
#include <alp/ui/imgui_versions.h>
#include <alp/ui/widgets.h>

#include <algorithm>
#include <exception>

namespace alp::plugins {

namespace {

// ImGui's own SetCurrentWindow() is private to it.
void select_window(ImGuiContext& g, ImGuiWindow* window) {
    g.CurrentWindow = window;
    g.CurrentTable = window && window->DC.CurrentTableIdx != -1 ? g.Tables.GetByIndex(window->DC.CurrentTableIdx) : nullptr;
    if (window) g.FontSize = g.DrawListSharedData.FontSize = window->CalcFontSize();
}

// Mending meets ImGui's own checks, which throw; what one step cannot do is left to the copies.
template <typename F>
bool tried(F&& step) {
    try {
        step();
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void end_tables(ImGuiContext& g, const ImGuiTable* keep) {
    while (g.CurrentTable && g.CurrentTable != keep &&
           (g.CurrentTable->OuterWindow == g.CurrentWindow || g.CurrentTable->InnerWindow == g.CurrentWindow))
        if (!tried(ImGui::EndTable)) return;
}

void end_top_window(ImGuiContext& g) {
    const int depth = g.CurrentWindowStack.Size;
    end_tables(g, nullptr);
    if (g.CurrentWindowStack.Size < depth) return;  // it was the scrolling part of a table
    const ImGuiWindowFlags flags = g.CurrentWindow->Flags;
    tried([] { ImGui::ErrorCheckEndWindowRecover(nullptr); });
    g.WithinEndChild = false;
    ui::imgui::measure_stacks(g, g.CurrentWindowStack.back().StackSizesOnBegin);  // the stacks are put back as a whole later
    tried([&] {
        if (flags & ImGuiWindowFlags_Popup) ImGui::EndPopup();
        else if (flags & ImGuiWindowFlags_ChildWindow) ImGui::EndChild();
        else ImGui::End();
    });
    if (g.CurrentWindowStack.Size < depth) return;
    g.CurrentWindowStack.pop_back();
    select_window(g, g.CurrentWindowStack.Size ? g.CurrentWindowStack.back().Window : nullptr);
}

// Room that was reserved in a draw list and not filled, or channels left split, would be met by Render(), outside every wall.
bool mend_draw_list(ImDrawList& list) {
    const bool whole = (list.VtxBuffer.Size == 0 || list._VtxWritePtr == list.VtxBuffer.Data + list.VtxBuffer.Size) &&
                       (list.IdxBuffer.Size == 0 || list._IdxWritePtr == list.IdxBuffer.Data + list.IdxBuffer.Size) &&
                       list.CmdBuffer.Size > 0;
    if (whole) return false;
    const ImVector<ImVec4> clips = list._ClipRectStack;
    const ImVector<ImTextureID> textures = list._TextureIdStack;
    list._ResetForNewFrame();  // this window stays empty for one frame
    list._ClipRectStack = clips;
    list._TextureIdStack = textures;
    if (!clips.empty()) list._CmdHeader.ClipRect = clips.back();
    if (!textures.empty()) list._CmdHeader.TextureId = textures.back();
    list._OnChangedClipRect();
    list._OnChangedTextureID();
    return true;
}

}  // namespace

ImGuiGuard::Stacks ImGuiGuard::stacks_of(const ImGuiContext& g, const ImGuiWindow& window) {
    return {.windows = g.CurrentWindowStack,
            .colours = g.ColorStack,
            .style_vars = g.StyleVarStack,
            .fonts = g.FontStack,
            .item_flags = g.ItemFlagsStack,
            .focus_scopes = g.FocusScopeStack,
            .groups = g.GroupStack,
            .popups = g.BeginPopupStack,
            .tab_bars = g.CurrentTabBarStack,
            .ids = window.IDStack,
            .item_widths = window.DC.ItemWidthStack,
            .wraps = window.DC.TextWrapPosStack,
            .clips = window.DrawList->_ClipRectStack,
            .textures = window.DrawList->_TextureIdStack,
            .tree_depth = window.DC.TreeDepth,
            .disabled = g.DisabledStackSize,
            .channels = window.DrawList->_Splitter._Count,
            .grounds = ui::open_grounds(),
            .table = window.DC.CurrentTableIdx != -1,
            .columns = window.DC.CurrentColumns != nullptr};
}

ImGuiGuard::ImGuiGuard() : context_(ImGui::GetCurrentContext()) {
    if (!context_ || !context_->WithinFrameScope || !context_->CurrentWindow) return;
    const ImGuiContext& g = *context_;
    window_ = g.CurrentWindow;
    before_ = stacks_of(g, *window_);
    style_ = g.Style;
    tab_bar_ = g.CurrentTabBar;
    table_ = g.CurrentTable;
    columns_ = window_->DC.CurrentColumns;
    item_flags_ = g.CurrentItemFlags;
    font_ = g.Font;
    item_width_ = window_->DC.ItemWidth;
    wrap_ = window_->DC.TextWrapPos;
    indent_ = window_->DC.Indent.x;
    tree_mask_ = window_->DC.TreeJumpToParentOnPopMask;
    focus_scope_ = ui::imgui::focus_scope(*context_, *window_);
    disabled_alpha_ = g.DisabledAlphaBackup;
    drag_source_ = g.DragDropWithinSource;
    drag_target_ = g.DragDropWithinTarget;
    end_child_ = g.WithinEndChild;
    frame_ = g.FrameCount;
    ended_ = g.FrameCountEnded;
    rendered_ = g.FrameCountRendered;
}

std::string ImGuiGuard::differences(const Stacks& now) const {
    std::string found;
    const auto compare = [&](const char* push, const char* pop, int then_size, int now_size) {
        if (then_size == now_size) return;
        const bool open = now_size > then_size;
        if (!found.empty()) found += ", ";
        found += filled(tr("{0} without {1} ({2})"), open ? push : pop, open ? pop : push, std::abs(now_size - then_size));
    };
    compare("Begin", "End", before_.windows.Size, now.windows.Size);
    compare("BeginTable", "EndTable", before_.table, now.table);
    compare("BeginTabBar", "EndTabBar", before_.tab_bars.Size, now.tab_bars.Size);
    compare("BeginGroup", "EndGroup", before_.groups.Size, now.groups.Size);
    compare("BeginDisabled", "EndDisabled", before_.disabled, now.disabled);
    compare("TreePush", "TreePop", before_.tree_depth, now.tree_depth);
    compare("PushID", "PopID", before_.ids.Size - before_.tree_depth, now.ids.Size - now.tree_depth);
    compare("PushStyleColor", "PopStyleColor", before_.colours.Size, now.colours.Size);
    compare("PushStyleVar", "PopStyleVar", before_.style_vars.Size - before_.disabled, now.style_vars.Size - now.disabled);
    compare("PushFont", "PopFont", before_.fonts.Size, now.fonts.Size);
    compare("PushItemFlag", "PopItemFlag", before_.item_flags.Size - before_.disabled, now.item_flags.Size - now.disabled);
    compare("PushFocusScope", "PopFocusScope", before_.focus_scopes.Size, now.focus_scopes.Size);
    compare("PushItemWidth", "PopItemWidth", before_.item_widths.Size, now.item_widths.Size);
    compare("PushTextWrapPos", "PopTextWrapPos", before_.wraps.Size, now.wraps.Size);
    compare("PushClipRect", "PopClipRect", before_.clips.Size, now.clips.Size);
    compare("Columns(n)", "Columns(1)", before_.columns, now.columns);
    compare("begin_card", "end_card", before_.grounds, now.grounds);
    compare("ChannelsSplit", "ChannelsMerge", std::max(1, before_.channels), std::max(1, now.channels));
    return found;
}

std::string ImGuiGuard::mend(bool unwinding) {
    if (ImGui::GetCurrentContext() != context_) {
        ImGui::SetCurrentContext(context_);
        mend(true);
        return tr("it changed ImGui's context");
    }
    if (!window_) return {};
    ImGuiContext& g = *context_;
    std::string found;
    if (g.FrameCount != frame_ || !g.WithinFrameScope) {
        found = tr("it ended ImGui's frame, which only the program does");
        rejoin_frame();
    } else {
        bool same_windows = g.CurrentWindowStack.Size == before_.windows.Size && g.CurrentWindow == window_;
        const Stacks now = stacks_of(g, *window_);
        found = differences(now);
        if (found.empty() && !same_windows) found = tr("it ended the program's window");
    }
    ui::close_grounds(before_.grounds);  // while the draw lists they split are as they were
    bool half_drawn = false;
    for (ImGuiWindow* window : g.Windows)
        if (window->LastFrameActive == g.FrameCount) half_drawn |= mend_draw_list(*window->DrawList);
    if (half_drawn && found.empty()) found = tr("it reserved room in a draw list and did not fill it");
    if (found.empty() && !unwinding) return {};
    end_windows();
    end_layout();
    put_back();
    return found;
}

// The plugin called Render(), or even NewFrame() after it.
void ImGuiGuard::rejoin_frame() {
    ImGuiContext& g = *context_;
    g.WithinFrameScope = g.WithinFrameScopeWithImplicitWindow = true;
    if (g.FrameCount == frame_) {
        g.FrameCountEnded = ended_;
        g.FrameCountRendered = rendered_;
        g.CurrentWindowStack = before_.windows;
        select_window(g, window_);
        return;
    }
    for (int i = 1; i < before_.windows.Size; ++i) {
        const ImGuiWindow& window = *before_.windows[i].Window;
        tried([&] { ImGui::Begin(window.Name, nullptr, window.Flags); });
    }
    if (g.CurrentWindow == window_) before_.windows = g.CurrentWindowStack;
}

// Ends the windows the plugin left open, down to those it found.
void ImGuiGuard::end_windows() {
    ImGuiContext& g = *context_;
    const auto& open = g.CurrentWindowStack;
    int common = 0;
    while (common < open.Size && common < before_.windows.Size && open[common].Window == before_.windows[common].Window) ++common;
    while (open.Size > std::max(common, 1)) end_top_window(g);
    g.CurrentWindowStack = before_.windows;
    select_window(g, window_);
    g.WithinEndChild = end_child_;
}

// Ends what would leave traces in the window's layout or drawing if it were only forgotten.
void ImGuiGuard::end_layout() {
    ImGuiContext& g = *context_;
    end_tables(g, table_);
    while (window_->DC.CurrentColumns && window_->DC.CurrentColumns != columns_)
        if (!tried(ImGui::EndColumns)) break;
    while (g.GroupStack.Size > before_.groups.Size)
        if (!tried(ImGui::EndGroup)) break;
    if (window_->DrawList->_Splitter._Count > 1 && before_.channels <= 1) window_->DrawList->ChannelsMerge();
}

void ImGuiGuard::put_back() {
    ImGuiContext& g = *context_;
    ImGuiWindow& window = *window_;
    ImDrawList& list = *window.DrawList;
    g.CurrentWindowStack = before_.windows;
    select_window(g, window_);
    for (const ImGuiWindowStackData& open : before_.windows)  // an open window has two clips: its edge and its inside
        while (open.Window->DrawList->_ClipRectStack.Size < 2)
            open.Window->DrawList->_ClipRectStack.push_back(open.Window->InnerClipRect.ToVec4());
    g.ColorStack = before_.colours;
    g.StyleVarStack = before_.style_vars;
    g.ItemFlagsStack = before_.item_flags;
    g.FocusScopeStack = before_.focus_scopes;
    g.GroupStack = before_.groups;
    g.BeginPopupStack = before_.popups;
    g.CurrentTabBarStack = before_.tab_bars;
    g.CurrentTabBar = tab_bar_;
    g.CurrentItemFlags = item_flags_;
    g.DisabledStackSize = static_cast<short>(before_.disabled);
    g.DisabledAlphaBackup = disabled_alpha_;
    g.DragDropWithinSource = drag_source_;
    g.DragDropWithinTarget = drag_target_;
    g.Style = style_;
    window.IDStack = before_.ids;
    window.DC.TreeDepth = before_.tree_depth;
    window.DC.TreeJumpToParentOnPopMask = tree_mask_;
    window.DC.Indent.x = indent_;
    window.DC.ItemWidth = item_width_;
    window.DC.TextWrapPos = wrap_;
    window.DC.ItemWidthStack = before_.item_widths;
    window.DC.TextWrapPosStack = before_.wraps;
    ui::imgui::focus_scope(g, window) = focus_scope_;
    if (list.CmdBuffer.Size == 0) list.AddDrawCmd();
    list._ClipRectStack = before_.clips;
    list._TextureIdStack = before_.textures;
    if (!before_.clips.empty()) {
        list._CmdHeader.ClipRect = before_.clips.back();
        window.ClipRect = before_.clips.back();
        list._OnChangedClipRect();
    }
    if (!before_.textures.empty()) {
        list._CmdHeader.TextureId = before_.textures.back();
        list._OnChangedTextureID();
    }
    g.FontStack = before_.fonts;
    tried([&] { ImGui::SetCurrentFont(font_); });
}

}  // namespace alp::plugins
