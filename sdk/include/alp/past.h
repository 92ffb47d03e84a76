// What a team said and scored in its sessions before this one, over all instruments: how one instrument takes up what
// another left, without knowing it. Main thread. Read once and kept, so it may be asked every frame.
#pragma once

#include <alp/model.h>

namespace alp {

// A contribution of an earlier session, with what is needed to tell where it comes from.
struct Said {
    Contribution row;
    std::vector<Id> themes;  // it carries; of the team, so Records knows them
    std::string instrument;
    Time held{};
};

// A score of an earlier session. What its numbers mean stands in the outline of that session.
struct Scored {
    Rating row;
    std::string instrument;
    Time held{};
};

// Everything returned stays valid as long as the Past; only living rows; newest session first.
class Past {
public:
    virtual ~Past();
    virtual const std::vector<SessionHeader>& sessions() = 0;  // without their outlines
    virtual const Rows& session(
        const Id& id) = 0;  // all of one, its header with the outline; no rows when there is none
    virtual const std::vector<Said>& said(ContributionKind kind) = 0;
    virtual const std::vector<Scored>& scored(std::string_view subject) = 0;  // "baken.4"
};

// Of a team's first session.
Past& no_past();

}  // namespace alp
