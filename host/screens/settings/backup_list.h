// The backups of the store: making one, and putting one back after a question.
#pragma once

#include "workspace/backups.h"

namespace alp::screens {

class BackupList {
public:
    BackupList(workspace::Backups& backups, workspace::OpenStore& store, workspace::Documents& documents)
        : backups_(backups), store_(store), documents_(documents) {}
    void draw();

private:
    void draw_kept();
    void draw_question();

    workspace::Backups& backups_;
    workspace::OpenStore& store_;
    workspace::Documents& documents_;
    std::optional<store::Backup> asked_;  // whether this one is put back; none: nothing is asked
};

}  // namespace alp::screens
