// A session of the store, opened to be read: `show` and `report` begin with it.
#pragma once

#include "cli/command.h"
#include "workspace/store_past.h"

#include <alp/session.h>

#include <memory>
#include <string>

namespace alp::cli {

// For what changes nothing.
struct NoJournal : Journal {
    void write(Operation) override {}
};

class ReadSession {
public:
    // `asked` as session_asked() takes it. std::runtime_error with a sentence when there is no such session.
    ReadSession(const CommonOptions& common, const std::string& asked, bool case_text);

    const SessionHeader& header() const { return header_; }
    const Rows& team() const { return team_; }  // the team's own rows: members, themes, actions, agreements
    Session& session() { return session_; }

private:
    std::unique_ptr<store::Store> store_;
    Rows rows_;
    SessionHeader header_;
    Rows team_;
    NoJournal journal_;
    Records records_;
    workspace::StorePast past_;
    Session session_;
};

}  // namespace alp::cli
