// A session with a few contributions in memory, and a journal that keeps what it is given, as a store does.
#pragma once

#include <alp/instrument.h>

#include <vector>

struct BareJournal : alp::Journal {
    std::vector<alp::Operation> operations;
    void write(alp::Operation operation) override;
};

// One team, two members, one session made with `outline`, with two contributions in its first step.
struct BareSession {
    explicit BareSession(const alp::Outline& outline);

    BareJournal journal;
    alp::Records records{journal};
    alp::Session session;
    std::vector<std::string> texts() const;  // of all contributions, in order

private:
    static alp::Id begin(alp::Records& records, const alp::Outline& outline);
};

alp::View at_step_one();  // the only step of the instruments in tests/bad
