// One session as JSON, for scripts: what `alp show --json` prints.
#pragma once

#include <alp/session.h>

namespace alp::cli {

// `team`: the rows of the session's team, which know the themes by name.
Json json_of_session(const Session& session, const Rows& team);

}  // namespace alp::cli
