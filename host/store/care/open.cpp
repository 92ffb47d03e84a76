#include "store/care/open.h"
#include "files/folders.h"

#include "store/care/backups.h"
#include "store/care/copies.h"
#include "store/care/inspect.h"
#include "store/erase/erase.h"
#include "store/erase/erased_elsewhere.h"
#include "store/read/reader.h"
#include "store/sqlite/files.h"

#include <sqlite3.h>

#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace alp::store {
namespace {

constexpr std::uintmax_t mb = 1024 * 1024;
constexpr std::uintmax_t always_looked_over = 2 * mb;  // some milliseconds
constexpr std::uintmax_t looked_over_here = 200 * mb;  // larger ones while the program runs: see check_later

[[noreturn]] void refuse(Trouble kind, Reason reason, const fs::path& file, int system_error = 0) {
    throw StoreError(kind, {.reason = reason, .file = file, .system_error = system_error});
}

// What the file is, before anything opens it: a pipe would make the program wait for ever.
void check_kind_of_file(const fs::path& file) {
    std::error_code error;
    const fs::file_status there = fs::status(file, error);
    if (there.type() == fs::file_type::none || there.type() == fs::file_type::unknown)
        refuse(Trouble::read_only, Reason::cannot_look, file, error.value());
    if (fs::is_directory(there)) refuse(Trouble::not_ours, Reason::a_folder, file);
    if (fs::exists(there) && !fs::is_regular_file(there)) refuse(Trouble::not_ours, Reason::no_ordinary_file, file);
    if (fs::exists(there) && access(file.c_str(), R_OK) != 0) refuse(Trouble::read_only, Reason::cannot_look, file, errno);
    if (!fs::exists(there) && fs::is_symlink(fs::symlink_status(file, error)))
        throw StoreError(Trouble::missing,
                         {.reason = Reason::link_to_nothing, .file = file, .detail = fs::read_symlink(file, error).string()});
}

void read_newest(Opened& opened) {
    if (const auto newest = newest_operation(*opened.db)) {
        opened.report.last_change = newest->time();
        seen_id(*newest);
    }
}

// A connection for reading, whatever the disk allows.
void connect_to_read(Opened& opened, const fs::path& file) {
    const auto tried = [&](const fs::path& path, OpenAs as) {
        opened.db = std::make_unique<Db>(path, as);
        opened.db->number("PRAGMA schema_version");
    };
    try {
        return tried(file, {});
    } catch (const StoreError& error) {
        if (error.trouble != Trouble::read_only && error.trouble != Trouble::io) throw;
    }
    opened.db.reset();
    if (!has_wal(file)) return tried(file, {.immutable = true});
    // Its -wal is part of it and needs a writable folder: read a copy of both.
    opened.temporary = ReadCopy::make();
    const fs::path copy = opened.temporary.folder() / "copy.store";
    copy_bytes(file, copy);
    copy_bytes(with_suffix(file, "-wal"), with_suffix(copy, "-wal"));
    tried(copy, {});
}

// Where the file lies it cannot be given the new columns, and what was erased cannot be taken out of it.
void read_changed_copy(Opened& opened, const fs::path& file, bool of_before) {
    if (!opened.temporary) opened.temporary = ReadCopy::make();
    const fs::path copy = opened.temporary.folder() / "changed.store";
    opened.db->copy_to(copy);
    opened.db = std::make_unique<Db>(copy, OpenAs{});
    if (of_before) grow(*opened.db);
    if (opened.report.erased_again.any()) {
        opened.db->run("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON");
        apply_erasures(*opened.db, file);
    }
    prepare(*opened.db, false, false);
}

Opened open_for_reading(const fs::path& file, OpenReport::Remark remark) {
    if (!fs::exists(file)) refuse(Trouble::missing, Reason::plain, file);
    if (open_under_another_name(file)) refuse(Trouble::busy, Reason::other_name, file);
    Opened opened;
    try {
        connect_to_read(opened, file);
        const Made says = made(*opened.db);
        if (!may_write(says, file) && remark == OpenReport::Remark::none) {
            remark = OpenReport::Remark::newer_program;
            opened.report.version = says.by;
        }
        prepare(*opened.db, false, false);
        const bool of_before = says.version <= schema_version && !is_of_now(*opened.db);
        if (says.version <= schema_version) opened.report.erased_again = erased_but_there(*opened.db, file);
        if (of_before || opened.report.erased_again.any()) read_changed_copy(opened, file, of_before);
        read_newest(opened);
    } catch (const StoreError& error) {
        opened.db.reset();
        throw;
    }
    opened.report.read_only = true;
    opened.report.remark = remark;
    return opened;
}

// A backup before anything is changed that older versions made.
void grow_safely(Db& db, const fs::path& file) {
    files::make_private_folder(backup_folder(file));
    db.copy_to(backup_name(file, now()));
    grow(db);
}

// Throws damaged when it finds damage.
void look_over(Db& db, const fs::path& file, std::int64_t version, OpenReport& report) {
    const auto size = size_of(file);
    const bool suspect = is_suspect(file);
    const bool thorough = suspect || (report.unclean && size <= looked_over_here);
    if (thorough || size <= always_looked_over) {
        std::string found = integrity(db, thorough);
        if (is_about_search(found)) {  // as SQLite 3.44 and later tell it; what people wrote is whole
            rebuild_search(db);
            found = integrity(db, thorough);
        }
        if (found != "ok") throw StoreError(Trouble::damaged, {.detail = found});
    }
    if (thorough && version >= first_with_sums && rows_differ(db)) throw StoreError(Trouble::damaged, {.reason = Reason::rows_differ});
    if (thorough && !search_is_whole(db)) rebuild_search(db);
    report.check_later = !thorough && size > always_looked_over;
    if (suspect) fs::remove(with_suffix(file, ".suspect"));
}

// What the last run acknowledged is there; when it is not and a backup of that run has more, throws damaged so that it is filled from that.
void look_for_end(Db& db, const fs::path& file, const std::optional<Lock::LastRun>& last, bool rebuilt, OpenReport& report) {
    if (!last || db.sql(R"(SELECT 1 FROM "op" WHERE "id"=$1)").with(last->newest).step()) return;
    report.end_lost = last->newest.time();
    const auto newest = newest_operation(db);
    if (!rebuilt && backup_with_more(file, newest.value_or(Id()), last->since))
        throw StoreError(Trouble::damaged, {.reason = Reason::end_missing});
}

Opened open_unharmed(const fs::path& file, std::unique_ptr<Lock>& lock, bool unclean, bool rebuilt) {
    Opened opened;
    opened.report.unclean = unclean;
    lock->hold_file(file);
    opened.db = std::make_unique<Db>(file, OpenAs{});
    const Made says = made(*opened.db);
    if (!may_write(says, file)) {
        opened.db.reset();
        lock.reset();
        return open_for_reading(file, {});
    }
    const bool network = on_network(file.parent_path());
    if (network) opened.report.remark = OpenReport::Remark::network_disk;
    try {
        prepare(*opened.db, true, network);
        look_over(*opened.db, file, says.version, opened.report);
        if (says.version <= schema_version && !is_of_now(*opened.db)) grow_safely(*opened.db, file);
        take_over_erasures(*opened.db, file);
        opened.report.erased_again = erased_but_there(*opened.db, file);
        if (opened.report.erased_again.any()) apply_erasures(*opened.db, file);
        if (has_unfinished_erasure(*opened.db)) {
            note_erasures(*opened.db, file);
            finish_erasure(*opened.db);
        }
        look_for_end(*opened.db, file, lock->last_run(), rebuilt, opened.report);
        read_newest(opened);
        if (const auto newest = newest_operation(*opened.db)) lock->note(*newest);
    } catch (const StoreError& error) {
        // broken_rule: a table is not there, in a file with our number in it.
        if (error.trouble != Trouble::broken_rule && error.trouble != Trouble::damaged) throw;
        opened.db->treat_as_damaged();
        throw StoreError(Trouble::damaged, error.facts);
    }
    opened.lock = std::move(lock);
    return opened;
}

// Left by a program that was stopped; the lock says that nobody is at it.
void remove_half_made(const fs::path& file) {
    for (const Copy& copy : copies(file))
        if (copy.kind == CopyKind::half_made && copy.file.parent_path() == file.parent_path()) remove_copy(copy);
}

Opened open_for_writing(const fs::path& file, const std::string& name_for_lost) {
    try {
        files::make_private_folder(file.parent_path());
    } catch (const fs::filesystem_error&) {
        // Said below.
    }
    const bool there = fs::exists(file) || fs::exists(with_suffix(file, ".waiting"));
    if (!folder_writable(file.parent_path()) || (fs::exists(file) && !file_writable(file))) {
        if (!there) refuse(Trouble::read_only, Reason::cannot_make, file);
        return open_for_reading(file, OpenReport::Remark::not_writable);
    }
    auto lock = std::make_unique<Lock>(file);
    remove_half_made(file);
    finish_swap(file);
    if (!fs::exists(file)) make_new_store(file);
    const bool unclean = lock->left_behind() || has_wal(file);
    bool whole = false;
    try {
        return open_unharmed(file, lock, unclean, false);
    } catch (const NotADatabase&) {
        // Somebody's own file, unless there are backups of a store that stood there.
        if (backups(file).empty()) {
            lock->leave_nothing();
            throw;
        }
    } catch (const StoreError& error) {
        if (lock && lock->left_behind()) lock->keep_mark();
        if (lock && (error.trouble == Trouble::not_ours || error.facts.reason == Reason::other_name)) lock->leave_nothing();
        if (error.trouble != Trouble::damaged) throw;
        whole = error.facts.reason == Reason::rows_differ || error.facts.reason == Reason::end_missing;
    }
    const Recovery recovery = rebuild(file, name_for_lost, whole);
    Opened opened = open_unharmed(file, lock, false, true);
    opened.report.recovered = true;
    opened.report.unclean = unclean;
    opened.report.recovery = recovery;
    return opened;
}

}  // namespace

Opened open_store(const fs::path& place, Mode mode, const std::string& name_for_lost) {
    const fs::path file = without_links(place);
    // A file that may not grow further (a quota) would end the program otherwise.
    std::signal(SIGXFSZ, SIG_IGN);
    check_kind_of_file(file);
    try {
        remove_forgotten_read_copies();
        Opened opened = mode == Mode::write ? open_for_writing(file, name_for_lost) : open_for_reading(file, {});
        narrow_rights(file);
        return opened;
    } catch (const fs::filesystem_error& error) {
        refuse(Trouble::io, Reason::cannot_use, file, error.code().value());
    }
}

bool may_write(const Made& made, const fs::path& file) {
    if (made.empty) throw NotADatabase({.reason = Reason::empty_file, .file = file});
    if (made.application == 0 && made.version == 0) refuse(Trouble::not_ours, Reason::other_database, file);
    if (made.application != application_number) refuse(Trouble::not_ours, Reason::other_program, file);
    if (made.version <= schema_version || made.min_writer <= schema_version) return true;
    if (made.min_reader <= schema_version) return false;
    throw StoreError(Trouble::newer, {.reason = Reason::newer_program, .file = file, .detail = made.by});
}

void prepare(Db& db, bool writes, bool network) {
    db.run(
        "PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; "
        "PRAGMA cache_size=-16000; PRAGMA mmap_size=0");
    if (!writes) return db.run("PRAGMA query_only=ON");
    // Shared memory, which WAL needs, does not work between computers.
    db.run(network ? "PRAGMA journal_mode=TRUNCATE" : "PRAGMA journal_mode=WAL");
    db.run("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=16777216");
}

void make_new_store(const fs::path& file) {
    const fs::path part = with_suffix(file, ".part");
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(with_suffix(part, suffix));
    {
        Db db(part, {.create = true});
        create_schema(db);
    }
    swap_in(part, file, "before");
}

bool is_suspect(const fs::path& store) { return fs::exists(with_suffix(store, ".suspect")); }

void look_over_at_next_start(const fs::path& store) {
    try {
        write_whole(with_suffix(store, ".suspect"), "");
    } catch (const StoreError&) {
        // A disk that takes nothing: the unclean end will say so too.
    }
}

}  // namespace alp::store
