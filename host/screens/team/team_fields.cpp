#include "screens/team/team_fields.h"

#include "screens/shared/privacy_check.h"

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
    const auto changed = [&](std::string_view of, Typed typed, std::string& text) {
        return privacy_check(store_, filled("{}/{}", of, id.text()), text, ImGui::IsItemActive()).replaced || typed == Typed::changed;
    };
    flow(2, em(320), [&](int i, float) {
        quiet(i == 0 ? tr("Name of the team") : tr("Name of the partnership, as in the first question of the card"));
        if (i == 0 && changed("team", text_box(tr("Name of the team##team"), name, {.enter_submits = true, .read_only = fixed}), name))
            type(tr("Name of the team changed"), "team", [&](Team& row) { row.name = name; });
        if (i == 1 && changed("partnership",
                              text_box(tr("Partnership##partnership"), partnership,
                                       {.hint = tr("neighbourhood team"), .enter_submits = true, .read_only = fixed}),
                              partnership))
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
