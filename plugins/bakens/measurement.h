// One measurement: what a team scored in one meeting, and how it compares with another. Arithmetic only, no drawing.
#pragma once

#include "outline.h"

#include <alp/decimal.h>
#include <alp/session.h>

#include <optional>
#include <vector>

namespace bw {

inline constexpr std::size_t enough_for_spread = 4;  // scorers; with fewer a dot is a person

struct Scores {
    std::vector<int> values;  // smallest first; "don't know" is not among them
    int unknown = 0;
    std::optional<int> wish;  // by the team

    bool any() const { return !values.empty() || unknown > 0; }
    bool shows_spread() const { return values.size() >= enough_for_spread; }
    // None with one scorer: it would be that person's score.
    std::optional<double> mean() const;
    double spread() const;  // how far the values lie apart: standard deviation
};

struct Measurement {
    alp::Id session;
    alp::Date day{};
    std::array<Scores, baken_count> bakens;
    int people = 0;                // who scored
    std::vector<alp::Id> members;  // the members among them, as far as that was noted; sorted
    alp::Scale scale;              // with its words, as it was asked
    alp::Text asked;

    bool any() const;
    bool wishes() const;  // the team said where it wants to be, of one baken or more
    std::vector<std::size_t> measured() const;   // bakens that were scored, in their order
    std::vector<std::size_t> by_spread() const;  // the same, widest first; those with too few scorers behind
};

Measurement measurement_of(const alp::Session& session);                     // of now
std::vector<Measurement> earlier_measurements(const alp::Session& session);  // of the same instrument, newest first
bool comparable(const Measurement& a, const Measurement& b);                 // asked in the same words on the same scale
int scored_both(const Measurement& a, const Measurement& b);                 // how many members; -1: not known

// From `before` to `now`; none where one of the two has no mean.
struct Difference {
    double by = 0;
    bool small = false;  // less than half a point with fewer than ten scorers
};
std::optional<Difference> difference(const Scores& now, const Scores& before);
std::string change_words(const Difference& change);  // "+0,3", and "klein" when it says little
// Whether better or worse may be said of it: as many people scored the baken as then, and it was noted who.
bool tells(const Measurement& now, const Measurement& before, std::size_t baken);

std::string signed_decimal(double value);  // "+0,3"
// What other instruments marked about each baken in the year before this session: "In Casusleren: 3× zichtbaar, 1× deels". A line each.
std::array<std::vector<std::string>, baken_count> marks_elsewhere(const alp::Session& session);

}  // namespace bw
