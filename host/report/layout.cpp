#include "report/layout.h"

#include "report/card.h"
#include "report/chrome.h"

namespace alp::report {
namespace {

Pieces pieces_of(const Block& block, Kit& kit) {
    return std::visit(
        [&](const auto& one) -> Pieces {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Columns>)
                return {};
            else
                return report::pieces_of(one, kit);
        },
        block);
}

// Puts down what waits, but for headings at its end: those go with the card that follows, and need room for some of it.
void place_before_card(Pieces& waiting, Flow& flow) {
    std::size_t rest = waiting.size();
    while (rest > 0 && waiting[rest - 1].keep) --rest;
    flow.place({waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(rest)});
    const Pieces leading(waiting.begin() + static_cast<std::ptrdiff_t>(rest), waiting.end());
    if (!leading.empty() && flow.room() < height_of(leading) + flow.sheet().text_height() * 0.45 && !flow.at_top()) flow.next_page();
    flow.place(leading);
    waiting.clear();
}

}  // namespace

Layout lay_out(const Report& report, std::function<void()> tick) {
    Layout layout{sheet_of(report.paper), {}};
    Typesetter type(report.language, std::move(tick));
    Kit kit{type, layout.sheet, report.colour};
    Flow flow(layout.sheet);
    place_head(report, type, flow);
    std::vector<Pieces> made;
    for (const Block& block : report.blocks) made.push_back(pieces_of(block, kit));
    Pieces waiting;
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        const auto* card = std::get_if<Columns>(&report.blocks[i]);
        if (!card) {
            waiting.insert(waiting.end(), made[i].begin(), made[i].end());
            continue;
        }
        place_before_card(waiting, flow);
        double below = 0;
        for (std::size_t next = i + 1; next < made.size() && !std::holds_alternative<PageBreak>(report.blocks[next]); ++next) {
            if (std::holds_alternative<Columns>(report.blocks[next])) break;
            below += height_of(made[next]);
        }
        place_card(*card, below, kit, flow);
    }
    flow.place(waiting);
    layout.pages = std::move(flow.pages());
    if (layout.pages.size() > 1 && layout.pages.back().marks.empty()) layout.pages.pop_back();  // a page break at the end
    add_running(report, type, layout.sheet, layout.pages);
    return layout;
}

}  // namespace alp::report
