// The backups of the store: making one, and putting one back after a question.
#pragma once

#include "shell/restore_question.h"

namespace alp::screens {

class BackupList {
public:
    BackupList(workspace::Backups& backups, workspace::OpenStore& store, workspace::Documents& documents)
        : backups_(backups), store_(store), documents_(documents), restore_(backups) {}
    void draw();

private:
    void draw_kept();

    workspace::Backups& backups_;
    workspace::OpenStore& store_;
    workspace::Documents& documents_;
    shell::RestoreQuestion restore_;
};

}  // namespace alp::screens
