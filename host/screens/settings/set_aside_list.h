// What was set aside: by putting a backup back, after damage, or because somebody put another file in the place of the store. Each can be
// put back or removed, and says until when it is kept.
#pragma once

#include "shell/restore_question.h"

namespace alp::screens {

class SetAsideList {
public:
    SetAsideList(workspace::Backups& backups, workspace::Documents& documents)
        : backups_(backups), documents_(documents), restore_(backups) {}
    bool empty() { return backups_.set_aside().empty(); }
    void draw();
    void draw_questions();

private:
    void draw_one(const store::Copy& copy);
    void ask_remove(const store::Copy& copy);

    workspace::Backups& backups_;
    workspace::Documents& documents_;
    shell::RestoreQuestion restore_;
    shell::LossQuestion remove_;
};

}  // namespace alp::screens
