// A card with something in each step, and reading what its report says.
#pragma once

#include "meeting.h"

#include <alp/report.h>

namespace pk_test {

// Step 1 agreed, a line in each step, an action with a thread to a value.
inline void fill(Meeting& m) {
    set_language("nl");
    Session& s = m.session();
    const Id value = s.add_contribution("waarden", "pk.1.1", "bewoners ons weten te vinden");
    s.add_contribution("waarden", "pk.1.1", "plezier in het werk");
    const Id theme = s.add_theme("waarden", "Vindbaar"), other = s.add_theme("waarden", "Werkplezier");
    s.mark_theme(value, theme, true);
    s.mark_theme(m.line("plezier in het werk"), other, true);
    s.rate("waarden", "consensus", theme.text(), {}, 3);
    s.rate("waarden", "consensus", other.text(), {}, 1, "eerst de werkdruk");
    s.set_progress("Toch verder gegaan", "waarden", "", [](Progress& row) {
        row.stage = Stage::passed;
        row.note = "de tijd was om";
    });
    s.add_contribution("relaties", "pk.2.1", "samen op huisbezoek");
    s.add_contribution("handelen", "pk.3.2", "met respect voor elkaar");
    s.add_contribution("voorwaarden", "pk.4.1", "open blik naar buiten");
    s.set_progress("Overgeslagen", "voorwaarden", "pk.4.3", [](Progress& row) {
        row.stage = Stage::skipped;
        row.note = "weten we nog niet";
    });
    const Id line = s.add_contribution("acties", "pk.5.2", "spreekuur in de wijk");
    s.edit("Actie", [&](Edit& edit) {
        Action action;
        action.team = s.header().team;
        action.session = s.id();
        action.contribution = line;
        action.step = "acties";
        action.question = "pk.5.2";
        action.text = "spreekuur in de wijk";
        action.owner = s.members()[2]->id;
        action.due = Date{std::chrono::year{2016} / 3 / 1};
        edit.add(action);
        Link link;
        link.id = Id::derive(line, value, Link::table);
        link.session = s.id();
        link.from = line;
        link.to = value;
        edit.add(link);
    });
    m->frames(2);
}

template <typename Block_>
std::vector<const Block_*> blocks(const Report& report) {
    std::vector<const Block_*> found;
    for (const Block& block : report.blocks)
        if (const auto* one = std::get_if<Block_>(&block)) found.push_back(one);
    return found;
}

inline bool has_item(const Report& report, const std::string& text) {
    for (const Bullets* list : blocks<Bullets>(report))
        for (const std::string& item : list->items)
            if (item.find(text) != std::string::npos) return true;
    return false;
}

}  // namespace pk_test
