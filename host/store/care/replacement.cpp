#include "store/care/replacement.h"

#include "store/sqlite/db.h"

#include <set>
#include <unordered_set>

namespace alp::store {
namespace {

constexpr const char* living_teams = R"(SELECT "id", "name" FROM "team" WHERE "deleted" IS NULL ORDER BY "name")";
constexpr const char* living_meetings = R"(SELECT "id" FROM "session" WHERE "deleted" IS NULL)";
constexpr const char* all_done = R"(SELECT "id", "session" FROM "op" ORDER BY "id")";

std::set<Id> ids(Db& db, const char* select) {
    std::set<Id> all;
    Statement rows = db.sql(select);
    while (rows.step()) all.insert(rows.id(0));
    return all;
}

void compare(Db& store, const std::set<Id>& teams, const std::set<Id>& meetings, const std::unordered_set<Id>& done, Replacement& found) {
    const Snapshot snapshot(store);
    Statement own_teams = store.sql(living_teams);
    while (own_teams.step())
        if (!teams.contains(own_teams.id(0))) found.teams.emplace_back(own_teams.text(1));
    for (const Id& meeting : ids(store, living_meetings)) found.meetings += !meetings.contains(meeting);
    std::set<Id> changed;
    Statement own_done = store.sql(all_done);
    while (own_done.step()) {
        const Id one = own_done.id(0), meeting = own_done.id(1);
        if (done.contains(one)) continue;
        if (!found.since) found.since = one.time();
        ++found.operations;
        if (meetings.contains(meeting)) changed.insert(meeting);
    }
    found.changed = static_cast<int>(changed.size());
    found.known = true;
}

}  // namespace

Replacement replacement(const fs::path& store, const fs::path& copy) {
    Replacement found;
    std::set<Id> teams, meetings;
    std::unordered_set<Id> done;
    {
        Db db(copy, to_look_at(copy));
        const Snapshot snapshot(db);
        teams = ids(db, living_teams);
        meetings = ids(db, living_meetings);
        Statement rows = db.sql(all_done);
        while (rows.step()) {
            done.insert(rows.id(0));
            found.copy_newest = rows.id(0).time();
        }
    }
    found.copy_teams = static_cast<int>(teams.size());
    found.copy_meetings = static_cast<int>(meetings.size());
    try {
        Db db(store, {.write = false});
        compare(db, teams, meetings, done, found);
    } catch (const StoreError&) {
        // Not there, or damaged: what would go cannot be told.
    }
    return found;
}

}  // namespace alp::store
