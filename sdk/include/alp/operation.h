// One named, undoable user action, and where it goes to be kept.
#pragma once

#include <alp/model.h>

namespace alp {

// Whether this is what history holds of a changed field: [old, new]. A file that somebody else wrote may hold anything.
inline bool is_pair(const Json& value) { return value.is_array() && value.size() == 2; }

// What one operation did to one row. `fields` is {"name": [old, new], …}; null for a new row, whose values are in `born`.
struct Change {
    std::string table;
    Id row;
    Json fields;
    Json born;  // {"name": value, …}, every field of a new row; else null
    bool is_birth() const { return !born.is_null(); }
};

struct Operation {
    Id id;                // tells its time as well; where two operations wrote one field, the one with the later id wins
    Id team, session;     // session none: on the team as a whole
    std::string label;    // in the language of the screen: "Bijdrage verplaatst"; empty: undo passes over it
    Id undoes;            // the operation this one takes back; itself: it showed what was sealed, and is never taken back
    std::vector<Change> changes;
};

// Keeps operations. Main thread; never blocks: the journal itself sees to it that they come on disk.
class Journal {
public:
    virtual ~Journal() = default;
    // An id that was written before replaces that operation: a burst of typing stays one operation. Must not throw.
    virtual void write(Operation operation) = 0;
};

}  // namespace alp
