// Making a team: its name, what it calls its partnership, and its members, one on a line. Main thread, inside a frame.
#pragma once

#include "screens/shared/pasted_people_dialog.h"
#include "workspace/draft_text.h"
#include "workspace/teams.h"

namespace alp::screens {

class NewTeamForm {
public:
    NewTeamForm(workspace::OpenStore& store, workspace::Teams& teams, workspace::Navigation& navigation)
        : teams_(teams),
          navigation_(navigation),
          name_(store, "new-team.name"),
          partnership_(store, "new-team.partnership"),
          members_(store, "new-team.members") {}

    bool open() const { return open_; }
    void show();  // the first field takes the keyboard
    void draw();

private:
    enum class Field { none, name, partnership, members };
    void draw_names(Field focused);
    void draw_buttons();
    void make();
    void make_with(const std::vector<workspace::PastedPerson>& members);
    void clear();

    workspace::Teams& teams_;
    workspace::Navigation& navigation_;
    workspace::DraftText name_, partnership_, members_;
    PastedPeopleDialog pasted_;
    bool open_ = false;
    Field next_ = Field::none;  // takes the keyboard in the next frame
};

}  // namespace alp::screens
