// The words of a text as the full-text index sees them: SQLite's own tokenizer, asked directly.
#pragma once

#include "store/sqlite/db.h"

struct Fts5Tokenizer;
struct fts5_tokenizer;

namespace alp::store {

// As the search tables are declared (schema.cpp); of one connection, which outlives it.
class Tokens {
public:
    explicit Tokens(Db& db);
    ~Tokens();
    Tokens(const Tokens&) = delete;

    // Calls `each` with every word, folded, until it returns false.
    void read(std::string_view text, const std::function<bool(std::string_view)>& each) const;

private:
    std::unique_ptr<fts5_tokenizer> calls_;
    Fts5Tokenizer* tokenizer_ = nullptr;
};

}  // namespace alp::store
