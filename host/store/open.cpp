#include "store/open.h"
#include "files/folders.h"

#include "store/backups.h"
#include "store/erased_elsewhere.h"
#include "store/files.h"
#include "store/reading.h"
#include "workspace/error_words.h"

#include <alp/text.h>

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

[[noreturn]] void refuse(Trouble kind, const std::string& sentence, const fs::path& file) {
    throw StoreError(kind, filled("{} ({})", sentence, file.string()));
}

// Whether this program may write the file, read it, or neither (throws).
bool may_write(const Made& made, const fs::path& file) {
    if (made.empty) throw NotADatabase(filled("{} ({})", tr("This file is empty: it is not a store. It is left as it is."), file.string()));
    if (made.application == 0 && made.version == 0)
        refuse(Trouble::not_ours, tr("This is a database, but not a store of this program. It is left as it is."), file);
    if (made.application != application_number)
        refuse(Trouble::not_ours, tr("This file belongs to another program. It is left as it is."), file);
    if (made.version <= schema_version || made.min_writer <= schema_version) return true;
    if (made.min_reader <= schema_version) return false;
    refuse(Trouble::newer,
           filled(tr("This store was made by version {} of this program. Use that version or a newer one to open it."), made.by), file);
}

std::string newer_sentence(const Made& made) {
    return filled(tr("This store was made by version {}. You can look and make reports; writing needs that version."), made.by);
}

// What stands there, before anything opens it: a pipe would make the program wait for ever.
void look_at_place(const fs::path& file) {
    std::error_code error;
    const fs::file_status there = fs::status(file, error);
    if (there.type() == fs::file_type::none || there.type() == fs::file_type::unknown)
        refuse(Trouble::read_only, filled(tr("The place cannot be looked at: {}."), workspace::system_words(error.value())), file);
    if (fs::is_directory(there)) refuse(Trouble::not_ours, tr("This is a folder, not a store."), file);
    if (fs::exists(there) && !fs::is_regular_file(there))
        refuse(Trouble::not_ours, tr("This is no ordinary file, so not a store. It is left as it is."), file);
    if (fs::exists(there) && access(file.c_str(), R_OK) != 0)
        refuse(Trouble::read_only, filled(tr("The place cannot be looked at: {}."), workspace::system_words(errno)), file);
    if (!fs::exists(there) && fs::is_symlink(fs::symlink_status(file, error)))
        refuse(Trouble::missing,
               filled(tr("This is a link to {}, which is not there now. Is that disk connected?"), fs::read_symlink(file, error).string()),
               file);
}

fs::path temporary_folder() {
    std::string name = (fs::temp_directory_path() / "alp-read-XXXXXX").string();
    if (!mkdtemp(name.data())) throw StoreError(Trouble::io, sentence(Trouble::io));
    return name;
}

void look_for_newest(Opened& opened) {
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
    opened.temporary = temporary_folder();
    const fs::path copy = opened.temporary / "copy.store";
    copy_bytes(file, copy);
    copy_bytes(with_suffix(file, "-wal"), with_suffix(copy, "-wal"));
    tried(copy, {});
}

Opened open_for_reading(const fs::path& file, std::string why) {
    if (!fs::exists(file)) refuse(Trouble::missing, sentence(Trouble::missing), file);
    Opened opened;
    try {
        connect_to_read(opened, file);
        const Made says = made(*opened.db);
        if (!may_write(says, file) && why.empty()) why = newer_sentence(says);
        prepare(*opened.db, false, false);
        if (says.version <= schema_version && !as_expected(*opened.db)) {
            // An older file that cannot be given the new columns where it is.
            if (opened.temporary.empty()) opened.temporary = temporary_folder();
            const fs::path copy = opened.temporary / "grown.store";
            opened.db->copy_to(copy);
            opened.db = std::make_unique<Db>(copy, OpenAs{});
            grow(*opened.db);
            prepare(*opened.db, false, false);
        }
        look_for_newest(opened);
    } catch (const StoreError& error) {
        opened.db.reset();
        if (!opened.temporary.empty()) fs::remove_all(opened.temporary);
        throw;
    }
    opened.report.read_only = true;
    opened.report.why = std::move(why);
    return opened;
}

// A backup before anything is changed that older versions made.
void grow_safely(Db& db, const fs::path& file) {
    files::make_private_folder(backup_folder(file));
    db.copy_to(backup_name(file, now()));
    grow(db);
}

// Throws damaged when it finds damage.
void look_over(Db& db, const fs::path& file, OpenReport& report) {
    const auto size = size_of(file);
    const bool suspect = is_suspect(file);
    const bool thorough = suspect || (report.unclean && size <= looked_over_here);
    if (thorough || size <= always_looked_over) {
        const std::string found = integrity(db, thorough);
        if (found != "ok") throw StoreError(Trouble::damaged, filled("{} ({})", sentence(Trouble::damaged), found));
    }
    if (thorough && !search_is_whole(db)) rebuild_search(db);
    report.check_later = !thorough && size > always_looked_over;
    if (suspect) fs::remove(with_suffix(file, ".suspect"));
}

Opened open_unharmed(const fs::path& file, std::unique_ptr<Lock>& lock, bool unclean) {
    Opened opened;
    opened.report.unclean = unclean;
    opened.db = std::make_unique<Db>(file, OpenAs{});
    const Made says = made(*opened.db);
    if (!may_write(says, file)) {
        opened.db.reset();
        lock.reset();
        return open_for_reading(file, newer_sentence(says));
    }
    const bool network = on_network(file.parent_path());
    if (network)
        opened.report.why =
            tr("The store lies on a network disk. It works, but more slowly and less safely: better keep it on this computer.");
    try {
        prepare(*opened.db, true, network);
        look_over(*opened.db, file, opened.report);
        if (says.version <= schema_version && !as_expected(*opened.db)) grow_safely(*opened.db, file);
        take_over_erasures(*opened.db, file);
        if (has_unfinished_erasure(*opened.db)) {
            note_erasures(*opened.db, file);
            finish_erasure(*opened.db);
        }
        look_for_newest(opened);
    } catch (const StoreError& error) {
        // broken_rule: a table is not there, in a file with our number in it.
        if (error.trouble != Trouble::broken_rule && error.trouble != Trouble::damaged) throw;
        opened.db->treat_as_damaged();
        throw StoreError(Trouble::damaged, error.what());
    }
    opened.lock = std::move(lock);
    return opened;
}

Opened open_for_writing(const fs::path& file) {
    try {
        files::make_private_folder(file.parent_path());
    } catch (const fs::filesystem_error&) {
        // Said below.
    }
    const bool there = fs::exists(file) || fs::exists(with_suffix(file, ".waiting"));
    if (!folder_writable(file.parent_path()) || (fs::exists(file) && !file_writable(file))) {
        if (!there) refuse(Trouble::read_only, tr("No store can be made at that place: it may not be written."), file);
        return open_for_reading(file, tr("The store, or the folder it lies in, may not be written. You can look and make reports."));
    }
    auto lock = std::make_unique<Lock>(file);
    finish_swap(file);
    if (!fs::exists(file)) make_new_store(file);
    const bool unclean = lock->left_behind() || has_wal(file);
    try {
        return open_unharmed(file, lock, unclean);
    } catch (const NotADatabase&) {
        // Somebody's own file, unless there are backups of a store that stood there.
        if (backups(file).empty()) {
            lock->leave_nothing();
            throw;
        }
    } catch (const StoreError& error) {
        if (lock && lock->left_behind()) lock->keep_mark();
        if (lock && error.trouble == Trouble::not_ours) lock->leave_nothing();
        if (error.trouble != Trouble::damaged) throw;
    }
    const std::string told = rebuild(file);
    Opened opened = open_unharmed(file, lock, false);
    opened.report.recovered = true;
    opened.report.unclean = unclean;
    opened.report.why = told;
    return opened;
}

}  // namespace

Opened open_store(const fs::path& file, Mode mode) {
    // A file that may not grow further (a quota) would end the program otherwise.
    std::signal(SIGXFSZ, SIG_IGN);
    look_at_place(file);
    try {
        Opened opened = mode == Mode::write ? open_for_writing(file) : open_for_reading(file, {});
        narrow_rights(file);
        return opened;
    } catch (const fs::filesystem_error& error) {
        refuse(Trouble::io, filled(tr("The place cannot be used: {}."), workspace::system_words(error.code().value())), file);
    }
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
