// What Records, Table and Edit are made of. Only for the files of this folder:
// table.cpp (the rows), edit.cpp (one operation being made), records.cpp (operations, typing), undo.cpp (undo and redo).
#pragma once

#include <alp/host/records.h>

#include <tuple>
#include <unordered_map>

namespace alp {

template <typename Row>
struct Table<Row>::Data {
    std::unordered_map<Id, std::unique_ptr<Row>> by_id;
    std::vector<Row*> order;
    mutable std::vector<const Row*> living;  // made anew on reading when rows came or went
    mutable bool listed = true;
};

struct Records::Data {
    explicit Data(Journal& journal) : journal(journal) {}

    template <typename... Row>
    static std::tuple<Table<Row>...> tables_for(const RowSet<Row...>&);

    template <typename Row>
    Table<Row>& table() { return std::get<Table<Row>>(tables); }
    // Calls f(Table<Row>&) for the table of that name; an unknown name is passed over.
    template <typename F>
    void with_table(std::string_view name, F&& f) {
        std::apply([&]<typename... Row>(Table<Row>&... table) { ((Row::table == name ? f(table) : void()), ...); }, tables);
    }

    // Calls `how` and checks what it did; an exception takes all of it back.
    void perform(Edit::Changes& changes, const std::function<void(Edit&)>& how);
    void take_out(std::vector<Change>& changes);  // of an edit that failed half-way
    void commit(Operation operation);
    void take_away_shown();
    const Operation* candidate(const Id& session, bool redo) const;
    const Operation* newest(const Id& session) const;  // what undo() takes back
    Undone take_back(const Id& session, bool redo);
    void changed() { ++revision, ++structure; }

    Journal& journal;
    Seals in_memory;
    Seals* seals = &in_memory;
    Edit* open = nullptr;  // while an edit is being made
    std::vector<std::pair<Id, std::string>> shown;  // the sealed parts, by owner, that this edit shows to all
    decltype(tables_for(Rows{})) tables;
    std::vector<Operation> history;
    std::optional<Operation> typing;
    std::string typing_key;
    Time typing_began{}, typing_last{}, typing_unsaved{};
    bool typing_dirty = false;  // not yet given to the journal
    // A text of which letters are being taken out: at its longest, and the burst of typing as it was then.
    struct Peak { Id row; std::string text; Operation burst; };
    std::optional<Peak> peak;
    bool taking_out = false;  // since `typing` began nothing was put in
    bool is_taken_out(const std::vector<Change>& changes);
    std::uint64_t revision = 1, structure = 1;
};

struct Edit::Changes {
    explicit Changes(Records::Data& records) : records(records) {}
    Change& of(std::string_view table, const Id& row);
    // Gives `row` the values of `after` and notes each field that differs; a field that is back where it began is dropped.
    template <typename Row>
    void assign(Row& row, Row after);

    Records::Data& records;
    std::vector<Change> all;
    std::unordered_map<Id, std::size_t> place;  // of a row's change
};

// Leaves out fields that end as they began, and rows without any left.
void drop_unchanged(std::vector<Change>& changes);

// ROW(Type) for every type of row.
#define ALP_EACH_ROW(ROW) \
    ROW(Team)             \
    ROW(Member)           \
    ROW(SessionHeader)    \
    ROW(Attendance)       \
    ROW(Contribution)     \
    ROW(Link)             \
    ROW(Theme)            \
    ROW(ThemeMark)        \
    ROW(Rating)           \
    ROW(Vote)             \
    ROW(Action)           \
    ROW(Agreement)        \
    ROW(Review)           \
    ROW(Progress)         \
    ROW(Document)

}  // namespace alp
