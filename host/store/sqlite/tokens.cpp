#include "store/sqlite/tokens.h"

#include <sqlite3.h>

#include <array>

namespace alp::store {

Tokens::Tokens(Db& db) : calls_(std::make_unique<fts5_tokenizer>()) {
    fts5_api* api = nullptr;
    sqlite3_stmt* ask = nullptr;
    int code = sqlite3_prepare_v2(db.handle(), "SELECT fts5(?1)", -1, &ask, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(ask, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(ask);
    }
    sqlite3_finalize(ask);
    void* context = nullptr;
    std::array<const char*, 2> how{"remove_diacritics", "2"};
    if (code == SQLITE_OK && api) code = api->xFindTokenizer(api, "unicode61", &context, calls_.get());
    if (code == SQLITE_OK && api) code = calls_->xCreate(context, how.data(), static_cast<int>(how.size()), &tokenizer_);
    if (code != SQLITE_OK || !tokenizer_) db.fail(code == SQLITE_OK ? SQLITE_ERROR : code);
}

Tokens::~Tokens() { calls_->xDelete(tokenizer_); }

void Tokens::read(std::string_view text, const std::function<bool(std::string_view)>& each) const {
    const auto take = [](void* to, int, const char* token, int size, int, int) {
        const auto& call = *static_cast<const std::function<bool(std::string_view)>*>(to);
        return call({token, static_cast<std::size_t>(size)}) ? SQLITE_OK : SQLITE_DONE;
    };
    calls_->xTokenize(tokenizer_, const_cast<void*>(static_cast<const void*>(&each)), FTS5_TOKENIZE_DOCUMENT, text.data(),
                      static_cast<int>(text.size()), take);
}

}  // namespace alp::store
