#include "workspace/meeting_moments.h"

namespace alp::workspace {

const std::vector<std::pair<Time, std::string>>& MeetingMoments::of(const Id& session) {
    const std::pair wanted(session, store_.lists());
    if (read_ != wanted) moments_ = moments_of(store_, session), read_ = wanted;
    return moments_;
}

}  // namespace alp::workspace
