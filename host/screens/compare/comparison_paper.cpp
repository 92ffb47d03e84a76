#include "screens/compare/comparison_paper.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

void ComparisonPaper::write(workspace::ComparisonSession& session, compare::Wording wording, report::Format format) {
    session.flush();
    std::string title = compare::title_of(session.tables());
    if (const std::size_t colon = title.find(": "); colon != title.npos) title.replace(colon, 1, " –");  // no file name takes a colon
    documents_.write_paper(compare::report_of(session.tables(), session.notes(), wording), filled("{} – {}", title, iso(clock_.today())),
                           format);
}

void ComparisonPaper::draw_menu(workspace::ComparisonSession& session, compare::Wording wording) {
    const std::string formats[] = {tr("PDF, A4"), tr("Text: Markdown")};
    const int picked = ui::pick("paper", tr("Paper"), formats);
    if (picked >= 0) write(session, wording, picked == 0 ? report::Format::pdf : report::Format::markdown);
}

}  // namespace alp::screens
