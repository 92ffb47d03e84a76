#include "screens/themes.h"

#include "app/app.h"
#include "screens/thread.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::screens {
namespace {

// The marks of a theme stand in all sessions of the team; those that are not in memory are taken from the store. False, and said, when
// what was typed is not on the disk yet: then something could be missed.
bool take_marks(app::App& app, std::initializer_list<Id> themes) {
    if (app.books().read_only()) return app.say(tr("This store is opened to read only: nothing can be changed.")), false;
    if (!app.books().all_on_disk()) return app.say(tr("What was typed is not on the disk yet. Try again in a moment.")), false;
    Rows rows;
    for (const Id& theme : themes)
        for (ThemeMark& mark : app.books().reader().marks_of(theme))
            if (!app.records().table<ThemeMark>().find(mark.id, true)) rows.of<ThemeMark>().push_back(std::move(mark));
    if (!rows.of<ThemeMark>().empty()) app.records().add_rows(std::move(rows));
    return true;
}

std::vector<ThemeMark> living_marks(app::App& app, const Id& theme) {
    std::vector<ThemeMark> marks;
    for (const ThemeMark* mark : app.records().table<ThemeMark>().rows())
        if (mark->theme == theme) marks.push_back(*mark);
    return marks;
}

void move_mark(Edit& edit, const ThemeMark& mark, const Id& to) {
    edit.remove<ThemeMark>(mark.id);
    ThemeMark moved = mark;
    moved.id = Id::derive(mark.contribution, to, ThemeMark::table);
    moved.theme = to;
    moved.deleted.reset();
    edit.add(moved);
}

Id score_id(const Rating& score) {
    return Id::derive(score.session, score.member, filled("{}/{}/{}", Rating::table, score.scale, score.subject));
}

// The scores about the theme, of all meetings, taken from the store like its marks; and what stands where they will go.
std::vector<Rating> take_scores(app::App& app, const Id& from, const Id& into) {
    std::vector<Rating> scores;
    Rows rows;
    for (const Scored& scored : app.books().reader().scored(app.books().team_id(), from.text())) {
        scores.push_back(scored.row);
        if (!app.records().table<Rating>().find(scored.row.id, true)) rows.of<Rating>().push_back(scored.row);
        Rating there = scored.row;
        there.subject = into.text();
        if (app.records().table<Rating>().find(score_id(there), true)) continue;
        Rows stored = app.books().reader().rows_named({{std::string(Rating::table), score_id(there)}});
        for (Rating& row : stored.of<Rating>()) rows.of<Rating>().push_back(std::move(row));
    }
    if (!rows.of<Rating>().empty()) app.records().add_rows(std::move(rows));
    return scores;
}

// Where both themes were scored by the same in one meeting, the score of the theme that stays holds.
void move_score(app::App& app, Edit& edit, const Rating& score, const Id& into) {
    Rating moved = score;
    moved.subject = into.text();
    if (score.id != score_id(score))  // without a name: there may be many
        return edit.change<Rating>(score.id, [&](Rating& row) { row.subject = moved.subject; });
    moved.id = score_id(moved);
    if (app.records().find<Rating>(moved.id)) return;
    edit.remove<Rating>(score.id);
    edit.add(moved);
}

// What belongs to the team and names the theme: actions and agreements. `only`: those that came from these contributions; empty: all.
template <typename Row>
void move_rows(app::App& app, Edit& edit, const Id& from, const Id& to, const std::vector<Id>& only = {}) {
    std::vector<Id> ids;
    for (const Row* row : app.records().table<Row>().rows())
        if (row->theme == from && (only.empty() || std::find(only.begin(), only.end(), row->contribution) != only.end()))
            ids.push_back(row->id);
    for (const Id& id : ids) edit.change<Row>(id, [&](Row& row) { row.theme = to; });
}

void move_children(app::App& app, Edit& edit, const Id& from, const Id& to) {
    std::vector<Id> ids;
    for (const Theme* theme : app.records().table<Theme>().rows())
        if (theme->parent == from && theme->id != to) ids.push_back(theme->id);
    for (const Id& id : ids) edit.change<Theme>(id, [&](Theme& row) { row.parent = to; });
}

double next_place(app::App& app) {
    double place = 0;
    for (const Theme* theme : app.records().table<Theme>().rows()) place = std::max(place, theme->place);
    return place + 1;
}

}  // namespace

Id add_theme(app::App& app, std::string_view name, const Id& parent) {
    Theme theme;
    theme.id = make_id();
    theme.team = app.books().team_id();
    theme.name = name;
    theme.parent = parent;
    theme.place = next_place(app);
    app.edit_team(tr("Theme made"), [&](Edit& edit) { edit.add(theme); });
    return app.records().find<Theme>(theme.id) ? theme.id : Id{};
}

void rename_theme(app::App& app, const Id& theme, std::string_view name) {
    if (app.books().read_only()) return;
    app.records().type(app.books().team_id(), {}, tr("Theme renamed"), filled("theme/{}", theme.text()),
                       [&](Edit& edit) { edit.change<Theme>(theme, [&](Theme& row) { row.name = name; }); });
}

bool may_be_below(app::App& app, const Id& theme, const Id& parent) {
    const std::vector<Id> below = with_sub_themes(app, theme);
    return std::find(below.begin(), below.end(), parent) == below.end();
}

void merge_themes(app::App& app, const Id& from, const Id& into) {
    const Theme *going = app.records().find<Theme>(from), *staying = app.records().find<Theme>(into);
    if (!going || !staying || !may_be_below(app, from, into) || !take_marks(app, {from, into})) return;
    const std::vector<ThemeMark> marks = living_marks(app, from);
    const std::vector<Rating> scores = take_scores(app, from, into);
    app.edit_team(tr("Themes joined"), [&](Edit& edit) {
        for (const ThemeMark& mark : marks) move_mark(edit, mark, into);
        for (const Rating& score : scores) move_score(app, edit, score, into);
        move_rows<Action>(app, edit, from, into);
        move_rows<Agreement>(app, edit, from, into);
        move_children(app, edit, from, into);
        edit.remove<Theme>(from);
    });
}

Id split_theme(app::App& app, const Id& theme, const std::vector<Id>& contributions, std::string_view name) {
    const Theme* old = app.records().find<Theme>(theme);
    if (!old || contributions.empty() || !take_marks(app, {theme})) return {};
    Theme made;
    made.id = make_id();
    made.team = old->team;
    made.step = old->step;
    made.parent = old->parent;
    made.name = name;
    made.place = next_place(app);
    const std::vector<ThemeMark> marks = living_marks(app, theme);
    app.edit_team(tr("Theme split"), [&](Edit& edit) {
        edit.add(made);
        for (const ThemeMark& mark : marks)
            if (std::find(contributions.begin(), contributions.end(), mark.contribution) != contributions.end())
                move_mark(edit, mark, made.id);
        move_rows<Action>(app, edit, theme, made.id, contributions);
        move_rows<Agreement>(app, edit, theme, made.id, contributions);
    });
    return made.id;
}

void put_below(app::App& app, const Id& theme, const Id& parent) {
    if (parent && !may_be_below(app, theme, parent)) return;
    app.edit_team(parent ? tr("Theme put below another") : tr("Theme put on its own"),
                  [&](Edit& edit) { edit.change<Theme>(theme, [&](Theme& row) { row.parent = parent; }); });
}

void remove_theme(app::App& app, const Id& theme) {
    const Theme* old = app.records().find<Theme>(theme);
    if (!old || !take_marks(app, {theme})) return;
    const Id parent = old->parent;
    const std::vector<ThemeMark> marks = living_marks(app, theme);
    app.edit_team(tr("Theme removed"), [&](Edit& edit) {
        for (const ThemeMark& mark : marks) edit.remove<ThemeMark>(mark.id);
        move_rows<Action>(app, edit, theme, {});
        move_rows<Agreement>(app, edit, theme, {});
        move_children(app, edit, theme, parent);
        edit.remove<Theme>(theme);
    });
}

}  // namespace alp::screens
