// The team and session store: one SQLite file. The rows say how everything is now, the history (`op` and `change`) how it came to be;
// both are written in one transaction, and only here. No ImGui, no text for people: see workspace/store_words.h.
//
// One Store is one connection, used by one thread at a time. The program has one that writes (writer.h) and one that reads.
#pragma once

#include "store/care/backups.h"
#include "store/care/open.h"
#include "store/erase/due_day.h"
#include "store/read/reader.h"

namespace alp::store {

struct TextsErased { std::vector<Id> sessions; int texts = 0; };

class Store : public Reader {
public:
    // Opens, after setting a damaged file aside and rebuilding it from what can be read and the last good backup (mode write only).
    // `name_for_lost`: what a team or meeting is then called of which only the parts were found.
    static std::unique_ptr<Store> open(const fs::path& file, Mode mode, const std::string& name_for_lost = "?");
    ~Store();
    Store(const Store&) = delete;

    const fs::path& file() const;
    const OpenReport& report() const;
    // What became of the file since it was opened; quick, unless somebody else wrote in it.
    FileState file_state() const;

    // ---- writing: durable when it returns; all or nothing. The same operation id again amends it.
    void write(const Operation& operation) { write(std::vector{operation}); }
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
    // By which day may be erased unasked: the rule is in erase/due_day.h. Remembers that the store was used today. In a store in which
    // nothing was done yet any day is believed, unless something was set aside beside it, which would go by it.
    std::optional<Date> believe_day(Date today);
    std::optional<Date> believed() const;  // the last day that was
    void keep_believed(Date day);          // a person says that the date is right
    std::uint64_t additions() const;  // calls of add()
    std::uint64_t erasures() const;  // rises with each of these that found something to erase, or was cut off in it
    // What people gave in private and is not shown yet: {"<id of a session or team>": {…}, …}. No row and in no copy; see care/sealed.h. What
    // belongs to a session or team that is erased goes with it. sealed(): null for none, and in mode read.
    Json sealed() const;
    void seal(const Json& parts);
    Json lost_sealed() const;  // what to seal again, when others removed or changed the file since this store opened or wrote it; else null
    std::uint64_t sealed_put_back() const;  // how often seal() put it back
    void forget_sealed_gone();              // of the report: it was said
    void set_meta(std::string_view key, std::string_view value);  // settings that belong to the store; no history
    std::string meta(std::string_view key) const;

    // ---- care
    std::vector<Problem> check(bool thorough = true) const;  // integrity, foreign keys, search index, history against rows, text, JSON
    void copy_to(const fs::path& file) const;                // online, while others write
    // See care/backups.h and care/lost_file.h.
    Backup back_up(const fs::path& to = {}) const;
    fs::path copy_of_lost() const;
    void close();  // checkpoint, optimise, mark clean; the destructor does it too, without throwing

private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// $ALP_STORE, else $XDG_DATA_HOME/alp/alp.store, else ~/.local/share/alp/alp.store.
fs::path default_file();

}  // namespace alp::store
