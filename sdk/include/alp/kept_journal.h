// A journal for tests: keeps what it is given, as a store does. Main thread.
#pragma once

#include <alp/operation.h>

#include <utility>

namespace alp::testing {

struct KeptJournal : Journal {
    std::vector<Operation> operations;  // one that is written again is replaced where it is
    void write(Operation operation) override {
        for (Operation& there : operations)
            if (there.id == operation.id) return void(there = std::move(operation));
        operations.push_back(std::move(operation));
    }
};

}  // namespace alp::testing
