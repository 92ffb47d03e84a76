// The team and session store: one SQLite file. Rows are the truth of now; `op` and `change` the truth of then; both are written in
// one transaction, and only here. No ImGui.
//
// One Store is one connection, used by one thread at a time. The program has one that writes (writer.h) and one that reads.
#pragma once

#include <alp/operation.h>
#include <alp/past.h>

#include <filesystem>
#include <memory>
#include <stdexcept>

namespace alp::store {

namespace fs = std::filesystem;

enum class Trouble { busy, full, read_only, damaged, newer, not_ours, io, missing, broken_rule };

// what(): a sentence for the user, in the language of the screen.
struct StoreError : std::runtime_error {
    StoreError(Trouble kind, const std::string& sentence) : std::runtime_error(sentence), trouble(kind) {}
    Trouble trouble;
};

enum class Mode {
    write,  // makes the file when there is none; takes the lock, throws busy naming who has it
    read,   // sees what others commit; never writes
};

// What opening found, for the top bar and `alp check`.
struct OpenReport {
    bool read_only = false;
    std::string why;                 // a sentence when read-only, recovered or otherwise not as usual; else empty
    std::optional<Time> last_change;
    bool unclean = false;            // the last run did not close it
    bool recovered = false;          // it was damaged: set aside and rebuilt; `why` tells what was lost
    bool check_later = false;        // too large to look over at the start: run check() on a reader, in a job
};

struct TeamLine { Team team; int members = 0, sessions = 0; std::optional<Time> last; };
struct SessionLine { SessionHeader header; int contributions = 0, actions = 0, people = 0; };  // header without its outline
struct Found {
    enum class What { contribution, action, agreement, theme, session, member, team } what;
    Id id, team, session;
    std::string text, team_name, instrument;
    Time when{};
};
struct Problem { std::string what; bool severe = true; };

class Store {
public:
    // Opens, after setting a damaged file aside and rebuilding it from what can be read and the last good backup (mode write only).
    static std::unique_ptr<Store> open(const fs::path& file, Mode mode);
    ~Store();
    Store(const Store&) = delete;

    const fs::path& file() const;
    const OpenReport& report() const;

    // ---- writing: durable when it returns; all or nothing. The same operation id again amends it.
    void write(const Operation& operation);
    void write(const std::vector<Operation>& operations);  // one transaction
    // Rows with their history in one go, for samples and imports. Refuses ids that are there already (broken_rule).
    void add(const Rows& rows, const std::vector<Operation>& operations);
    // Gone for good: from rows, history, search, free pages; its id stays on the list of what was erased.
    void erase_team(const Id& team);
    void set_meta(std::string_view key, std::string_view value);  // settings that belong to the store; no history
    std::string meta(std::string_view key) const;

    // ---- reading
    std::vector<TeamLine> teams() const;
    Rows load_team(const Id& team) const;        // team, members, themes, actions, agreements, reviews; bin included
    Rows load_session(const Id& session) const;  // header with outline and all rows of that session; bin included
    std::vector<Operation> history(const Id& team, const Id& session, int newest = 500) const;  // oldest first; session none: the team's own
    std::vector<SessionLine> timeline(const Id& team) const;  // newest first
    std::vector<Action> open_actions(const Id& team) const;   // overdue first, then by due date
    // Over all sessions of a team, newest first, living rows: contributions of a kind, and scores about a subject.
    std::vector<Said> said(const Id& team, ContributionKind kind) const;
    std::vector<Scored> scored(const Id& team, std::string_view subject) const;
    // The session as it was just after everything up to `at` had happened; only rows that lived then.
    Rows session_at(const Id& session, Time at) const;
    std::vector<std::pair<Time, std::string>> moments(const Id& session) const;  // every operation: when and what
    // Words and beginnings of words, accents aside, newest first. Team none: all teams.
    std::vector<Found> search(std::string_view query, int limit = 50, const Id& team = {}) const;

    // ---- care
    std::vector<Problem> check(bool thorough = true) const;  // integrity, foreign keys, search index, history against rows, text, JSON
    void copy_to(const fs::path& file) const;                // online, while others write; for backups.h
    void close();  // checkpoint, optimise, mark clean; the destructor does it too, without throwing

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// For a check that found something severe: the next opening looks the store over wholly, and rebuilds it when it is damaged.
void look_over_at_next_start(const fs::path& store);

// $ALP_STORE, else $XDG_DATA_HOME/alp/alp.store, else ~/.local/share/alp/alp.store.
fs::path default_file();

}  // namespace alp::store
