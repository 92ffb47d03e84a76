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
    ContributionKind kind = ContributionKind::plain;  // of a contribution
};
// Which themes are carried in which living sessions, by how many contributions; and which an action came from: by its own theme, by
// the contribution it came from, or by a link from there, also over lines between.
struct ThemeUse { Id theme, session; int words = 0; };
struct ThemeBook { std::vector<ThemeUse> uses; std::vector<Id> served_themes, served_lines; };
// A session in which something told about residents still stands.
struct CaseText {
    Id session;
    std::string title, instrument;
    Time held{};
    int texts = 0;                     // lines
    Date until{};                      // erased on this day at the latest
    std::optional<Date> actions_done;  // it is closed and all its actions are, since this day: erased on the next one
};
struct TextsErased { std::vector<Id> sessions; int texts = 0; };
// A sentence that carries a theme, of whatever team may be read: what coding goes by.
struct Coded { std::string text, theme, step, subject; };
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
    // What was told about residents and whose time has come: its term is over, or its session is closed, has actions, and all of them were
    // done or dropped before today. Gone for good as above, also what was noted there with scores and in documents; the lines stay and
    // count, with the moment it was done. Not in example teams, and never a lesson. Quick when there is nothing to do.
    TextsErased erase_case_text(Date today);
    TextsErased erase_case(const Id& session);  // the same of one session, now
    // A member's name and role; they are "teamlid 3" from now on. `authorship`: also that they wrote what they wrote. Returns in how many
    // texts the name still occurs.
    int erase_member(const Id& member, bool authorship);
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
    ThemeBook theme_book(const Id& team) const;
    std::vector<Said> carrying(const Id& theme) const;         // newest session first, living rows
    std::vector<ThemeMark> marks_of(const Id& theme) const;    // bin included
    std::vector<Id> sessions_saying(std::string_view query, const Id& team) const;  // in a contribution, action, agreement or title
    Rows rows_named(const std::vector<std::pair<std::string, Id>>& names) const;    // table and id; bin included
    std::vector<CaseText> case_texts(const Id& team) const;  // the first to go first
    // What may be laid side by side: meetings of this team and of every team that agreed, begun or closed, newest first, without outlines.
    std::vector<SessionHeader> comparable(const Id& team) const;
    // The newest sentences with one of these words (or a longer form of it) that carry a theme, of this team and of those that agreed. `but`: not this one.
    std::vector<Coded> coded_with(const std::vector<std::string>& words, const Id& team, const Id& but, int limit = 200) const;
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

// Whether rows of this table are loaded with their team; else with a session.
bool of_team(std::string_view table);

// For a check that found something severe: the next opening looks the store over wholly, and rebuilds it when it is damaged.
void look_over_at_next_start(const fs::path& store);

// $ALP_STORE, else $XDG_DATA_HOME/alp/alp.store, else ~/.local/share/alp/alp.store.
fs::path default_file();

}  // namespace alp::store
