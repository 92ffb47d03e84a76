#include "workspace/comparison_session.h"

#include "workspace/later_headers.h"

#include <alp/text.h>
#include <alp/vocabulary.h>

#include <algorithm>
#include <map>

namespace alp::workspace {

// Hands on what is written here, and lets the rows of the open team follow.
struct ComparisonSession::SharedJournal : Journal {
    explicit SharedJournal(ComparisonSession& of) : session(of) {}
    void write(Operation operation) override {
        session.wrote(operation);
        session.store_.journal().write(std::move(operation));
    }
    ComparisonSession& session;
};

ComparisonSession::ComparisonSession(OpenStore& store)
    : store_(store), journal_(std::make_unique<SharedJournal>(*this)), records_(std::make_unique<Records>(*journal_)) {
    if (!store_.open() || !store_.team()) return;
    std::map<Id, std::string> names;
    for (const store::TeamLine& line : store_.teams()) names[line.team.id] = line.team.name;
    for (SessionHeader& header : store_.reader().comparable(store_.team_id())) {
        if (header.instrument == reading_instrument || !compare::may_be_compared(header)) continue;
        const bool own = header.team == store_.team_id();
        offers_.push_back({std::move(header), {}, own});
        offers_.back().team_name = names[offers_.back().header.team];
    }
}

ComparisonSession::~ComparisonSession() { records_->flush(); }

std::vector<std::string> ComparisonSession::instruments() const {
    std::vector<std::pair<int, std::string>> counted;
    for (const ComparisonOffer& offer : offers_) {
        const auto there =
            std::find_if(counted.begin(), counted.end(), [&](const auto& one) { return one.second == offer.header.instrument; });
        if (there == counted.end()) counted.emplace_back(1, offer.header.instrument);
        else ++there->first;
    }
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> all;
    for (auto& [count, instrument] : counted) all.push_back(std::move(instrument));
    return all;
}

void ComparisonSession::choose_usual(std::string_view instrument) {
    std::vector<Id> newest, own;
    std::vector<Id> teams;
    const bool agreed = store_.team() && store_.team()->comparable;
    for (const ComparisonOffer& offer : offers_) {
        if (offer.header.instrument != instrument) continue;
        if (offer.own) own.push_back(offer.header.id);
        if (!agreed || std::find(teams.begin(), teams.end(), offer.header.team) != teams.end()) continue;
        teams.push_back(offer.header.team);
        newest.push_back(offer.header.id);
    }
    choose(instrument, teams.size() > 1 ? std::move(newest) : std::move(own));
}

void ComparisonSession::choose(std::string_view instrument, std::vector<Id> sessions) {
    records_->flush();
    records_ = std::make_unique<Records>(*journal_);
    done_.clear(), undone_.clear();
    tables_.reset();
    instrument_ = instrument;
    chosen_.clear();
    std::vector<Id> teams;
    for (const ComparisonOffer& offer : offers_) {
        if (offer.header.instrument != instrument || std::find(sessions.begin(), sessions.end(), offer.header.id) == sessions.end())
            continue;
        chosen_.push_back(offer.header.id);
        if (std::find(teams.begin(), teams.end(), offer.header.team) == teams.end()) {
            teams.push_back(offer.header.team);
            Rows all = store_.reader().load_team(offer.header.team), rows;
            rows.of<Team>() = std::move(all.of<Team>());
            rows.of<Theme>() = std::move(all.of<Theme>());
            rows.of<Agreement>() = std::move(all.of<Agreement>());  // these two: what the team made of it when it looked back
            rows.of<Review>() = std::move(all.of<Review>());
            for (Action& action : all.of<Action>())
                if (std::find(sessions.begin(), sessions.end(), action.session) != sessions.end())
                    rows.of<Action>().push_back(std::move(action));
            records_->add_rows(std::move(rows));
        }
        records_->add_rows(store_.reader().load_session(offer.header.id));
        add_later_headers(store_.reader(), *records_, offer.header);
    }
    one_team_ = teams.size() < 2;
    records_->add_rows(store_.reader().load_session(reading()));
}

const compare::Tables& ComparisonSession::tables() {
    if (!tables_ || tables_of_ != records_->structure()) {
        tables_ = compare::lay_side_by_side(*records_, chosen_);
        tables_of_ = records_->structure();
        ++turn_;
    }
    return *tables_;
}

const Theme* ComparisonSession::theme(const Id& id) const { return records_->find<Theme>(id); }

void ComparisonSession::give(const compare::Sentence& sentence, std::string_view key, std::string_view name, std::string_view step) {
    if (store_.read_only() || name.find_first_not_of(' ') == name.npos) return;
    const compare::ComparedCard& card = tables().cards[sentence.card];
    const Id team = card.team, session = card.session, line = sentence.id;
    Theme theme;
    for (const Theme* there : records_->table<Theme>().rows()) {
        if (there->team != team || compare::key_of(*there) != key) continue;
        if (!theme.id || there->step == step) theme = *there;
    }
    records_->edit(team, session, tr("Theme given"), [&](Edit& edit) {
        if (!theme.id) {
            theme.team = team;
            if (const Term* shared = term(key)) {  // one row, also when two laptops make it
                theme.subject = shared->id;
                theme.name = shared->brief.shown();
                theme.id = Id::derive(team, {}, filled("{}/{}", Theme::table, shared->id));
            } else {
                theme.name = clean_utf8(name);
                theme.step = step;
            }
            theme.place = 1000;  // behind what the team itself named
            theme.id = edit.add(theme);
        }
        if (records_->find<Action>(line)) return edit.change<Action>(line, [&](Action& action) { action.theme = theme.id; });
        ThemeMark mark;
        mark.id = Id::derive(line, theme.id, ThemeMark::table);
        mark.session = session;
        mark.contribution = line;
        mark.theme = theme.id;
        edit.add(mark);
    });
    tables_.reset();  // the theme of an action is no row that comes or goes
}

void ComparisonSession::take(const compare::Sentence& sentence, const Id& theme) {
    if (store_.read_only()) return;
    const compare::ComparedCard& card = tables().cards[sentence.card];
    const Id line = sentence.id, mark = Id::derive(line, theme, ThemeMark::table);
    const bool action = records_->find<Action>(line) != nullptr;
    if (!action && !records_->find<ThemeMark>(mark)) return;
    records_->edit(card.team, card.session, tr("Theme taken away"), [&](Edit& edit) {
        if (action) edit.change<Action>(line, [](Action& row) { row.theme = {}; });
        else edit.remove<ThemeMark>(mark);
    });
    tables_.reset();
}

const std::vector<compare::Suggestion>& ComparisonSession::suggestions(const compare::Sentence& sentence, std::string_view typed) {
    const std::pair asked{sentence.id, std::string(typed)};
    tables();
    if (suggested_for_ == asked && suggested_of_ == turn_) return suggestions_;
    suggested_for_ = asked;
    suggested_of_ = turn_;
    std::vector<compare::Precedent> precedents;
    for (store::Coded& one : store_.reader().coded_with(compare::telling_words(sentence.text), store_.team_id(), sentence.id))
        precedents.push_back({std::move(one.text), std::move(one.theme), std::move(one.step), std::move(one.subject)});
    return suggestions_ = compare::suggestions(tables(), sentence, precedents, typed);
}

Id ComparisonSession::reading() const {
    return Id::derive(store_.team_id(), {}, filled("reading/{}/{}", instrument_, one_team_ ? "time" : "teams"));
}
Id ComparisonSession::note_row(const std::string& key) const { return Id::derive(reading(), {}, "note/" + key); }

std::string ComparisonSession::note(const std::string& key) const {
    const auto* row = records_->find<Contribution>(note_row(key));
    return row ? row->text : std::string();
}

compare::Notes ComparisonSession::notes() {
    compare::Notes all;
    const auto look = [&](const std::string& key) {
        if (std::string text = note(key); !text.empty()) all[key] = std::move(text);
    };
    look("");
    for (const compare::StepTable& step : tables().steps) {
        look(compare::note_key(step.id, ""));
        for (const compare::ThemeRow& row : step.rows) look(compare::note_key(step.id, row.key));
    }
    for (const compare::Crossing& crossing : tables().crossings) look(compare::note_key("", crossing.whole.key));
    return all;
}

bool ComparisonSession::choose_for(const Id& session) {
    for (const std::string& instrument : instruments()) {
        choose_usual(instrument);
        if (reading() == session) return true;
        std::vector<Id> own;  // beside other teams it was not: over time
        for (const ComparisonOffer& offer : offers_)
            if (offer.own && offer.header.instrument == instrument) own.push_back(offer.header.id);
        choose(instrument, std::move(own));
        if (reading() == session) return true;
    }
    return false;
}

std::optional<std::string> ComparisonSession::key_of_note(const Id& row) {
    for (const auto& [key, text] : notes())
        if (note_row(key) == row) return key;
    return std::nullopt;
}

void ComparisonSession::set_note(const std::string& key, std::string_view text) {
    if (store_.read_only()) return;
    const Id session = reading(), row = note_row(key);
    const std::string title = compare::title_of(tables());
    records_->type(store_.team_id(), session, tr("Reading of a comparison"), "note/" + key, [&](Edit& edit) {
        if (!records_->find<SessionHeader>(session)) {
            Outline outline;
            outline.name = alp::text("Comparison");
            outline.steps = {
                {.id = "reading", .title = alp::text("Reading"), .heading = alp::text("What do we read in it?"), .own_points = true}};
            SessionHeader header;
            header.id = session;
            header.team = store_.team_id();
            header.instrument = reading_instrument;
            header.title = title;
            header.step = "reading";
            header.outline = to_json(outline);
            header.held = now();
            header.state = State::closed;
            header.closed = now();
            edit.add(header);
        }
        if (records_->find<Contribution>(row)) {
            edit.change<Contribution>(row, [&](Contribution& c) { c.text = text; });
        } else {
            Contribution made;
            made.id = row;
            made.session = session;
            made.step = "reading";
            made.text = text;
            edit.add(made);
        }
    });
}

// The open team's rows are another copy: themes and marks made here are put there too.
void ComparisonSession::wrote(const Operation& operation) {
    const bool amends = !done_.empty() && done_.back().first == operation.id;  // typing is written more than once
    if (!taking_back_ && !amends) {
        done_.emplace_back(operation.id, operation.session);
        undone_.clear();
    }
    if (operation.team != store_.team_id()) return;
    const bool open_there = store_.records().find<SessionHeader>(operation.session) != nullptr;
    Rows rows;
    bool any = false;
    const auto follow = [&]<typename Row>(const Change& change, std::vector<Row>& list) {
        if (change.table != Row::table) return;
        if (const Row* row = records_->table<Row>().find(change.row, true)) list.push_back(*row), any = true;
    };
    for (const Change& change : operation.changes) {
        follow(change, rows.of<Theme>());
        follow(change, rows.of<Action>());
        if (open_there) follow(change, rows.of<ThemeMark>());
    }
    if (any) store_.records().add_rows(std::move(rows));
}

std::string ComparisonSession::undo_label() const { return done_.empty() ? std::string() : records_->undo_label(done_.back().second); }
std::string ComparisonSession::redo_label() const { return undone_.empty() ? std::string() : records_->redo_label(undone_.back().second); }

Undone ComparisonSession::undo() {
    records_->flush();
    if (done_.empty()) return {};
    undone_.push_back(done_.back());
    done_.pop_back();
    taking_back_ = true;
    Undone undone = records_->undo(undone_.back().second);
    taking_back_ = false;
    tables_.reset();
    return undone;
}

Undone ComparisonSession::redo() {
    records_->flush();
    if (undone_.empty()) return {};
    done_.push_back(undone_.back());
    undone_.pop_back();
    taking_back_ = true;
    Undone redone = records_->redo(done_.back().second);
    taking_back_ = false;
    tables_.reset();
    return redone;
}

ComparisonSession* Comparison::session() {
    closing_ = false;
    if (!session_ && store_.open() && store_.on_disk()) {
        session_ = std::make_unique<ComparisonSession>(store_);
        ++begun_;
    }
    return session_.get();
}

void Comparison::close() { closing_ = true; }
void Comparison::close_at_once() { closing_ = false, session_.reset(); }

void Comparison::begin_frame(Time now, bool typing_ended) {
    if (closing_) close_at_once();
    if (!session_) return;
    if (typing_ended) session_->flush();
    else session_->settle(now);
}

}  // namespace alp::workspace
