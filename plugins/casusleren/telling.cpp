// cl.3: the story of the bringer. Of the resident only what is chosen from lists: no name, no date, no street.
#include "desk.h"

#include <alp/text.h>

#include <algorithm>

namespace cl {

using namespace alp;

namespace {

// Another name for each case: the next in the list.
int next_alias(const Session& session) {
    int cases = 0;
    for (const SessionHeader& header : session.past().sessions()) cases += header.instrument == instrument_id;
    return cases;
}

void draw_alias(Desk& desk) {
    Case about = desk.reading.about();
    if (!about.alias) {
        if (!desk.writable()) return;
        about.alias = next_alias(desk.session);  // the proposal holds unless another is picked
        set_case(desk.session, "", about);
    }
    const std::string present = alias(static_cast<std::size_t>(*about.alias));
    ui::words(filled(tr("We call this resident {} (made-up name)."), present));
    if (!desk.writable()) return;
    std::vector<std::string> names;
    constexpr int offered = 20;
    for (int i = 0; i < offered; ++i) names.push_back(alias(static_cast<std::size_t>(i)));
    const int picked = ui::pick("alias", tr("Another name"), names);
    if (picked < 0) return;
    about.alias = picked;
    set_case(desk.session, tr("Name for the resident chosen"), about);
}

void draw_one_of(Desk& desk, const char* id, const char* what, const std::vector<Choice>& choices, std::string Case::*field,
                 const char* label) {
    Case about = desk.reading.about();
    std::vector<std::string> words;
    int chosen = -1;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        words.push_back(choices[i].words);
        if (choices[i].id == about.*field) chosen = static_cast<int>(i);
    }
    ui::quiet(what);
    if (!desk.writable()) return ui::words(chosen < 0 ? tr("not said") : words[static_cast<std::size_t>(chosen)]);
    if (!ui::choice(id, words, chosen, true)) return;
    about.*field = chosen < 0 ? std::string() : std::string(choices[static_cast<std::size_t>(chosen)].id);
    set_case(desk.session, label, about);
}

void draw_areas(Desk& desk) {
    ui::quiet(tr("Which life areas play a part?"));
    std::vector<Toggle> toggles;
    for (const Term& area : life_areas()) toggles.push_back({area.name.shown() + "##" + area.id, desk.reading.about().has_area(area.id)});
    if (!desk.writable()) return draw_area_chips(desk.reading.about());
    const auto pressed = draw_toggles(toggles);
    if (!pressed) return;
    Case about = desk.reading.about();
    const std::string& area = life_areas()[*pressed].id;
    if (about.has_area(area)) std::erase(about.areas, area);
    else about.areas.push_back(area);
    set_case(desk.session, tr("Life area chosen"), about);
}

}  // namespace

void draw_telling(Desk& desk) {
    ui::notice(erase_line(desk.reading));
    ui::gap();
    draw_box_card(desk, at::tell, asked::what, tr("In a few sentences…"));
    draw_box_card(desk, at::tell, asked::who, tr("Daughter, GP, housing corporation…"));
    draw_box_card(desk, at::tell, asked::did, tr("What you did, and what happened then…"));
    if (desk.reading.erased() && !desk.reading.about().alias) return;  // it went with the case
    ui::begin_card("resident");
    draw_alias(desk);
    ui::gap(8);
    draw_one_of(desk, "age", tr("How old, about?"), age_bands(), &Case::age, tr("Age band chosen"));
    ui::gap(8);
    draw_one_of(desk, "household", tr("How does the resident live?"), households(), &Case::household, tr("Household chosen"));
    ui::gap(8);
    draw_areas(desk);
    ui::end_card();
    ui::gap();
}

}  // namespace cl
