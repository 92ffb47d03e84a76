// The covenant on paper.
#pragma once

#include "card.h"

#include <alp/report.h>
#include <alp/session.h>

#include <string>
#include <vector>

namespace pk {

alp::Report covenant(const alp::Session& session);
// The values without a full agreement, a line each, and that the team went on without one.
std::vector<std::string> not_agreed_yet(const alp::Session& session, Card& card);

}  // namespace pk
