#include "store/care/backups.h"
#include "files/descriptor.h"
#include "files/folders.h"
#include "files/log.h"
#include "files/temporary_file.h"
#include "files/whole_file.h"

#include "store/care/copies.h"
#include "store/care/inspect.h"
#include "store/care/open.h"
#include "store/care/sealed.h"
#include "store/erase/due_day.h"
#include "store/erase/erased_elsewhere.h"
#include "store/schema/schema.h"
#include "store/sqlite/files.h"

#include <alp/text.h>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace alp::store {
namespace {

constexpr std::chrono::days all_kept{2};  // so long thin() keeps every backup

fs::path sum_file(const fs::path& backup) { return with_suffix(backup, ".sha256"); }

StoreError bad_copy(Trouble trouble, Reason reason, const fs::path& file, int system_error = 0) {
    return StoreError(trouble, {.reason = reason, .file = file, .system_error = system_error});
}

// Why the file itself is not a whole store of ours; none when good.
std::optional<StoreError> examine(const fs::path& file) {
    try {
        Db db(file, {.write = false});
        const Made says = made(db);
        if (says.empty || says.application != application_number) return bad_copy(Trouble::damaged, Reason::copy_is_no_store, file);
        if (const std::string found = integrity(db, false); found != "ok" && !is_about_search(found))
            return StoreError(Trouble::damaged, {.reason = Reason::copy_is_damaged, .file = file, .detail = found});
        db.number(R"(SELECT count(*) FROM "op")");
        // Nor one that could not be opened once it is put back: made by a newer program, or with a trigger of somebody else.
        may_write(says, file);
        as_expected(db);
        return std::nullopt;
    } catch (const NotADatabase&) {
        return bad_copy(Trouble::damaged, Reason::copy_is_no_store, file);
    } catch (const StoreError& error) {
        return StoreError(Trouble::damaged,
                          {.reason = Reason::copy_cannot_be_read, .file = file, .cause = std::make_shared<StoreError>(error)});
    }
}

// Of "20261123-193000.store" and "20261123-193000-2.store"; a store beside this one may itself be called "alp-20261123-193000".
std::optional<Time> time_of_copy(std::string_view name) {
    const auto made = time_of_stamp(name);
    std::string_view rest = name.substr(std::min<std::size_t>(name.size(), 15));
    rest.remove_suffix(std::min(rest.size(), std::string_view(".store").size()));
    if (!rest.empty() && (rest.size() > 4 || rest[0] != '-' || rest.find_first_not_of("0123456789", 1) != rest.npos)) return std::nullopt;
    return made;
}

// What was given in private goes on in the store that is put back.
void keep_sealed_readable(const fs::path& store, const fs::path& part) {
    if (!fs::exists(store)) return;
    try {
        Db present(store, {.write = false}), fresh(part, {});
        take_over_sealing(present, fresh);
    } catch (const StoreError&) {
        // A present one that cannot be read: its sealed file is set aside when the store is opened.
    }
}

// By which moment backups are old, for thin(). Of a date that is in doubt none becomes old: all of the last twelve days that have one stay, so
// that nothing goes that would stay by the right date. They are not all kept, for of a team that meets now and then every date is a jump.
Time old_by(Db& db, const std::vector<Backup>& newest_first, Time now) {
    using namespace std::chrono;
    const Date today = local_date(now);
    if (believe(believed_day(db), today) == today) return now;
    constexpr int whole_days = 12;
    int seen = 0;
    sys_days last{};
    for (const Backup& backup : newest_first) {
        const auto day = floor<days>(backup.made);
        if (seen > 0 && day == last) continue;
        last = day;
        if (++seen == whole_days) return last + all_kept;
    }
    return Time{};
}

}  // namespace

void write_sum(const fs::path& backup) { write_whole(sum_file(backup), sha256_of(backup) + "  " + backup.filename().string() + "\n"); }

std::vector<Backup> backups(const fs::path& store) {
    std::vector<Backup> found;
    std::error_code error;
    std::vector<std::string> begins{name_of_copies(store) + "-"};
    // Older versions left the ending out of every name; a store that has that name itself has the first right to them.
    if (store.extension() != ".store" && !fs::exists(store.parent_path() / (store.stem().string() + ".store"), error))
        begins.push_back(store.stem().string() + "-");
    for (const auto& entry : fs::directory_iterator(backup_folder(store), error)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".store")) continue;
        for (const std::string& begin : begins)
            if (const auto made = name.starts_with(begin) ? time_of_copy(std::string_view(name).substr(begin.size())) : std::nullopt)
                found.push_back({entry.path(), *made, size_of(entry.path())});
    }
    // Of one second "…-2.store" is the later one, and "…-10.store" later still.
    const auto order = [](const Backup& one) { return std::tuple(one.made, one.file.native().size(), one.file.native()); };
    std::sort(found.begin(), found.end(), [&](const Backup& a, const Backup& b) { return order(a) > order(b); });
    return found;
}

fs::path backup_name(const fs::path& store, Time at) {
    const fs::path base = backup_folder(store) / (name_of_copies(store) + "-" + stamp(at));
    fs::path name = with_suffix(base, ".store");
    for (int i = 2; fs::exists(name); ++i) name = with_suffix(base, "-" + std::to_string(i) + ".store");
    return name;
}

Backup make_backup(Db& db, const fs::path& store, const fs::path& to) {
    const Time at = now();
    fs::path file = to;
    if (to.empty()) {
        clean_copies(store);
        file = backup_name(store, at);
    } else if (!suffix_beside_store(to).empty()) {
        throw bad_copy(Trouble::broken_rule, Reason::copy_name_ours, to);
    } else if (fs::exists(to)) {
        throw bad_copy(Trouble::broken_rule, Reason::copy_name_taken, to);
    }
    std::optional<files::Descriptor> temporary;
    try {
        files::make_private_folder(file.parent_path());
        if (!folder_writable(file.parent_path()))
            throw bad_copy(Trouble::read_only, Reason::copy_folder_read_only, fs::absolute(file).parent_path());
        // SQLite would play an old log into the new file, and the checksum goes over nothing of the user.
        for (const char* suffix : {"-wal", "-shm", "-journal", ".sha256"})
            if (fs::exists(with_suffix(file, suffix)))
                throw bad_copy(Trouble::broken_rule, Reason::copy_name_taken, with_suffix(file, suffix));
        files::remove_leftovers(file.parent_path());
        temporary.emplace(files::make_temporary(file.parent_path(), 0600));
    } catch (const files::FileError& error) {
        throw bad_copy(Trouble::read_only, Reason::copy_place, file, error.number());
    } catch (const fs::filesystem_error& error) {
        throw bad_copy(Trouble::read_only, Reason::copy_place, file, error.code().value());
    }
    const fs::path part = temporary->file();
    try {
        db.copy_to(part);
        {
            // One file, without a -wal beside it, and without the other file that the store expects beside itself.
            Db copy(part, {});
            copy.run("PRAGMA journal_mode=DELETE");
            forget_waiting(copy);
        }
        if (const auto wrong = examine(part)) throw *wrong;
        sync_file(part);
    } catch (...) {
        fs::remove(part);
        throw;
    }
    try {
        files::rename_new(part, file);
    } catch (const files::FileError& error) {
        fs::remove(part);
        if (error.number() == EEXIST) throw bad_copy(Trouble::broken_rule, Reason::copy_name_taken, file);
        throw;
    }
    files::sync_folder(file.parent_path());
    write_sum(file);
    if (to.empty()) thin(store, old_by(db, backups(store), at));
    files::log_info("backup made{}: {} kB", to.empty() ? " beside the store" : " elsewhere", size_of(file) / 1024);
    return {file, at, size_of(file)};
}

std::vector<fs::path> thin(const fs::path& store, Time now) {
    using namespace std::chrono;
    // The newest of each of the last so many days, weeks, months that have one.
    struct Keep {
        int left;
        long long last;
    } daily{12, -1}, weekly{10, -1}, monthly{24, -1};
    const auto keeps = [](Keep& keep, long long period) {
        if (period == keep.last || keep.left == 0) return false;
        keep.last = period;
        --keep.left;
        return true;
    };
    std::vector<fs::path> removed;
    for (const Backup& backup : backups(store)) {
        if (backup.made > now - all_kept) continue;
        const auto day = floor<days>(backup.made);
        const year_month_day date{day};
        const long long number = day.time_since_epoch().count();
        bool kept = keeps(daily, number);
        kept |= keeps(weekly, (number + 3) / 7);  // weeks begin on Monday
        kept |= keeps(monthly, static_cast<int>(date.year()) * 12LL + static_cast<unsigned>(date.month()));
        if (kept) continue;
        fs::remove(backup.file);
        fs::remove(sum_file(backup.file));
        removed.push_back(backup.file);
    }
    return removed;
}

std::optional<StoreError> verify(const fs::path& backup) {
    std::error_code error;
    const fs::file_status there = fs::status(backup, error);
    if (!fs::status_known(there)) return bad_copy(Trouble::damaged, Reason::copy_cannot_be_read, backup, error.value());
    if (!fs::exists(there)) return bad_copy(Trouble::damaged, Reason::copy_is_missing, backup);
    if (!fs::is_regular_file(there)) return bad_copy(Trouble::damaged, Reason::copy_is_no_file, backup);
    if (access(backup.c_str(), R_OK) != 0) return bad_copy(Trouble::damaged, Reason::copy_cannot_be_read, backup, errno);
    if (open_here(backup)) return bad_copy(Trouble::damaged, Reason::open_here, backup);
    const std::string sum = read_whole(sum_file(backup));
    if (!sum.empty() && sum.substr(0, 64) != sha256_of(backup)) return bad_copy(Trouble::damaged, Reason::copy_has_changed, backup);
    return examine(backup);
}

namespace {

// Nothing is put back that `alp check` refuses.
void must_pass_check(Db& db, const fs::path& backup) {
    for (const Problem& problem : inspect(db, true, false))
        if (problem.severe())
            throw StoreError(Trouble::damaged, {.reason = Reason::copy_fails_check, .file = backup, .detail = problem.table});
}

// The day that the store believed last; none when it cannot be read.
std::optional<Date> believed_day_of(const fs::path& store) {
    if (!fs::exists(store)) return std::nullopt;
    try {
        Db db(store, {.write = false});
        return believed_day(db);
    } catch (const StoreError&) {
        return std::nullopt;
    }
}

// `part` is a copy of `backup` that is about to be the store: one file, as this version has it, without what was erased or is past its day.
// Returns what of it that was.
ErasedContents make_ready(const fs::path& part, const fs::path& backup, const fs::path& store, Date today) {
    ErasedContents left_out;
    std::optional<Date> believed = believed_day_of(store);
    {
        Db db(part, {});
        db.run("PRAGMA journal_mode=DELETE");  // takes in its -wal
        if (!is_of_now(db)) grow(db);
        if (!believed) believed = believed_day(db);
        left_out = erased_but_there(db, store);
    }
    if (lacks_erasures(part, store)) apply_erasures(part, store);
    if (const auto day = believe(believed, today)) left_out.texts += erase_due(part, *day);
    Db db(part, {});
    must_pass_check(db, backup);
    if (believed) keep_believed_day(db, *believed);
    return left_out;
}

}  // namespace

Restored restore(const fs::path& backup, const fs::path& place, std::optional<Date> on) {
    const fs::path store = without_links(place);
    if (const auto wrong = verify(backup)) throw *wrong;
    files::make_private_folder(store.parent_path());
    const Lock lock(store);  // throws busy when it is open somewhere
    const fs::path part = with_suffix(store, ".restoring");
    const auto clear = [&part] {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(with_suffix(part, suffix));
    };
    clear();
    try {
        copy_bytes(backup, part);
        if (has_wal(backup)) copy_bytes(with_suffix(backup, "-wal"), with_suffix(part, "-wal"));
        Restored done;
        done.left_out = make_ready(part, backup, store, on.value_or(today()));
        keep_sealed_readable(store, part);
        done.aside = swap_in(part, store, "before-restore");
        return done;
    } catch (...) {
        clear();  // a full disk is not made fuller; what swap_in() took has another name by now
        throw;
    }
}

}  // namespace alp::store
