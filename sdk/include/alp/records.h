// The rows of one team, and of at most one session, in memory; every change to them is a named operation with undo.
// Main thread. Owned by the program; instruments see it through Session (session.h).
#pragma once

#include <alp/operation.h>

#include <functional>
#include <memory>
#include <unordered_map>

namespace alp {

// The rows of one type. Rows keep their address while they are here, dead or alive.
template <typename Row>
class Table {
public:
    // Living rows, in the order they came.
    const std::vector<const Row*>& rows() const;
    // Living row, or null. `dead` finds rows in the bin as well.
    const Row* find(const Id& id, bool dead = false) const;

private:
    friend class Records;
    friend class Edit;
    Row* put(Row row);
    Row* writable(const Id& id);
    void forget(const std::function<bool(const Row&)>& which);
    std::unordered_map<Id, std::unique_ptr<Row>> by_id_;
    std::vector<Row*> order_;
    mutable std::vector<const Row*> living_;  // made anew on reading when rows came or went
    mutable bool listed_ = true;
};

class Records;

// The changes of one operation while it is being made. Only valid inside the function given to edit().
class Edit {
public:
    // Adds a row; gives it an id when it has none. A derived id that is in the bin comes back with these values.
    template <typename Row>
    Id add(Row row);
    // Changes a row by a function; nothing is recorded for fields that stay the same. Throws std::out_of_range for no such row.
    template <typename Row>
    void change(const Id& id, const std::function<void(Row&)>& how);
    // To the bin; what names the row stays and is shown without it. Nothing happens when it is there already.
    template <typename Row>
    void remove(const Id& id);

private:
    friend class Records;
    explicit Edit(Records& records) : records_(records) {}
    template <typename Row>
    void assign(Row& row, Row after);
    Change& change_of(std::string_view table, const Id& row);
    Records& records_;
    std::vector<Change> changes_;
    std::unordered_map<Id, std::size_t> place_;  // of a row's change
};

// What an undo or redo did.
struct Undone {
    std::string label;  // of the operation taken back; empty: there was none
    int kept = 0;       // fields left alone because they changed since
};

class Records {
public:
    explicit Records(Journal& journal, Rows rows = {}, std::vector<Operation> history = {});
    Records(const Records&) = delete;

    template <typename Row>
    const Table<Row>& table() const { return std::get<Table<Row>>(tables_); }
    template <typename Row>
    const Row* find(const Id& id) const { return table<Row>().find(id); }

    void add_rows(Rows rows, std::vector<Operation> history = {});  // loaded from a store; no operation
    void drop_session(const Id& session);                           // forgets a session's content; no operation

    // One operation. An exception from `how` takes back what it did so far and goes on to the caller; so does std::length_error for a
    // field of more than 1 MB.
    // `session` none: on the team as a whole. Nothing is written when nothing changed. Inside another edit it is part of that one.
    void edit(const Id& team, const Id& session, std::string_view label, const std::function<void(Edit&)>& how);
    // The same for typing: calls with the same key, with nothing else between, within a minute, are one operation,
    // written 400 ms after the last call and at least every second. An empty label: it came to nothing and is no step for undo.
    void type(const Id& team, const Id& session, std::string_view label, std::string_view key, const std::function<void(Edit&)>& how);
    // Writes what type() holds back when its time has come; flush() writes at once. The frame loop and losing focus call these.
    void settle(Time at);
    void flush();
    std::optional<Time> settles_at() const;  // when settle() has something to do

    // The label of what undo() or redo() would take back, empty for none. `session` none: operations on the team as a whole.
    std::string undo_label(const Id& session) const;
    std::string redo_label(const Id& session) const;
    Id undo_of(const Id& session) const;  // the operation itself; its time() is when it was done
    Undone undo(const Id& session);
    Undone redo(const Id& session);

    // Rises with every change; structure() only when rows come, go or move, not when a text is typed. For caches.
    std::uint64_t revision() const { return revision_; }
    std::uint64_t structure() const { return structure_; }

private:
    friend class Edit;
    template <typename... Row>
    static std::tuple<Table<Row>...> tables_for(const RowSet<Row...>&);
    using Tables = decltype(tables_for(Rows{}));

    template <typename Row>
    Table<Row>& writable() { return std::get<Table<Row>>(tables_); }
    // Calls f(Table<Row>&) for the table of that name; an unknown name is passed over.
    template <typename F>
    void with_table(std::string_view name, F&& f);
    void perform(Edit& edit, const std::function<void(Edit&)>& how);
    void make_undone(std::vector<Change>& changes);
    void commit(Operation operation);
    const Operation* candidate(const Id& session, bool redo) const;
    const Operation* newest(const Id& session) const;  // what undo() takes back
    Undone take_back(const Id& session, bool redo);

    Journal& journal_;
    Edit* open_ = nullptr;  // while an edit is being made
    Tables tables_;
    std::vector<Operation> history_;
    std::optional<Operation> typing_;
    std::string typing_key_;
    Time typing_began_{}, typing_last_{}, typing_unsaved_{};
    bool typing_dirty_ = false;  // not yet given to the journal
    std::uint64_t revision_ = 1, structure_ = 1;
};

}  // namespace alp
