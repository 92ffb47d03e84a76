// Writing to a session.
#include <alp/privacy.h>
#include <alp/session.h>

#include <algorithm>
#include <stdexcept>

namespace alp {
namespace {

// The id of a row that there is once per session and key, so that the same made on two laptops is one row.
Id once(const Id& session, std::string_view kind, std::string_view key) { return Id::derive(session, {}, filled("{}/{}", kind, key)); }

std::string typing_key(const Id& contribution) { return filled("text/{}", contribution.text()); }

void must_write(bool read_only) {
    if (read_only) throw std::logic_error(tr("this session is shown as it was; it cannot be changed"));
}

}  // namespace

void Session::edit(std::string_view label, const std::function<void(Edit&)>& how) {
    must_write(read_only_);
    records_.edit(header().team, id_, label, how);
}

void Session::type(std::string_view label, std::string_view key, const std::function<void(Edit&)>& how) {
    must_write(read_only_);
    records_.type(header().team, id_, label, key, how);
}

void Session::fit(Contribution& row) const {
    const Step* step = outline().step(row.step);
    const Question* question = outline().question(row.question);
    row.kind = question ? question->kind : ContributionKind::plain;
    if (!step || !step->case_text) return row.erase_on.reset();
    row.erase_on = kept_until(local_date(header().held), team().keep_months);
}

Contribution Session::last_of(std::string_view step, std::string_view question, std::string_view text, const Id& author) const {
    const auto& list = contributions(step, question);
    Contribution row;
    row.id = make_id();
    row.session = id_;
    row.step = step;
    row.question = question;
    row.text = text;
    row.author = author;
    row.place = list.empty() ? 1 : list.back()->place + 1;
    fit(row);
    return row;
}

Id Session::add_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author) {
    const Contribution row = last_of(step, question, text, author);
    edit(tr("Contribution added"), [&](Edit& edit) { edit.add(row); });
    return row.id;
}

Id Session::begin_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author) {
    const Contribution row = last_of(step, question, text, author);
    type(tr("Contribution added"), typing_key(row.id), [&](Edit& edit) { edit.add(row); });
    return row.id;
}

void Session::drop_begun(const Id& contribution) {
    type("", typing_key(contribution), [&](Edit& edit) { edit.remove<Contribution>(contribution); });
}

void Session::set_text(const Id& contribution, std::string_view text) {
    type(tr("Text changed"), typing_key(contribution),
         [&](Edit& edit) { edit.change<Contribution>(contribution, [&](Contribution& row) { row.text = text; }); });
}

void Session::move_contribution(const Id& contribution, std::string_view step, std::string_view question, const Id& after) {
    std::vector<const Contribution*> list = contributions(step, question);
    std::erase_if(list, [&](const Contribution* row) { return row->id == contribution; });
    const auto before = std::find_if(list.begin(), list.end(), [&](const Contribution* row) { return row->id == after; });
    const auto next = before == list.end() ? list.begin() : before + 1;
    double place = 1;
    bool full = false;  // no number is left between the two neighbours
    if (before != list.end() && next != list.end()) {
        place = ((*before)->place + (*next)->place) / 2;
        full = place <= (*before)->place || place >= (*next)->place;
    } else if (before != list.end()) {
        place = (*before)->place + 1;
    } else if (next != list.end()) {
        place = (*next)->place - 1;
    }
    edit(tr("Contribution moved"), [&](Edit& edit) {
        if (full) {
            double at = 0;
            for (const Contribution* row : list) {
                edit.change<Contribution>(row->id, [&](Contribution& moved) { moved.place = ++at; });
                if (row == *before) place = ++at;
            }
        }
        edit.change<Contribution>(contribution, [&](Contribution& row) {
            row.step = step;
            row.question = question;
            row.place = place;
            fit(row);
        });
    });
}

void Session::mark_theme(const Id& contribution, const Id& theme, bool on) {
    const Id id = Id::derive(contribution, theme, ThemeMark::table);
    edit(on ? tr("Theme given") : tr("Theme taken away"), [&](Edit& edit) {
        if (!on) return edit.remove<ThemeMark>(id);
        ThemeMark mark;
        mark.id = id;
        mark.session = id_;
        mark.contribution = contribution;
        mark.theme = theme;
        edit.add(mark);
    });
}

Id Session::add_theme(std::string_view step, std::string_view name, bool rest) {
    Theme theme;
    theme.team = header().team;
    theme.step = step;
    theme.name = name;
    theme.rest = rest;
    theme.place = static_cast<double>(themes(step).size()) + 1;
    Id id;
    edit(tr("Theme named"), [&](Edit& edit) { id = edit.add(theme); });
    return id;
}

Id Session::theme_for(const Term& term) {
    if (const Theme* there = theme_about(term.id)) return there->id;
    Theme theme;
    theme.id = Id::derive(header().team, {}, filled("{}/{}", Theme::table, term.id));
    theme.team = header().team;
    theme.subject = term.id;
    theme.name = term.brief.shown();
    edit(tr("Theme named"), [&](Edit& edit) { edit.add(theme); });
    return theme.id;
}

void Session::set_progress(std::string_view label, std::string_view step, std::string_view question,
                           const std::function<void(Progress&)>& how) {
    edit(label, [&](Edit& edit) {
        Progress row;
        if (const Progress* there = progress(step, question)) {
            row = *there;
        } else {
            row.id = once(id_, Progress::table, filled("{}/{}", step, question));
            row.session = id_;
            row.step = step;
            row.question = question;
        }
        how(row);
        edit.add(row);
    });
}

void Session::rate(std::string_view step, std::string_view scale, std::string_view subject, const Id& member, std::optional<double> value,
                   std::string_view note) {
    Rating row;
    row.id = Id::derive(id_, member, filled("{}/{}/{}", Rating::table, scale, subject));
    row.session = id_;
    row.step = step;
    row.scale = scale;
    row.subject = subject;
    row.member = member;
    row.value = value;
    row.note = note;
    edit(tr("Score given"), [&](Edit& edit) { edit.add(row); });
}

void Session::set_document(std::string_view label, std::string_view part, Json body) {
    Document row;
    row.id = once(id_, Document::table, part);
    row.session = id_;
    row.part = part;
    row.body = std::move(body);
    edit(label, [&](Edit& edit) { edit.add(row); });
}

void Session::plan_look_back(std::optional<Date> brief, std::optional<Date> whole) {
    edit(tr("Look-back planned"), [&](Edit& edit) {
        edit.change<SessionHeader>(id_, [&](SessionHeader& row) {
            row.look_back = brief;
            row.recalibrate = whole;
        });
    });
}

void Session::set_step(std::string_view step) {
    if (header().step == step) return;
    edit("", [&](Edit& edit) { edit.change<SessionHeader>(id_, [&](SessionHeader& row) { row.step = step; }); });
}

}  // namespace alp
