#include "standing.h"

namespace pk {

using namespace alp;

Since standing(const Session& session, const Id& line) { return replaced_by(session, true) ? Since{} : since_then(session, line); }

std::optional<Verdict> gone_through(const Session& session, const Contribution& line) {
    const Review* review = line.earlier ? session.find<Review>(Id::derive(line.earlier, session.id(), Review::table)) : nullptr;
    return review ? std::optional(review->verdict) : std::nullopt;
}

bool to_be_discussed(const Session& session, const Contribution& line) { return gone_through(session, line) == Verdict::discuss; }

}  // namespace pk
