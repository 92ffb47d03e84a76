// What the store answers: rows, lists, history, search. Each is one consistent view. Throws StoreError.
#pragma once

#include "store/columns.h"

namespace alp::store {

Rows load_team(Db& db, const Id& team);
Rows load_session(Db& db, const Id& session);
std::vector<TeamLine> teams(Db& db);
std::vector<SessionLine> timeline(Db& db, const Id& team);
std::vector<Action> open_actions(Db& db, const Id& team);
std::vector<Said> said(Db& db, const Id& team, ContributionKind kind);
std::vector<Scored> scored(Db& db, const Id& team, std::string_view subject);
ThemeBook theme_book(Db& db, const Id& team);
std::vector<Said> carrying(Db& db, const Id& theme);
std::vector<ThemeMark> marks_of(Db& db, const Id& theme);
std::vector<Id> sessions_saying(Db& db, std::string_view query, const Id& team);
Rows rows_named(Db& db, const std::vector<std::pair<std::string, Id>>& names);

std::vector<SessionHeader> comparable(Db& db, const Id& team);
std::vector<Coded> coded_with(Db& db, const std::vector<std::string>& words, const Id& team, const Id& but, int limit);

std::vector<Operation> history(Db& db, const Id& team, const Id& session, int newest);
Rows session_at(Db& db, const Id& session, Time at);
std::vector<std::pair<Time, std::string>> moments(Db& db, const Id& session);
std::optional<Id> newest_operation(Db& db);

std::vector<Found> search(Db& db, std::string_view query, int limit, const Id& team);
// The words of a query as the search index wants them: each quoted, the beginning of a word counts.
std::string search_words(std::string_view query);

// Several reads that must agree: others may commit in between, and are not seen.
class Snapshot {
public:
    explicit Snapshot(Db& db);
    ~Snapshot();
private:
    Db& db_;
    bool mine_;
};

}  // namespace alp::store
