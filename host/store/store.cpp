#include "store/store.h"

#include "files/folders.h"
#include "files/log.h"
#include "store/backups.h"
#include "store/erase_text.h"
#include "store/files.h"
#include "store/gateway.h"
#include "store/inspect.h"
#include "store/lost.h"
#include "store/open.h"
#include "store/reading.h"

#include <alp/text.h>

#include <algorithm>
#include <cstdlib>

namespace alp::store {

struct Store::Impl {
    fs::path file;
    Opened opened;
    bool closed = false;

    bool writes() const { return opened.lock != nullptr; }
    Db& db() const {
        if (!opened.db) throw StoreError(Trouble::io, tr("The store is closed."));
        return *opened.db;
    }
    Db& to_write() const {
        if (!writes()) throw StoreError(Trouble::read_only, sentence(Trouble::read_only));
        return db();
    }
    // Damage that is met while running is looked into at the next start.
    template <typename F>
    auto guarded(F&& f) const {
        try {
            return f();
        } catch (const StoreError& error) {
            if (error.trouble == Trouble::damaged && writes()) look_over_at_next_start(file);
            throw;
        }
    }
};

namespace {

// Rows and history in one transaction; then, noted first for the backups, the pages. Cut off in between, the next opening goes on.
template <typename What, typename Impl>
TextsErased erase_for_good(What&& what, Impl& impl) {
    Db& db = impl.to_write();
    TextsErased erased;
    {
        Transaction transaction(db);
        const std::vector<ErasedText> texts = what(db, erasing_moment(db));
        if (texts.empty()) return erased;
        erase_texts(db, texts);
        for (const ErasedText& text : texts) {
            if (text.field != "contribution.text") continue;
            ++erased.texts;
            Statement of = db.sql("SELECT \"session\" FROM \"contribution\" WHERE \"id\"=$1");
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

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

namespace {

const char* kind_of_trouble(Trouble trouble) {
    switch (trouble) {
        case Trouble::busy: return "another program has it open";
        case Trouble::full: return "the disk is full";
        case Trouble::read_only: return "not allowed";
        case Trouble::damaged: return "damaged";
        case Trouble::newer: return "made by a newer version";
        case Trouble::not_ours: return "not a store of this program";
        case Trouble::io: return "the disk failed";
        case Trouble::missing: return "not there";
        case Trouble::broken_rule: return "not as a store should be";
    }
    return "";
}

}  // namespace

std::unique_ptr<Store> Store::open(const fs::path& file, Mode mode) {
    auto impl = std::make_unique<Impl>();
    impl->file = file;
    try {
        impl->opened = open_store(file, mode);
    } catch (const StoreError& error) {
        files::log_error("{} was not opened: {}", file.string(), kind_of_trouble(error.trouble));
        throw;
    }
    const OpenReport& found = impl->opened.report;
    files::log_info("{} opened to {}{}{}", file.string(), found.read_only ? "read" : "write",
                    found.unclean ? ", not closed by its last run" : "", found.recovered ? ", made anew because it was damaged" : "");
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

void Store::write(const Operation& operation) {
    impl_->guarded([&] {
        Db& db = impl_->to_write();
        Transaction transaction(db);
        write_operation(db, operation);
        transaction.commit();
    });
}

void Store::write(const std::vector<Operation>& operations) {
    impl_->guarded([&] {
        Db& db = impl_->to_write();
        Transaction transaction(db);
        for (const Operation& operation : operations) write_operation(db, operation);
        transaction.commit();
    });
}

void Store::add(const Rows& rows, const std::vector<Operation>& operations) {
    impl_->guarded([&] {
        Db& db = impl_->to_write();
        Transaction transaction(db);
        add_rows(db, rows, operations);
        transaction.commit();
        for (const Operation& operation : operations) seen_id(operation.id);
    });
}

void Store::erase_team(const Id& team) {
    impl_->guarded([&] {
        Db& db = impl_->to_write();
        erase_team_rows(db, team);
        finish_erasure(db);
        note_erasures(db, impl_->file);
    });
}

TextsErased Store::erase_case_text(Date today) {
    return impl_->guarded([&] { return erase_for_good([&](Db& db, std::int64_t at) { return case_text_due(db, today, at); }, *impl_); });
}

TextsErased Store::erase_case(const Id& session) {
    return impl_->guarded([&] { return erase_for_good([&](Db& db, std::int64_t at) { return case_text_of(db, session, at); }, *impl_); });
}

int Store::erase_member(const Id& member, bool authorship) {
    return impl_->guarded([&] {
        std::string name;
        Id team;
        {
            Statement select = impl_->to_write().sql("SELECT \"name\", \"team\" FROM \"member\" WHERE \"id\"=$1");
            if (select.with(member).step()) name = select.text(0), team = select.id(1);
        }
        erase_for_good([&](Db& db, std::int64_t at) { return texts_of_member(db, member, authorship, at); }, *impl_);
        return name.empty() ? 0 : static_cast<int>(store::search(impl_->db(), name, 1000, team).size());
    });
}

void Store::set_meta(std::string_view key, std::string_view value) {
    impl_->guarded([&] { put_meta(impl_->to_write(), "app." + std::string(key), clean_utf8(value)); });
}
std::string Store::meta(std::string_view key) const { return get_meta(impl_->db(), "app." + std::string(key)); }

std::vector<TeamLine> Store::teams() const {
    return impl_->guarded([&] { return store::teams(impl_->db()); });
}
Rows Store::load_team(const Id& team) const {
    return impl_->guarded([&] { return store::load_team(impl_->db(), team); });
}
Rows Store::load_session(const Id& session) const {
    return impl_->guarded([&] { return store::load_session(impl_->db(), session); });
}
std::vector<Operation> Store::history(const Id& team, const Id& session, int newest) const {
    return impl_->guarded([&] { return store::history(impl_->db(), team, session, newest); });
}
std::vector<SessionLine> Store::timeline(const Id& team) const {
    return impl_->guarded([&] { return store::timeline(impl_->db(), team); });
}
std::vector<Action> Store::open_actions(const Id& team) const {
    return impl_->guarded([&] { return store::open_actions(impl_->db(), team); });
}
std::vector<Said> Store::said(const Id& team, ContributionKind kind) const {
    return impl_->guarded([&] { return store::said(impl_->db(), team, kind); });
}
std::vector<Scored> Store::scored(const Id& team, std::string_view subject) const {
    return impl_->guarded([&] { return store::scored(impl_->db(), team, subject); });
}
ThemeBook Store::theme_book(const Id& team) const {
    return impl_->guarded([&] { return store::theme_book(impl_->db(), team); });
}
std::vector<Said> Store::carrying(const Id& theme) const {
    return impl_->guarded([&] { return store::carrying(impl_->db(), theme); });
}
std::vector<ThemeMark> Store::marks_of(const Id& theme) const {
    return impl_->guarded([&] { return store::marks_of(impl_->db(), theme); });
}
std::vector<Id> Store::sessions_saying(std::string_view query, const Id& team) const {
    return impl_->guarded([&] { return store::sessions_saying(impl_->db(), query, team); });
}
Rows Store::rows_named(const std::vector<std::pair<std::string, Id>>& names) const {
    return impl_->guarded([&] { return store::rows_named(impl_->db(), names); });
}
std::vector<SessionHeader> Store::comparable(const Id& team) const {
    return impl_->guarded([&] { return store::comparable(impl_->db(), team); });
}
std::vector<Coded> Store::coded_with(const std::vector<std::string>& words, const Id& team, const Id& but, int limit) const {
    return impl_->guarded([&] { return store::coded_with(impl_->db(), words, team, but, limit); });
}
Rows Store::session_at(const Id& session, Time at) const {
    return impl_->guarded([&] { return store::session_at(impl_->db(), session, at); });
}
std::vector<CaseText> Store::case_texts(const Id& team) const {
    return impl_->guarded([&] { return store::case_texts(impl_->db(), team); });
}
std::vector<std::pair<Time, std::string>> Store::moments(const Id& session) const {
    return impl_->guarded([&] { return store::moments(impl_->db(), session); });
}
std::vector<Found> Store::search(std::string_view query, int limit, const Id& team) const {
    return impl_->guarded([&] { return store::search(impl_->db(), query, limit, team); });
}

std::vector<Problem> Store::check(bool thorough) const {
    auto problems = inspect(impl_->db(), thorough, impl_->writes() || holder(impl_->file).empty());
    if (!problems.empty() && folder_writable(impl_->file.parent_path())) look_over_at_next_start(impl_->file);
    return problems;
}
void Store::copy_to(const fs::path& file) const { impl_->db().copy_to(file); }

void Store::close() {
    if (impl_->closed) return;
    impl_->closed = true;
    Opened& opened = impl_->opened;
    if (opened.lock) opened.lock->keep_mark();
    if (opened.db && opened.lock && standing(impl_->file) != Standing::whole) {
        opened.db->treat_as_damaged();  // what the -wal has goes into no file that others made
    } else if (opened.db && opened.lock) {
        // Statistics of a part of each table: enough, and quick in a large store.
        opened.db->run("PRAGMA analysis_limit=200; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)");
        opened.lock->wipe_mark();
    }
    opened.db.reset();
    opened.lock.reset();
    if (!opened.temporary.empty()) fs::remove_all(opened.temporary);
}

fs::path default_file() {
    if (const char* file = std::getenv("ALP_STORE"); file && *file) return file;
    const fs::path data = files::data_home();
    return (data.empty() ? fs::path(".local/share") : data) / "alp/alp.store";
}

}  // namespace alp::store
