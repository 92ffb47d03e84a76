// What can still be read of a damaged store, row by row, into a new one.
#pragma once

#include "store/schema/columns.h"

#include <set>

namespace alp::store {

struct Salvaged {
    std::int64_t read = 0;         // rows of teams and sessions, without history
    std::set<Id> unclean;          // with text that is no text any more
};
// Both connections: same schema, without foreign keys being watched. Rows that are there already stay.
Salvaged salvage(Db& damaged, Db& fresh);
// Adds what only the backup has, and takes its rows for the unclean ones that have no checksum to find better ones by. Returns how many rows
// came from it.
std::int64_t fill_from_backup(Db& backup, Db& fresh, const std::set<Id>& unclean);
void clean_texts(Db& fresh, const std::set<Id>& unclean);  // those that stayed so
// Makes rows and history agree again: a row that is as its checksum says counts, else the newest value in the history; parents that are gone get a stand-in with
// that name.
// Returns how many rows the history knows that are nowhere any more.
std::int64_t mend(Db& fresh, const std::string& name_for_lost);

}  // namespace alp::store
