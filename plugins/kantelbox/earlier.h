// What this team tilted before: its tilted questions, how they turned out, and what hindered them. From the past, read once a session.
#pragma once

#include "outline.h"

#include <alp/session.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kb {

struct EarlierTilt {
    alp::Id sentence;                    // the line of that meeting
    std::string text, front;             // front empty: told about a resident and erased since
    alp::Date held{};
    std::optional<int> worked, became;   // as a later meeting before this one noted it
};

struct Signal {
    std::string text;
    alp::Perspective where = alp::Perspective::none;
    int times = 1;
    alp::Date last{};
};

class Earlier {
public:
    void read(const alp::Session& session);
    const std::vector<EarlierTilt>& tilts() const { return tilts_; }      // newest first
    const std::vector<Signal>& signals() const { return signals_; }       // most often named first
    const std::map<int, int>& became() const { return became_; }          // how often a tilt became that rung
    int metered() const { return metered_; }                              // cards with a meter before and after
    double mean_before() const { return before_ / std::max(1, metered_); }
    double mean_after() const { return after_ / std::max(1, metered_); }

private:
    void read_session(const alp::SessionHeader& header, const alp::Rows& rows);
    void read_signals(const alp::Session& session);
    struct Verdict { std::optional<int> worked, became; };
    std::map<std::string, Verdict> verdicts_;  // the newest, by the id of the sentence
    std::vector<EarlierTilt> tilts_;
    std::vector<Signal> signals_;
    std::map<int, int> became_;
    int metered_ = 0;
    double before_ = 0, after_ = 0;
    alp::Id session_;
};

// The line of this meeting that looks back on that tilt; null: not looked at yet.
const alp::Contribution* looked_at(const alp::Session& session, const EarlierTilt& tilt);
std::optional<int> noted(const alp::Session& session, const EarlierTilt& tilt, std::string_view scale);
// Notes that it worked, or which rung it became; none takes it back. "Unknown" is known by `value` 0 on the scale of rungs.
void note_tilt(alp::Session& session, const EarlierTilt& tilt, std::string_view scale, std::optional<int> value);

}  // namespace kb
