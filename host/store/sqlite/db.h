// A thin layer over SQLite's C interface: typed values, cached statements, errors by kind. Knows nothing of teams.
// One Db is one connection, used by one thread at a time.
#pragma once

#include "store/sqlite/file_state.h"
#include "store/sqlite/store_error.h"

#include <cstdint>
#include <functional>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace alp::store {

class Db;

// A statement on loan from its connection's cache; reset when it goes out of scope. Parameters and columns as SQLite counts
// them: parameters from 1, columns from 0.
class Statement {
public:
    Statement(Db& db, sqlite3_stmt* handle, bool cached) : db_(&db), handle_(handle), cached_(cached) {}
    Statement(Statement&& other) noexcept : db_(other.db_), handle_(other.handle_), cached_(other.cached_) { other.handle_ = nullptr; }
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int at, std::nullptr_t);
    Statement& bind(int at, std::int64_t value);
    Statement& bind(int at, double value);
    Statement& bind(int at, std::string_view text);  // copied
    Statement& bind(int at, const Id& id);           // none: NULL
    Statement& bind(int at, Time time) { return bind(at, static_cast<std::int64_t>(time.time_since_epoch().count())); }
    Statement& bind(int at, int value) { return bind(at, static_cast<std::int64_t>(value)); }
    // Binds all, from the first.
    template <typename... A>
    Statement& with(const A&... values) {
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }
    // A column of another statement; text that is not valid is cleaned.
    void take(int at, const Statement& from, int column);
    void take_as_it_is(int at, const Statement& from, int column);
    bool step();                // a row is there
    void run();                 // to the end, for what returns no rows; then it can be bound again
    Statement& again();         // back to before the first row; bindings stay

    bool null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;  // valid until the next step
    bool clean(int column) const;             // no text, or one that is valid UTF-8 and has no NUL
    Id id(int column) const;                  // NULL, or not 16 bytes: none
    int columns() const;
    std::string_view name(int column) const;
    // The value as bytes, its kind first: "i" or "r" and 8 bytes, the lowest first, "t" or "b" and what it holds. Empty for NULL, for zero and
    // for a text or blob of no length.
    std::string raw(int column) const;
    Statement& bind_raw(int at, std::string_view raw);  // the same back; empty: NULL

private:
    Db* db_;
    sqlite3_stmt* handle_;
    bool cached_;
};

struct OpenAs {
    bool write = true;        // false: SQLITE_OPEN_READONLY
    bool create = false;
    bool immutable = false;   // on a medium nobody writes; never when there is a -wal: it would be ignored
};

// For a copy that nobody has open: no log is made beside it.
OpenAs to_look_at(const fs::path& copy);

// What a transaction still has to do at its end. Forgotten when it is taken back.
class AtCommit {
public:
    virtual ~AtCommit() = default;
    virtual void finish(Db& db) = 0;
};

class Db {
public:
    Db(const fs::path& file, OpenAs as);
    ~Db();
    Db(const Db&) = delete;

    // `$1` is the first parameter, `$2` the second: SQLite itself takes those for names, counted by first appearance.
    Statement sql(std::string_view text);
    void run(std::string_view text);  // one statement or several, without parameters
    std::int64_t number(std::string_view text);  // the first column of the first row; 0 without rows
    int changed() const;              // rows touched by the last statement
    bool in_transaction() const;
    // Of the present transaction, made when it is first asked for. One kind of it.
    template <typename T>
    T& at_commit() {
        if (!at_commit_) at_commit_ = std::make_unique<T>();
        return static_cast<T&>(*at_commit_);
    }
    void copy_to(const fs::path& file);  // online backup, all in one step
    void treat_as_damaged();          // read what can be read, write nothing, leave the -wal where it is

    // What became of the file since it was opened. Five system calls. `whole` also when it cannot be told.
    FileState file_state() const;

    // Called when SQLite finds damage, before the error is thrown.
    void set_when_damaged(std::function<void()> call) { when_damaged_ = std::move(call); }
    // Throws the StoreError for a result code, with SQLite's own words as its detail.
    [[noreturn]] void fail(int code) const;
    sqlite3* handle() const { return handle_; }
    const fs::path& file() const { return file_; }

private:
    friend class Statement;
    friend class Transaction;
    struct Slot { sqlite3_stmt* handle; bool lent; };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    sqlite3_stmt* prepare(std::string_view text, bool keep) const;
    bool written_over() const;
    bool log_is_gone() const;

    fs::path file_;
    sqlite3* handle_ = nullptr;
    std::optional<std::pair<std::uint64_t, std::uint64_t>> key_;  // device and inode
    mutable std::optional<std::pair<std::uint64_t, std::uint64_t>> log_key_;  // of the -wal, once it was seen
    mutable std::int64_t seen_size_ = 0;  // of the file, when it was last looked at
    std::function<void()> when_damaged_;
    std::unique_ptr<AtCommit> at_commit_;
    std::unordered_map<std::string, Slot, Hash, std::equal_to<>> cache_;
    std::unordered_map<sqlite3_stmt*, Slot*> lent_;
};

// BEGIN IMMEDIATE: a transaction that reads first and then wants to write would fail at once instead of waiting.
class Transaction {
public:
    explicit Transaction(Db& db);
    ~Transaction();  // takes it all back unless commit() was called
    void commit();

private:
    Db& db_;
    bool open_ = true;
};

// Several reads that must agree: others may commit in between, and are not seen.
class Snapshot {
public:
    explicit Snapshot(Db& db);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;

private:
    Db& db_;
    bool mine_;
};

// $n -> ?n, outside quotes.
std::string numbered(std::string_view sql);

// Whether this process has the file open through a Db. Opening it by any other way, even to read one byte, would drop SQLite's locks
// (POSIX drops all locks of a process when any descriptor of the file is closed).
bool open_here(const fs::path& file);

}  // namespace alp::store
