// Scores that are given in private and shown all at once. Until then they are nowhere but in memory, and not by person: each baken has a
// list of values, smallest first, and apart from those the people who scored. So neither a row, nor its id, nor its place among
// the others, nor the history of operations tells who gave which score, or which scores were given by one person.
#pragma once

#include "outline.h"

#include <alp/session.h>

#include <optional>
#include <vector>

namespace bw {

inline constexpr int not_given = 0, dont_know = -1;  // besides the values of the scale

// What one person is filling in. Emptied when its values are added to those of the others.
struct Slip {
    std::array<int, baken_count> given{};
    alp::Id person;       // of the attendance; none: a paper slip
    std::size_t row = 0;  // the line the digits go to, counted among the bakens that are asked
    bool complete(const std::vector<std::size_t>& asked) const;
};

class Ballots {
public:
    void add(const Slip& slip, const std::vector<std::size_t>& asked);
    void note_scorer(const alp::Id& person, bool on);  // who handed in a paper slip
    bool has_scored(const alp::Id& person) const;
    int count() const { return count_; }
    bool paper() const { return paper_; }

    // One operation: a rating without a member for each score, and who scored. Nothing is kept here after it.
    void reveal(alp::Session& session);

private:
    std::array<std::vector<int>, baken_count> heaps_;
    std::vector<alp::Id> scorers_;
    int count_ = 0;
    bool paper_ = false;  // slips were entered: a name is ticked apart from its scores
};

// Of a meeting, as long as the program runs: whoever leaves the meeting for a moment finds them again.
Ballots& ballots_of(const alp::Session& session);

}  // namespace bw
