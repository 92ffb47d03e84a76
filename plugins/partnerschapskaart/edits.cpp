#include "edits.h"

#include <alp/dates.h>
#include <alp/text.h>
#include <alp/typed_action.h>

#include <algorithm>

namespace pk {

using namespace alp;

namespace {

Level level_of(std::string_view question) {
    return question == "pk.5.1" ? Level::individual : question == external_question ? Level::external : Level::team;
}

void take_themes(Edit& edit, const Session& session, const Id& line) {
    for (const Theme* theme : session.themes_of(line)) edit.remove<ThemeMark>(Id::derive(line, theme->id, ThemeMark::table));
}

void mark(Edit& edit, const Session& session, const Id& line, const Id& theme) {
    ThemeMark row;
    row.id = Id::derive(line, theme, ThemeMark::table);
    row.session = session.id();
    row.contribution = line;
    row.theme = theme;
    edit.add(row);
}

const char* added_words(std::size_t column) { return column == actions ? tr("Action added") : tr("Label added"); }

void add(Edit& edit, const Session& session, std::size_t column, const Contribution& row) {
    edit.add(row);
    if (column != actions) return;
    Action action;
    action.team = session.header().team;
    action.session = session.id();
    action.contribution = row.id;
    action.step = row.step;
    action.question = row.question;
    action.level = level_of(row.question);
    action.text = row.text;
    action.place = row.place;
    edit.add(action);
}

}  // namespace

Id add_line(Session& session, std::size_t column, std::string_view question, std::string_view text, const Id& author, const Id& earlier) {
    Contribution row = session.new_contribution(column_ids[column], question, text, author);
    row.earlier = earlier;
    session.edit(added_words(column), [&](Edit& edit) { add(edit, session, column, row); });
    return row.id;
}

void add_lines(Session& session, std::size_t column, std::string_view question, const std::vector<std::string>& texts, const Id& author) {
    const auto count = static_cast<long>(texts.size());
    session.edit(filled(trn("{} label added", "{} labels added", count), count), [&](Edit& edit) {
        double further = 0;
        for (const std::string& text : texts) {
            Contribution row = session.new_contribution(column_ids[column], question, text, author);
            row.place += further++;
            add(edit, session, column, row);
        }
    });
}

Id begin_line(Session& session, std::size_t column, std::string_view question, std::string_view text, const Id& author) {
    const Contribution row = session.new_contribution(column_ids[column], question, text, author);
    session.type(added_words(column), Session::typing_key(row.id), [&](Edit& edit) { add(edit, session, column, row); });
    return row.id;
}

void drop_begun(Session& session, const Card& card, const Id& line) {
    const Action* action = card.action_of(line);
    session.type("", Session::typing_key(line), [&](Edit& edit) {
        edit.remove<Contribution>(line);
        if (action) edit.remove<Action>(action->id);
    });
}

void type_line(Session& session, const Card& card, const Id& line, std::string_view text) {
    const Action* action = card.action_of(line);
    const Agreement* agreement = card.agreement_of(line);
    session.type(tr("Text changed"), Session::typing_key(line), [&](Edit& edit) {
        edit.change<Contribution>(line, [&](Contribution& row) { row.text = text; });
        if (action) edit.change<Action>(action->id, [&](Action& row) { row.text = text; });
        if (agreement) edit.change<Agreement>(agreement->id, [&](Agreement& row) { row.text = text; });
    });
}

void take_who_and_when(Session& session, const Card& card, const Id& line) {
    const Contribution* row = session.contribution(line);
    const Action* action = card.action_of(line);
    const auto typed = row && action ? read_action(session, row->text) : std::nullopt;
    if (!typed) return;
    session.type(tr("Text changed"), Session::typing_key(line), [&](Edit& edit) {
        edit.change<Contribution>(line, [&](Contribution& changed) { changed.text = typed->text; });
        edit.change<Action>(action->id, [&](Action& changed) { typed->put_in(changed); });
    });
}

void remove_line(Session& session, const Card& card, const Id& line) {
    const Action* action = card.action_of(line);
    const Agreement* agreement = card.agreement_of(line);
    session.flush();
    session.edit(action ? tr("Action removed") : tr("Label removed"), [&](Edit& edit) {
        edit.remove<Contribution>(line);
        if (action) edit.remove<Action>(action->id);
        if (agreement) edit.remove<Agreement>(agreement->id);
    });
}

void shift_line(Session& session, const Id& line, int by) {
    const Contribution* row = session.contribution(line);
    if (!row) return;
    const std::vector<const Contribution*> list = session.contributions(row->step, row->question);
    const auto at = std::find(list.begin(), list.end(), row) - list.begin();
    const auto to = at + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(list.size())) return;
    const auto after = by > 0 ? to : to - 1;  // it comes behind this one
    session.move_contribution(line, row->step, row->question, after < 0 ? Id{} : list[static_cast<std::size_t>(after)]->id);
}

void move_to_question(Session& session, const Card& card, const Id& line, std::string_view question) {
    const Contribution* row = session.contribution(line);
    if (!row || row->question == question) return;
    const auto& there = session.contributions(row->step, question);
    const double place = there.empty() ? 1 : there.back()->place + 1;
    const Action* action = card.action_of(line);
    session.edit(tr("Label moved to another question"), [&](Edit& edit) {
        edit.change<Contribution>(line, [&](Contribution& changed) {
            changed.question = question;
            changed.place = place;
        });
        if (action)
            edit.change<Action>(action->id, [&](Action& changed) {
                changed.question = question;
                changed.level = level_of(question);
            });
    });
}

void set_perspective(Session& session, const Id& line, Perspective perspective) {
    session.edit(tr("Perspective chosen"),
                 [&](Edit& edit) { edit.change<Contribution>(line, [&](Contribution& row) { row.perspective = perspective; }); });
}

void set_author(Session& session, const Id& line, const Id& member) {
    session.edit(tr("Name with a label changed"),
                 [&](Edit& edit) { edit.change<Contribution>(line, [&](Contribution& row) { row.author = member; }); });
}

void set_thread(Session& session, const Id& from, const Id& to, bool on) {
    const Id id = Id::derive(from, to, Link::table);
    session.edit(on ? tr("Thread drawn") : tr("Thread taken away"), [&](Edit& edit) {
        if (!on) return edit.remove<Link>(id);
        Link row;
        row.id = id;
        row.session = session.id();
        row.from = from;
        row.to = to;
        edit.add(row);
    });
}

void set_agreement(Session& session, const Card& card, const Id& line, bool on) {
    const Agreement* there = card.agreement_of(line);
    const Contribution* row = session.contribution(line);
    if (!row || on == (there != nullptr)) return;
    session.edit(on ? tr("Agreement made") : tr("Agreement taken away"), [&](Edit& edit) {
        if (!on) return edit.remove<Agreement>(there->id);
        Agreement made;
        made.team = session.header().team;
        made.session = session.id();
        made.contribution = line;
        made.text = row->text;
        const auto& themes = session.themes_of(line);
        if (!themes.empty()) made.theme = themes.front()->id;
        edit.add(made);
        propose_look_back(session, 6, 52);  // it holds until that day
    });
}

void change_action(Session& session, const char* label, const Id& action, const std::function<void(Action&)>& how) {
    session.edit(label, [&](Edit& edit) { edit.change<Action>(action, how); });
}

void give_theme(Session& session, const std::vector<Id>& lines, const Id& theme) {
    session.edit(theme ? tr("Theme given") : tr("Label taken out of its theme"), [&](Edit& edit) {
        for (const Id& line : lines) {
            take_themes(edit, session, line);
            if (theme) mark(edit, session, line, theme);
        }
    });
}

Id new_theme(Session& session, std::size_t column, const std::vector<Id>& lines, bool rest) {
    const auto there = session.themes(column_ids[column]);
    Theme theme;
    theme.id = make_id();
    theme.team = session.header().team;
    theme.step = column_ids[column];
    theme.rest = rest;
    theme.place = there.empty() ? 1 : there.back()->place + 1;
    for (const Theme* other : there) theme.place = std::max(theme.place, other->place + 1);
    const auto named = std::count_if(there.begin(), there.end(), [](const Theme* other) { return !other->rest; });
    theme.name = rest ? tr("Rest theme") : filled(tr("Theme {}"), named + 1);
    session.edit(tr("New theme"), [&](Edit& edit) {
        edit.add(theme);
        for (const Id& line : lines) {
            take_themes(edit, session, line);
            mark(edit, session, line, theme.id);
        }
    });
    return theme.id;
}

void type_theme(Session& session, const Id& theme, std::string_view name) {
    session.type(tr("Theme named"), filled("theme/{}", theme.text()),
                 [&](Edit& edit) { edit.change<Theme>(theme, [&](Theme& row) { row.name = name; }); });
}

void merge_themes(Session& session, const ThemeCard& from, const Id& into) {
    session.edit(tr("Themes joined"), [&](Edit& edit) {
        for (const Contribution* label : from.labels) {
            edit.remove<ThemeMark>(Id::derive(label->id, from.theme->id, ThemeMark::table));
            mark(edit, session, label->id, into);
        }
        edit.remove<Theme>(from.theme->id);
    });
}

void remove_theme(Session& session, const ThemeCard& theme) {
    session.flush();
    session.edit(tr("Theme removed"), [&](Edit& edit) {
        for (const Contribution* label : theme.labels) edit.remove<ThemeMark>(Id::derive(label->id, theme.theme->id, ThemeMark::table));
        edit.remove<Theme>(theme.theme->id);
    });
}

}  // namespace pk
