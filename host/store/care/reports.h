// What opening and checking a store found: facts, from which sentences are made (workspace/store_words.h).
#pragma once

#include "store/erase/erased_contents.h"
#include "store/sqlite/store_error.h"

#include <cstdint>
#include <vector>

namespace alp::store {

inline constexpr std::size_t enough_told = 100;  // problems of one kind

// One thing that a check found.
struct Problem {
    enum class What {
        damaged,             // `detail`: SQLite's words
        orphan,              // a row of `table` belongs to nothing
        unreadable,          // content of a field
        row_damaged,         // a row is not as it was written: the disk changed it
        row_changed,         // the same: another program did, or the disk changed more of it than can be told
        changes_without_row, // `count`
        history_differs,     // history and row disagree on a field
        no_birth,            // a row has no beginning in the history
        unreadable_history,  // `count` entries
        erased_is_back,      // `count` texts
        index_incomplete,    // the search index of `table`
        index_differs,       // it does not fit the texts: made anew at the next opening
        sealed_gone,         // the file with what was given in private in a meeting is not there; `detail`: its name
        sealed_unreadable,   // that file is there, and cannot be opened
    } what;
    std::string table{}, column{};
    Id row{};
    std::int64_t count = 0;
    std::string detail{};
    // Of a row that is not as it was written: where it stands, and the beginning of what it says; not of what was told about residents.
    std::string team{}, meeting{}, says{};
    bool back = false;  // what was written there stands there again
    bool severe() const { return what != What::index_incomplete && what != What::index_differs; }
};

// A store was set aside and made anew.
struct Recovery {
    std::int64_t read = 0, from_backup = 0, lost = 0;  // entries
    std::optional<Time> backup_made;                    // of the backup that helped; none: there was no good one
    fs::path aside;                                     // where the file is kept as it was found
    bool whole = false;                                 // the file was: only rows were not as they were written, or the end was missing
    std::vector<Problem> rows;                          // those rows; the first `enough_told` of them
    std::int64_t doubtful = 0;                          // as many of them stay as they are: what was written is nowhere
};

// Something was given in private in this meeting, and the file that it waited in is not there.
struct GoneInPrivate {
    std::string team, title;
    Time held{};
};

// What opening found, for the top bar and `alp check`.
struct OpenReport {
    enum class Remark {
        none,
        newer_program,  // read only: `version` made it
        not_writable,   // read only: the file or its folder
        network_disk,
    };
    Remark remark = Remark::none;
    std::string version;
    bool read_only = false;
    std::optional<Time> last_change;
    bool unclean = false;      // the last run did not close it
    bool recovered = false;    // it was damaged: `recovery` tells what was lost
    Recovery recovery;
    // Something that was written and acknowledged is not there: the end of the -wal is missing. `end_lost`: when it was written.
    std::optional<Time> end_lost;
    fs::path sealed_aside;     // what was given in private could not be opened: where its file is kept
    std::vector<GoneInPrivate> sealed_gone;  // said at each opening, until forget_sealed_gone() of the store
    // This stood in the file again: one of before the erasure was put in its place. It is taken out again; when the file is opened to read,
    // out of what is read.
    ErasedContents erased_again;
    bool check_later = false;  // too large to look over at the start: run check() on a reader, in a job
    bool as_usual() const { return remark == Remark::none && !recovered && !end_lost && !erased_again.any(); }
};

}  // namespace alp::store
