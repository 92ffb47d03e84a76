#include "screens/themes/theme_page.h"

#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

ThemePage::ThemePage(workspace::OpenStore& store, workspace::TeamThemes& themes, ThemeOperations operations, ThreadChart chart,
                     ThreadDetails details, ThreadWordsList said)
    : store_(store),
      themes_(themes),
      threads_(store),
      operations_(std::move(operations)),
      chart_(std::move(chart)),
      details_(std::move(details)),
      said_(std::move(said)) {}

void ThemePage::draw_head(const Theme& theme) {
    const Id id = theme.id;
    begin_card(id.text().c_str());
    operations_.draw_name(theme);
    const Theme* parent = theme.parent ? store_.records().find<Theme>(theme.parent) : nullptr;
    if (parent) quiet(filled(tr("Below “{}”"), parent->name));
    const workspace::ThemeThread& thread = threads_.of(id);
    quiet(workspace::thread_words(thread));
    gap(4);
    chart_.draw(thread, ImGui::GetContentRegionAvail().x, em(230));
    const auto& use = themes_.use(id);
    if (themes_.ready() && use.words && thread.actions.empty() && !use.served) {
        notice(tr("The team finds this of value, and no action came from it yet."), palette().busy);
        gap(8);
    }
    if (!store_.read_only()) operations_.draw_buttons(theme);
    end_card();
}

void ThemePage::draw(const Theme& theme) {
    const Id id = theme.id;
    draw_head(theme);
    gap(16);
    const Theme* still = store_.records().find<Theme>(id);
    if (!still) return;
    const workspace::ThemeThread& thread = threads_.of(id);
    operations_.draw_split(*still, thread);
    details_.draw_scores(thread);
    details_.draw_actions(thread);
    details_.draw_agreements(thread);
    said_.draw(thread);
}

}  // namespace alp::screens
