// How rows change: the edits of one named operation, and what taking one back did. An instrument gets an Edit from Session::edit(). Main thread.
#pragma once

#include <alp/model.h>

#include <functional>

namespace alp {

// The changes of one operation while it is being made. Only valid inside the function given to edit().
class Edit {
public:
    Edit(const Edit&) = delete;
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
    struct Changes;
    explicit Edit(Changes& changes) : changes_(changes) {}
    Changes& changes_;
};

// What an undo or redo did.
struct Undone {
    std::string label;  // of the operation taken back; empty: there was none
    int kept = 0;       // fields left alone because they changed since
};

}  // namespace alp
