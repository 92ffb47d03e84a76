#include "screens/compare/compare_table.h"

#include <algorithm>

namespace alp::screens {

using namespace ui;

void CompareTable::draw(workspace::ComparisonSession& session, CompareView& view, float width, bool own_scroll) {
    lines_.refresh(session, view.unfolded, view.research);
    const compare::Tables& tables = session.tables();
    const float padding = em(16), bar = ImGui::GetStyle().ScrollbarSize;
    const CompareTableColumns columns = table_columns(width - 2 * padding - bar, tables.cards.size(), view.first_card);
    CompareTableRows rows(tables, lines_, columns, grounds_, view);
    if (!own_scroll) {
        begin_card("table", width);
        draw_table_head(lines_, columns, view);
        gap(8);
        rows.draw();
        return end_card();
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float height = std::max(em(320), ImGui::GetContentRegionAvail().y);
    list->AddRectFilled(at, {at.x + width, at.y + height}, palette().card, em(12));
    list->AddRect(at, {at.x + width, at.y + height}, palette().line, em(12));
    ImGui::SetCursorScreenPos({at.x + padding, at.y + em(12)});
    ImGui::BeginGroup();
    draw_table_head(lines_, columns, view);
    ImGui::EndGroup();
    const float top = ImGui::GetItemRectMax().y + em(6);
    list->AddLine({at.x + 1, top}, {at.x + width - 1, top}, palette().line);
    ImGui::SetCursorScreenPos({at.x + padding, top + 1});
    ImGui::BeginChild("table", {width - padding, at.y + height - top - em(6)}, false,
                      ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoBackground);
    rows.draw();
    ImGui::EndChild();
}

}  // namespace alp::screens
