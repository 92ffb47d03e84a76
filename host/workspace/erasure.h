// Erasing for good, here and in every copy: what was told about residents, when its time has come or when somebody says so, and the
// names of members. Main thread; the work runs on the writer's thread, in turn with what is being typed.
#pragma once

#include "store/care/copies.h"
#include "workspace/jobs.h"
#include "workspace/meetings.h"

namespace alp::workspace {

class Erasure {
public:
    Erasure(OpenStore& store, Meetings& meetings, Jobs& jobs, const Clock& clock, Notifications& notifications);

    void begin_frame();  // once a day, and when a store was opened: erases the case texts whose time has come
    // Each says what it did. An open meeting is read again without what was erased.
    void erase_case(const Id& session);
    void erase_member(const Id& member, bool authorship);
    // What was told about residents in the open team and is still kept; valid until the next call.
    const std::vector<store::CaseText>& kept();

    // ---- what came due after a jump of the calendar, see store/erase/due_day.h: it is erased when the user says that the date is right
    struct Question {
        Date today{};                // of the computer's calendar
        std::optional<Date> before;  // the last day that was certain
        std::vector<store::CaseText> due;
        std::vector<std::string> teams;      // that were removed, by name
        std::vector<std::string> set_aside;  // files, by name
        bool empty() const { return due.empty() && teams.empty() && set_aside.empty(); }
    };
    const std::optional<Question>& asked() const { return question_; }  // none: nothing is asked
    // It is right: of the day that the question named, whatever the clock says by now. Else it is asked again on another day.
    void answer(bool date_is_right);
    std::uint64_t dates_confirmed() const { return dates_confirmed_; }  // how often the answer was that it is right

private:
    struct Result {
        store::TextsErased erased;
        int named = 0;  // texts in which an erased name still occurs
        store::CopiesCleaned copies;
        std::optional<Question> question;
    };
    static Question due_in(store::Store& store, Date today, const std::filesystem::path& file);
    using Work = std::function<void(store::Store&, Result&)>;
    // `today`: the copies are gone through as well, by the day that may be believed.
    void run(std::string title, Work what, std::function<void(const Result&)> then, std::optional<Date> today = {});
    void say_erased(const Result& result);
    bool say_not_erased(const Result& result);
    void forget_rows(const std::vector<Id>& sessions);

    OpenStore& store_;
    Meetings& meetings_;
    Jobs& jobs_;
    const Clock& clock_;
    Notifications& notifications_;
    std::vector<store::CaseText> kept_;
    std::optional<std::tuple<Id, std::uint64_t, std::uint64_t>> kept_of_;  // team, changes on disk and rows that kept_ was read for
    std::optional<std::pair<Date, std::uint64_t>> looked_;  // the day and the opening for which terms were last looked through
    std::optional<Question> question_;
    std::uint64_t question_opening_ = 0;  // of the store that it is about
    std::uint64_t dates_confirmed_ = 0;
};

}  // namespace alp::workspace
