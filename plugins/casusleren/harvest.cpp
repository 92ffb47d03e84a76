// cl.8: lessons, personal and of the team, each with the bakens and themes it is about: so the next case finds it.
#include "desk.h"

#include <alp/text.h>

namespace cl {

using namespace alp;

namespace {

struct Offer {
    std::string words;
    const Term* baken;  // null: a theme of the team's own
    Id theme;
};

// What a lesson can be about: first the bakens that were not or partly visible in this case.
std::vector<Offer> offered(const Desk& desk, const Contribution& row) {
    std::vector<Offer> offers;
    const auto& carried = desk.session.themes_of(row.id);
    const auto carries = [&](const auto& is) { return std::any_of(carried.begin(), carried.end(), is); };
    const auto add = [&](const Mark& mark) {
        if (carries([&](const Theme* theme) { return theme->subject == mark.baken->id; })) return;
        offers.push_back({filled("{} · {}", numbered(*mark.baken), mark.baken->brief.shown()), mark.baken, {}});
    };
    const auto missed = [](const Mark& mark) { return mark.value() == not_visible || mark.value() == partly; };
    for (const Mark& mark : desk.reading.marks())
        if (missed(mark)) add(mark);
    for (const Mark& mark : desk.reading.marks())
        if (!missed(mark)) add(mark);
    for (const Theme* theme : desk.session.themes())
        if (!term(theme->subject) && !theme->rest && !carries([&](const Theme* there) { return there == theme; }))
            offers.push_back({theme->name, nullptr, theme->id});
    return offers;
}

void give(Session& session, const Id& lesson, const Offer& offer) {
    session.edit(tr("Lesson put with a beacon or theme"),
                 [&](Edit&) { session.mark_theme(lesson, offer.baken ? session.theme_for(*offer.baken) : offer.theme, true); });
}

void draw_author(Desk& desk, const Contribution& row) {
    const auto& people = desk.reading.people();
    if (people.empty()) return;
    const std::string shown = row.author ? desk.session.name_of(row.author) : std::string(tr("Whose?"));
    ui::beside(ui::button_width(shown.c_str()));
    const int picked = draw_pick("author", shown, [&] {
        std::vector<std::string> words;
        for (const Person& person : people) words.push_back(person.name);
        words.push_back(tr("Nobody in particular"));
        return words;
    });
    if (picked < 0) return;
    const Id lesson = row.id,
             author = static_cast<std::size_t>(picked) < people.size() ? people[static_cast<std::size_t>(picked)].member : Id{};
    desk.session.edit(tr("Name put with a lesson"),
                      [&](Edit& edit) { edit.change<Contribution>(lesson, [&](Contribution& changed) { changed.author = author; }); });
}

void draw_lesson(Desk& desk, const Contribution& row, bool personal) {
    const Id lesson = row.id;
    if (!desk.writable()) {
        bool first = true;
        for (const Theme* theme : desk.session.themes_of(lesson)) {
            if (!std::exchange(first, false)) ImGui::SameLine(0, ui::em(8));
            ui::chip(theme->name);
        }
        if (personal && row.author) ui::quiet(desk.session.name_of(row.author));
        return;
    }
    const std::vector<const Theme*> carried = desk.session.themes_of(lesson);
    std::vector<Toggle> toggles;
    for (const Theme* theme : carried) toggles.push_back({filled("{} ×##{}", theme->name, theme->id.text()), true});
    if (const auto pressed = draw_toggles(toggles)) return desk.session.mark_theme(lesson, carried[*pressed]->id, false);
    if (!carried.empty()) ui::gap(6);
    const int picked = draw_pick("about", tr("+ About which beacon or theme?"), [&] {
        std::vector<std::string> words;
        for (const Offer& offer : offered(desk, row)) words.push_back(offer.words);
        return words;
    });
    if (picked >= 0) return give(desk.session, lesson, offered(desk, row)[static_cast<std::size_t>(picked)]);
    if (personal) draw_author(desk, row);
}

void draw_harvest_card(Desk& desk, std::string_view question, bool personal) {
    ui::begin_card(std::string(question).c_str());
    draw_question(desk.session, question);
    draw_written(desk, at::harvest, question, [&](const Contribution& row) { draw_lesson(desk, row, personal); });
    ui::end_card();
    ui::gap();
    desk.place.fresh = false;  // the keyboard went to the first
}

}  // namespace

void draw_harvest(Desk& desk) {
    draw_silence_button(desk, at::harvest, asked::me);
    draw_harvest_card(desk, asked::me, true);
    draw_harvest_card(desk, asked::team, false);
}

}  // namespace cl
