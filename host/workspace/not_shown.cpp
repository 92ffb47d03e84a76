#include "workspace/not_shown.h"

#include <alp/ui/parts.h>

namespace alp::workspace {

NotShown not_shown(const SealedParts& sealed, const Session& session) {
    if (session.read_only()) return {};
    return {.people = sealed.waiting(session.id()), .written = ui::hidden_count(session)};
}

}  // namespace alp::workspace
