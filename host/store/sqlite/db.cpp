#include "store/sqlite/db.h"

#include "store/sqlite/files.h"

#include <alp/text.h>

#include <sqlite3.h>

#include <sys/stat.h>
#include <bit>
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>

namespace alp::store {
namespace {

// Files open in this process, by device and inode.
using FileKey = std::pair<dev_t, ino_t>;
std::mutex open_mutex;
std::map<FileKey, int> open_files;

std::optional<FileKey> key_of(const fs::path& file) {
    struct stat info {};
    if (stat(file.c_str(), &info) != 0) return std::nullopt;
    return FileKey{info.st_dev, info.st_ino};
}

// "?" and "#" end a path in a URI, "%" starts a code.
std::string uri_of(const fs::path& file) {
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string())
        if (c == '?') uri += "%3f";
        else if (c == '#') uri += "%23";
        else if (c == '%') uri += "%25";
        else uri += c;
    return uri + "?immutable=1";
}

Trouble kind_of(int code, int system_error) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Trouble::busy;
        case SQLITE_FULL: return Trouble::full;
        case SQLITE_READONLY: return Trouble::read_only;
        case SQLITE_CORRUPT: return Trouble::damaged;
        case SQLITE_NOTADB: return Trouble::not_ours;
        case SQLITE_CANTOPEN: return system_error == EROFS || system_error == EACCES ? Trouble::read_only : Trouble::io;
        case SQLITE_IOERR:
            // A quota, or a file that may not grow, fails the write and not as "full"; by now errno seldom tells.
            return code == SQLITE_IOERR_WRITE && system_error != EIO ? Trouble::full : Trouble::io;
        case SQLITE_NOMEM:
        case SQLITE_INTERRUPT: return Trouble::io;
        default: return Trouble::broken_rule;
    }
}

}  // namespace

std::string numbered(std::string_view sql) {
    std::string out(sql);
    char quote = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (quote) {
            if (out[i] == quote) quote = 0;
        } else if (out[i] == '\'' || out[i] == '"') {
            quote = out[i];
        } else if (out[i] == '$' && i + 1 < out.size() && out[i + 1] >= '1' && out[i + 1] <= '9') {
            out[i] = '?';
        }
    }
    return out;
}

bool open_here(const fs::path& file) {
    const auto key = key_of(file);
    const std::lock_guard lock(open_mutex);
    return key && open_files.contains(*key);
}

OpenAs to_look_at(const fs::path& copy) { return {.write = false, .immutable = !has_wal(copy)}; }

// ---- Statement

Statement::~Statement() {
    if (!handle_) return;
    if (!cached_) {
        sqlite3_finalize(handle_);
        return;
    }
    sqlite3_reset(handle_);
    sqlite3_clear_bindings(handle_);
    const auto slot = db_->lent_.find(handle_);
    slot->second->lent = false;
    db_->lent_.erase(slot);
}

Statement& Statement::bind(int at, std::nullptr_t) {
    if (const int code = sqlite3_bind_null(handle_, at)) db_->fail(code);
    return *this;
}
Statement& Statement::bind(int at, std::int64_t value) {
    if (const int code = sqlite3_bind_int64(handle_, at, value)) db_->fail(code);
    return *this;
}
Statement& Statement::bind(int at, double value) {
    if (const int code = sqlite3_bind_double(handle_, at, value)) db_->fail(code);
    return *this;
}
Statement& Statement::bind(int at, std::string_view text) {
    if (const int code = sqlite3_bind_text64(handle_, at, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8))
        db_->fail(code);
    return *this;
}
Statement& Statement::bind(int at, const Id& id) {
    if (!id) return bind(at, nullptr);
    if (const int code = sqlite3_bind_blob(handle_, at, id.bytes.data(), 16, SQLITE_TRANSIENT)) db_->fail(code);
    return *this;
}

void Statement::take(int at, const Statement& from, int column) {
    if (sqlite3_column_type(from.handle_, column) == SQLITE_TEXT) bind(at, std::string_view(clean_utf8(from.text(column))));
    else take_as_it_is(at, from, column);
}
void Statement::take_as_it_is(int at, const Statement& from, int column) {
    if (const int code = sqlite3_bind_value(handle_, at, sqlite3_column_value(from.handle_, column))) db_->fail(code);
}

bool Statement::step() {
    const int code = sqlite3_step(handle_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    db_->fail(code);
}
void Statement::run() {
    while (step()) {
    }
    sqlite3_reset(handle_);
}
Statement& Statement::again() {
    sqlite3_reset(handle_);
    return *this;
}

bool Statement::null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }
double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }
std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))) : std::string_view();
}
bool Statement::clean(int column) const {
    return sqlite3_column_type(handle_, column) != SQLITE_TEXT || clean_utf8(text(column)) == text(column);
}
Id Statement::id(int column) const {
    Id id;
    const void* bytes = sqlite3_column_blob(handle_, column);
    if (bytes && sqlite3_column_bytes(handle_, column) == 16) std::memcpy(id.bytes.data(), bytes, 16);
    return id;
}
int Statement::columns() const { return sqlite3_column_count(handle_); }
std::string_view Statement::name(int column) const { return sqlite3_column_name(handle_, column); }

namespace {

std::string raw_number(char kind, std::uint64_t bits) {
    std::string out(1, kind);
    for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(bits >> shift & 0xFF);
    return out;
}

std::uint64_t bits_of(std::string_view raw) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits |= std::uint64_t{static_cast<unsigned char>(raw[1 + i])} << 8 * i;
    return bits;
}

}  // namespace

std::string Statement::raw(int column) const {
    switch (sqlite3_column_type(handle_, column)) {
        case SQLITE_INTEGER: {
            const std::int64_t value = integer(column);
            return value == 0 ? std::string() : raw_number('i', static_cast<std::uint64_t>(value));
        }
        case SQLITE_FLOAT: {
            const double value = real(column);
            return value == 0 ? std::string() : raw_number('r', std::bit_cast<std::uint64_t>(value));
        }
        case SQLITE_NULL: return {};
        default: {
            const char kind = sqlite3_column_type(handle_, column) == SQLITE_TEXT ? 't' : 'b';
            const void* bytes = sqlite3_column_blob(handle_, column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_, column));
            return size == 0 ? std::string() : kind + std::string(static_cast<const char*>(bytes), size);
        }
    }
}

Statement& Statement::bind_raw(int at, std::string_view raw) {
    if (raw.empty()) return bind(at, nullptr);
    const std::string_view content = raw.substr(1);
    if (raw[0] == 'i') return bind(at, static_cast<std::int64_t>(bits_of(raw)));
    if (raw[0] == 'r') return bind(at, std::bit_cast<double>(bits_of(raw)));
    if (raw[0] == 't') return bind(at, content);
    if (const int code = sqlite3_bind_blob64(handle_, at, content.data(), content.size(), SQLITE_TRANSIENT)) db_->fail(code);
    return *this;
}

// ---- Db

Db::Db(const fs::path& file, OpenAs as) : file_(file) {
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= as.write && !as.immutable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (as.create) flags |= SQLITE_OPEN_CREATE;
    if (as.immutable) flags |= SQLITE_OPEN_URI;
    if (as.create) make_file(file);
    const std::string name = as.immutable ? uri_of(file) : fs::absolute(file).string();
    if (const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr)) {
        try {
            fail(code);
        } catch (...) {
            sqlite3_close_v2(handle_);
            throw;
        }
    }
    sqlite3_busy_timeout(handle_, 5000);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    if (const auto key = key_of(file)) {
        const std::lock_guard lock(open_mutex);
        ++open_files[*key];
        key_ = *key;
    }
}

Db::~Db() {
    for (auto& [text, slot] : cache_) sqlite3_finalize(slot.handle);
    sqlite3_close_v2(handle_);
    if (!key_) return;
    const std::lock_guard lock(open_mutex);
    if (--open_files[*key_] == 0) open_files.erase(*key_);
}

sqlite3_stmt* Db::prepare(std::string_view text, bool keep) const {
    const std::string sql = numbered(text);
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(handle_, sql.c_str(), static_cast<int>(sql.size()), keep ? SQLITE_PREPARE_PERSISTENT : 0, &handle, nullptr);
    if (code) fail(code);
    return handle;
}

Statement Db::sql(std::string_view text) {
    auto found = cache_.find(text);
    if (found == cache_.end()) found = cache_.emplace(std::string(text), Slot{prepare(text, true), false}).first;
    Slot& slot = found->second;
    if (slot.lent) return Statement(*this, prepare(text, false), false);
    slot.lent = true;
    lent_[slot.handle] = &slot;
    return Statement(*this, slot.handle, true);
}

void Db::run(std::string_view text) {
    if (const int code = sqlite3_exec(handle_, std::string(text).c_str(), nullptr, nullptr, nullptr)) fail(code);
}

std::int64_t Db::number(std::string_view text) {
    Statement statement(*this, prepare(text, false), false);
    return statement.step() ? statement.integer(0) : 0;
}

int Db::changed() const { return sqlite3_changes(handle_); }
bool Db::in_transaction() const { return !sqlite3_get_autocommit(handle_); }

void Db::copy_to(const fs::path& file) {
    Db target(file, {.write = true, .create = true});
    sqlite3_backup* backup = sqlite3_backup_init(target.handle_, "main", handle_, "main");
    if (!backup) target.fail(sqlite3_errcode(target.handle_));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) target.fail(stepped);
    if (finished != SQLITE_OK) target.fail(finished);
}

void Db::treat_as_damaged() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // Else a file that lost its end is refused whole. Nothing is written all the same.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    run("PRAGMA query_only=ON; PRAGMA writable_schema=ON");
}

FileState Db::file_state() const {
    const auto now = key_of(file_);
    if (!now) return errno == ENOENT || errno == ENOTDIR ? FileState::removed : FileState::whole;
    if (key_ && *key_ != std::pair<std::uint64_t, std::uint64_t>(*now)) return FileState::replaced;
    if (written_over()) return FileState::overwritten;
    return log_is_gone() ? FileState::log_removed : FileState::whole;
}

// SQLite removes it when the last connection closes, so as long as this one is open nobody but a stranger does.
bool Db::log_is_gone() const {
    const auto now = key_of(file_.string() + "-wal");
    if (!log_key_) {
        if (now) log_key_ = *now;
        return false;
    }
    return !now || *log_key_ != std::pair<std::uint64_t, std::uint64_t>(*now);
}

// Read through SQLite's own descriptor: closing another one would drop its locks.
//
// Others cut a file short as well. It is shorter then than it was, and than its own first page says; a checkpoint of ours that just makes it
// longer has only the second, and one that makes it shorter, after VACUUM, only the first.
bool Db::written_over() const {
    sqlite3_file* file = nullptr;
    if (sqlite3_file_control(handle_, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods) return false;
    constexpr std::string_view begin("SQLite format 3\0", 16);
    unsigned char first[32] = {};
    const int code = file->pMethods->xRead(file, first, sizeof first, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return false;
    if (!std::equal(begin.begin(), begin.end(), first)) return true;
    sqlite3_int64 size = 0;
    if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return false;
    const std::int64_t page = first[16] << 8 | first[17];  // 1 stands for 65536
    const std::int64_t pages = std::int64_t{first[28]} << 24 | first[29] << 16 | first[30] << 8 | first[31];
    const bool shorter = size < seen_size_;
    if (shorter && size < (page == 1 ? 65536 : page) * pages) return true;
    seen_size_ = size;
    return false;
}

void Db::fail(int code) const {
    const Trouble kind = kind_of(code, handle_ ? sqlite3_system_errno(handle_) : 0);
    if (kind == Trouble::damaged && when_damaged_) when_damaged_();
    if (code == SQLITE_NOTADB) throw NotADatabase({.reason = Reason::not_a_store, .file = file_});
    if (code == SQLITE_READONLY_DBMOVED || code == SQLITE_IOERR_VNODE) throw StoreError(Trouble::io, {.reason = Reason::moved});
    const char* detail = handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
    throw StoreError(kind, {.detail = std::to_string(code) + " " + detail});
}

// ---- Transaction

Transaction::Transaction(Db& db) : db_(db) { db_.sql("BEGIN IMMEDIATE").run(); }

Transaction::~Transaction() {
    if (open_) db_.at_commit_.reset();
    if (!open_ || !db_.in_transaction()) return;
    try {
        db_.sql("ROLLBACK").run();
    } catch (const StoreError&) {
        // SQLite has taken it back itself.
    }
}

void Transaction::commit() {
    if (const auto last = std::move(db_.at_commit_)) last->finish(db_);
    db_.sql("COMMIT").run();
    open_ = false;
}

// ---- Snapshot

Snapshot::Snapshot(Db& db) : db_(db), mine_(!db.in_transaction()) {
    if (mine_) db_.sql("BEGIN").run();
}

Snapshot::~Snapshot() {
    if (!mine_) return;
    try {
        db_.sql("COMMIT").run();
    } catch (const StoreError&) {
        // Nothing was written.
    }
}

}  // namespace alp::store
