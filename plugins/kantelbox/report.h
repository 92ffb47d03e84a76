// What goes on paper: each card before and after, with its stair.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace kb {

alp::Report report(const alp::Session& session);

}  // namespace kb
