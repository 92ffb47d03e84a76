// Who is ready with writing and who had a turn, per step. Kept in the document "rounds": ids only.
#pragma once

#include "card.h"

namespace pk {

struct Round {
    std::vector<alp::Id> ready, had;
    alp::Id now;     // whose turn it is
    int number = 1;

    bool is_ready(const alp::Id& person) const;
    bool had_turn(const alp::Id& person) const;
};

Round round_of(const alp::Session& session, std::size_t column);
void set_round(alp::Session& session, std::size_t column, const char* label, const Round& round);
void toggle(std::vector<alp::Id>& people, const alp::Id& person);
// The next who had no turn yet, after `now`, round the table; none: everyone had one.
alp::Id next_turn(const Round& round, const std::vector<Person>& people);

}  // namespace pk
