#include "screens/team/team_fields.h"

#include <alp/text.h>
#include <alp/ui/widgets.h>

namespace alp::screens {

using namespace ui;

void TeamFields::draw_names(const Team& team) {
    const Id id = team.id;
    const bool fixed = store_.read_only();  // then a field that takes words would lose them
    std::string name = team.name, partnership = team.partnership;
    const auto type = [&](const char* label, const char* key, const std::function<void(Team&)>& how) {
        store_.records().type(id, {}, label, key, [&](Edit& edit) { edit.change<Team>(id, how); });
    };
    flow(2, em(320), [&](int i, float) {
        quiet(i == 0 ? tr("Name of the team") : tr("Name of the partnership, as in the first question of the card"));
        if (i == 0 && text_box(tr("Name of the team##team"), name, {.enter_submits = true, .read_only = fixed}) == Typed::changed)
            type(tr("Name of the team changed"), "team", [&](Team& row) { row.name = name; });
        if (i == 1 && text_box(tr("Partnership##partnership"), partnership,
                               {.hint = tr("neighbourhood team"), .enter_submits = true, .read_only = fixed}) == Typed::changed)
            type(tr("Partnership changed"), "partnership", [&](Team& row) { row.partnership = partnership; });
    });
}

void TeamFields::draw(const Team& team) {
    const Id id = team.id;
    if (team.example) notice(tr("This is an example to practise with. What is written here is invented."), wash(0xB45309, 0.12f));
    gap(8);
    draw_names(team);
    bool comparable = team.comparable;
    if (check(tr("Our cards may lie beside those of other teams"), comparable))
        teams_.edit(tr("Agreement to compare changed"),
                    [&](Edit& edit) { edit.change<Team>(id, [&](Team& row) { row.comparable = comparable; }); });
    quiet(tr("Then others on this computer see themes and sentences of your cards, never who wrote them."));
}

}  // namespace alp::screens
