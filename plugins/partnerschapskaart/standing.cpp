#include "standing.h"

namespace pk {

using namespace alp;

Since standing(const Session& session, const Id& line) { return replaced_by(session, true) ? Since{} : since_then(session, line); }

}  // namespace pk
