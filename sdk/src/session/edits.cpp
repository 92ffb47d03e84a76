// Writing to a session.
#include "session/inside.h"

#include <alp/privacy.h>

#include <algorithm>
#include <stdexcept>

namespace alp {
namespace {

// The id of a row that there is once per session and key, so that the same made on two laptops is one row.
Id once(const Id& session, std::string_view kind, std::string_view key) { return Id::derive(session, {}, filled("{}/{}", kind, key)); }

void must_write(const Session& session) {
    if (session.read_only()) throw std::logic_error(tr("this session is shown as it was; it cannot be changed"));
}

// Its kind and how long it is kept, as its step and question ask.
void fit(const Session& session, Contribution& row) {
    const Step* step = session.outline().step(row.step);
    const Question* question = session.outline().question(row.question);
    row.kind = question ? question->kind : ContributionKind::plain;
    if (!step || !step->case_text) return row.erase_on.reset();
    row.erase_on = kept_until(local_date(session.header().held), session.team().keep_months);
}

}  // namespace

void Session::edit(std::string_view label, const std::function<void(Edit&)>& how) {
    must_write(*this);
    data_->records.edit(header().team, data_->id, label, how);
}

void Session::type(std::string_view label, std::string_view key, const std::function<void(Edit&)>& how) {
    must_write(*this);
    data_->records.type(header().team, data_->id, label, key, how);
}

std::string Session::typing_key(const Id& contribution) { return filled("text/{}", contribution.text()); }

Contribution Session::new_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author) const {
    const auto& list = contributions(step, question);
    Contribution row;
    row.id = make_id();
    row.session = data_->id;
    row.step = step;
    row.question = question;
    row.text = text;
    row.author = author;
    row.place = list.empty() ? 1 : list.back()->place + 1;
    fit(*this, row);
    return row;
}

Id Session::add_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author) {
    const Contribution row = new_contribution(step, question, text, author);
    edit(tr("Contribution added"), [&](Edit& edit) { edit.add(row); });
    return row.id;
}

Id Session::begin_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author) {
    const Contribution row = new_contribution(step, question, text, author);
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
            fit(*this, row);
        });
    });
}

void Session::mark_theme(const Id& contribution, const Id& theme, bool on) {
    const Id id = Id::derive(contribution, theme, ThemeMark::table);
    edit(on ? tr("Theme given") : tr("Theme taken away"), [&](Edit& edit) {
        if (!on) return edit.remove<ThemeMark>(id);
        ThemeMark mark;
        mark.id = id;
        mark.session = data_->id;
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
            row.id = once(data_->id, Progress::table, filled("{}/{}", step, question));
            row.session = data_->id;
            row.step = step;
            row.question = question;
        }
        how(row);
        edit.add(row);
    });
}

void Session::set_silence(std::string_view label, std::string_view step, std::string_view question, bool on) {
    flush();
    data_->records.seals().forget_half_written(data_->id);  // shown, or of a silence before this one
    set_progress(label, step, question, [&](Progress& row) { row.revealed = !on; });
}

void Session::rate(std::string_view step, std::string_view scale, std::string_view subject, const Id& member, std::optional<double> value,
                   std::string_view note) {
    Rating row;
    row.id = Id::derive(data_->id, member, filled("{}/{}/{}", Rating::table, scale, subject));
    row.session = data_->id;
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
    row.id = once(data_->id, Document::table, part);
    row.session = data_->id;
    row.part = part;
    row.body = std::move(body);
    edit(label, [&](Edit& edit) { edit.add(row); });
}

void Session::seal(std::string_view part, Json body, int people) {
    must_write(*this);
    constexpr std::size_t most = 64u << 10;
    if (const std::size_t size = body.is_null() ? 0 : body.dump(-1, ' ', false, Json::error_handler_t::replace).size(); size > most)
        throw std::length_error(filled(tr("{} kB in one field ({}) is more than is kept: at most {} kB."), size / 1024, part, most / 1024));
    data_->records.seal(data_->id, part, std::move(body), people);
}

void Session::plan_look_back(std::optional<Date> brief, std::optional<Date> whole) {
    edit(tr("Look-back planned"), [&](Edit& edit) {
        edit.change<SessionHeader>(data_->id, [&](SessionHeader& row) {
            row.look_back = brief;
            row.recalibrate = whole;
        });
    });
}

void Session::set_step(std::string_view step) {
    if (header().step == step) return;
    edit("", [&](Edit& edit) { edit.change<SessionHeader>(data_->id, [&](SessionHeader& row) { row.step = step; }); });
}

void Session::flush() { data_->records.flush(); }
std::string Session::undo_label() const { return data_->records.undo_label(data_->id); }
std::string Session::redo_label() const { return data_->records.redo_label(data_->id); }
Undone Session::undo() { return data_->records.undo(data_->id); }
Undone Session::redo() { return data_->records.redo(data_->id); }

}  // namespace alp
