#include "value_groups.h"

#include <alp/text.h>

#include <algorithm>

namespace pk {

using namespace alp;

std::string said_about(const ThemeCard& card) {
    const std::string note = card.note();
    if (!card.verdict && card.kept)
        return card.agreement() == agreed ? filled(tr("agreed in {}, stays"), card.kept_since)
               : note.empty()             ? filled(tr("with a reservation in {}, stays"), card.kept_since)
                                          : filled(tr("with a reservation in {}, stays: {}"), card.kept_since, note);
    switch (card.agreement()) {
        case agreed: return tr("agreed");
        case reservation: return note.empty() ? std::string(tr("with a reservation")) : filled(tr("with a reservation: {}"), note);
        case not_agreed: return note.empty() ? std::string(tr("not yet agreed")) : filled("{}: {}", tr("not yet agreed"), note);
        default: return {};
    }
}

std::vector<ValueGroup> value_groups(const Session& session, Card& card) {
    std::vector<ValueGroup> groups;
    if (card.column(values).hidden()) return groups;
    const Themes& themes = card.themes(session, values);
    std::vector<const ThemeCard*> order;
    for (const ThemeCard& theme : themes.used) order.push_back(&theme);
    std::stable_sort(order.begin(), order.end(), [](const ThemeCard* a, const ThemeCard* b) {
        return std::pair(a->theme->rest, -a->agreement()) < std::pair(b->theme->rest, -b->agreement());
    });
    std::unordered_set<Id> placed;
    for (const ThemeCard* theme : order) {
        ValueGroup group{theme, theme->theme->name, theme->theme->rest ? std::string() : said_about(*theme), {}};
        for (const Contribution* line : theme->labels)
            if (placed.insert(line->id).second) group.lines.push_back(line);
        groups.push_back(std::move(group));
    }
    if (!groups.empty() && !themes.loose.empty()) groups.push_back({nullptr, tr("Without a theme"), {}, themes.loose});
    return groups;
}

}  // namespace pk
