// Making a team: its name, what it calls its partnership, and its members, one on a line. Main thread, inside a frame.
#pragma once

#include "workspace/draft_text.h"
#include "workspace/teams.h"

namespace alp::screens {

class NewTeamForm {
public:
    NewTeamForm(workspace::OpenStore& store, workspace::Teams& teams, const workspace::Clock& clock, workspace::Navigation& navigation)
        : teams_(teams),
          clock_(clock),
          navigation_(navigation),
          name_(store, "new-team.name"),
          partnership_(store, "new-team.partnership"),
          members_(store, "new-team.members") {}

    bool open() const { return open_; }
    void show();  // the first field takes the keyboard
    void draw();

private:
    enum class Field { none, name, partnership, members };
    void draw_fields();
    void make();
    void add_members(const Id& team);
    void clear();

    workspace::Teams& teams_;
    const workspace::Clock& clock_;
    workspace::Navigation& navigation_;
    workspace::DraftText name_, partnership_, members_;
    bool open_ = false;
    Field next_ = Field::none;  // takes the keyboard in the next frame
};

}  // namespace alp::screens
