// A session of the instruments in tests/bad, with two contributions typed in it.
#pragma once

#include "support/meeting.h"

#include <alp/instrument.h>

struct BareSession : alp::testing::TestMeeting {
    explicit BareSession(const alp::Outline& outline);
    std::vector<std::string> texts() const;  // of all contributions, in the order they came
};

alp::View at_step(const char* step);
