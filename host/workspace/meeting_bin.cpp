#include "workspace/meeting_bin.h"

#include <alp/text.h>

namespace alp::workspace {

const std::vector<store::SessionLine>& MeetingBin::meetings() {
    const std::pair wanted(store_.team_id(), store_.lists());
    if (read_ == wanted || !store_.open()) return meetings_;
    meetings_ = store_.reader().timeline(store_.team_id());
    std::erase_if(meetings_, [](const store::SessionLine& line) { return !line.header.deleted; });
    read_ = wanted;
    return meetings_;
}

void MeetingBin::put_back(const Id& session) {
    store_.when_on_disk(
        [this, session, team = store_.team_id()] {
            if (store_.team_id() == team) put_back_now(session);
        },
        [this] { notifications_.say(tr("What was typed is not on the disk yet. Try again in a moment.")); });
}

void MeetingBin::put_back_now(const Id& session) {
    Rows rows = store_.reader().load_session(session);
    if (rows.of<SessionHeader>().empty()) return;
    SessionHeader header = rows.of<SessionHeader>().front();
    store_.records().drop_session(session);
    store_.records().add_rows(std::move(rows));
    header.deleted.reset();
    teams_.edit(tr("Meeting put back"), [&](Edit& edit) { edit.add(header); });
    store_.read_again();
    undo_.offer(tr("The meeting stands in the timeline again."));
}

}  // namespace alp::workspace
