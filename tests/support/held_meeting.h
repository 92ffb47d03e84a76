// A meeting that is held to its end, whatever breaks into it: each run of the program is a process of its own, and after it the program is
// started again and the coach goes on.
#pragma once

#include "support/script.h"

#include <random>

namespace held {

struct Held {
    std::string trouble;  // empty: the whole script was done, nothing was lost and nothing asked twice
    std::string rows;     // what is in the store then, without ids and times: a line each
    int moves = 0;        // of all hands together
    int runs = 0;
};

class HeldMeeting {
public:
    // `screen`: drawn on by one run after the other.
    HeldMeeting(const Script& script, alp::testing::Screen& screen);
    ~HeldMeeting();

    Held without_interruption() { return hold(0, 0); }
    // Where it is interrupted, and how, follows from the seed. `moves`: what the script takes without interruption.
    Held interrupted(unsigned seed, int moves) { return hold(seed, moves); }

    void frame();  // of the run that goes on in this process

private:
    struct Told;
    Held hold(unsigned seed, int moves);
    void one_run(Told& told, std::vector<Interruption> coming, unsigned seed);
    void child(const Told& told, std::vector<Interruption> coming, unsigned seed, int pipe);
    void play(Run& run, std::size_t kept, unsigned seed, const Run::Tell& tell);

    const Script& script_;
    alp::testing::Screen& screen_;
    std::filesystem::path folder_;
    Run* run_ = nullptr;
};

// All that is stored of the only meeting, without ids and times; for comparing two that were held in the same way.
std::string rows_of_meeting(Run& run);
std::string difference(const std::string& wanted, const std::string& there);  // of such lines; empty: none

}  // namespace held
