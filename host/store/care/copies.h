// Every file with content of a store that the program ever makes besides the store itself. One list: erasing, cleaning, checking and the
// settings go through it, so that no copy is forgotten.
#pragma once

#include "store/sqlite/store_error.h"

namespace alp::store {

enum class CopyKind {
    backup,          // in backups/
    before_restore,  // what stood there when a copy was put back
    damaged,         // as it was found
    replaced,        // what somebody put in the place of an open store
    rescued,         // a whole copy of an open store that was removed or replaced
    waiting,         // a new store that did not come to its place, because something stands there
    unsaved,         // a text file: what was typed and could not be written
    half_made,       // left by a program that was stopped while it made one of these
    read_copy,       // in the folder for temporary files: a copy that was made to read a store on a disk that cannot be written
};
constexpr bool is_store(CopyKind kind) { return kind != CopyKind::unsaved && kind != CopyKind::half_made && kind != CopyKind::read_copy; }
constexpr bool is_set_aside(CopyKind kind) { return kind != CopyKind::backup && kind != CopyKind::half_made && kind != CopyKind::read_copy; }

struct Copy {
    fs::path file;
    CopyKind kind{};
    Time made{};
    std::uintmax_t bytes = 0;  // with its -wal
    bool operator==(const Copy&) const = default;
};

std::vector<Copy> copies(const fs::path& store);     // newest first
std::vector<Copy> set_aside(const fs::path& store);  // those of them that were set aside

// How long what was set aside is kept. It goes on that day at the earliest, see clean_copies().
inline constexpr std::chrono::days kept_aside{90};
Date goes_on(const Copy& copy);

// With all that belongs to it (-wal, checksum). False: the system does not let it go.
bool remove_copy(const Copy& copy);

// What the erasing or cleaning of the copies did.
struct CopiesCleaned {
    std::vector<Copy> not_erased;  // may still hold what was erased: damaged, not to be written, or a text file
    std::vector<Copy> removed;     // had been set aside for long enough
};
// Takes out of every copy what was erased since it was made. With `day`, a day that may be believed (erase/due_day.h), also what was told
// about residents, is past its day and stands in a copy only; and removes what was set aside long enough ago. Quick when there is nothing
// to do. Half made copies and forgotten ones for reading go at once.
CopiesCleaned clean_copies(const fs::path& store, std::optional<Date> day = {});
// Those copies in which something still stands that was erased, or of which that cannot be told.
struct CopyWithErased {
    Copy copy;
    bool certain = true;         // it stands there; false: it is damaged or cannot be read
    bool can_be_cleaned = true;  // the next backup does so; false: it is damaged or belongs to another user
};
std::vector<CopyWithErased> copies_with_erased(const fs::path& store);

}  // namespace alp::store
