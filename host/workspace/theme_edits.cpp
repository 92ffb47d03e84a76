#include "workspace/theme_edits.h"

#include "workspace/theme_thread.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::workspace {
namespace {

std::vector<ThemeMark> living_marks(const Records& records, const Id& theme) {
    std::vector<ThemeMark> marks;
    for (const ThemeMark* mark : records.table<ThemeMark>().rows())
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

// Where both themes were scored by the same in one meeting, the score of the theme that stays holds.
void move_score(const Records& records, Edit& edit, const Rating& score, const Id& into) {
    Rating moved = score;
    moved.subject = into.text();
    if (score.id != score_id(score))  // without a name: there may be many
        return edit.change<Rating>(score.id, [&](Rating& row) { row.subject = moved.subject; });
    moved.id = score_id(moved);
    if (records.find<Rating>(moved.id)) return;
    edit.remove<Rating>(score.id);
    edit.add(moved);
}

// What belongs to the team and names the theme: actions and agreements. `only`: those that came from these contributions; empty: all.
template <typename Row>
void move_rows(const Records& records, Edit& edit, const Id& from, const Id& to, const std::vector<Id>& only = {}) {
    std::vector<Id> ids;
    for (const Row* row : records.table<Row>().rows())
        if (row->theme == from && (only.empty() || std::find(only.begin(), only.end(), row->contribution) != only.end()))
            ids.push_back(row->id);
    for (const Id& id : ids) edit.change<Row>(id, [&](Row& row) { row.theme = to; });
}

void move_children(const Records& records, Edit& edit, const Id& from, const Id& to) {
    std::vector<Id> ids;
    for (const Theme* theme : records.table<Theme>().rows())
        if (theme->parent == from && theme->id != to) ids.push_back(theme->id);
    for (const Id& id : ids) edit.change<Theme>(id, [&](Theme& row) { row.parent = to; });
}

double next_place(const Records& records) {
    double place = 0;
    for (const Theme* theme : records.table<Theme>().rows()) place = std::max(place, theme->place);
    return place + 1;
}

}  // namespace

Id ThemeEdits::add(std::string_view name, const Id& parent) {
    Theme theme;
    theme.id = make_id();
    theme.team = store_.team_id();
    theme.name = name;
    theme.parent = parent;
    theme.place = next_place(store_.records());
    teams_.edit(tr("Theme made"), [&](Edit& edit) { edit.add(theme); });
    return store_.records().find<Theme>(theme.id) ? theme.id : Id{};
}

void ThemeEdits::rename(const Id& theme, std::string_view name) {
    if (store_.read_only()) return;
    store_.records().type(store_.team_id(), {}, tr("Theme renamed"), filled("theme/{}", theme.text()),
                          [&](Edit& edit) { edit.change<Theme>(theme, [&](Theme& row) { row.name = name; }); });
}

void ThemeEdits::put_below(const Id& theme, const Id& parent) {
    if (parent && !may_be_below(theme, parent)) return;
    teams_.edit(parent ? tr("Theme put below another") : tr("Theme put on its own"),
                [&](Edit& edit) { edit.change<Theme>(theme, [&](Theme& row) { row.parent = parent; }); });
}

bool ThemeEdits::may_be_below(const Id& theme, const Id& parent) const {
    const std::vector<Id> below = with_sub_themes(store_.records(), theme);
    return std::find(below.begin(), below.end(), parent) == below.end();
}

// The marks of a theme stand in all sessions of the team; those that are not in memory are taken from the store. Not before what was
// typed is on the disk: else something could be missed. By then a theme may be gone, or another team open: then nothing is done.
void ThemeEdits::with_marks(std::vector<Id> themes, std::function<void()> how) {
    if (store_.read_only()) return notifications_.say(tr("This store is opened to read only: nothing can be changed."));
    const auto take = [this, themes = std::move(themes), how = std::move(how)] {
        Records& records = store_.records();
        if (!std::ranges::all_of(themes, [&](const Id& theme) { return records.find<Theme>(theme); })) return;
        Rows rows;
        for (const Id& theme : themes)
            for (ThemeMark& mark : store_.reader().marks_of(theme))
                if (!records.table<ThemeMark>().find(mark.id, true)) rows.of<ThemeMark>().push_back(std::move(mark));
        if (!rows.of<ThemeMark>().empty()) records.add_rows(std::move(rows));
        how();
    };
    store_.when_on_disk(take, [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

// The scores about the theme, of all meetings, taken from the store like its marks; and what stands where they will go.
std::vector<Rating> ThemeEdits::take_scores(const Id& from, const Id& into) {
    Records& records = store_.records();
    std::vector<Rating> scores;
    Rows rows;
    for (const Scored& scored : store_.reader().scored(store_.team_id(), from.text())) {
        scores.push_back(scored.row);
        if (!records.table<Rating>().find(scored.row.id, true)) rows.of<Rating>().push_back(scored.row);
        Rating there = scored.row;
        there.subject = into.text();
        if (records.table<Rating>().find(score_id(there), true)) continue;
        Rows stored = store_.reader().rows_named({{std::string(Rating::table), score_id(there)}});
        for (Rating& row : stored.of<Rating>()) rows.of<Rating>().push_back(std::move(row));
    }
    if (!rows.of<Rating>().empty()) records.add_rows(std::move(rows));
    return scores;
}

void ThemeEdits::merge(const Id& from, const Id& into, std::function<void()> then) {
    if (!may_be_below(from, into)) return;
    with_marks({from, into}, [this, from, into, then = std::move(then)] {
        if (!may_be_below(from, into)) return;
        merge_now(from, into);
        if (then) then();
    });
}

void ThemeEdits::merge_now(const Id& from, const Id& into) {
    const Records& records = store_.records();
    const std::vector<ThemeMark> marks = living_marks(records, from);
    const std::vector<Rating> scores = take_scores(from, into);
    teams_.edit(tr("Themes joined"), [&](Edit& edit) {
        for (const ThemeMark& mark : marks) move_mark(edit, mark, into);
        for (const Rating& score : scores) move_score(records, edit, score, into);
        move_rows<Action>(records, edit, from, into);
        move_rows<Agreement>(records, edit, from, into);
        move_children(records, edit, from, into);
        edit.remove<Theme>(from);
    });
}

void ThemeEdits::split(const Id& theme, std::vector<Id> contributions, std::string name, std::function<void(const Id& made)> then) {
    if (contributions.empty()) return;
    with_marks({theme}, [this, theme, contributions = std::move(contributions), name = std::move(name), then = std::move(then)] {
        const Id made = split_now(theme, contributions, name);
        if (then) then(made);
    });
}

Id ThemeEdits::split_now(const Id& theme, const std::vector<Id>& contributions, std::string_view name) {
    const Records& records = store_.records();
    const Theme& old = *records.find<Theme>(theme);
    Theme made;
    made.id = make_id();
    made.team = old.team;
    made.step = old.step;
    made.parent = old.parent;
    made.name = name;
    made.place = next_place(records);
    const std::vector<ThemeMark> marks = living_marks(records, theme);
    teams_.edit(tr("Theme split"), [&](Edit& edit) {
        edit.add(made);
        for (const ThemeMark& mark : marks)
            if (std::find(contributions.begin(), contributions.end(), mark.contribution) != contributions.end())
                move_mark(edit, mark, made.id);
        move_rows<Action>(records, edit, theme, made.id, contributions);
        move_rows<Agreement>(records, edit, theme, made.id, contributions);
    });
    return made.id;
}

void ThemeEdits::remove(const Id& theme, std::function<void()> then) {
    with_marks({theme}, [this, theme, then = std::move(then)] {
        remove_now(theme);
        if (then) then();
    });
}

void ThemeEdits::remove_now(const Id& theme) {
    const Records& records = store_.records();
    const Id parent = records.find<Theme>(theme)->parent;
    const std::vector<ThemeMark> marks = living_marks(records, theme);
    teams_.edit(tr("Theme removed"), [&](Edit& edit) {
        for (const ThemeMark& mark : marks) edit.remove<ThemeMark>(mark.id);
        move_rows<Action>(records, edit, theme, {});
        move_rows<Agreement>(records, edit, theme, {});
        move_children(records, edit, theme, parent);
        edit.remove<Theme>(theme);
    });
}

}  // namespace alp::workspace
