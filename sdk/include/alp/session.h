// One meeting with one instrument, as an instrument reads and writes it. Main thread. Owned by the program, outlives the
// instrument that draws it.
#pragma once

#include <alp/edit.h>
#include <alp/outline.h>
#include <alp/past.h>
#include <alp/vocabulary.h>

#include <memory>

namespace alp {

class Records;  // the program's, which keeps the rows
struct Plan;    // and its plan of the meeting

class Session {
public:
    // `records` holds the session's rows; it and `past` outlive this. Read-only: every edit throws std::logic_error.
    // Throws std::out_of_range when there is no such session.
    Session(Records& records, const Id& session, bool read_only = false, Past* past = nullptr);
    ~Session();
    Session(const Session&) = delete;

    const Id& id() const;
    const SessionHeader& header() const;
    const Outline& outline() const;  // the one this session runs with; stays as it is until an edit changes it
    // The steps of its plan, in the plan's order, without those that this team left out and wrote nothing in; all of the outline's when the
    // plan names none. Never empty for a usable outline.
    std::vector<const Step*> steps() const;
    const Team& team() const;
    bool read_only() const;
    Past& past() const;  // the team's sessions before this one, whatever their instrument
    // Off: what tells about residents is left out of all that is read here, for exports and for a beamer. On at first.
    void show_case_text(bool on);
    bool shows_case_text() const;

    // ---- reading. Lists are good until the next edit, a row as long as its session; order is that of the screen.
    const std::vector<const Contribution*>& contributions(std::string_view step, std::string_view question) const;
    std::vector<const Contribution*> contributions(std::string_view step) const;  // all questions, own points, then questions that are no longer asked
    std::size_t contribution_count() const;
    const Contribution* contribution(const Id& id) const;
    std::vector<const Member*> members() const;      // of the team on the day of this session
    // Who is here: not who left early. In the order of the team, guests last; it may change in the middle of a meeting.
    std::vector<const Attendance*> present() const;
    std::vector<const Attendance*> took_part() const;  // also who left early, in the same order
    int people() const;                                // how many are here, at least 1
    std::string name_of(const Id& member) const;       // as it may be shown: "Anna", "teamlid 3"; empty for none
    std::string name_of(const Attendance& who) const;  // the same of a member or a guest
    std::string hours_of(const Attendance& who) const;  // "from 14:20", "until 15:00", "left early"; empty: from beginning to end
    // Everyone who took part, as a report names them: "Anna, Bilal (from 14:20), Bram Postma (huisarts)". Empty: nobody was noted.
    std::string who_was_here() const;
    std::vector<const Theme*> themes(std::string_view step = {}) const;  // of the team: used or named in this step; all for {}
    const Theme* theme_about(std::string_view subject) const;  // the team's theme for a shared term, "baken.4"; null: none yet
    const std::vector<const Theme*>& themes_of(const Id& contribution) const;
    std::vector<const Link*> links() const;
    bool linked(const Id& from, const Id& to) const;
    std::vector<const Action*> actions() const;       // agreed in this session
    std::vector<const Action*> open_actions() const;  // of the team, agreed elsewhere before this one closed, overdue first
    std::vector<const Agreement*> agreements() const; // made in this session
    std::vector<const Rating*> ratings(std::string_view scale, std::string_view subject = {}) const;
    std::vector<const Vote*> votes(std::string_view step) const;
    const Progress* progress(std::string_view step, std::string_view question = {}) const;  // null: nothing noted
    // People write or vote there in silence: hide what they gave until all is shown at once. `question` empty: the whole step.
    bool in_silence(std::string_view step, std::string_view question = {}) const;
    const Json& document(std::string_view part) const;  // null when there is none
    // What people give in private, until it is shown to all: scores before they are revealed, a slip that is half filled in. It is kept through
    // the end of the program, encrypted, and is no row: history, undo, search, backups and reports know nothing of it. Null: there is none,
    // and always in a read-only session. Cheap enough for every frame; good until the next seal().
    const Json& sealed(std::string_view part) const;
    // All living rows of a type that are in memory, of the team and of this session, in the order they came; and one by its id, or null.
    // `dead` finds rows in the bin as well. As they are: show_case_text() leaves nothing out here.
    template <typename Row>
    const std::vector<const Row*>& rows() const;
    template <typename Row>
    const Row* find(const Id& id, bool dead = false) const;
    // Rises with every change; structure() only when rows come, go or move, not when a text is typed. For caches.
    std::uint64_t revision() const;
    std::uint64_t structure() const;

    // ---- writing. Each is one named, undoable operation; `label` is shown: "Bijdrage verplaatst".
    void edit(std::string_view label, const std::function<void(Edit&)>& how);
    // The same for typing: calls with the same key, with nothing else between, within a minute, are one operation, which is kept within
    // a second. An empty label: it came to nothing and is no step for undo.
    void type(std::string_view label, std::string_view key, const std::function<void(Edit&)>& how);
    Id add_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author = {});
    // The same for a text that is being typed: one operation together with the set_text() calls that follow, kept within a second.
    // drop_begun() takes it away again when nothing came of it; undo passes over that.
    Id begin_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author = {});
    void drop_begun(const Id& contribution);
    void set_text(const Id& contribution, std::string_view text);  // typing
    // For an instrument that changes more than the one row at each of these. A contribution as add_contribution() would add it, not added
    // yet, and the key with which type() goes on from begin_contribution() and set_text().
    Contribution new_contribution(std::string_view step, std::string_view question, std::string_view text, const Id& author = {}) const;
    static std::string typing_key(const Id& contribution);
    // Behind `after` in that step and question; `after` none: to the front.
    void move_contribution(const Id& contribution, std::string_view step, std::string_view question, const Id& after);
    void mark_theme(const Id& contribution, const Id& theme, bool on);
    Id add_theme(std::string_view step, std::string_view name, bool rest = false);
    // The team's theme for a shared term; made when there is none. One row, also when two laptops make it.
    Id theme_for(const Term& term);
    void set_progress(std::string_view label, std::string_view step, std::string_view question,
                      const std::function<void(Progress&)>& how);
    // Begins silence, or shows what was given in it; what is being typed is kept first.
    void set_silence(std::string_view label, std::string_view step, std::string_view question, bool on);
    void rate(std::string_view step, std::string_view scale, std::string_view subject, const Id& member, std::optional<double> value,
              std::string_view note = {});
    void set_document(std::string_view label, std::string_view part, Json body);
    // See sealed(); no operation, so undo does not reach it. Null takes it away: do that when it is shown, within the edit that shows it. It
    // goes once that edit is made, and undo stops at that edit.
    // `people`: how many gave what is in it, which the program says when the meeting is closed with it. No names in it, nothing about
    // residents, and at most 64 kB (std::length_error).
    void seal(std::string_view part, Json body, int people = 0);
    // When to look back on this session, shortly and as a whole; none: not planned. The program says so when the day has come.
    void plan_look_back(std::optional<Date> brief, std::optional<Date> whole);
    void set_step(std::string_view step);  // the step reached; undo passes over it
    void flush();                            // what was typed is an operation from now on

    std::string undo_label() const;  // of what undo() would take back; empty: nothing
    std::string redo_label() const;
    Undone undo();
    Undone redo();

private:
    friend Records& records_of(Session& session);
    friend const Records& records_of(const Session& session);
    friend const Plan& plan_of(const Session& session);
    struct Data;
    std::unique_ptr<Data> data_;
};

}  // namespace alp
