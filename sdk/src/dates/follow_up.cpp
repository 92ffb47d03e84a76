#include <alp/dates.h>
#include <alp/session.h>

namespace alp {

void propose_look_back(Session& session, int brief, int whole) {
    const SessionHeader& header = session.header();
    if (session.read_only() || header.look_back || header.recalibrate || header.state == State::closed) return;
    const Date day = local_date(header.held);
    session.plan_look_back(weeks_after(day, brief), weeks_after(day, whole));
}

std::optional<Date> review_day(const Agreement& agreement, const SessionHeader* its_meeting) {
    return agreement.review || !its_meeting ? agreement.review : its_meeting->look_back;
}

std::optional<Date> review_day(const Session& session, const Agreement& agreement) {
    return review_day(agreement, session.find<SessionHeader>(agreement.session));
}

}  // namespace alp
