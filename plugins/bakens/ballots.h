// Scores that are given in private and shown all at once. Until then they are in no row: they are sealed (Session::seal), and not by person:
// how often each value was given to each baken, and apart from those the people who scored. So neither a row, nor its id, nor its place among
// the others, nor the history of operations tells who gave which score, or which scores were given by one person.
// Of a first score the name is left out of what is sealed: it would stand beside the scores of that one alone.
#pragma once

#include "outline.h"

#include <alp/session.h>

#include <map>
#include <optional>
#include <vector>

namespace bw {

inline constexpr int not_given = 0, dont_know = -1;  // besides the values of the scale

// What one person is filling in. Emptied when its values are added to those of the others.
struct Slip {
    std::array<int, baken_count> given{};
    alp::Id person;                           // of the attendance; none: a paper slip
    std::array<bool, baken_count> covered{};  // given, and not to be read: nobody knows whether who is here now gave it
    void give(std::size_t baken, int value);
    void cover();  // what was given
    bool complete(const std::vector<std::size_t>& asked) const;
    bool blank() const;
};

// A slip that is not ready. It outlives the end of the program, without the person, and is covered from then on: a blank one is not kept.
struct KeptSlip {
    Slip slip;
    bool paper = false;
};
void keep_slip(alp::Session& session, const Slip& slip, bool paper);
std::optional<KeptSlip> kept_slip(const alp::Session& session);

// Each change is sealed at once.
class Ballots {
public:
    void take_up(alp::Session& session);  // the round that is going on there
    // What is on the slip counts from now on, also when its owner left before it was full: what was left open counts for nothing, and stays
    // open for when they come back.
    void add(alp::Session& session, const Slip& slip, const std::vector<std::size_t>& asked);
    // The same of somebody who is gone, when nobody knows any more who that was.
    void add_of_somebody(alp::Session& session, Slip slip, const std::vector<std::size_t>& asked);
    void note_scorer(alp::Session& session, const alp::Id& person, bool on);  // who handed in a paper slip, or whose name was left out
    void note_somebody(alp::Session& session);  // the same, of somebody who is on no list any more
    // What this person is asked: of these, what was left open on a slip that counts already; all of them for who has given nothing.
    const std::vector<std::size_t>& to_ask(const alp::Id& person, const std::vector<std::size_t>& asked) const;
    bool has_scored(const alp::Id& person) const;  // and left nothing open
    int count() const { return count_; }           // whose scores are shown
    // The same without who left half way and is back: they go on.
    int ready(const alp::Session& session) const;
    // How many there will be when everyone has scored: who is here, and who scored and left since.
    int expected(const alp::Session& session) const;
    bool paper() const { return paper_; }
    bool lacks_name() const { return !paper_ && count_ > static_cast<int>(scorers_.size()); }

    // One operation: a rating without a member for each score, and who scored. Nothing is kept here after it.
    void reveal(alp::Session& session);
    void drop(alp::Session& session);

private:
    void keep(alp::Session& session) const;
    void take_up_open(const alp::Json& kept);
    bool is_counted(const alp::Id& person) const;

    std::array<std::vector<int>, baken_count> heaps_;
    std::vector<alp::Id> scorers_;
    std::map<alp::Id, std::vector<std::size_t>> open_;  // by person: what they left open. Of the one whose name was left out: by no id
    int count_ = 0;
    bool paper_ = false;  // slips were entered: a name is ticked apart from its scores
    std::string round_;   // stands with the ratings too, so that a round that was shown is not taken up again
};

}  // namespace bw
