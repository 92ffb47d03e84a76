// What the store throws: a kind to act on, and facts from which a sentence is made (workspace/store_words.h). what() is for developers.
#pragma once

#include "store/sqlite/file_state.h"

#include <alp/id.h>

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace alp::store {

namespace fs = std::filesystem;

enum class Trouble { busy, full, read_only, damaged, newer, not_ours, io, missing, broken_rule };

const char* words_for_log(Trouble trouble);  // in English, without anything that people wrote

// What exactly it was, where the trouble alone does not say it.
enum class Reason {
    plain,                   // the trouble says it; `detail` or `file` and `system_error` tell where
    not_a_store,
    empty_file,
    other_database,          // of no program we know
    other_program,
    newer_program,           // `detail`: its version
    foreign_item,            // a trigger or view that is not ours: `detail`
    a_folder,
    no_ordinary_file,
    link_to_nothing,         // `detail`: where it leads
    cannot_look,             // `system_error`
    cannot_use,              // `system_error`
    cannot_make,
    in_use,                  // `holder`
    other_name,              // of the same file: that one is open
    open_here,
    moved,                   // while it was open
    removed,                 // the same, noticed before anything was written
    replaced,
    overwritten,
    log_removed,
    closed,
    nothing_readable,        // damaged, and no backup
    rows_differ,             // rows are not as they were written; the file is whole
    end_missing,             // the end of the -wal is, and a backup has what was in it
    no_such_team,
    no_such_member,
    copy_is_no_store,        // of a backup, here and below
    copy_is_damaged,         // `detail`: what SQLite found
    copy_fails_check,        // `detail`: the table in which something is wrong; may be empty
    copy_has_changed,        // its checksum differs
    copy_is_missing,
    copy_is_no_file,
    copy_cannot_be_read,     // `system_error`, or `cause`
    copy_name_taken,
    copy_name_ours,          // of what the program keeps beside a store
    copy_folder_read_only,
    copy_place,              // `system_error`
};

// Who has a store open. `host` empty: it cannot be told.
struct Holder {
    std::string host, user, process;
    Time since{};
    bool operator==(const Holder&) const = default;
};

struct StoreError;
struct Facts {
    Reason reason = Reason::plain;
    fs::path file{};
    std::string detail{};  // a name, a version, SQLite's own words: shown as it is
    int system_error = 0;
    std::optional<Holder> holder{};
    std::shared_ptr<const StoreError> cause{};
};

struct StoreError : std::runtime_error {
    explicit StoreError(Trouble kind, Facts known = {});
    Trouble trouble;
    Facts facts;
};

// Not a database at all, or no byte in it.
struct NotADatabase : StoreError {
    explicit NotADatabase(Facts known) : StoreError(Trouble::not_ours, std::move(known)) {}
};

// Why nothing gets to an open file of which this became; null: it is whole.
std::exception_ptr error_of(FileState state);

// A change that does not fit what is in the store; `what` names the row or field.
StoreError misfit(std::string what);

}  // namespace alp::store
