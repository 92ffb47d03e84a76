// Files beside the store: names, safe renaming, what kind of disk it is. None of these may be used on a store that is open.
#pragma once

#include "store/sqlite/store_error.h"

#include <cstdint>

namespace alp::store {

fs::path with_suffix(const fs::path& store, std::string_view suffix);  // "alp.store" + "-wal"
// Where links lead: a store has one place, and what belongs to it lies beside that.
fs::path without_links(const fs::path& store);
// "alp.store.<what>-20261123-193000", one that is not there yet.
fs::path aside_name(const fs::path& store, std::string_view what);
fs::path backup_folder(const fs::path& store);
std::string name_of_copies(const fs::path& store);  // the begin of their names, before the date: stores in one folder each have their own
std::string stamp(Time at);                                // 20261123-193000, UTC: names sort by time
std::optional<Time> time_of_stamp(std::string_view text);  // of a text that begins with a stamp
std::uintmax_t size_of(const fs::path& file);              // 0 when there is none
// The end of the name, when it is one that the program itself gives to files beside a store ("-wal"); else empty.
std::string_view suffix_beside_store(const fs::path& file);
// When and how large it was last written: differs when somebody wrote in it.
struct FileStamp {
    std::int64_t seconds = 0, nanoseconds = 0, bytes = -1;
    bool operator==(const FileStamp&) const = default;
};
FileStamp stamp_of(const fs::path& file);
bool has_wal(const fs::path& store);                       // a -wal with content: part of the store

void write_whole(const fs::path& file, std::string_view text);  // or not at all
std::string read_whole(const fs::path& file);                   // empty when there is none
// The content takes the place of what the file held, whose bytes are overwritten before they go. A program that stops half-way leaves the old
// or the new, whole, and finish_overwriting() does the rest.
void overwrite(const fs::path& file, std::string_view content);
void finish_overwriting(const fs::path& file);
void copy_bytes(const fs::path& from, const fs::path& to);      // synced
void sync_file(const fs::path& file);
std::string sha256_of(const fs::path& file);  // 64 digits

// The store with its -wal and journal to `aside`; nothing stays that could be played into a file put there later.
void move_aside(const fs::path& store, const fs::path& aside);
// A new store takes the place of the present one, which goes aside. Either happens whole: a program that stops half-way finds
// the new one under its waiting name and finish_swap() at the next opening puts it in place.
fs::path swap_in(const fs::path& fresh, const fs::path& store, std::string_view what);
void finish_swap(const fs::path& store);

// What the program makes for itself is its owner's alone, whatever the umask.
void make_file(const fs::path& file);  // empty; one that is there already is left as it is

bool folder_writable(const fs::path& folder);
bool file_writable(const fs::path& file);
// A disk of another computer, or one made by a program: SQLite's shared memory does not work there.
bool network_kind(long type_number);  // as statfs gives it
extern bool (*on_network)(const fs::path& folder);

}  // namespace alp::store
