// Sessions to check a plugin with: bare, filled from its outline, and edited at random.
#pragma once

#include "plugins/library.h"

#include <alp/session.h>

#include <random>

namespace alp::validate {

// A team of seven, all present, and a running session with this outline.
Rows bare_session(const Outline& outline, const plugins::Library& library, Date held);
// Everything that can be in a session of this outline: short and long texts in every question, scores, dots, actions, agreements,
// themes, a skipped question, a plan to look back.
void fill(Session& session);
// The rows of a full session four weeks before that of `rows`, of the same team.
Rows earlier_session(const Outline& outline, const plugins::Library& library, const Rows& rows);

// One edit that a team could make.
void edit_at_random(Session& session, std::mt19937& random);

}  // namespace alp::validate
