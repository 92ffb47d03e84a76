#pragma once

#include <cstdint>

namespace alp::store {

// What was erased, and stood in a file all the same.
struct ErasedContents {
    std::int64_t teams = 0, meetings = 0, texts = 0;  // texts: what was told about residents, names of members
    std::int64_t rows = 0;                            // all that the teams and meetings had
    bool any() const { return teams + meetings + texts + rows > 0; }
};

}  // namespace alp::store
