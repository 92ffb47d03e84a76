// Reading: rows, lists, history, search. Each answer is one consistent view. Throws StoreError. One thread at a time.
#pragma once

#include "store/read/answers.h"
#include "store/sqlite/db.h"

namespace alp::store {

class Reader {
public:
    // Borrows the connection; null: every call throws that the store is closed.
    explicit Reader(Db* db) : db_(db) {}

    std::vector<TeamLine> teams() const;         // living ones
    std::vector<TeamLine> teams_in_bin() const;  // those that were removed and can still be put back
    TeamContents contents_of(const Id& team) const;
    Rows load_team(const Id& team) const;        // team, members, themes, actions, agreements, reviews; bin included
    Rows load_session(const Id& session) const;  // header with outline and all rows of that session; bin included
    Rows rows_named(const std::vector<std::pair<std::string, Id>>& names) const;  // table and id; bin included
    std::vector<SessionLine> timeline(const Id& team) const;  // newest first
    std::vector<Action> open_actions(const Id& team) const;   // overdue first, then by due date
    // Over all sessions of a team, newest first, living rows: contributions of a kind, and scores about a subject.
    std::vector<Said> said(const Id& team, ContributionKind kind) const;
    std::vector<Scored> scored(const Id& team, std::string_view subject) const;

    // ---- themes
    ThemeUses theme_uses(const Id& team) const;
    std::vector<Said> carrying(const Id& theme) const;         // newest session first, living rows
    // Contributions that carry one of these themes, and those that links lead from to them, also over others: what an action on any of them
    // serves. Sorted, living rows.
    std::vector<Id> leading_to(const std::vector<Id>& themes) const;
    std::vector<ThemeMark> marks_of(const Id& theme) const;    // bin included
    std::vector<Id> sessions_saying(std::string_view query, const Id& team) const;  // in what was written there, or its title

    // ---- what was told about residents: sessions of a team (none: of all but the examples); the first to be erased first
    std::vector<CaseText> case_texts(const Id& team) const;

    // ---- laying cards side by side
    // Meetings of this team and of every team that agreed, begun or closed, newest first, without outlines.
    std::vector<SessionHeader> comparable(const Id& team) const;
    // The newest sentences with one of these words (or a longer form of it) that carry a theme, of this team and of those that agreed,
    // but not the contribution `except`.
    std::vector<Coded> coded_with(const std::vector<std::string>& words, const Id& team, const Id& except, int limit = 200) const;

    // ---- history
    std::vector<Operation> history(const Id& team, const Id& session, int newest = 500) const;  // oldest first; session none: the team's own
    // The session as it was just after everything up to `at` had happened; only rows that lived then.
    Rows session_at(const Id& session, Time at) const;
    std::vector<std::pair<Time, std::string>> moments(const Id& session) const;  // every operation: when and what

    // Words and beginnings of words, accents aside, newest first. Team none: all teams.
    std::vector<Found> search(std::string_view query, int limit = 50, const Id& team = {}) const;

protected:
    Db& connection() const;
    void use_connection(Db* db) { db_ = db; }

private:
    std::vector<TeamLine> teams_where(const char* condition) const;
    Db* db_;
};

std::optional<Id> newest_operation(Db& db);
// The words of a query as the search index wants them: each quoted, the beginning of a word counts.
std::string search_words(std::string_view query);
// Whether rows of this table are loaded with their team; else with a session.
bool of_team(std::string_view table);

}  // namespace alp::store
