// What a team said and scored in its earlier sessions, in all instruments. By this an instrument can build on what was said in another,
// without knowing that one. Main thread. Read once and kept, so it may be asked every frame.
#pragma once

#include <alp/model.h>

namespace alp {

// A contribution of an earlier session, with what is needed to tell where it comes from.
struct Said {
    Contribution row;
    std::vector<Id> themes;  // that it carries; they are the team's, so Session::find<Theme>() has them
    std::string instrument;
    Time held{};
};

// A score of an earlier session. The outline of that session says what its numbers mean.
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
    virtual const Rows& session(const Id& id) = 0;  // all rows of one; its header with the outline. Empty when there is no such session
    virtual const std::vector<Said>& said(ContributionKind kind) = 0;
    virtual const std::vector<Scored>& scored(std::string_view subject) = 0;  // "baken.4"
};

// The past of a team's first session: empty.
Past& no_past();

}  // namespace alp
