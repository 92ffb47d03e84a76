// A journal that keeps nothing: for rows that are only looked at, and for checks on made-up rows. Any thread.
#pragma once

#include <alp/operation.h>

namespace alp {

struct NullJournal : Journal {
    void write(Operation) override {}
};

}  // namespace alp
