// Erasing for good, here and in the backups: what was told about residents, when its time has come or when somebody says so, and the
// names of members. Main thread; the work runs on the writer's thread, in turn with what is being typed.
#pragma once

#include "workspace/jobs.h"
#include "workspace/meetings.h"

namespace alp::workspace {

class Erasure {
public:
    Erasure(OpenStore& store, Meetings& meetings, Jobs& jobs, const Clock& clock, Notifications& notifications);

    void begin_frame();  // once a day: erases the case texts whose time has come
    // Each says what it did. An open meeting is read again without what was erased.
    void erase_case(const Id& session);
    void erase_member(const Id& member, bool authorship);
    // What was told about residents in the open team and is still kept; valid until the next call.
    const std::vector<store::CaseText>& kept();

private:
    struct Result {
        store::TextsErased erased;
        int named = 0;  // texts in which an erased name still occurs
    };
    void run(std::string title, std::function<void(store::Store&, Result&)> what, std::function<void(const Result&)> then);
    void forget_rows(const std::vector<Id>& sessions);

    OpenStore& store_;
    Meetings& meetings_;
    Jobs& jobs_;
    const Clock& clock_;
    Notifications& notifications_;
    std::vector<store::CaseText> kept_;
    std::optional<std::tuple<Id, std::uint64_t, std::uint64_t>> kept_of_;  // team, changes on disk and rows that kept_ was read for
    std::optional<Date> looked_;  // the day on which terms were last looked through
};

}  // namespace alp::workspace
