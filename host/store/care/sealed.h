// What people gave in private and is not shown yet: one encrypted file beside the store, which no backup has. Its key is in the store, so the
// file alone says nothing, and its size does not tell how many gave. Only who writes the store opens it.
#pragma once

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
// For a store that takes the place of another: it opens the same file.
void take_over_sealing_key(Db& from, Db& to);

}  // namespace alp::store
