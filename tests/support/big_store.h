// A store as large as one wishes, quickly: for measuring, and for looking at long lists.
#pragma once

#include "store/store.h"

namespace kit {

struct BigStore {
    int teams = 400, sessions = 20'000, contributions = 50;  // contributions a session; sessions spread over the teams
    int years = 10;
    unsigned seed = 1;
};

// Makes the store; there must be none. About 30,000 contributions a second.
void build_big_store(const std::filesystem::path& file, const BigStore& size);

}  // namespace kit
