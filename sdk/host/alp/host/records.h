// The rows of one team, and of at most one session, in memory; every change to them is a named operation with undo.
// For the program only: it is not installed with the SDK, and instruments see the rows through Session (alp/session.h). Main thread.
#pragma once

#include <alp/edit.h>
#include <alp/host/seals.h>
#include <alp/operation.h>

#include <memory>

namespace alp {

class Session;

// The rows of one type. Rows keep their address while they are here, dead or alive.
template <typename Row>
class Table {
public:
    Table();
    ~Table();
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
    struct Data;
    std::unique_ptr<Data> data_;
};

class Records {
public:
    // The journal outlives this.
    explicit Records(Journal& journal, Rows rows = {}, std::vector<Operation> history = {});
    ~Records();
    Records(const Records&) = delete;

    template <typename Row>
    const Table<Row>& table() const;
    template <typename Row>
    const Row* find(const Id& id) const { return table<Row>().find(id); }

    void add_rows(Rows rows, std::vector<Operation> history = {});  // loaded from a store; no operation
    void drop_session(const Id& session);                           // forgets a session's content; no operation

    // Where what is given in private is kept until it is shown; outlives this. Until then in memory, as long as this.
    void use_seals(Seals& seals);
    Seals& seals() const;
    // Keeps it there; null takes it away. Within an edit that is showing it to all: it goes once the edit is made, and undo stops at that edit.
    void seal(const Id& owner, std::string_view part, Json body, int people);

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
    // The newest operation that showed to all what was given in private, a part that was sealed or what stood in silence; empty for none. What the
    // room has seen stays seen: undo() takes neither that back nor anything before it.
    std::string shown_label(const Id& session) const;
    Undone undo(const Id& session);
    Undone redo(const Id& session);

    // Rises with every change; structure() only when rows come, go or move, not when a text is typed. For caches.
    std::uint64_t revision() const;
    std::uint64_t structure() const;

private:
    friend class Edit;
    struct Data;
    std::unique_ptr<Data> data_;
};

// The rows that a session reads and writes. They are as they are: also what Session leaves out, as text about residents on a beamer.
Records& records_of(Session& session);
const Records& records_of(const Session& session);

}  // namespace alp
