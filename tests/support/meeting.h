// A meeting for tests: a team with members, one session with an outline, real records, and a journal that keeps what it is given.
#pragma once

#include <alp/host/records.h>
#include <alp/kept_journal.h>
#include <alp/session.h>

#include <string>
#include <vector>

namespace alp::testing {

alp::Text said(const char* nl, const char* en);
Date day(int year, unsigned month, unsigned number);

// Every kind of step once.
Outline whole_outline();

struct TestMeeting {
    KeptJournal journal;
    Records records{journal};
    Id team, anna, bert, clara;  // Clara's name is hidden: "teamlid 3"
    Id id;                       // the session, held on 12 January 2016 at 14:00
    Session session;

    explicit TestMeeting(const Outline& outline = whole_outline());
    // An action agreed in an earlier meeting of this team.
    Id earlier_action(const std::string& text, ActionStatus status = ActionStatus::open, std::optional<Date> due = {});
    // The texts of a question, in the order of the screen.
    std::vector<std::string> texts(std::string_view step, std::string_view question) const;
};

// The language of the screen, for the length of a block.
struct InLanguage {
    explicit InLanguage(const char* code);
    ~InLanguage();
    InLanguage(const InLanguage&) = delete;
};

}  // namespace alp::testing
