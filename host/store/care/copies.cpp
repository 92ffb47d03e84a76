#include "store/care/copies.h"

#include "files/log.h"
#include "files/temporary_file.h"
#include "files/whole_file.h"
#include "store/care/backups.h"
#include "store/care/read_copy.h"
#include "store/erase/erased_elsewhere.h"
#include "store/sqlite/files.h"

#include <alp/text.h>

#include <algorithm>

namespace alp::store {
namespace {

constexpr std::pair<std::string_view, CopyKind> beside_store[] = {{".before-restore-", CopyKind::before_restore},
                                                                  {".before-", CopyKind::before_restore},
                                                                  {".damaged-", CopyKind::damaged},
                                                                  {".replaced-", CopyKind::replaced},
                                                                  {".rescued-", CopyKind::rescued},
                                                                  {".unsaved-", CopyKind::unsaved}};

constexpr std::string_view half_made[] = {".part", ".restoring", ".rebuilding"};
constexpr std::string_view parts_of_it[] = {"-wal", "-shm", "-journal", ".sha256"};

bool is_part(std::string_view name) {
    return std::ranges::any_of(parts_of_it, [&](std::string_view suffix) { return name.ends_with(suffix); });
}

// When the system says that it was last written.
Time written(const fs::path& file) {
    std::error_code none;
    const auto at = fs::last_write_time(file, none);
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::file_clock::to_sys(at));
}

Copy copy_of(const fs::path& file, CopyKind kind, std::optional<Time> made) {
    return {file, kind, made ? *made : written(file), size_of(file) + size_of(with_suffix(file, "-wal"))};
}

// Of "alp.store.damaged-20261123-193000"; none: it is no copy of this store.
std::optional<Copy> beside(const fs::path& store, const fs::path& file) {
    const std::string whole = file.filename().string(), begin = store.filename().string();
    if (!whole.starts_with(begin) || is_part(whole)) return std::nullopt;
    const std::string_view rest = std::string_view(whole).substr(begin.size());
    for (const auto& [what, kind] : beside_store)
        if (rest.starts_with(what))
            if (const auto made = time_of_stamp(rest.substr(what.size()))) return copy_of(file, kind, made);
    // As long as there is no store, this one takes its place at the next opening.
    if (rest == ".waiting" && fs::exists(store)) return copy_of(file, CopyKind::waiting, std::nullopt);
    if (std::ranges::find(half_made, rest) != std::end(half_made)) return copy_of(file, CopyKind::half_made, std::nullopt);
    return std::nullopt;
}

void each_file(const fs::path& folder, const std::function<void(const fs::path&)>& call) {
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? fs::path(".") : folder, none)) call(entry.path());
}

// What somebody put in the place of the store may be no store of ours: then nothing of it was ever erased here.
bool lacks(const Copy& copy, const fs::path& store) {
    try {
        return lacks_erasures(copy.file, store);
    } catch (const StoreError& error) {
        const bool ours = error.trouble != Trouble::not_ours && error.facts.reason != Reason::copy_is_no_store;
        if (copy.kind != CopyKind::replaced || ours) throw;
        return false;
    }
}

// True when nothing is left to be erased in it; throws when that cannot be.
bool erase_in(const Copy& copy, const fs::path& store) {
    if (open_here(copy.file) || !lacks(copy, store)) return true;
    const fs::path sum = with_suffix(copy.file, ".sha256");
    const bool summed = fs::exists(sum);
    // A copy that is not as it was made must not get a new checksum that says it is good.
    if (const auto wrong = verify(copy.file)) throw *wrong;
    if (!file_writable(copy.file)) return false;
    apply_erasures(copy.file, store);
    if (summed) write_sum(copy.file);
    return true;
}

}  // namespace

std::vector<Copy> copies(const fs::path& store) {
    std::vector<Copy> all;
    for (const Backup& backup : backups(store)) all.push_back(copy_of(backup.file, CopyKind::backup, backup.made));
    each_file(backup_folder(store), [&](const fs::path& file) {
        if (files::is_temporary_name(file.filename().string())) all.push_back(copy_of(file, CopyKind::half_made, std::nullopt));
    });
    each_file(store.parent_path(), [&](const fs::path& file) {
        if (const auto found = beside(store, file)) all.push_back(*found);
    });
    for (const fs::path& folder : forgotten_read_copies()) all.push_back(copy_of(folder, CopyKind::read_copy, std::nullopt));
    std::stable_sort(all.begin(), all.end(), [](const Copy& a, const Copy& b) { return a.made > b.made; });
    return all;
}

std::vector<Copy> set_aside(const fs::path& store) {
    std::vector<Copy> all = copies(store);
    std::erase_if(all, [](const Copy& copy) { return !is_set_aside(copy.kind); });
    return all;
}

Date goes_on(const Copy& copy) { return local_date(copy.made) + kept_aside; }

bool remove_copy(const Copy& copy) {
    std::error_code error;
    if (open_here(copy.file)) return false;
    for (const std::string_view suffix : parts_of_it) fs::remove(with_suffix(copy.file, suffix), error);
    fs::remove_all(copy.file, error);
    return !error;
}

CopiesCleaned clean_copies(const fs::path& store, std::optional<Date> day) {
    CopiesCleaned cleaned;
    files::remove_leftovers(backup_folder(store));  // those that a program is making just now stay
    remove_forgotten_read_copies();
    std::vector<Copy> all = copies(store);
    if (day)
        std::erase_if(all, [&](const Copy& copy) {
            if (!is_set_aside(copy.kind) || goes_on(copy) > *day || !remove_copy(copy)) return false;
            cleaned.removed.push_back(copy);
            return true;
        });
    if (!cleaned.removed.empty()) files::log_info("{} copies that were set aside long ago are removed", cleaned.removed.size());
    if (day)
        for (const Copy& copy : all)
            if (is_store(copy.kind) && !open_here(copy.file)) note_due_elsewhere(copy.file, store, *day);
    if (!has_erasures(store)) return cleaned;
    for (const Copy& copy : all) {
        bool clean = false;
        try {
            clean = is_store(copy.kind) && erase_in(copy, store);
        } catch (const std::exception&) {
            // Said by its name.
        }
        if (!clean) cleaned.not_erased.push_back(copy);
    }
    return cleaned;
}

std::vector<CopyWithErased> copies_with_erased(const fs::path& store) {
    std::vector<CopyWithErased> found;
    if (!has_erasures(store)) return found;
    for (const Copy& copy : copies(store)) {
        if (!is_store(copy.kind) || open_here(copy.file)) continue;
        try {
            if (lacks(copy, store)) found.push_back({copy, true, file_writable(copy.file) && !verify(copy.file)});
        } catch (const StoreError&) {
            found.push_back({copy, false, false});
        }
    }
    return found;
}

}  // namespace alp::store
