// One named, undoable user action, and where it goes to be kept.
#pragma once

#include <alp/model.h>

namespace alp {

// What one operation did to one row. `fields` is {"name": [old, new], …}; null for a birth, whose values are in `born`.
struct Change {
    std::string table;
    Id row;
    Json fields;
    Json born;  // {"name": value, …}, every field; only for a birth
    bool is_birth() const { return !born.is_null(); }
};

struct Operation {
    Id id;                // also its time, and the stamp by which the last writer of a field wins
    Id team, session;     // session none: on the team as a whole
    std::string label;    // in the language of the screen: "Bijdrage verplaatst"; empty: no step of its own for undo
    Id undoes;            // the operation this one takes back
    std::vector<Change> changes;
};

// Keeps operations. Main thread; never blocks: what is not yet on disk is the journal's care.
class Journal {
public:
    virtual ~Journal() = default;
    // The same id again amends: a typing burst stays one operation. Must not throw.
    virtual void write(Operation operation) = 0;
};

}  // namespace alp
