// Rows that are not as they were written, put right where what was written can be found: by the checksum, in the history, in a backup. In a
// store that is being made anew; the one that was found is kept aside as it is.
#pragma once

#include "store/care/reports.h"
#include "store/schema/columns.h"

#include <set>

namespace alp::store {

class RowMender {
public:
    explicit RowMender(Db& fresh) : fresh_(fresh) {}

    // Before anything comes from a backup: which rows are not as their own history has them. What a backup brings only makes others older
    // than their history, and that is no fault of theirs.
    void look();
    // Rows and history whose ids do not know each other, because one of the two was hit.
    void match_ids();
    // Without a backup: a bit turned back, or what the history says.
    void mend();
    // The row of the backup, with what the history says came after it. Rows that are right are left alone.
    void mend_from(Db& backup);
    bool done() const { return open_.empty(); }
    // How it ended. The rows that stay as they are count from now on.
    void tell(Recovery& recovery);

private:
    struct Open {
        const TableSpec* spec;
        Id id;
        std::uint64_t expected;
    };
    std::vector<Open> all_that_differ();
    bool is_right(const Open& one);
    bool turn_back(const Open& one);
    bool take_history(const Open& one);
    bool take_from(Db& backup, const Open& one);
    template <typename Try>
    void each_open(Try&& put_right);

    Db& fresh_;
    std::vector<Open> open_;
    std::vector<Problem> found_;  // of look()
    std::set<Id> known_;          // their ids
};

}  // namespace alp::store
