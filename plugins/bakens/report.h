// One page: the radar, the figures, what the team chose and how it will notice.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace bw {

alp::Report report(const alp::Session& session);

}  // namespace bw
