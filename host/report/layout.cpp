#include "report/layout.h"

#include "report/card.h"
#include "report/chrome.h"

#include <algorithm>

namespace alp::report {
namespace {

// The pieces of every block. Of a card none, and pictures in a row count with the first of them.
std::vector<Pieces> pieces_of_all(const std::vector<Block>& blocks, BlockContext& context) {
    std::vector<Pieces> made;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::vector<const Picture*> pictures;
        while (i + pictures.size() < blocks.size())
            if (const auto* picture = std::get_if<Picture>(&blocks[i + pictures.size()])) pictures.push_back(picture);
            else break;
        if (!pictures.empty()) {
            made.push_back(pieces_of(pictures, context));
            made.resize(made.size() + pictures.size() - 1);
            i += pictures.size() - 1;
            continue;
        }
        made.push_back(std::visit(
            [&](const auto& one) -> Pieces {
                using BlockType = std::decay_t<decltype(one)>;
                if constexpr (std::is_same_v<BlockType, Columns> || std::is_same_v<BlockType, Picture>) return {};
                else return pieces_of(one, context);
            },
            blocks[i]));
    }
    return made;
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

Layout lay_out_on(const Sheet& sheet, const Report& report, const std::function<void()>& tick) {
    Layout layout{sheet, {}};
    Typesetter type(report.language, tick);
    BlockContext context{type, layout.sheet, report.colour};
    Flow flow(layout.sheet);
    place_head(report, type, flow);
    const std::vector<Pieces> made = pieces_of_all(report.blocks, context);
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
        place_card(*card, below, context, flow);
    }
    flow.place(waiting);
    layout.pages = std::move(flow.pages());
    if (layout.pages.size() > 1 && layout.pages.back().marks.empty()) layout.pages.pop_back();  // a page break at the end
    add_running(report, type, layout.sheet, layout.pages);
    return layout;
}

// The same paper with smaller type and smaller spaces; at least 7.8 points, like the labels of a card.
Sheet tighter(Sheet sheet, double share) {
    sheet.body *= share;
    sheet.title *= share;
    sheet.top *= 0.85;
    sheet.bottom *= 0.85;
    return sheet;
}

// A card fills its pages by itself, and who asks for a new page gets it.
bool chooses_its_pages(const Report& report) {
    return std::any_of(report.blocks.begin(), report.blocks.end(), [](const Block& block) {
        return std::holds_alternative<Columns>(block) || std::holds_alternative<PageBreak>(block);
    });
}

}  // namespace

// What is little more than a page is set a little smaller: a result on one page is laid on the table, a second page is lost.
Layout lay_out(const Report& report, std::function<void()> tick) {
    const Sheet usual = sheet_of(report.paper);
    Layout layout = lay_out_on(usual, report, tick);
    if (layout.pages.size() != 2 || chooses_its_pages(report)) return layout;
    for (const double share : {0.93, 0.86, 0.78}) {
        Layout smaller = lay_out_on(tighter(usual, share), report, tick);
        if (smaller.pages.size() == 1) return smaller;
    }
    return layout;
}

}  // namespace alp::report
