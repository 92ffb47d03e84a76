#include <alp/dates.h>
#include <alp/session.h>

#include <unordered_set>

namespace alp {

void propose_look_back(Session& session, int brief, int whole) {
    static std::unordered_set<Id> proposed;  // in this run: days that the team takes away stay away
    const SessionHeader& header = session.header();
    if (session.read_only() || header.look_back || header.recalibrate || header.state == State::closed) return;
    if (!proposed.insert(session.id()).second) return;
    const auto on = [day = local_date(header.held)](int weeks) {
        return weeks > 0 ? std::optional(weeks_after(day, weeks)) : std::nullopt;
    };
    session.plan_look_back(on(brief), on(whole));
}

std::optional<Date> review_day(const Agreement& agreement, const SessionHeader* its_meeting) {
    return agreement.review || !its_meeting ? agreement.review : its_meeting->look_back;
}

std::optional<Date> review_day(const Session& session, const Agreement& agreement) {
    return review_day(agreement, session.find<SessionHeader>(agreement.session));
}

}  // namespace alp
