// Opening: what state a file is in, and what is done about it.
#pragma once

#include "store/lock.h"
#include "store/schema.h"

namespace alp::store {

struct Opened {
    std::unique_ptr<Lock> lock;       // none when read-only
    std::unique_ptr<Db> db;
    OpenReport report;
    fs::path temporary;               // a folder with a copy, to be removed after; empty: none
};

Opened open_store(const fs::path& file, Mode mode);
// Settings of the connection. `network`: without shared memory.
void prepare(Db& db, bool writes, bool network);
void make_new_store(const fs::path& file);  // whole or not at all

// ---- damage
bool is_suspect(const fs::path& store);
// "ok", or what SQLite found first. `thorough`: indexes against tables as well.
std::string integrity(Db& db, bool thorough);
bool search_is_whole(Db& db);  // takes the write lock
// Sets the damaged store aside and puts a new one in its place, made of what can be read and the last good backup.
// Returns the sentence for the user. The store must be closed.
std::string rebuild(const fs::path& store);

// ---- erasing
bool has_unfinished_erasure(Db& db);
void erase_team_rows(Db& db, const Id& team);  // one transaction; the pages still hold it
void finish_erasure(Db& db);                   // search index, free pages and -wal; can be done again

}  // namespace alp::store
