// Opening: what state a file is in, and what is done about it.
#pragma once

#include "store/care/lock.h"
#include "store/care/read_copy.h"
#include "store/care/reports.h"
#include "store/schema/schema.h"

namespace alp::store {

enum class Mode {
    write,  // makes the file when there is none; takes the lock, throws busy naming who has it
    read,   // sees what others commit; never writes
};

struct Opened {
    std::unique_ptr<Lock> lock;       // none when read-only
    ReadCopy temporary;               // what is read when it is not the file itself; outlives the connection
    std::unique_ptr<Db> db;
    OpenReport report;
};

// `name_for_lost`: what a team or session is called of which damage left only the rows below it.
Opened open_store(const fs::path& file, Mode mode, const std::string& name_for_lost);
// Whether this program may write the file; throws when it may not even read it.
bool may_write(const Made& made, const fs::path& file);
// Settings of the connection. `network`: without shared memory.
void prepare(Db& db, bool writes, bool network);
void make_new_store(const fs::path& file);  // whole or not at all

// ---- damage
bool is_suspect(const fs::path& store);
// For a check that found something severe: the next opening looks the store over wholly, and rebuilds it when it is damaged.
void look_over_at_next_start(const fs::path& store);
// Whether a backup was made in the run that began then, and knows of something later than `newest`.
bool backup_with_more(const fs::path& store, const Id& newest, Time run);
// Sets the damaged store aside and puts a new one in its place, made of what can be read and the last good backup.
// `whole`: the file is no damaged one, only rows in it are not as they were written, or its end is missing. The store must be closed.
Recovery rebuild(const fs::path& store, const std::string& name_for_lost, bool whole = false);

}  // namespace alp::store
