#include "report/chrome.h"

#include <algorithm>

namespace alp::report {
namespace {

constexpr double small = 7.5;

struct Placed {
    TypesetText text;
    double x, y;
    unsigned colour;
    const char* tag;
};

// Facts beside one another as far as they fit, each its name above what it says; a long one takes a row for itself.
double set_facts(const Report& report, double left, double width, double size, Typesetter& type, std::vector<Placed>& placed) {
    const double gap = size * 2.2;
    double x = 0, y = 0, row = 0;
    for (const auto& [name, said] : report.facts) {
        const TypesetText key = type.set(name, {.size = small, .weight = 500}, width);
        const TypesetText value = type.set(said, {.size = size}, width);
        if (key.lines() + value.lines() == 0) continue;
        const double needed = std::max(key.width(), value.width());
        if (x > 0 && x + needed > width) x = 0, y += row + size * 0.6, row = 0;
        placed.push_back({key, left + x, y, ink::quiet, "P"});
        placed.push_back({value, left + x, y + key.height() + size * 0.12, ink::text, "P"});
        row = std::max(row, key.height() + size * 0.12 + value.height());
        x += needed + gap;
    }
    return y + row;
}

// "voorbeeld", "vertrouwelijk": a rounded frame with the word, right to left from `right`.
void add_mark(const char* word, double& right, double y, Typesetter& type, PaperPage& page) {
    const TypesetText text = type.set(word, {.size = small, .weight = 600}, 300);
    const double pad = 5, width = text.width() + 2 * pad, x = right - width;
    right = x - 6;
    page.marks.push_back([=](Painter& on) {
        on.outline({x, y - 2.5, width, text.height() + 5}, ink::quiet, 0.75, 6);
        on.text(text, x + pad, y, ink::quiet);
    });
}

}  // namespace

void place_head(const Report& report, Typesetter& type, Flow& flow) {
    const Sheet& sheet = flow.sheet();
    const double size = sheet.body, bar = size * 0.4;
    std::vector<Placed> placed;
    // The facts are beside the title on a landscape sheet, below it on a portrait one.
    const bool beside = sheet.landscape && !report.facts.empty();
    const double gap = size * 3, width = sheet.text_width(), mine = beside ? width * 0.42 : width;
    const double indent = bar + size * 0.9;
    const TypesetText title = type.set(report.title, {.size = sheet.title, .weight = 600, .leading = 1.0}, mine - indent);
    const TypesetText subtitle = type.set(report.subtitle, {.size = size * 1.05}, mine - indent);
    placed.push_back({title, sheet.side + indent, 0, ink::text, "H1"});
    placed.push_back({subtitle, sheet.side + indent, title.height() + size * 0.25, ink::quiet, "P"});
    const double named = title.height() + (subtitle.lines() ? size * 0.25 + subtitle.height() : 0);
    double height = named;
    if (beside) {
        height = std::max(height, set_facts(report, sheet.side + mine + gap, width - mine - gap, size, type, placed));
    } else if (!report.facts.empty()) {
        std::vector<Placed> facts;
        const double below = set_facts(report, sheet.side, width, size, type, facts);
        for (Placed& one : facts) one.y += named + size * 1.4;
        placed.insert(placed.end(), facts.begin(), facts.end());
        height = named + size * 1.4 + below;
    }
    const Box rule{sheet.side, title.height() * 0.08, bar, std::max(named - title.height() * 0.12, size)};
    flow.put(height + size * 0.6, [=, colour = report.colour](Painter& on, double y) {
        on.fill({rule.x, y + rule.y, rule.width, rule.height}, colour, rule.width);
        for (const Placed& one : placed) on.text(one.text, one.x, y + one.y, one.colour, one.tag);
    });
}

void add_running(const Report& report, Typesetter& type, const Sheet& sheet, std::deque<PaperPage>& pages) {
    const double right = sheet.width - sheet.side;
    const TextStyle style{.size = small, .tabular = true};
    const std::string said = report.date ? filled("{} · {}", report.title, date_in_words(*report.date, false)) : report.title;
    const TypesetText named = type.set(said, style, sheet.text_width() * 0.7);
    const double foot = sheet.height - sheet.bottom * 0.62, head = sheet.top * 0.5;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const TypesetText number = type.set(filled(tr("page {} of {}"), i + 1, pages.size()), style, 300);
        pages[i].marks.push_back([=, left = sheet.side](Painter& on) {
            on.text(named, left, foot, ink::quiet, "P", 0, 1);
            on.text(number, right - number.width(), foot, ink::quiet);
        });
        double at = right;
        if (report.confidential) add_mark(tr("confidential"), at, head, type, pages[i]);
        if (report.example) add_mark(tr("example"), at, head, type, pages[i]);
    }
}

}  // namespace alp::report
