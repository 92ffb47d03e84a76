#include "store/store.h"

#include "files/folders.h"
#include "files/log.h"
#include "store/care/copies.h"
#include "store/care/inspect.h"
#include "store/care/lost_file.h"
#include "store/care/sealed.h"
#include "store/erase/erase.h"
#include "store/erase/erase_text.h"
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"
#include "store/write/gateway.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdlib>

namespace alp::store {

struct Store::Impl {
    fs::path file;
    Opened opened;
    bool closed = false;
    std::uint64_t erasures = 0, additions = 0;

    FileStamp stamp;       // of the file, after this store last wrote in it
    bool spoiled = false;  // somebody else wrote in it, and it is damaged since
    Json sealed;           // as the file has it
    FileStamp sealed_stamp;
    std::uint64_t sealed_put_back = 0;

    bool writes() const { return opened.lock != nullptr; }
    // Others who write into the middle of the file change no length and no header. What SQLite has in memory is whole still, so the file is
    // read anew, by a connection of its own; only when it was written by others, for that takes long.
    void look_for_others() {
        if (!writes() || spoiled || stamp == stamp_of(file)) return;
        if (!opened.db || opened.db->file_state() != FileState::whole) return;  // another file, or none: that is noticed as such
        stamp = stamp_of(file);
        try {
            Db fresh(file, {.write = false});
            const std::string found = integrity(fresh, false);
            spoiled = found != "ok" && !is_about_search(found);
        } catch (const NotADatabase&) {
            spoiled = true;
        } catch (const StoreError& error) {
            spoiled = error.trouble == Trouble::damaged;
        }
        if (spoiled) files::log_warning("others wrote into the open store, and damaged it");
    }
    bool sealed_is_lost() {
        if (!writes() || !opened.db || sealed.empty() || sealed_stamp == stamp_of(sealed_file(file))) return false;
        if (!holds_sealed(*opened.db, file, sealed)) return true;
        sealed_stamp = stamp_of(sealed_file(file));  // a copy of the same
        return false;
    }
    void note_newest() {
        try {
            opened.lock->note(newest_operation(*opened.db).value_or(Id()));
        } catch (const StoreError&) {
            // What is there can be noted after the next write.
        }
    }
    Db& to_write() const {
        if (!writes()) throw StoreError(Trouble::read_only);
        if (!opened.db) throw StoreError(Trouble::io, {.reason = Reason::closed});
        return *opened.db;
    }
};

namespace {

// Not its path: people name a file after their team.
std::string_view which_for_log(const fs::path& file) { return file == default_file() ? "the usual store" : "a store elsewhere"; }

// Around all that this store writes: what is written outside of it is done by others.
template <typename Impl>
class OwnWrite {
public:
    explicit OwnWrite(Impl& impl) : impl_(impl) { impl_.look_for_others(); }
    ~OwnWrite() {
        impl_.note_newest();
        impl_.stamp = stamp_of(impl_.file);
    }
    OwnWrite(const OwnWrite&) = delete;

private:
    Impl& impl_;
};

// Rows and history in one transaction; then, noted first for the backups, the pages. Cut off in between, the next opening goes on.
template <typename What, typename Impl>
TextsErased erase_for_good(What&& what, Impl& impl) {
    Db& db = impl.to_write();
    const OwnWrite own(impl);
    TextsErased erased;
    {
        Transaction transaction(db);
        const std::vector<ErasedText> texts = what(db, erasing_moment(db));
        if (texts.empty()) return erased;
        ++impl.erasures;
        erase_texts(db, texts);
        for (const ErasedText& text : texts) {
            if (text.field != "contribution.text") continue;
            ++erased.texts;
            Statement of = db.sql(R"(SELECT "session" FROM "contribution" WHERE "id"=$1)");
            if (of.with(text.row).step() && std::find(erased.sessions.begin(), erased.sessions.end(), of.id(0)) == erased.sessions.end())
                erased.sessions.push_back(of.id(0));
        }
        transaction.commit();
    }
    note_erasures(db, impl.file);
    finish_erasure(db);
    return erased;
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : Reader(impl->opened.db.get()), impl_(std::move(impl)) {}

std::unique_ptr<Store> Store::open(const fs::path& file, Mode mode, const std::string& name_for_lost) {
    auto impl = std::make_unique<Impl>();
    impl->file = without_links(file);
    try {
        impl->opened = open_store(file, mode, name_for_lost);
    } catch (const StoreError& error) {
        files::log_error("{} was not opened: {}", which_for_log(file), words_for_log(error.trouble));
        throw;
    }
    if (impl->writes()) {
        Unsealed kept = unseal(*impl->opened.db, impl->file);
        impl->sealed = std::move(kept.parts);
        impl->sealed_stamp = stamp_of(sealed_file(impl->file));
        impl->opened.report.sealed_aside = std::move(kept.aside);
        if (impl->opened.report.sealed_aside.empty()) impl->opened.report.sealed_gone = gone_in_private(*impl->opened.db, impl->file);
    }
    const OpenReport& found = impl->opened.report;
    files::log_info("{} opened to {}{}{}", which_for_log(file), found.read_only ? "read" : "write",
                    found.unclean ? ", not closed by its last run" : "", found.recovered ? ", made anew because it was damaged" : "");
    if (found.erased_again.any()) files::log_warning("what was erased stood in it again");
    // Damage that is met while running is looked into at the next start.
    impl->stamp = stamp_of(impl->file);
    if (impl->writes()) impl->opened.db->set_when_damaged([file] { look_over_at_next_start(file); });
    return std::unique_ptr<Store>(new Store(std::move(impl)));
}

Store::~Store() {
    try {
        close();
    } catch (const std::exception&) {
        // Everything acknowledged is on disk; the mark that stays makes the next opening look the store over.
    }
}

const fs::path& Store::file() const { return impl_->file; }
const OpenReport& Store::report() const { return impl_->opened.report; }
FileState Store::file_state() const {
    const FileState state = connection().file_state();
    if (state != FileState::whole) return state;
    impl_->look_for_others();
    return impl_->spoiled ? FileState::overwritten : state;
}

void Store::write(const std::vector<Operation>& operations) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    Transaction transaction(db);
    for (const Operation& operation : operations) write_operation(db, operation);
    transaction.commit();
}

void Store::add(const Rows& rows, const std::vector<Operation>& operations) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    Transaction transaction(db);
    add_rows(db, rows, operations);
    transaction.commit();
    ++impl_->additions;
    for (const Operation& operation : operations) seen_id(operation.id);
}

void Store::erase_team(const Id& team) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    ++impl_->erasures;
    erase_team_rows(db, team);
    finish_erasure(db);
    note_erasures(db, impl_->file);
    if (!impl_->sealed.empty()) seal(Json(impl_->sealed));
}

TextsErased Store::erase_case_text(Date today) {
    return erase_for_good([&](Db& db, std::int64_t at) { return case_text_due(db, today, at); }, *impl_);
}

TextsErased Store::erase_case(const Id& session) {
    return erase_for_good([&](Db& db, std::int64_t at) { return case_text_of(db, session, at); }, *impl_);
}

int Store::erase_member(const Id& member, bool authorship) {
    std::string name;
    Id team;
    {
        Statement select = impl_->to_write().sql(R"(SELECT "name", "team" FROM "member" WHERE "id"=$1)");
        if (select.with(member).step()) name = select.text(0), team = select.id(1);
    }
    erase_for_good([&](Db& db, std::int64_t at) { return texts_of_member(db, member, authorship, at); }, *impl_);
    return name.empty() ? 0 : static_cast<int>(search(name, 1000, team).size());
}

std::optional<Date> Store::believe_day(Date today) {
    const auto before = believed();
    const auto day = before || !set_aside(impl_->file).empty() ? believe(before, today) : today;
    if (day) keep_believed(*day);
    return day;
}

std::optional<Date> Store::believed() const { return believed_day(connection()); }

void Store::keep_believed(Date day) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    Transaction transaction(db);
    keep_believed_day(db, day);
    transaction.commit();
}

std::uint64_t Store::additions() const { return impl_->additions; }
Json Store::sealed() const { return impl_->sealed; }

void Store::seal(const Json& parts) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    const bool lost = impl_->sealed_is_lost();
    if (lost) set_aside_unopened(db, impl_->file);
    impl_->sealed = store::seal(db, impl_->file, parts);
    impl_->sealed_stamp = stamp_of(sealed_file(impl_->file));
    if (lost && !impl_->sealed.empty()) {
        ++impl_->sealed_put_back;
        files::log_warning("the file with what was given in private was removed or changed by others: it is put back");
    }
    remember_waiting(db, impl_->sealed);
}

Json Store::lost_sealed() const {
    try {
        return impl_->sealed_is_lost() ? impl_->sealed : Json();
    } catch (const std::exception&) {
        return {};  // the store cannot be read just now
    }
}
std::uint64_t Store::sealed_put_back() const { return impl_->sealed_put_back; }

void Store::forget_sealed_gone() {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    forget_waiting(db);
}

std::uint64_t Store::erasures() const { return impl_->erasures; }

void Store::set_meta(std::string_view key, std::string_view value) {
    Db& db = impl_->to_write();
    const OwnWrite own(*impl_);
    put_meta(db, "app." + std::string(key), clean_utf8(value));
}
std::string Store::meta(std::string_view key) const { return get_meta(connection(), "app." + std::string(key)); }

std::vector<Problem> Store::check(bool thorough) const {
    const bool in_use = !impl_->writes() && holder(impl_->file);
    auto problems = inspect(connection(), thorough, !in_use);
    // Opened to read, the file itself holds them still.
    const OpenReport& found = impl_->opened.report;
    if (const ErasedContents& again = found.erased_again; found.read_only && again.any())
        problems.push_back({.what = Problem::What::erased_is_back, .count = again.teams + again.meetings + again.texts + again.rows});
    if (!problems.empty() && folder_writable(impl_->file.parent_path())) look_over_at_next_start(impl_->file);
    // Who has it open looks after the file with what was given in private; a damaged store may not know what it expects.
    const bool damaged = std::ranges::any_of(problems, [](const Problem& one) { return one.what == Problem::What::damaged; });
    if (impl_->writes() || in_use || damaged) return problems;
    const auto sealed = inspect_sealed(connection(), impl_->file);
    problems.insert(problems.end(), sealed.begin(), sealed.end());
    return problems;
}
void Store::copy_to(const fs::path& file) const { connection().copy_to(file); }
Backup Store::back_up(const fs::path& to) const { return make_backup(connection(), impl_->file, to); }
fs::path Store::copy_of_lost() const { return store::copy_of_lost(connection(), impl_->file); }

void Store::close() {
    if (impl_->closed) return;
    impl_->closed = true;
    Opened& opened = impl_->opened;
    if (opened.lock) opened.lock->keep_mark();
    if (opened.db && opened.lock && !can_be_closed(file_state())) {
        opened.db->treat_as_damaged();  // what the -wal has goes into no file that others made
    } else if (opened.db && opened.lock) {
        // Statistics of a part of each table: enough, and quick in a large store.
        opened.db->run("PRAGMA analysis_limit=200; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        opened.lock->wipe_mark();
    }
    use_connection(nullptr);
    opened.db.reset();
    opened.lock.reset();
    opened.temporary.remove();
}

fs::path default_file() {
    if (const char* file = std::getenv("ALP_STORE"); file && *file) return file;
    const fs::path data = files::data_home();
    return (data.empty() ? fs::path(".local/share") : data) / "alp/alp.store";
}

}  // namespace alp::store
