// What people gave in private and is not shown yet: one encrypted file beside the store, which no backup has. Its key is in the store, so the
// file alone says nothing, and its size does not tell how many gave. Only who writes the store opens it.
#pragma once

#include "store/care/reports.h"
#include "store/sqlite/db.h"

#include <alp/codec.h>

namespace alp::store {

inline constexpr std::size_t sealed_block = 64u << 10;  // the size is a multiple of it

fs::path sealed_file(const fs::path& store);
std::optional<Time> sealed_at(const fs::path& store);  // when that file was written last, by the clock of the disk; none: there is none

struct Unsealed {
    Json parts;      // {"<id of a session or team>": {…}, …}, without what was erased; null: there is none
    fs::path aside;  // where a file is kept that could not be opened; empty: it could, or there is none
};
// Throws nothing about the file itself.
Unsealed unseal(Db& db, const fs::path& store);
// Writes all of it but what was erased, and returns that; the bytes that were there are overwritten. Makes the key the first time.
Json seal(Db& db, const fs::path& store, const Json& parts);
// Whether the file can be opened and holds this.
bool holds_sealed(Db& db, const fs::path& store, const Json& parts);
// Sets aside what has the name of the file and is not ours: nothing of others is overwritten.
void set_aside_unopened(Db& db, const fs::path& store);

// The store remembers in which meetings people gave something that waits in the file, by id and nothing else, so that a file that is gone is
// not passed over in silence.
void remember_waiting(Db& db, const Json& parts);
void forget_waiting(Db& db);
// Those meetings, of a store whose file is not there; none when it is.
std::vector<GoneInPrivate> gone_in_private(Db& db, const fs::path& store);
// What is wrong with the file, of a store that nobody has open to write.
std::vector<Problem> inspect_sealed(Db& db, const fs::path& store);

// For a store that takes the place of another: it opens the same file, and expects it as the other did.
void take_over_sealing(Db& from, Db& to);

}  // namespace alp::store
