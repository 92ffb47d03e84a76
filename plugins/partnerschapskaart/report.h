// The covenant on paper.
#pragma once

#include <alp/report.h>
#include <alp/session.h>

namespace pk {
alp::Report covenant(const alp::Session& session);
}
